import {
  DAILY_SHEETS,
  adsDaily,
  funnelDaily,
  sheet,
  shopDaily,
  storeDaily,
} from "../../fixtures/daily-sheets";
import { gridOf } from "../support/read-grid";
import { writeMoney } from "../../../src/core/templates/money";
import { checkGolden } from "../../support/golden";
import { cleanTable } from "../../../src/core/clean/clean-grid-table";
import type { CleanTable } from "../../../src/core/clean/clean-table";
import type { Locale } from "../../../src/core/locale";
import { recogniseGrid } from "../../../src/core/recognise/recognise-grid";
import { daily } from "../../../src/core/templates/daily";
import type { Grid } from "../../../src/workbook/grid";
import type { SheetPlan, TableColumnPlan } from "../../../src/workbook/plan";

function tableOf(grid: Grid): CleanTable {
  return cleanTable(grid, recogniseGrid(grid).tables[0]).value;
}

function planOf(grid: Grid, locale: Locale = "zh-CN"): SheetPlan {
  return daily.plan({ table: tableOf(grid), locale, takenSheetNames: [grid.sheet], takenTableNames: [] })
    .value;
}

function columnOf(plan: SheetPlan, header: string): TableColumnPlan {
  const column = plan.tables[0].columns.find((found) => found.header === header);
  if (column === undefined) throw new Error(`no column ${header}`);
  return column;
}

function headers(plan: SheetPlan): readonly string[] {
  return plan.tables[0].columns.map(({ header }) => header);
}

describe("daily", () => {
  test("plans the hand-kept shop sheet as reviewed", () => {
    const { value, issues } = daily.plan({
      table: tableOf(shopDaily),
      locale: "zh-CN",
      takenSheetNames: ["店铺日报"],
      takenTableNames: [],
    });
    checkGolden("daily-shop", { plan: writeMoney(value, "none"), issues });
  });

  test("puts one row per day in ascending order, with real dates", () => {
    const date = columnOf(planOf(shopDaily), "日期");
    expect(date.content).toEqual({ kind: "values", values: [46084, 46085, 46086, 46087, 46089] });
    expect(date.numberFormat).toBe("yyyy-mm-dd");
    expect(date.total).toEqual({ kind: "text", text: "合计" });
  });

  test("adds calculated columns for every rate whose inputs are there", () => {
    const calculated = planOf(shopDaily).tables[0].columns.filter(
      ({ content }) => content.kind === "formula",
    );
    expect(calculated.map(({ header }) => header)).toEqual([
      "支付转化率",
      "客单价",
      "UV价值",
      "人均浏览量",
      "加购率",
      "推广费率",
    ]);
  });

  test("lets the calculated rate own the label and keeps the operator's figures beside it", () => {
    const plan = planOf(shopDaily);
    expect(columnOf(plan, "支付转化率").content.kind).toBe("formula");
    expect(columnOf(plan, "支付转化率（原表）").content).toEqual({
      kind: "values",
      values: [0.02, 0.0244, 0, null, 0.025],
    });
  });

  test("sums amounts, marks sums of people, and sums no rate", () => {
    const plan = planOf(shopDaily);
    expect(columnOf(plan, "支付金额").total).toEqual({
      kind: "formula",
      formula: "=AGGREGATE(9,7,日报[支付金额])",
    });
    expect(columnOf(plan, "访客数").total).toEqual({
      kind: "formula",
      formula: "=AGGREGATE(9,7,日报[访客数])",
      numberFormat: '#,##0"人次"',
    });
    expect(columnOf(plan, "支付转化率（原表）").total).toEqual({ kind: "none" });
    expect(columnOf(planOf(funnelDaily, "en-US"), "Reach").total).toMatchObject({
      numberFormat: '#,##0" person-times"',
    });
  });

  test("does not add up what is only about people: durations, shares, amounts", () => {
    const rows = [
      ["日期", "访客数", "VIP访客停留", "VIP访客平均停留时长", "VIP访客占比（%）"],
      ["2026-03-01", 100, 3, 35, 12],
      ["2026-03-02", 120, 4, 40, 15],
      ["2026-03-03", 90, 5, 38, 11],
    ];
    const totals = planOf(sheet("店铺", rows))
      .tables[0].columns.slice(2)
      .map(({ total }) => total.kind);
    expect(totals).toEqual(["formula", "none", "none"]);
  });

  test("keeps the operator's heading in a note where ours differs", () => {
    const plan = planOf(shopDaily);
    expect(columnOf(plan, "浏览量").note).toBe("原表列名：PV");
    expect(columnOf(plan, "支付买家数").note).toBe("");
    expect(columnOf(planOf(adsDaily, "en-US"), "Cost").note).toBe("Heading in the source: Cost 花费");
  });

  test("says what never changes in the note instead of repeating it in every row", () => {
    const plan = planOf(storeDaily);
    expect(headers(plan)).not.toContain("店铺");
    expect(plan.blocks[1].values[0][0]).toBe(
      "来源：工作表“data” · 2026-03-01 至 2026-03-03 · 共 3 天 · 门店名称：示例面馆(一店) · 门店编号：600000001",
    );
  });

  test("names the missing days", () => {
    expect(planOf(shopDaily).blocks[1].values[0][0]).toContain("缺 1 天（2026-03-07）");
  });

  test("loses no column and no figure of the source", () => {
    for (const grid of DAILY_SHEETS) {
      const table = tableOf(grid);
      const shown = planOf(grid).tables[0].columns.flatMap(({ content }) =>
        content.kind === "values"
          ? [
              JSON.stringify(
                content.values
                  .filter((v) => v !== null)
                  .map(String)
                  .sort(),
              ),
            ]
          : [],
      );
      for (const { type, values } of table.columns.filter((column) => column.type === "number")) {
        expect([type, shown]).toEqual([
          type,
          expect.arrayContaining([
            JSON.stringify(
              values
                .filter((v) => v !== null)
                .map(String)
                .sort(),
            ),
          ]),
        ]);
      }
    }
  });

  test("draws up to three core measures, sizes far apart on two axes", () => {
    const [chart] = planOf(adsDaily).charts;
    expect(chart.series).toEqual([
      { column: "花费", name: "花费", axis: "primary" },
      { column: "总成交金额", name: "总成交金额", axis: "primary" },
      { column: "点击量", name: "点击量", axis: "primary" },
    ]);
    const axes = planOf(storeDaily).charts[0].series.map(({ column, axis }) => [column, axis]);
    expect(axes).toEqual([
      ["支付金额", "primary"],
      ["下单买家数", "secondary"],
      ["进店人数", "primary"],
    ]);
  });

  test("stands to the right of the table with its definitions and chart", () => {
    for (const grid of DAILY_SHEETS) {
      const plan = planOf(grid);
      const right = plan.tables[0].columns.length + 2;
      expect(plan.blocks.slice(2).map(({ column }) => column)).toEqual([right, right]);
      expect(plan.charts[0].from.column).toBe(right);
      expect(plan.charts[0].from.row).toBeGreaterThan(plan.blocks[3].row + plan.blocks[3].values.length);
    }
  });

  test("writes days as a workbook of the 1904 system counts them", () => {
    const rows = [
      ["日期", "访客数", "支付金额"],
      [44620, 100, 2000],
      [44621, 120, 2500],
    ];
    const formats = [
      { row: 2, formats: ["yyyy/m/d", "General", "General"], texts: ["2026/3/1", "100", "2000"] },
    ];
    const plan = planOf(gridOf(rows, { formats }));
    const days = plan.tables[0].columns[0];
    expect(days.content).toEqual({ kind: "values", values: [44620, 44621] });
  });

  test("chooses names that are free", () => {
    const input = { table: tableOf(shopDaily), locale: "zh-CN" as const };
    const { value } = daily.plan({
      ...input,
      takenSheetNames: ["日报", "店铺日报"],
      takenTableNames: ["日报"],
    });
    expect([value.key, value.name, value.tables[0].name]).toEqual([
      "daily:店铺日报",
      "日报 店铺日报",
      "日报_2",
    ]);
    expect(columnOf(value, "支付金额").total).toMatchObject({ formula: "=AGGREGATE(9,7,日报_2[支付金额])" });
  });

  test("never gives two columns the same heading", () => {
    const grid = sheet("x", [
      ["日期", "访客数", "UV", "访客数", "乙", "乙", "支付转化率", "支付转化率（原表）", "支付买家数"],
      ["2026-03-01", 1, 2, 3, 4, 5, 0.1, 7, 8],
      ["2026-03-02", 2, 3, 4, 5, 6, 0.1, 8, 9],
    ]);
    const found = headers(planOf(grid)).map((header) => header.toLowerCase());
    expect(new Set(found).size).toBe(found.length);
  });

  test.each<[string, Grid, string]>([
    [
      "a keyword table",
      sheet("x", [
        ["关键词", "点击量"],
        ["鞋", 1],
        ["包", 2],
      ]),
      "wrong-kind",
    ],
    [
      "a table without figures",
      sheet("x", [
        ["日期", "备忘"],
        ["2026-03-01", "雨"],
        ["2026-03-02", "晴"],
      ]),
      "no-measure",
    ],
    [
      "two different rows of one day",
      sheet("x", [
        ["日期", "访客数"],
        ["2026-03-01", 1],
        ["2026-03-01", 2],
        ["2026-03-02", 2],
      ]),
      "two-dates-same-day",
    ],
  ])("does not fit %s", (_name, grid, code) => {
    expect(daily.fits(tableOf(grid)).map((found) => found.code)).toEqual([code]);
  });
});
