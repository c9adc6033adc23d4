import { area } from "../../../src/workbench/model/address";
import type { Sheet } from "../../../src/workbench/model/sheet";
import type { Workbook } from "../../../src/workbench/model/workbook";
import { buildShopDaily } from "../../../src/workbench/samples/shop-daily";
import { saveWorkbook } from "../../../src/workbench/xlsx/save";
import { DAILY_SHEETS, sheet as dailyGrid } from "../../fixtures/daily-sheets";
import { openAutomation, withFixedEngine } from "../../support/automation";
import type { OpenAutomation } from "../../support/automation";
import { compareWithLibreOffice } from "../../support/compare-with-libreoffice";
import { hasLibreOffice } from "../../support/libreoffice";
import { CHECKLIST } from "../../../src/core/checklist/index";
import { cleanTable } from "../../../src/core/clean/clean-grid-table";
import { readFacts } from "../../../src/core/fishbone/read-facts";
import { redRules } from "../../../src/core/fishbone/red-rules";
import { recogniseGrid } from "../../../src/core/recognise/recognise-grid";
import { check } from "../../../src/core/templates/check";

/**
 * The 日检 the whole way, through the genuine library, of three sheets in one workbook: the sample shop, a shop whose
 * page is good and whose ads cost too much, and one with a day missing. What is expected is added up here, in plain
 * loops over the rows of the sources.
 */

jest.setTimeout(240_000);

const libreOffice = hasLibreOffice("comparing daily checks with LibreOffice");

/** 2026-03-01. */
const FIRST_DAY = 46082;
const [PASS, GOOD] = [2.5, 3.5];

type Day = { readonly serial: number } & Readonly<Record<string, number | null>>;

const PAGE_HEADERS = [
  ...["日期", "访客数", "新访客", "浏览量", "支付买家数", "支付金额", "花费", "跳失率", "店铺评分", "好评率"],
] as const;
/** 45 days of a shop with a good page: 4.2 to 4.4 pages a visitor, ads at 12 to 13 in 100 of the sales. */
const PAGE_DAYS: readonly Day[] = Array.from({ length: 45 }, (_, day) => {
  const visitors = 400 + ((day * 53) % 170);
  const buyers = 12 + ((day * 7) % 9);
  const amount = buyers * (150 + ((day * 11) % 40));
  return {
    serial: FIRST_DAY + day,
    访客数: visitors,
    新访客: Math.round(visitors * 0.4) + (day % 5),
    浏览量: Math.round(visitors * (4.2 + (day % 3) / 10)),
    支付买家数: buyers,
    支付金额: amount,
    花费: Math.round(amount * (12 + (day % 2))) / 100,
    跳失率: (42 + (day % 6)) / 100,
    店铺评分: day < 40 ? 4.9 : 4.7,
    好评率: (985 + (day % 4)) / 1000,
  };
});

/** 17 days, the fourth from last missing: 3 pages a visitor, hardly any ads. */
const GAP_DAYS: readonly Day[] = Array.from({ length: 17 }, (_, day) => ({
  serial: FIRST_DAY + day,
  访客数: 300 + day,
  浏览量: 900 + 3 * day,
  支付金额: 2000 + 10 * day,
  花费: 50,
})).filter((_, day) => day !== 13);

let workbook: Workbook;
let automation: OpenAutomation;
let saved: Uint8Array;

beforeAll(async () => {
  workbook = buildShopDaily(withFixedEngine);
  fill(workbook.addSheet("页面数据"), PAGE_HEADERS, PAGE_DAYS);
  fill(workbook.addSheet("缺数"), ["日期", "访客数", "浏览量", "支付金额", "花费"], GAP_DAYS);
  workbook.engine?.recalculate();
  automation = await openAutomation(workbook, { locale: "zh-CN" });
  const answer = await automation.call("convert", { locale: "zh-CN", templates: ["check"] });
  expect(answer.error).toBeUndefined();
  expect(answer.made?.map(({ name }) => name).filter((name) => name.startsWith("日检"))).toEqual(SHEETS);
  saved = saveWorkbook(workbook).bytes;
});

afterAll(() => automation.close());

const SHEETS = ["日检", "日检 页面数据", "日检 缺数"];
const [SHOP, PAGE, GAP] = SHEETS;

describe("日检", () => {
  test("has one table of all items, with who looks after them", () => {
    const rows = tableOf(SHOP);
    expect(Object.keys(rows[0] ?? {})).toEqual([
      "序号",
      "周期",
      "时段",
      "检查项",
      "怎么看",
      "自动结果",
      "判定",
      "负责人",
      "状态",
      "发现",
      "完成",
      "下次",
    ]);
    expect(rows.map((row) => row.序号)).toEqual(CHECKLIST.map(({ key }) => key));
    expect(new Set(rows.map((row) => row.周期))).toEqual(new Set(["日", "周", "月"]));
    const owners = new Map(rows.map((row) => [row.检查项, row.负责人]));
    expect(["付费推广分析", "美工", "客服", "规划、分解"].map((item) => owners.get(item))).toEqual([
      "推广",
      "美工",
      "客服",
      "运营",
    ]);
  });

  test.each(["日检", "日检 页面数据", "日检 缺数"])("every figure of %s is the sum of its days", (name) => {
    const days = name === SHOP ? shopDays() : name === PAGE ? PAGE_DAYS : GAP_DAYS;
    const board = boardOf(name);
    const last = Math.max(...days.map(({ serial }) => serial));
    let compared = 0;
    for (const [label, cells] of board) {
      if (/^(数字|从|到|有数天数|缺天数|[123] .*|金额前面)$/.test(label)) continue;
      const figure = (span: Span) => expectedFigure(label, within(days, span));
      const spans = spansOf(last);
      spans.forEach((span, i) => {
        expectClose(cells[i], figure(span), `${label} ${i}`);
        compared += 1;
      });
      for (const pair of [0, 1, 2]) {
        const [now, before] = [spans[pair * 2], spans[pair * 2 + 1]];
        if (!now || !before) throw new Error("six spans");
        const whole = [now, before].every((span) => within(days, span).length === span.to - span.from + 1);
        const [a, b] = [figure(now), figure(before)];
        const alike = whole && now.to - now.from === before.to - before.from;
        expectClose(cells[6 + pair], alike && a !== null && b !== null && b > 0 ? a / b - 1 : null, label);
      }
    }
    expect(compared).toBeGreaterThan(20);
  });

  test("a page that fails comes before the ads", () => {
    const last = FIRST_DAY + 60;
    const week = within(shopDays(), { from: last - 6, to: last });
    const depth = total(week, "浏览量") / total(week, "访客数");
    expect(depth).toBeLessThan(PASS);
    const share = total(week, "花费") / total(week, "支付金额");
    expect(found(SHOP, "D10")).toEqual([
      `近7天 ${depth.toFixed(2)}，及格 ${PASS.toFixed(2)}，健康 ${GOOD.toFixed(2)}`,
      "先改页面，别急着加推广",
    ]);
    expect(found(SHOP, "D5")).toEqual([
      `近7天 花费 ${grouped(total(week, "花费"))}，费率 ${(share * 100).toFixed(2)}%`,
      "先改页面",
    ]);
    expect(found(SHOP, "D16")[1]).toBe("先改页面");
    expect(found(SHOP, "W1")[1]).toBe("先改页面，别急着加推广");
    expect(at(SHOP, 3, 6)).toBe("先做：先改页面，别急着加推广");
  });

  test("says how the day and its factors compare with a week before", () => {
    const days = shopDays();
    const [day, before] = [60, 53].map((offset) =>
      days.filter(({ serial }) => serial === FIRST_DAY + offset),
    );
    if (!day || !before) throw new Error("two days");
    const change = (a: number, b: number) =>
      `${a >= b ? "+" : "-"}${Math.abs((a / b - 1) * 100).toFixed(1)}%`;
    const amount = [total(day, "支付金额"), total(before, "支付金额")] as const;
    expect(found(SHOP, "D2")[0]).toBe(`支付金额 ${grouped(amount[0])}，比上周同日 ${change(...amount)}`);
    const [visitors, buyers] = ["访客数", "支付买家数"].map((name) => [
      total(day, name),
      total(before, name),
    ]);
    const [v, vb] = visitors ?? [];
    const [b, bb] = buyers ?? [];
    if (!v || !vb || !b || !bb) throw new Error("no figures");
    expect(found(SHOP, "D3")[0]).toBe(
      `访客 ${grouped(v)} ${change(v, vb)}，转化 ${((b / v) * 100).toFixed(2)}% ${change(b / v, bb / vb)}，` +
        `客单 ${grouped(amount[0] / b)} ${change(amount[0] / b, amount[1] / bb)}`,
    );
  });

  test("with a good page the ads are judged, and regulars are looked at before praise", () => {
    expect(["D1", "D10", "D11", "D12", "D5", "W2", "D13", "M3"].map((key) => found(PAGE, key)[1])).toEqual([
      "齐",
      "健康",
      "健康",
      "先看老访客占比再下结论",
      "推广费超标：查流量来源，重新测试",
      "推广费超标：查流量来源，重新测试",
      "做 DSR 下降的鱼骨图",
      "达标",
    ]);
    expect(found(PAGE, "D13")[0]).toBe("当天 4.70，及格 4.80");
    expect(at(PAGE, 3, 6)).toBe("先做：推广费超标：查流量来源，重新测试");
    const week = PAGE_DAYS.slice(-7);
    const perBuyer = total(week, "支付金额") / total(week, "支付买家数");
    expect(found(PAGE, "W4")[0]).toBe(
      `近7天 客单 ${perBuyer.toFixed(2)}，主打款 ${(perBuyer / 1.3).toFixed(2)} 以内才够`,
    );
  });

  test("the month's ads are judged by the month's share, the day's by that of 7 days", () => {
    type(PAGE, 3, 4, FIRST_DAY + 40);
    const month = within(PAGE_DAYS, { from: FIRST_DAY + 31, to: FIRST_DAY + 40 });
    const [cost, amount] = [total(month, "花费"), total(month, "支付金额")];
    const share = cost / amount;
    expect(found(PAGE, "M2")[0]).toBe(`本月至今 花费 ${grouped(cost)}，费率 ${(share * 100).toFixed(2)}%`);
    const week = within(PAGE_DAYS, { from: FIRST_DAY + 34, to: FIRST_DAY + 40 });
    const weekShare = total(week, "花费") / total(week, "支付金额");
    expect(weekShare).not.toBe(share);
    setRule("ad_share_max", (share + weekShare) / 2);
    const over = "推广费超标：查流量来源，重新测试";
    expect(["M2", "W2", "D16"].map((key) => found(PAGE, key)[1])).toEqual(
      share > weekShare ? [over, "达标", "达标"] : ["达标", over, over],
    );
    setRule("ad_share_max", 0.1);
    type(PAGE, 3, 4, FIRST_DAY + 44);
  });

  test("days that lack come before everything", () => {
    expect(found(GAP, "D1")).toEqual(["近7天缺 1 天", "先补数据"]);
    expect(["D5", "D10", "D12", "W1", "W2"].map((key) => found(GAP, key)[1])).toEqual(
      new Array(5).fill("先补数据"),
    );
    expect(at(GAP, 3, 6)).toBe("先做：先补数据，近7天缺 1 天");
  });

  test("the rules the pane calls unmet are those it says to act on", () => {
    const verdicts = (name: string | undefined) => tableOf(name).map((row) => row.判定);
    const share = (days: readonly Day[]) => total(days, "花费") / total(days, "支付金额");
    const depth = (days: readonly Day[]) => total(days, "浏览量") / total(days, "访客数");
    expect(redsOf(PAGE_HEADERS, PAGE_DAYS)).toEqual([
      ["ad_share_max", "adShare", expect.closeTo(share(PAGE_DAYS.slice(-7)), 12), 0.1],
      ["dsr_min", "rating", 4.7, 4.8],
    ]);
    expect(verdicts(PAGE)).toEqual(
      expect.arrayContaining(["推广费超标：查流量来源，重新测试", "做 DSR 下降的鱼骨图"]),
    );
    expect(verdicts(PAGE)).not.toContain("先改页面，别急着加推广");
    const week = shopDays().slice(-7);
    const all = redsOf(["日期", "浏览量", "访客数", "支付买家数", "支付金额", "花费"], shopDays());
    expect(all[0]).toEqual(["depth_min_pass", "conversion", expect.closeTo(depth(week), 12), PASS]);
    // The sheet holds the ads back until the page passes; the pane names both.
    expect(all.slice(1).map(([rule]) => rule)).toEqual(share(week) > 0.1 ? ["ad_share_max"] : []);
    expect(verdicts(SHOP)).toContain("先改页面，别急着加推广");
    // A day is missing: nothing is judged, and the sheet says to fill it in first.
    expect(redsOf(["日期", "访客数", "浏览量", "支付金额", "花费"], GAP_DAYS)).toEqual([]);
    expect(redsOf(["日期", "访客数", "浏览量", "支付金额", "花费"], GAP_DAYS.slice(0, 12))).toEqual([]);
  });

  (libreOffice ? test : test.skip)("shows the same in LibreOffice, calculated from scratch", async () => {
    const comparison = await compareWithLibreOffice(saved, { sheets: SHEETS });
    expect(comparison.differences).toEqual([]);
    expect(comparison.compared).toBeGreaterThan(600);
  });

  test("verdicts follow the rules, and a rule that is cleared is not used", () => {
    setRule("depth_min_pass", 2);
    expect(found(SHOP, "D10")[1]).toBe("及格");
    expect(found(SHOP, "D5")[1]).not.toBe("先改页面");
    setRule("depth_min_pass", null);
    setRule("depth_min_good", null);
    expect(found(SHOP, "D10")[0]).toMatch(/^近7天 \d\.\d\d$/);
    expect(found(SHOP, "D10")[1]).toBe("");
    setRule("depth_min_pass", PASS);
    setRule("depth_min_good", GOOD);
    expect(found(SHOP, "D10")[1]).toBe("先改页面，别急着加推广");
  });

  test("another day can be looked at; one without figures is said", () => {
    type(GAP, 3, 4, FIRST_DAY + 11);
    expect(found(GAP, "D1")).toEqual(["近7天齐", "齐"]);
    expect(found(GAP, "D10")[1]).toBe("及格");
    expect(found(GAP, "D5")[1]).toBe("达标");
    expect(at(GAP, 3, 6)).toBe("先做：没有要先处理的，按表查");
    type(GAP, 3, 4, FIRST_DAY + 13);
    expect(found(GAP, "D1")[0]).toBe("没有 3/14 的数");
    expect(found(GAP, "D2")[0]).toBe("");
  });

  test("an item is open again when its day, week or month has passed", () => {
    const today = FIRST_DAY + 61;
    const [done, next] = [column(SHOP, "完成"), column(SHOP, "下次")];
    // 2026-05-01 is the day of the check; 30 days before it is 1 April, from which a month is 1 May.
    for (const [key, when, state, due] of [
      ["D1", today, "已查", today + 1],
      ["D2", today - 1, "待查", today],
      ["W1", today - 6, "已查", today + 1],
      ["W2", today - 7, "待查", today],
      ["M1", today - 29, "已查", today + 1],
      ["M2", today - 30, "待查", today],
      ["D3", "√", "填日期", today],
      ["D4", null, "待查", today],
    ] as const) {
      type(SHOP, rowOf(SHOP, key), done, when);
      expect([key, tableOf(SHOP).find((row) => row.序号 === key)?.状态]).toEqual([key, state]);
      expect(at(SHOP, rowOf(SHOP, key), next)).toBe(due);
    }
    const left = (cadence: string, checked: number) =>
      CHECKLIST.filter((item) => item.cadence === cadence).length - checked;
    expect(at(SHOP, 4, 6)).toBe(
      `待查：日 ${left("day", 1)} · 周 ${left("week", 1)} · 月 ${left("month", 1)}`,
    );
  });

  test("what the operator typed stays when it is built again", async () => {
    type(SHOP, rowOf(SHOP, "D9"), column(SHOP, "发现"), "夹子灯 1 条中评");
    type(SHOP, rowOf(SHOP, "D9"), column(SHOP, "负责人"), "小榴");
    // The day looked at stays, and the day of the check goes on from it.
    type(GAP, 3, 4, FIRST_DAY + 11);
    type(GAP, 4, 4, FIRST_DAY + 30);
    const answer = await automation.call("convert", { locale: "zh-CN", templates: ["check"] });
    expect(answer.error).toBeUndefined();
    const row = tableOf(SHOP).find((each) => each.序号 === "D9");
    expect([row?.发现, row?.负责人]).toEqual(["夹子灯 1 条中评", "小榴"]);
    expect([at(GAP, 3, 4), at(GAP, 4, 4)]).toEqual([FIRST_DAY + 11, FIRST_DAY + 12]);
    expect(tableOf(SHOP).find((each) => each.序号 === "D1")?.状态).toBe("已查");
  });
});

describe("check", () => {
  test.each(DAILY_SHEETS.map((grid) => [grid.sheet, grid] as const))(
    "plans %s in both languages",
    (_, grid) => {
      const table = cleanTable(grid, recogniseGrid(grid).tables[0]).value;
      const taken = { takenSheetNames: [], takenTableNames: [], tableNames: { daily: "D", rules: "R" } };
      for (const locale of ["zh-CN", "en-US"] as const) {
        const { value } = check.plan({ table, locale, ...taken });
        const { columns } = value.tables[0];
        expect(new Set(columns.map(({ header }) => header)).size).toBe(columns.length);
        const formulas = columns.flatMap(({ content }) =>
          content.kind === "formulas" ? content.formulas : [],
        );
        for (const formula of formulas) {
          expect(formula.length).toBeLessThan(8192);
          expect(formula).not.toMatch(/undefined|NaN|TODAY|OPS\./);
        }
      }
    },
  );

  test("keys are never used twice", () => {
    const keys = CHECKLIST.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
  });
});

interface Span {
  readonly from: number;
  readonly to: number;
}

/** The day, the same weekday before, 7 days, the 7 before, the month so far and the same days of the month before. */
function spansOf(last: number): readonly Span[] {
  const date = new Date((last - 25569) * 86_400_000);
  const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()];
  const serial = (y: number, m: number, d: number) => Date.UTC(y, m, d) / 86_400_000 + 25569;
  const lastOfBefore = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return [
    { from: last, to: last },
    { from: last - 7, to: last - 7 },
    { from: last - 6, to: last },
    { from: last - 13, to: last - 7 },
    { from: serial(year, month, 1), to: last },
    { from: serial(year, month - 1, 1), to: serial(year, month - 1, Math.min(day, lastOfBefore)) },
  ];
}

function within(days: readonly Day[], { from, to }: Span): readonly Day[] {
  return days.filter(({ serial }) => serial >= from && serial <= to);
}

function total(days: readonly Day[], name: string): number {
  return days.reduce((sum, day) => sum + (day[name] ?? 0), 0);
}

/** Rates by hand; sources: the platforms' own definitions. */
const RATES: Readonly<Record<string, readonly [string, string]>> = {
  支付转化率: ["支付买家数", "访客数"],
  客单价: ["支付金额", "支付买家数"],
  人均浏览量: ["浏览量", "访客数"],
  推广费率: ["花费", "支付金额"],
  点击率: ["点击量", "展现量"],
  平均点击花费: ["花费", "点击量"],
  询单转化率: ["支付买家数", "咨询人数"],
};

/** A figure over days by its label; null where none of them has one. */
function expectedFigure(label: string, days: readonly Day[]): number | null {
  const sum = (name: string) => (days.some((day) => day[name] != null) ? total(days, name) : null);
  if (label === "老访客占比") {
    const [all, fresh] = [sum("访客数"), sum("新访客")];
    return all === null || fresh === null ? null : (all - fresh) / all;
  }
  const rate = RATES[label];
  if (rate) {
    const [a, b] = rate.map(sum);
    return a == null || b == null || b === 0 ? null : a / b;
  }
  const mean = /^(跳失率（日均）|评分|店铺评分|好评率)$/.test(label) ? label.replace("（日均）", "") : null;
  if (mean !== null) {
    const name = mean === "评分" ? "店铺评分" : mean;
    return days.length === 0 ? null : total(days, name) / days.length;
  }
  const name = PEOPLE[label] ?? label;
  expect([...Object.keys(shopDays()[0] ?? {}), ...PAGE_HEADERS]).toContain(name);
  return sum(name);
}

const PEOPLE: Readonly<Record<string, string>> = {
  访客人次: "访客数",
  新访客人次: "新访客",
  支付买家人次: "支付买家数",
  咨询人次: "咨询人数",
};

function fill(sheet: Sheet, headers: readonly string[], days: readonly Day[]): void {
  sheet.write(area(0, 0, 1, headers.length), (_, column) => headers[column]);
  sheet.write(area(1, 0, days.length, headers.length), (row, column) => {
    const header = headers[column] ?? "";
    return (header === "日期" ? days[row]?.serial : days[row]?.[header]) ?? null;
  });
  sheet.restyle(area(1, 0, days.length, 1), (style) => ({ ...style, numberFormat: "yyyy-mm-dd" }));
}

/** The rules that the last week of some days does not meet, by the usual rules: rule, problem, figure and limit. */
function redsOf(headers: readonly string[], days: readonly Day[]) {
  const rows = days.map((day) =>
    headers.map((header) => (header === "日期" ? day.serial : day[header]) ?? null),
  );
  const grid = dailyGrid(
    "日报",
    [[...headers], ...rows],
    [{ row: 2, formats: headers.map((_, i) => (i === 0 ? "yyyy-mm-dd" : "General")) }],
  );
  const facts = readFacts(cleanTable(grid, recogniseGrid(grid).tables[0]).value, []);
  if (facts === null) throw new Error("a table of days");
  return redRules(facts, facts.days.length - 1, { table: null, dateSystem: 1900 }).map(
    ({ rule, problem, value, limit }) => [rule, problem, value, limit],
  );
}

/** The sample's days read from its sheet by a reading of our own. */
function shopDays(): readonly Day[] {
  const sheet = sheetOf("店铺日报");
  const names = [
    "浏览量",
    "访客数",
    "店铺关注",
    "加购人数",
    "咨询人数",
    "支付金额",
    "支付买家数",
    "",
    "展现量",
    "点击量",
    "花费",
  ];
  return Array.from({ length: 61 }, (_, day) => {
    const figure = (column: number): number | null => {
      const text = String(sheet.value(3 + day, column) ?? "").replaceAll(",", "");
      return /^[\d.]+$/.test(text) ? Number(text) : null;
    };
    const cells = names.flatMap((name, i) => (name === "" ? [] : [[name, figure(i + 1)] as const]));
    return { serial: FIRST_DAY + day, ...Object.fromEntries(cells) } as Day;
  });
}

function sheetOf(name: string): Sheet {
  const sheet = workbook.findSheet(name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
}

/** A cell by 1-based row and column; "" for one that shows nothing. */
function at(name: string | undefined, row: number, column: number) {
  return sheetOf(name ?? "").value(row - 1, column - 1) ?? "";
}

function type(name: string | undefined, row: number, column: number, value: string | number | null): void {
  sheetOf(name ?? "").write(area(row - 1, column - 1), () => value);
  workbook.engine?.recalculate();
}

/** Row of the headings. */
const HEADER_ROW = 5;

function headersOf(name: string | undefined): readonly string[] {
  const headers: string[] = [];
  for (let column = 1; at(name, HEADER_ROW, column) !== ""; column++)
    headers.push(String(at(name, HEADER_ROW, column)));
  return headers;
}

function tableOf(name: string | undefined): readonly Record<string, string>[] {
  const headers = headersOf(name);
  return CHECKLIST.map((_, row) =>
    Object.fromEntries(headers.map((header, i) => [header, String(at(name, HEADER_ROW + 1 + row, i + 1))])),
  );
}

function column(name: string | undefined, header: string): number {
  return headersOf(name).indexOf(header) + 1;
}

function rowOf(name: string | undefined, key: string): number {
  return HEADER_ROW + 1 + tableOf(name).findIndex((row) => row.序号 === key);
}

/** What the figures say and the verdict of an item. */
function found(name: string | undefined, key: string): readonly (string | undefined)[] {
  const row = tableOf(name).find((each) => each.序号 === key);
  return [row?.自动结果, row?.判定];
}

/** Figures beside the table by label: six spans and three changes. */
function boardOf(name: string): ReadonlyMap<string, readonly unknown[]> {
  const left = headersOf(name).length + 2;
  const rows = new Map<string, readonly unknown[]>();
  for (let row = HEADER_ROW; at(name, row, left) !== ""; row++)
    rows.set(
      String(at(name, row, left)),
      Array.from({ length: 9 }, (_, i) => at(name, row, left + 1 + i)),
    );
  return rows;
}

function setRule(id: string, value: number | null): void {
  for (let row = 4; at("规则表", row, 1) !== ""; row++)
    if (at("规则表", row, 1) === id) type("规则表", row, 4, value);
}

function expectClose(value: unknown, expected: number | null, what: string): void {
  if (expected === null) expect([what, value]).toEqual([what, ""]);
  else {
    expect([what, typeof value]).toEqual([what, "number"]);
    expect(Math.abs(Number(value) - expected)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(expected)));
  }
}

/** A whole number with thousands separators. */
function grouped(value: number): string {
  return Math.round(value).toLocaleString("en-US");
}
