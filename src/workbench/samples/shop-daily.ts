import { area } from "../model/address";
import type { CellInput, Sheet } from "../model/sheet";
import type { Style } from "../model/styles";
import { Workbook } from "../model/workbook";

const DAYS = 61;
/** Serial number of 2026-03-01. */
const FIRST_DAY = 46082;
const HEADERS = [
  "Date\n日期",
  "PV",
  "UV",
  "关注店铺人数",
  "加购人数",
  "咨询人数",
  "GMV",
  "支付买家数",
  "支付转化率",
  "IMP\n展示",
  "Click\n点击",
  "Cost\n花费",
] as const;
const HEADER_ROW = 2;
const FIRST_ROW = HEADER_ROW + 1;
const TOTAL_ROW = FIRST_ROW + DAYS;

/**
 * A workbook as a shop's operator keeps it: 店铺日报 typed by hand over two months (title above, bilingual headers,
 * numbers and percents as text where they were pasted from the back office, dashes, a day the shop was closed, a
 * total row, a remark under it), and a short sheet of things to do. All figures are invented.
 */
export function buildShopDaily(attachEngine?: (workbook: Workbook) => void): Workbook {
  const workbook = new Workbook();
  workbook.fileName = "店铺日报-3到4月.xlsx";
  attachEngine?.(workbook);
  fillDaily(workbook.addSheet("店铺日报"));
  fillTasks(workbook.addSheet("待办"));
  workbook.engine?.recalculate();
  workbook.dirty = false;
  return workbook;
}

function fillDaily(sheet: Sheet): void {
  const last = HEADERS.length - 1;
  sheet.write(area(0, 0), () => "XX旗舰店 2026年3-4月 店铺日报（每天10点前填昨天的）");
  sheet.merge(area(0, 0, 1, HEADERS.length));
  sheet.write(area(1, 0), () => "数据来源：生意参谋、直通车后台手抄");
  sheet.write(area(HEADER_ROW, 0, 1, HEADERS.length), (_, column) => HEADERS[column]);
  const days = Array.from({ length: DAYS }, (_, day) => dayRow(day));
  sheet.write(area(FIRST_ROW, 0, DAYS, HEADERS.length), (row, column) => days[row]?.[column]);
  sheet.write(area(TOTAL_ROW, 0, 1, HEADERS.length), (_, column) => totalCell(column));
  sheet.write(area(TOTAL_ROW + 2, 0), () => "备注：3月8日女神节活动；4月5日清明店铺放假一天，推广停投。");

  style(sheet, area(0, 0, 1, HEADERS.length), (before) => ({
    ...before,
    font: { ...before.font, bold: true, size: 14 },
    alignment: { ...before.alignment, horizontal: "Center" },
  }));
  style(sheet, area(HEADER_ROW, 0, 1, HEADERS.length), (before) => ({
    ...before,
    font: { ...before.font, bold: true },
    fill: "#FFE699",
    alignment: { ...before.alignment, horizontal: "Center", wrapText: true },
    borders: box,
  }));
  style(sheet, area(FIRST_ROW, 0, DAYS + 1, HEADERS.length), (before) => ({ ...before, borders: box }));
  style(sheet, area(FIRST_ROW, 0, DAYS, 1), (before) => ({ ...before, numberFormat: "m/d" }));
  style(sheet, area(FIRST_ROW, 6, DAYS + 1, 1), (before) => ({ ...before, numberFormat: "#,##0.00" }));
  style(sheet, area(FIRST_ROW, 8, DAYS + 1, 1), (before) => ({ ...before, numberFormat: "0.00%" }));
  style(sheet, area(FIRST_ROW, 11, DAYS + 1, 1), (before) => ({ ...before, numberFormat: "0.00" }));
  style(sheet, area(TOTAL_ROW, 0, 1, HEADERS.length), (before) => ({
    ...before,
    font: { ...before.font, bold: true },
  }));
  for (let column = 0; column <= last; column++) sheet.columns.set(column, { width: column === 6 ? 72 : 60 });
  sheet.rows.set(0, { height: 24 });
  sheet.rows.set(HEADER_ROW, { height: 32 });
  sheet.touch("columns");
  sheet.touch("rows");
}

const line = { style: "Continuous", weight: "Thin", color: "#BFBFBF" } as const;
const box = { EdgeTop: line, EdgeBottom: line, EdgeLeft: line, EdgeRight: line };

function style(sheet: Sheet, at: ReturnType<typeof area>, change: (before: Style) => Style): void {
  sheet.restyle(at, change);
}

/** One day's cells. Figures come from a fixed wave, so the sample is the same at every start. */
function dayRow(day: number): CellInput[] {
  const row = FIRST_ROW + day + 1;
  const date = FIRST_DAY + day;
  const isHoliday = day === 35;
  if (isHoliday) return [date, 0, 0, 1, "-", 0, 0, 0, `=H${row}/C${row}`, 0, 0, "-"];
  const weekend = date % 7 <= 1 ? 1.35 : 1;
  const campaign = day === 7 ? 2.6 : 1;
  const wave = (1 + 0.25 * Math.sin(day / 4.3) + 0.12 * Math.sin(day * 1.7)) * weekend * campaign;
  const views = Math.round(9200 * wave + ((day * 37) % 211));
  const visitors = Math.round(views / (2.4 + 0.3 * Math.sin(day)));
  const buyers = Math.max(1, Math.round(visitors * (0.021 + 0.006 * Math.sin(day / 3))));
  const amount = Math.round(buyers * (168 + 22 * Math.cos(day / 2)) * 100) / 100;
  const impressions = Math.round(visitors * 7.3);
  const clicks = Math.round(impressions * (0.031 + 0.004 * Math.sin(day / 5)));
  const cost = Math.round(clicks * (0.86 + 0.1 * Math.cos(day / 6)) * 100) / 100;
  const pasted = day >= 18 && day < 27;
  const follows = day % 13 === 5 ? "-" : Math.round(visitors / 190);
  const rate: CellInput = day % 17 === 3 ? `${((buyers / visitors) * 100).toFixed(2)}%` : `=H${row}/C${row}`;
  return [
    date,
    pasted ? withCommas(views) : views,
    pasted ? withCommas(visitors) : visitors,
    follows,
    Math.round(visitors * 0.062),
    day % 19 === 11 ? "—" : Math.round(visitors * 0.034),
    pasted ? withCommas(amount, 2) : amount,
    buyers,
    rate,
    impressions,
    pasted ? withCommas(clicks) : clicks,
    cost,
  ];
}

function totalCell(column: number): CellInput {
  if (column === 0) return "合计";
  const letter = String.fromCharCode(65 + column);
  const range = `${letter}${FIRST_ROW + 1}:${letter}${TOTAL_ROW}`;
  return column === 8 ? `=AVERAGE(${range})` : `=SUM(${range})`;
}

function withCommas(value: number, digits = 0): string {
  const [whole = "", fraction] = value.toFixed(digits).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

const TASKS: readonly (readonly CellInput[])[] = [
  ["事项", "负责人", "状态"],
  ["五一活动报名，4月20日前交素材", "小周", "已完成"],
  ["直通车低转化词清理", "阿敏", "进行中"],
  ["客服快捷短语更新", "小周", "未开始"],
];

function fillTasks(sheet: Sheet): void {
  sheet.write(area(0, 0, TASKS.length, 3), (row, column) => TASKS[row]?.[column]);
  style(sheet, area(0, 0, 1, 3), (before) => ({ ...before, font: { ...before.font, bold: true } }));
  sheet.columns.set(0, { width: 190 });
  sheet.touch("columns");
}
