import { strFromU8, unzipSync } from "fflate";
import { addChart } from "../../src/excel/write-chart";
import { area } from "../../src/workbench/model/address";
import type { Chart } from "../../src/workbench/model/drawing";
import { openWorkbook } from "../../src/workbench/xlsx/open";
import { saveWorkbook } from "../../src/workbench/xlsx/save";
import type { Workbook } from "../../src/workbench/model/workbook";
import type { ChartSeriesPlan, SheetPlan } from "../../src/workbook/plan";
import { calculatingWorkbook, closePages, openPage } from "../workbench/protocol/addin-page";

/** A funnel from its plan through the genuine library into the workbook, and through a file and back. */

jest.setTimeout(60_000);
afterEach(closePages);

/** Five steps; the third loses the most and has its count in the column of the marked step. */
const STEPS = [
  ["曝光", 0, 10000, ""],
  ["进店", 3500, 3000, ""],
  ["加购", 4550, "", 900],
  ["下单", 4700, 600, ""],
  ["支付", 4750, 500, ""],
] as const;
const HEADERS = ["步骤", "留白", "人数", "流失最多"] as const;

const series = (column: string): ChartSeriesPlan => ({ column, name: column, axis: "primary" });

function funnelPlan(columns: readonly string[]): SheetPlan {
  const columnPlan = (header: string) => ({
    header,
    numberFormat: "General",
    content: { kind: "values", values: [] } as const,
    total: { kind: "none" } as const,
  });
  return {
    key: "funnel",
    name: "Sheet1",
    tabColor: "#1F5FA8",
    columnWidths: [],
    frozenRows: 0,
    blocks: [],
    tables: [
      {
        name: "漏斗",
        row: 1,
        column: 1,
        columns: HEADERS.map(columnPlan),
        rowCount: STEPS.length,
        totals: false,
        style: "TableStyleMedium2",
      },
    ],
    charts: [
      {
        name: "漏斗图",
        kind: "funnel",
        title: "转化漏斗",
        table: "漏斗",
        categoryColumn: "步骤",
        series: columns.map(series),
        from: { row: 8, column: 1 },
        to: { row: 24, column: 8 },
        categoryFormat: "General",
      },
    ],
    print: { orientation: "portrait", fitToWidth: true, titleRow: 0 },
  };
}

async function draw(columns: readonly string[]): Promise<Workbook> {
  const workbook = calculatingWorkbook();
  workbook.activeSheet.write(area(0, 0, 6, 4), (row, column) =>
    row === 0 ? HEADERS[column] : STEPS[row - 1]?.[column],
  );
  const page = await openPage({ workbook });
  await page.evaluate("return null;");
  const { Excel: library } = page.addin.window as unknown as { Excel: typeof Excel };
  const plan = funnelPlan(columns);
  await library.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    for (const chart of plan.charts) addChart(sheet, plan, chart);
    await context.sync();
  });
  return workbook;
}

function only(workbook: Workbook): Chart {
  const [chart] = workbook.activeSheet.charts;
  if (!chart) throw new Error("There is no chart.");
  return chart;
}

/** What a reader of the chart sees of it: all that makes it a funnel. */
const looks = (chart: Chart) => ({
  type: chart.type,
  title: chart.title.text,
  legend: chart.legend.visible,
  series: chart.series.map(({ name, values, categories, filled, color, hasDataLabels, dataLabels }) => ({
    name,
    values,
    categories,
    color: filled ? color : "none",
    figures: hasDataLabels ? dataLabels : null,
  })),
  gap: chart.series[0]?.gapWidth,
  firstOnTop: chart.axes.category.reversed,
  categories: chart.axes.category.visible,
  values: chart.axes.value.visible,
  gridlines: chart.axes.value.majorGridlines,
  minimum: chart.axes.value.minimum,
  kept: Object.fromEntries(
    [
      "Axes/CategoryAxis/Format/Font/Size",
      "Axes/CategoryAxis/Format/Font/Color",
      "Axes/CategoryAxis/Format/Line/LineStyle",
      "Series/0/LineStyle",
      "Series/1/DataLabels/Format/Font/Color",
      "Series/1/DataLabels/Format/Font/Bold",
      "Series/2/DataLabels/Format/Font/Size",
      "Series/2/DataLabels/Format/Font/Color",
      "Series/2/DataLabels/Format/Font/Bold",
    ].map((path) => [path, chart.kept.get(path)]),
  ),
});

const FIGURES = { showValue: true, position: "Center", numberFormat: "#,##0;;" };
const column = (letter: string): string => `Sheet1!$${letter}$2:$${letter}$6`;
const EXPECTED = {
  type: "BarStacked100",
  title: "转化漏斗",
  legend: false,
  series: [
    { name: "留白", values: column("B"), categories: column("A"), color: "none", figures: null },
    { name: "人数", values: column("C"), categories: column("A"), color: "#9DC3E6", figures: FIGURES },
    { name: "流失最多", values: column("D"), categories: column("A"), color: "#F4A460", figures: FIGURES },
    { name: "留白", values: column("B"), categories: column("A"), color: "none", figures: null },
  ],
  gap: 30,
  firstOnTop: true,
  categories: true,
  values: false,
  gridlines: false,
  minimum: 0,
  kept: {
    "Axes/CategoryAxis/Format/Font/Size": 10,
    "Axes/CategoryAxis/Format/Font/Color": "#262626",
    "Axes/CategoryAxis/Format/Line/LineStyle": "None",
    "Series/0/LineStyle": "None",
    "Series/1/DataLabels/Format/Font/Color": "#262626",
    "Series/1/DataLabels/Format/Font/Bold": undefined,
    "Series/2/DataLabels/Format/Font/Size": 10,
    "Series/2/DataLabels/Format/Font/Color": "#6B2E00",
    "Series/2/DataLabels/Format/Font/Bold": true,
  },
};

const reopened = (workbook: Workbook): Workbook =>
  openWorkbook(saveWorkbook(workbook).bytes, { fileName: "漏斗.xlsx" }).workbook;

test("a planned funnel is a bar stacked to the whole width with unseen padding on both sides, the first step on top, no value axis and no legend", async () => {
  expect(looks(only(await draw(["留白", "人数", "流失最多", "留白"])))).toEqual(EXPECTED);
});

test("a funnel needs no marked step", async () => {
  const chart = only(await draw(["留白", "人数", "留白"]));
  expect(looks(chart).series).toEqual([0, 1, 3].map((place) => EXPECTED.series[place]));
});

test.each([[["人数"]], [["留白", "人数"]], [["留白", "人数", "流失最多", "步骤", "留白"]]])(
  "a funnel of the series %j is refused by name",
  async (columns) => {
    await expect(draw(columns)).rejects.toThrow('chart "漏斗图": a funnel has 3 or 4 series');
  },
);

test("a saved and opened funnel is the same, also when it is written anew", async () => {
  const first = reopened(await draw(["留白", "人数", "流失最多", "留白"]));
  expect(looks(only(first))).toEqual(EXPECTED);
  const chart = only(first);
  chart.title.text = "三月";
  if (chart.source) chart.source.touched = true;
  first.activeSheet.touch("drawings");
  expect(looks(only(reopened(first)))).toEqual({ ...EXPECTED, title: "三月" });
});

test("the file says it in the words that every program reads", async () => {
  const parts = unzipSync(saveWorkbook(await draw(["留白", "人数", "流失最多", "留白"])).bytes);
  const part = Object.keys(parts).find((name) => /charts\/chart\d*\.xml$/.test(name)) ?? "";
  const xml = strFromU8(parts[part] ?? new Uint8Array());
  const [padding = "", count = "", marked = "", closing = ""] = xml.match(/<c:ser>.*?<\/c:ser>/g) ?? [];
  for (const said of [
    'barDir val="bar"',
    'grouping val="percentStacked"',
    'gapWidth val="30"',
    'overlap val="100"',
  ])
    expect(xml).toContain(`<c:${said}/>`);
  for (const unseen of [padding, closing]) {
    expect(unseen).toContain("<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>");
    expect(unseen).not.toContain("<c:dLbls>");
  }
  for (const bars of [count, marked])
    expect(bars).toMatch(
      /<c:dLbls><c:numFmt formatCode="#,##0;;" sourceLinked="0"\/>.*<c:showVal val="1"\/>/,
    );
  const [categories = ""] = /<c:catAx>.*<\/c:catAx>/.exec(xml) ?? [];
  expect(categories).toContain('<c:orientation val="maxMin"/>');
  expect(categories).toContain('<c:delete val="0"/>');
  expect(categories).toContain('<a:defRPr sz="1000"><a:solidFill><a:srgbClr val="262626"/>');
  const [values = ""] = /<c:valAx>.*<\/c:valAx>/.exec(xml) ?? [];
  expect(values).toContain('<c:min val="0"/>');
  expect(values).toContain('<c:delete val="1"/>');
  expect(values).not.toContain("majorGridlines");
  expect(xml).not.toContain("<c:legend>");
});
