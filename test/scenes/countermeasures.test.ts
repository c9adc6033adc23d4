import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { withFixedEngine } from "../support/automation";
import { openPort } from "../support/bid-log-build";
import type { OpenPort } from "../support/bid-log-build";
import { compareWithLibreOffice } from "../support/compare-with-libreoffice";
import { hasLibreOffice } from "../support/libreoffice";
import { plainWorkbook } from "../support/plain-workbook";
import type { PlainCell } from "../support/plain-workbook";
import { SheetTable } from "../support/sheet-table";
import { compareWeeks } from "../../src/core/countermeasures/compare-weeks";
import type { TypedCountermeasure } from "../../src/core/countermeasures/countermeasure";
import { COUNTERMEASURES_HEADER_ROW } from "../../src/core/templates/countermeasures";
import { area } from "../../src/workbench/model/address";
import type { Sheet } from "../../src/workbench/model/sheet";
import type { Workbook } from "../../src/workbench/model/workbook";
import { openWorkbook } from "../../src/workbench/xlsx/open";
import { saveWorkbook } from "../../src/workbench/xlsx/save";

/** A shop whose page was mended on 2026-03-30: from then on more visitors buy. Today is 2026-04-30. */

jest.setTimeout(240_000);

const libreOffice = hasLibreOffice("comparing the 对策表 with LibreOffice");
const HEADER = COUNTERMEASURES_HEADER_ROW - 1;
/** 2026-02-02, a Monday, as Excel counts days. */
const FIRST = 46055;
const CHANGE = FIRST + 56;
const DAYS = 75;
/** How far each day is off, in buyers: whole numbers drawn once by hand. */
const OFF = [2, -1, 0, 3, -2, 1, -3, 1, 0, -1, 2, -2, 1, 0, -1, 3];

const days = Array.from({ length: DAYS }, (_, place) => {
  const visitors = 1000 + 40 * (place % 7);
  const buyers = Math.round(visitors * (place < 56 ? 0.04 : 0.052)) + OFF[place % OFF.length];
  return { day: FIRST + place, visitors, buyers, paid: buyers * 120 };
});

const NEW: TypedCountermeasure = {
  found: CHANGE - 3,
  problem: "转化率下降",
  cause: "主图或详情页改差了",
  measure: "换回原来的主图",
  phase: "P 计划",
  owner: "美工",
  due: CHANGE,
  state: "已完成",
  figure: "支付转化率",
  target: 0.05,
  changed: CHANGE,
  note: "主图别三天两头换",
};
const OTHERS: readonly TypedCountermeasure[] = [
  { ...NEW, measure: "送优惠券", figure: "访客数", target: null, note: null },
  { ...NEW, found: FIRST + 70, measure: "加客服", state: "未开始", due: null, changed: null, note: null },
  { ...NEW, found: FIRST + 70, measure: "改详情页", state: "进行中", due: FIRST + 74, changed: null },
  { ...NEW, measure: "换模特图", state: "已完成", changed: FIRST + 70, target: null },
];

let workbook: Workbook;
let open: OpenPort;
const sheetNamed = (name: string): Sheet => {
  const found = workbook.sheets.find((sheet) => sheet.name === name);
  if (found === undefined) throw new Error(`no sheet ${name}`);
  return found;
};
const table = (): SheetTable => new SheetTable(sheetNamed("对策表"), HEADER, 4);
const lessons = (): SheetTable => new SheetTable(sheetNamed("知识库"), 2, 3);

beforeAll(async () => {
  const rows: PlainCell[][] = days.map(({ day, visitors, buyers, paid }) => [day, visitors, buyers, paid]);
  const iso = (serial: number): string =>
    new Date(Date.UTC(1899, 11, 30 + serial)).toISOString().slice(0, 10);
  ({ workbook } = openWorkbook(
    plainWorkbook([
      {
        name: "店铺日报",
        rows: [
          ["日期", "访客数", "支付买家数", "支付金额"],
          ...rows.map(([day, ...rest]): PlainCell[] => [iso(Number(day)), ...rest]),
        ],
      },
    ]),
    { fileName: "shop.xlsx", attachEngine: withFixedEngine },
  ));
  open = await openPort(workbook);
  await open.build([
    { sheet: "店铺日报", template: "countermeasures", countermeasures: [NEW, ...OTHERS] },
    { sheet: "店铺日报", template: "knowledge" },
  ]);
  sheetNamed("对策表").write(area(3, 0), () => TODAY);
  workbook.engine?.recalculate();
});
afterAll(() => open.close());

/** 2026-04-18, typed over today's date, as LibreOffice has another today. */
const TODAY = FIRST + 75;

test("compares two weeks before with two after, by hand", () => {
  const side = (from: number): number => {
    const own = days.filter(({ day }) => day >= from && day < from + 14);
    const sum = (of: "buyers" | "visitors"): number => own.reduce((total, day) => total + day[of], 0);
    return sum("buyers") / sum("visitors");
  };
  expect(table().cell(NEW.measure as string, "改前")).toBeCloseTo(side(CHANGE - 14), 12);
  expect(table().cell(NEW.measure as string, "改后")).toBeCloseTo(side(CHANGE + 1), 12);
  expect(table().cell(NEW.measure as string, "前段从")).toBe(CHANGE - 14);
  expect(table().cell(NEW.measure as string, "后段到")).toBe(CHANGE + 14);
});

test("shows what the core works out, and says what follows from it", () => {
  const ratios = days.map(({ day, buyers, visitors }) => ({ day, top: buyers, bottom: visitors }));
  const compared = compareWeeks(ratios, CHANGE, 2, 0.95, Number(NEW.found));
  const cell = (heading: string): unknown => table().cell("换回原来的主图", heading);
  expect(cell("变化")).toBeCloseTo(compared?.change ?? NaN, 14);
  expect(cell("变化下限")).toBeCloseTo(compared?.interval?.low ?? NaN, 12);
  expect(cell("变化上限")).toBeCloseTo(compared?.interval?.high ?? NaN, 12);
  expect([cell("结论"), cell("到目标"), cell("下一步")]).toEqual(["有效", "到了", "有效：照做，写知识要点"]);
  expect(table().cell("送优惠券", "结论")).toBe("未定");
  // 2026-04-13 and two weeks more.
  expect(table().cell("换模特图", "结论")).toBe("未到期");
  expect(table().cell("换模特图", "下一步")).toBe("数据到 2026-04-27 再判");
});

test("reminds of what is overdue or lies, and of a problem that was there before", () => {
  expect(table().cell("改详情页", "提醒")).toBe("逾期 1 天");
  expect(table().cell("加客服", "提醒")).toBe("");
  expect(table().cell("加客服", "上次出现")).toBe(CHANGE - 3);
  expect(table().cell("换回原来的主图", "上次出现")).toBe("");
  sheetNamed("对策表").write(area(3, 0), () => TODAY + 4);
  workbook.engine?.recalculate();
  expect(table().cell("加客服", "提醒")).toBe("9 天没动");
  expect(table().cell("换回原来的主图", "提醒")).toBe("");
});

test("figures above the table stand below their names, and days apart from the text behind them", () => {
  const sheet = sheetNamed("对策表");
  const align = (row: number, column: number): string => sheet.style(row, column).alignment.horizontal;
  expect([0, 1, 2, 3].map((column) => sheet.value(2, column))).toEqual([
    "今天",
    "数据从",
    "数据到",
    "每边几周",
  ]);
  expect([0, 1, 2, 3, 4, 5, 6].map((column) => align(3, column))).toEqual(Array(7).fill("Left"));
  expect(
    ["编号", "发现日期", "问题点", "期限"].map((heading) => align(HEADER + 1, table().columnOf(heading))),
  ).toEqual(["Center", "Center", "General", "Center"]);
});

test("counts in the 知识库 how often the cause was true and the countermeasure worked", () => {
  const cell = (measure: string, heading: string): unknown => lessons().cell(measure, heading);
  expect(cell("换回原来的主图", "原因成立几次")).toBe(2);
  expect(["用过几次", "有效", "无效", "还没定"].map((heading) => cell("换回原来的主图", heading))).toEqual([
    1, 1, 0, 0,
  ]);
  expect(cell("换回原来的主图", "有效率")).toBe(1);
  expect(cell("换回原来的主图", "知识要点")).toBe("主图别三天两头换");
  expect(["用过几次", "有效", "还没定"].map((heading) => cell("送优惠券", heading))).toEqual([1, 0, 1]);
});

test("keeps at an update what people wrote, rows and columns of their own, and adds what is new below", async () => {
  const sheet = sheetNamed("对策表");
  const below = sheet.tables[0].area.bottom + 1;
  sheet.tables[0].area = { ...sheet.tables[0].area, bottom: below };
  const heading = (name: string): number => table().columnOf(name);
  sheet.write(area(below, heading("问题点")), () => "退款率上升");
  sheet.write(area(below, heading("对策")), () => "改包装");
  table().type("加客服", "负责人", "小王");
  const more = { ...NEW, measure: "再加一条" };
  const { made } = await open.build([
    { sheet: "店铺日报", template: "countermeasures", countermeasures: [more] },
    { sheet: "店铺日报", template: "knowledge" },
  ]);
  const how = (template: string): unknown => made.find((each) => each.template === template)?.how;
  expect(how("countermeasures")).toBe("updated");
  expect(table().cell("加客服", "负责人")).toBe("小王");
  expect(table().cell("改包装", "问题点")).toBe("退款率上升");
  expect(table().cell("再加一条", "结论")).toBe("有效");
  expect(table().cell("换回原来的主图", "结论")).toBe("有效");
  expect(lessons().cell("改包装", "用过几次")).toBe(1);
});

test("opens in LibreOffice with the same figures", async () => {
  const { bytes } = saveWorkbook(workbook);
  if (process.env["KEEP_SCENES"] !== undefined) {
    mkdirSync(process.env["KEEP_SCENES"], { recursive: true });
    writeFileSync(path.join(process.env["KEEP_SCENES"], "countermeasures.xlsx"), bytes);
  }
  if (!libreOffice) return;
  const { compared, differences } = await compareWithLibreOffice(bytes, { sheets: ["对策表", "知识库"] });
  expect(differences).toEqual([]);
  expect(compared).toBeGreaterThan(100);
});

test("speaks the other language with all that was chosen and judged, and keeps a column named like ours there", async () => {
  const sheet = sheetNamed("对策表");
  const { right } = sheet.tables[0].area;
  sheet.tables[0].area = { ...sheet.tables[0].area, right: right + 1 };
  sheet.write(area(HEADER, right + 1), () => "Owner");
  sheet.write(area(HEADER + 1, right + 1), () => "王五");
  await open.refresh("en-US");
  const english = new SheetTable(sheetNamed("Countermeasures"), HEADER, 4);
  const cell = (heading: string): unknown => english.cell("换回原来的主图", heading);
  expect([cell("State"), cell("Figure"), cell("Problem"), cell("PDCA")]).toEqual([
    "Done",
    "Pay conversion rate",
    "Conversion rate fell",
    "P Plan",
  ]);
  expect([cell("Verdict"), cell("Reminder"), cell("On target")]).toEqual(["Worked", "", "Yes"]);
  // Ours has that heading now, so theirs has a number.
  expect(cell("Owner 2")).toBe("王五");
  const knowledge = new SheetTable(sheetNamed("Knowledge"), 2, 3);
  expect(knowledge.cell("换回原来的主图", "Worked")).toBe(1);
});
