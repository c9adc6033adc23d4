import { area } from "../../../src/workbench/model/address";
import type { Chart, ChartSeries, Shape } from "../../../src/workbench/model/drawing";
import type { Sheet } from "../../../src/workbench/model/sheet";
import type { Workbook } from "../../../src/workbench/model/workbook";

const NAME = "日报 运营";
const axis = {
  visible: true,
  title: null,
  minimum: null,
  maximum: null,
  numberFormat: null,
  reversed: false,
  textOrientation: null,
};

const series = (column: string, part: Partial<ChartSeries> = {}): ChartSeries => ({
  name: "",
  nameFormula: `='${NAME}'!$${column}$3`,
  values: `'${NAME}'!$${column}$4:$${column}$13`,
  categories: `'${NAME}'!$A$4:$A$13`,
  type: null,
  axisGroup: "Primary",
  color: "#1F77B4",
  lineWeight: null,
  markerStyle: "None",
  smooth: false,
  hasDataLabels: false,
  dataLabels: { showValue: true, position: null, numberFormat: null },
  gapWidth: null,
  overlap: null,
  filled: true,
  points: new Map(),
  ...part,
});

const shape = (id: string, part: Partial<Shape> = {}): Shape => ({
  id,
  name: `形状 ${id}`,
  type: "GeometricShape",
  geometry: "Rectangle",
  textBox: false,
  rotation: 0,
  visible: true,
  altTextTitle: "",
  altTextDescription: "",
  lockAspectRatio: false,
  placement: "TwoCell",
  fill: { color: "#FFF2CC", transparency: 0 },
  line: { color: "#BF9000", weight: 1, dashStyle: "Solid", visible: true },
  text: null,
  connector: null,
  image: null,
  children: [],
  left: 20,
  top: 300,
  width: 120,
  height: 50,
  ...part,
});

/** Adds a sheet with one of everything that saving writes: table, totals, chart, rules, comment and shapes. */
export function addAuthoredSheet(workbook: Workbook): Sheet {
  const sheet = workbook.addSheet(NAME);
  sheet.write(area(0, 0), () => "店铺日报");
  const headers = ["日期", "访客数", "买家数", "转化率"];
  sheet.write(area(2, 0, 1, 4), (_row, column) => headers[column] ?? null);
  sheet.write(area(3, 0, 10, 3), (row, column) => [46_000 + row, 1000 + 10 * row, 20 + row][column] ?? null);
  const table = workbook.addTable(sheet, area(2, 0, 11, 4), true, { name: "日报表" });
  const ratio = "=[@买家数]/[@访客数]";
  sheet.write(area(3, 3, 10, 1), () => ratio);
  for (let row = 3; row < 13; row++) sheet.cells.setValue(row, 3, (20 + row - 3) / (1000 + 10 * (row - 3)));
  const last = table.columns[3];
  if (last) last.calculatedFormula = ratio;
  workbook.setShowTotals(table, true);
  const totals = [
    "合计",
    "=SUBTOTAL(109,[访客数])",
    "=SUBTOTAL(109,[买家数])",
    "=日报表[[#Totals],[买家数]]/日报表[[#Totals],[访客数]]",
  ];
  sheet.write(area(13, 0, 1, 4), (_row, column) => totals[column] ?? null);
  [10_450, 245, 245 / 10_450].forEach((value, index) => sheet.cells.setValue(13, index + 1, value));
  sheet.restyle(area(3, 0, 10, 1), (style) => ({ ...style, numberFormat: "yyyy/m/d" }));
  sheet.restyle(area(3, 3, 11, 1), (style) => ({ ...style, numberFormat: "0.00%" }));
  sheet.frozen = { rows: 3, columns: 0 };
  sheet.conditionalFormats.push({
    id: "1",
    areas: [area(3, 1, 10, 1)],
    type: "CellValue",
    priority: 0,
    stopIfTrue: false,
    rule: { operator: "GreaterThan", formula1: "=1050" },
    format: { fillColor: "#C6EFCE", fontColor: "#006100", bold: true, italic: null, numberFormat: null },
  });
  sheet.validations.push({
    areas: [area(3, 1, 10, 1)],
    rule: { wholeNumber: { formula1: 0, operator: "GreaterThan" } },
    ignoreBlanks: true,
    prompt: { title: "访客", message: "填整数", showPrompt: true },
    errorAlert: { title: "", message: "", showAlert: true, style: "Stop" },
  });
  sheet.comments.push({
    id: "1",
    row: 2,
    column: 3,
    authorName: "王",
    content: "买家÷访客 <口径>",
    createdAt: "2026-11-22T01:02:03Z",
    resolved: false,
    replies: [],
  });
  sheet.customProperties.set("opsheet.key", "daily:店铺");
  sheet.charts.push(lineChart());
  sheet.shapes.push(shape("a"), shape("b", { left: 220, top: 380 }));
  sheet.shapes.push(
    shape("l", {
      type: "Line",
      geometry: null,
      left: 140,
      top: 325,
      width: 80,
      height: 80,
      connector: {
        type: "Elbow",
        beginArrow: "None",
        endArrow: "Triangle",
        begin: { shapeId: "a", site: 3 },
        end: { shapeId: "b", site: 1 },
      },
    }),
  );
  return sheet;
}

function lineChart(): Chart {
  return {
    id: "c1",
    name: "图表 1",
    type: "Line",
    left: 420,
    top: 20,
    width: 420,
    height: 220,
    title: { text: "访客与转化", visible: true, size: 14 },
    legend: { visible: true, position: "Bottom" },
    series: [series("B"), series("D", { axisGroup: "Secondary", color: "#FF7F0E" })],
    axes: {
      category: { ...axis, numberFormat: "m/d", majorGridlines: false },
      value: { ...axis, majorGridlines: true },
      secondaryValue: { ...axis, numberFormat: "0%", majorGridlines: false },
    },
    kept: new Map(),
  };
}
