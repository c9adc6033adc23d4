import { area } from "../../../src/workbench/model/address";
import type { Sheet } from "../../../src/workbench/model/sheet";
import { Workbook } from "../../../src/workbench/model/workbook";
import { saveWorkbook } from "../../../src/workbench/xlsx/save";
import { openAutomation, withFixedEngine } from "../../support/automation";
import type { OpenAutomation } from "../../support/automation";
import { compareWithLibreOffice } from "../../support/compare-with-libreoffice";
import { sheetOf } from "../../support/faults";
import { hasLibreOffice } from "../../support/libreoffice";
import { stateOfSheet } from "../../support/workbook-state";

/**
 * The operator's own 日检 the whole way, through the genuine library: a list of two halves of the day after the last
 * day with figures, and one with a day a row.
 */

jest.setTimeout(240_000);

const libreOffice = hasLibreOffice("comparing adopted checklists with LibreOffice");

/** Monday, 2 March 2026; the 28th day is Sunday, 29 March. */
const MONDAY = 46083;
const LAST = MONDAY + 27;
const TEMPLATES = ["daily", "check", "keptCheck"];
const HEADINGS = ["序号", "检查项", "完成", "发现", "负责人"];
/** The heading stands in row 3. */
const FIRST_ROW = 3;

type Rows = readonly (readonly (string | number | null)[])[];

const MORNING: Rows = [
  [1, "昨日数据是否达标", "√", "差 400 元", "小禾"],
  [2, "页面三指标：跳失率、访问深度、停留", "√", null, "小禾"],
  [3, "关注同行 3-5 家", "✔", "雾岚台灯降到 119 元", "阿岚"],
  [4, "付费推广：花费、投产比", "√", null, "阿岚"],
  [5, "活动报名进度", "×", "聚划算素材未交", "小石"],
];
const AFTERNOON: Rows = [
  [1, "明日目标分解到人", null, null, "小禾"],
  [2, "客服转化率高于行业", null, null, "小榴"],
  [3, "内容：发 3 篇", "√", "已发 3 篇", "小石"],
];

/** The list on its sheet: 上午 and 下午 each under headings of its own. */
function listRows(morning: Rows): Rows {
  return [
    ["每日检查表", null, null, null, null],
    ["店铺：青禾旗舰店　　日期：2026年3月30日", null, null, null, null],
    ["上午", null, null, null, null],
    HEADINGS,
    ...morning,
    ["下午", null, null, null, null],
    HEADINGS,
    ...AFTERNOON,
  ];
}

/** A day a row: 28, 29 and 30 March. */
const DAYS_DOWN: Rows = [
  ["2026年3月 日检打卡", null, null, null, null, null],
  ["日期", "数据达标", "看同行", "看推广", "检查人", "发现"],
  ["3月28日", "√", "√", "√", "小禾", null],
  ["3月29日", "√", "×", "√", "小禾", "台灯被盗图"],
  ["3月30日", "×", "√", "√", "阿岚", null],
];

let workbook: Workbook;
let automation: OpenAutomation;
let before: object;

beforeAll(async () => {
  workbook = new Workbook();
  withFixedEngine(workbook);
  // 300 visitors, 900 views, 1,000 yuan and 120 of advertising a day; 1,100 on the last.
  const days = workbook.addSheet("店铺");
  write(days, [
    ["日期", "访客数", "浏览量", "支付买家数", "支付金额", "推广花费"],
    ...Array.from({ length: 28 }, (_, day) => [MONDAY + day, 300, 900, 5, day === 27 ? 1100 : 1000, 120]),
  ]);
  days.restyle(area(1, 0, 28, 1), (style) => ({ ...style, numberFormat: "yyyy-mm-dd" }));
  write(workbook.addSheet("日检表"), listRows(MORNING));
  write(workbook.addSheet("打卡"), DAYS_DOWN);
  workbook.engine?.recalculate();
  before = stateOfSheet(sheetOf(workbook, "日检表"));
  automation = await openAutomation(workbook, { locale: "zh-CN" });
  const answer = await automation.call("convert", { locale: "zh-CN", templates: TEMPLATES });
  expect(answer.error).toBeUndefined();
  expect(answer.made?.map(({ name }) => name)).toEqual([
    "规则表",
    "日报",
    "日检",
    "日检（手填）",
    "日检（手填） 打卡",
  ]);
});

afterAll(() => automation.close());

test("every item is there in the operator's words and order, with its ticks, and their sheet is as it was", () => {
  expect(stateOfSheet(sheetOf(workbook, "日检表"))).toEqual(before);
  const list = sheetOf(workbook, "日检（手填）");
  const all = [...MORNING, ...AFTERNOON];
  expect(column(list, "时段")).toEqual([...MORNING.map(() => "上午"), ...AFTERNOON.map(() => "下午")]);
  HEADINGS.forEach((heading, place) => {
    expect([heading, column(list, heading)]).toEqual([heading, all.map((row) => row[place])]);
  });
  expect(column(list, "日期")).toEqual(all.map(() => LAST + 1));
});

test("beside the items a rule of ours is about stands what the figures say, and nothing beside the others", () => {
  const list = sheetOf(workbook, "日检（手填）");
  expect(column(list, "对应日检")).toEqual([
    "D2 判断数据是否达标",
    "W1 调整页面",
    null,
    "D5 付费推广分析",
    null,
    "D14 规划、分解",
    null,
    null,
  ]);
  // The week before, Sunday brought 1,000; 840 of 7,100 are 11.83 %; 27,000 and 1,100 are the month.
  expect(column(list, "自动结果")).toEqual([
    "支付金额 1,100，比上周同日 +10.0%",
    "近7天 访问深度 3.00",
    "",
    "近7天 花费 840，费率 11.83%",
    "",
    "本月至今 支付金额 28,100",
    "",
    "",
  ]);
  const [none, page, , ads] = column(list, "判定");
  expect([none, page]).toEqual(["", "达标"]);
  expect(ads).toBe(actionOf("ad_share_max"));
});

test("of several days only the latest has findings: the day with the last figures, or the one after", () => {
  const list = sheetOf(workbook, "日检（手填） 打卡");
  const items = ["数据达标", "看同行", "看推广"];
  // What was found on the 29th is about none of the three.
  expect(column(list, "检查项")).toEqual([...items, ...items, "发现", ...items]);
  expect(column(list, "完成")).toEqual(["√", "√", "√", "√", "×", "√", null, "×", "√", "√"]);
  expect(column(list, "发现")).toEqual([...Array<null>(6).fill(null), "台灯被盗图", null, null, null]);
  expect(column(list, "日期")).toEqual([-1, -1, -1, 0, 0, 0, 0, 1, 1, 1].map((day) => LAST + day));
  const found = column(list, "自动结果");
  expect(found.slice(0, 7)).toEqual(Array(7).fill(""));
  expect(found.slice(7)).toEqual(["支付金额 1,100，比上周同日 +10.0%", "", "近7天 花费 840，费率 11.83%"]);
});

(libreOffice ? test : test.skip)("shows the same in LibreOffice, calculated from scratch", async () => {
  const comparison = await compareWithLibreOffice(saveWorkbook(workbook).bytes, {
    sheets: ["日检（手填）", "日检（手填） 打卡"],
  });
  expect(comparison.differences).toEqual([]);
  expect(comparison.compared).toBeGreaterThan(10);
});

test("what is ticked and typed stays with its item when the operator's list grows, and new items bring their own", async () => {
  const list = sheetOf(workbook, "日检（手填）");
  const at = (heading: string): number => columnAt(list, heading);
  const events = FIRST_ROW + 4;
  list.write(area(events, at("完成")), () => "√");
  list.write(area(events, at("发现")), () => "10 点交了");
  list.write(area(FIRST_ROW + 5, at("完成")), () => "√");
  const own = sheetOf(workbook, "日检表");
  own.write(own.usedArea() ?? area(0, 0), () => null);
  const added = [4, "DSR 评分", "√", "4.9", "小榴"];
  write(own, listRows([...MORNING.slice(0, 3), added, ...MORNING.slice(3)]));
  workbook.engine?.recalculate();
  const answer = await automation.call("convert", { locale: "zh-CN", templates: TEMPLATES });
  expect(answer.error).toBeUndefined();
  expect(answer.made?.map(({ how }) => how)).toEqual(["updated", "updated", "updated", "updated"]);
  const items = column(list, "检查项");
  expect(items).toHaveLength(9);
  const rowOf = (item: string): number => items.indexOf(item);
  expect(column(list, "完成")[rowOf("活动报名进度")]).toBe("√");
  expect(column(list, "发现")[rowOf("活动报名进度")]).toBe("10 点交了");
  expect(column(list, "完成")[rowOf("明日目标分解到人")]).toBe("√");
  expect([column(list, "完成")[3], column(list, "发现")[3], column(list, "负责人")[3]]).toEqual([
    "√",
    "4.9",
    "小榴",
  ]);
  expect(column(list, "自动结果")[rowOf("付费推广：花费、投产比")]).toBe("近7天 花费 840，费率 11.83%");
});

function write(sheet: Sheet, rows: Rows): void {
  const width = Math.max(...rows.map((row) => row.length));
  sheet.write(area(0, 0, rows.length, width), (row, at) => rows[row]?.[at] ?? null);
}

function columnAt(sheet: Sheet, heading: string): number {
  for (let at = 0; at < 40; at += 1) if (sheet.value(FIRST_ROW - 1, at) === heading) return at;
  throw new Error(`no column ${heading}`);
}

/** The cells of a column, as many as the table has keys. */
function column(sheet: Sheet, heading: string): readonly unknown[] {
  const [at, key] = [columnAt(sheet, heading), columnAt(sheet, "键")];
  const cells: unknown[] = [];
  for (let row = FIRST_ROW; sheet.value(row, key) !== null; row += 1) cells.push(sheet.value(row, at));
  return cells;
}

/** What the 规则表 says to do where a rule is not met. */
function actionOf(rule: string): unknown {
  const rules = sheetOf(workbook, "规则表");
  for (let row = 0; row < 80; row += 1)
    for (let at = 0; at < 4; at += 1)
      if (rules.value(row, at) === rule)
        for (let heading = 0; heading < 20; heading += 1)
          if (rules.value(FIRST_ROW - 1, heading) === "怎么办 action") return rules.value(row, heading);
  throw new Error(`no rule ${rule}`);
}
