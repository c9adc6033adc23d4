import { DAILY_SHEETS, adsDaily, sheet as gridSheet, shopDaily } from "../../fixtures/daily-sheets";
import { cleanTable } from "../../../src/core/clean/clean-grid-table";
import type { Locale } from "../../../src/core/locale";
import { recogniseGrid } from "../../../src/core/recognise/recognise-grid";
import { brief } from "../../../src/core/templates/brief";
import { area } from "../../../src/workbench/model/address";
import type { Sheet } from "../../../src/workbench/model/sheet";
import type { Workbook } from "../../../src/workbench/model/workbook";
import { buildShopDaily } from "../../../src/workbench/samples/shop-daily";
import { saveWorkbook } from "../../../src/workbench/xlsx/save";
import type { Grid } from "../../../src/workbook/grid";
import type { SheetPlan } from "../../../src/workbook/plan";
import { openAutomation, withFixedEngine, type OpenAutomation } from "../../support/automation";
import { compareWithLibreOffice } from "../../support/compare-with-libreoffice";
import { hasLibreOffice } from "../../support/libreoffice";

jest.setTimeout(240_000);

const libreOffice = hasLibreOffice("comparing the brief with LibreOffice");

function planOf(grid: Grid, locale: Locale = "zh-CN"): SheetPlan {
  const table = cleanTable(grid, recogniseGrid(grid).tables[0]).value;
  expect(brief.fits(table)).toEqual([]);
  return brief.plan({
    table,
    locale,
    takenSheetNames: [grid.sheet],
    takenTableNames: [],
    tableNames: { daily: "日报", rules: "规则表" },
  }).value;
}

function figuresOf(plan: SheetPlan): readonly unknown[] {
  const content = plan.tables[0].columns[0].content;
  return content.kind === "values" ? content.values : [];
}

describe("brief", () => {
  test("has a row a figure, sales first, and the operator's own columns last", () => {
    const plan = planOf(shopDaily);
    expect(plan.tables[0].columns.map(({ header }) => header)).toEqual([
      "指标",
      "昨日",
      "上周同日",
      "比上周",
      "前7日均",
      "比均值",
      "目标",
      "完成率",
      "判定",
      "负责人",
      "备注",
    ]);
    expect(figuresOf(plan).slice(0, 6)).toEqual([
      "支付金额",
      "访客数",
      "支付转化率",
      "客单价",
      "支付买家数",
      "花费",
    ]);
    expect(plan.tables[0].keyColumn).toBe("指标");
  });

  test("shows an ad sheet what ads are steered by and splits nothing it has no figures for", () => {
    const plan = planOf(adsDaily);
    expect(figuresOf(plan).slice(0, 4)).toEqual(["总成交金额", "订单数", "花费", "投入产出比"]);
    expect(JSON.stringify(plan.blocks)).not.toContain("LMDI");
  });

  test("takes the first columns of figures where it knows none", () => {
    const rows = Array.from({ length: 5 }, (_, day) => [46084 + day, 3 + day, 20 - day]);
    const plan = planOf(gridSheet("登记", [["日期", "甲项", "乙项"], ...rows]));
    expect(figuresOf(plan)).toEqual(["甲项", "乙项"]);
  });

  test.each(
    DAILY_SHEETS.flatMap((grid) => (["zh-CN", "en-US"] as const).map((locale) => [grid, locale] as const)),
  )("fits one screen and Excel's limits (%#)", (grid, locale) => {
    const plan = planOf(grid, locale);
    const [table] = plan.tables;
    expect(table.rowCount).toBeLessThanOrEqual(10);
    expect(new Set(figuresOf(plan)).size).toBe(table.rowCount);
    const formulas = [
      ...table.columns.flatMap(({ content }) => (content.kind === "formulas" ? content.formulas : [])),
      ...plan.blocks.flatMap(({ values, areFormulas }) => (areFormulas ? values.flat().map(String) : [])),
    ];
    // Excel takes 8,192 characters.
    expect(Math.max(...formulas.map((text) => text.length))).toBeLessThan(8000);
    const below = table.row + table.rowCount;
    for (const { row, column, values } of plan.blocks)
      if (column <= table.columns.length)
        expect(row + values.length <= table.row || row > below + 1).toBe(true);
  });
});

describe("the brief of the workbench's sample", () => {
  let workbook: Workbook;
  let automation: OpenAutomation;
  let made: Sheet;
  let days: readonly Day[];

  beforeAll(async () => {
    workbook = buildShopDaily(withFixedEngine);
    days = sourceDays(workbook.findSheet("店铺日报"));
    automation = await openAutomation(workbook, { locale: "zh-CN" });
    made = await convert();
  });

  afterAll(() => {
    automation.close();
  });

  async function convert(): Promise<Sheet> {
    const answer = await automation.call("convert", { locale: "zh-CN", templates: ["brief"] });
    expect(answer.error).toBeUndefined();
    const sheet = workbook.findSheet("数据简报");
    if (!sheet) throw new Error("there is no 数据简报");
    return sheet;
  }

  function write(cell: readonly [number, number], value: number | string | null): void {
    made.write(area(cell[0], cell[1]), () => value);
    workbook.engine?.recalculate();
  }

  test("looks at the last day", () => {
    expect(made.value(2, 1)).toBe(46142);
    expect(made.value(2, 2)).toBe("周四");
  });

  test("shows every figure of every day as the source gives it", () => {
    for (const { serial } of days) {
      write([2, 1], serial);
      const rows = tableRows(made);
      expect(rows.map(([label]) => label)).toEqual(FIGURES.map(([label]) => label));
      FIGURES.forEach(([label, over, under, times], i) => {
        const between = (from: number, to: number): readonly Day[] =>
          days.filter((day) => day.serial >= from && day.serial <= to);
        const ratio = (some: readonly Day[]): number | null => {
          const [above, below] = [sum(some, over), under === null ? 1 : sum(some, under)];
          return above === null || below === null || below === 0 ? null : (above / below) * times;
        };
        const [now, before] = [ratio(between(serial, serial)), ratio(between(serial - 7, serial - 7))];
        const week = between(serial - 7, serial - 1);
        const counted = week.filter((day) => day.figures[over] !== null).length;
        const total = ratio(week);
        const mean = total === null || under !== null ? total : total / counted;
        const [, shownNow, shownBefore, change, shownMean, changeOfMean] = rows[i];
        expectClose(shownNow, now, `${label} ${serial}`);
        expectClose(shownBefore, before, `${label} a week before ${serial}`);
        expectClose(change, changed(now, before), `change of ${label} ${serial}`);
        expectClose(shownMean, mean, `mean of ${label} before ${serial}`);
        expectClose(changeOfMean, changed(now, mean), `${label} by its mean ${serial}`);
      });
    }
  });

  test("splits the change of every day into three that add up to the cent, and names the largest", () => {
    let split = 0;
    for (const { serial, figures: now } of days) {
      const before = days.find((day) => day.serial === serial - 7)?.figures;
      write([2, 1], serial);
      const { sentence, parts, total } = splitOf(made);
      if (!before) {
        expect(sentence).toBe("昨日或上周同日的数不全、对不上，拆不了");
        expect([...parts, total].every((value) => value === "" || value === null)).toBe(true);
        continue;
      }
      const change = (now.amount ?? 0) - (before.amount ?? 0);
      expect(Number(total)).toBeCloseTo(change, 2);
      const cents = parts.map((part) => Math.round(Number(part) * 100));
      expect(cents[0] + cents[1] + cents[2]).toBe(Math.round(change * 100));
      const expected = logarithmicParts(before, now);
      if (expected !== null)
        parts.forEach((part, i) => {
          expect(Math.abs(Number(part) - expected[i])).toBeLessThan(0.02);
        });
      const sizes = parts.map((part) => Math.abs(Number(part)));
      const largest = ["访客", "转化", "客单"][sizes.indexOf(Math.max(...sizes))];
      expect(sentence).toContain(`影响最大的是${largest} `);
      split++;
    }
    expect(split).toBe(54);
  });

  test("says where there is no such day, and shows nothing", () => {
    for (const day of [46000, 46200, "昨天"]) {
      write([2, 1], day);
      expect(made.value(2, 2)).toBe("“日报”里没有这一天");
      expect(tableRows(made).map(([, now]) => now)).toEqual(FIGURES.map(() => ""));
    }
    // A day after the last has no figures of its own, and a week before it.
    write([2, 1], 46143);
    expect(tableRows(made).every(([, now, before]) => now === "" && typeof before === "number")).toBe(true);
  });

  test("judges by the rules where they say something, and else says up or down", () => {
    const rules = workbook.findSheet("规则表");
    if (!rules) throw new Error("there is no 规则表");
    const rule = Array.from({ length: 40 }, (_, row) => row).find(
      (row) => rules.value(row, 0) === "ad_share_max",
    );
    const setRule = (value: number | null): void => {
      rules.write(area(rule ?? -1, 3), () => value);
      workbook.engine?.recalculate();
    };
    write([2, 1], 46142);
    const verdictOf = (label: string): unknown => tableRows(made).find(([name]) => name === label)?.[8];
    const [now, before] = [46142, 46135].map((serial) => days.find((day) => day.serial === serial)?.figures);
    const share = (now?.cost ?? 0) / (now?.amount ?? 1);
    setRule(share + 1e-6);
    expect(verdictOf("推广费率")).toBe("达标");
    setRule(share - 1e-6);
    expect(verdictOf("推广费率")).toBe("推广费超标：查流量来源，重新测试");
    const earlier = (before?.cost ?? 0) / (before?.amount ?? 1);
    setRule(null);
    expect(verdictOf("推广费率")).toBe(share > earlier ? "升" : "降");
    expect(verdictOf("支付金额")).toBe((now?.amount ?? 0) > (before?.amount ?? 0) ? "升" : "降");
    setRule(0.1);
  });

  (libreOffice ? test : test.skip)("shows the same in LibreOffice, calculated from scratch", async () => {
    const comparison = await compareWithLibreOffice(saveWorkbook(workbook).bytes, { sheets: ["数据简报"] });
    expect(comparison.differences).toEqual([]);
    expect(comparison.compared).toBeGreaterThan(60);
  });

  test("keeps what was typed when it is made again, the day as well until it is emptied", async () => {
    const amount = days.find(({ serial }) => serial === 46100)?.figures.amount ?? 0;
    write([2, 1], 46100);
    write([TABLE_ROW + 1, 6], 10_000);
    write([TABLE_ROW + 2, 9], "小周");
    made = await convert();
    // Thursday, 19 March, and the days go on to 30 April.
    expect([made.value(2, 1), made.value(2, 2)]).toEqual([46100, "周四 · 最新 4/30"]);
    const [first, second] = tableRows(made);
    expect([first[1], ...first.slice(6, 8)]).toEqual([amount, 10_000, amount / 10_000]);
    expect(second[9]).toBe("小周");
    write([2, 1], "=TODAY()-12");
    made = await convert();
    expect(made.value(2, 1)).toBe(46130);
    write([2, 1], null);
    made = await convert();
    expect([made.value(2, 1), made.value(2, 2)]).toEqual([46142, "周四"]);
  });
});

/** 0-based row of the table's header. */
const TABLE_ROW = 4;

type Figure = "views" | "visitors" | "amount" | "buyers" | "shown" | "clicks" | "cost";

interface Day {
  readonly serial: number;
  readonly figures: Readonly<Record<Figure, number | null>>;
}

/** What the rows are by hand: label, what is divided by what, and times how much. */
const FIGURES: readonly (readonly [string, Figure, Figure | null, number])[] = [
  ["支付金额", "amount", null, 1],
  ["访客数", "visitors", null, 1],
  ["支付转化率", "buyers", "visitors", 1],
  ["客单价", "amount", "buyers", 1],
  ["支付买家数", "buyers", null, 1],
  ["花费", "cost", null, 1],
  ["推广费率", "cost", "amount", 1],
  ["人均浏览量", "views", "visitors", 1],
  ["点击量", "clicks", null, 1],
  ["展现量", "shown", null, 1],
];

/** The days of the operator's sheet, read by a reading of our own: commas are none, dashes are missing. */
function sourceDays(source: Sheet | undefined): readonly Day[] {
  if (!source) throw new Error("the sample has no 店铺日报");
  return Array.from({ length: 61 }, (_, day) => {
    const figure = (column: number): number | null => {
      const text = String(source.value(3 + day, column) ?? "").replaceAll(",", "");
      return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : null;
    };
    return {
      serial: figure(0) ?? 0,
      figures: {
        views: figure(1),
        visitors: figure(2),
        amount: figure(6),
        buyers: figure(7),
        shown: figure(9),
        clicks: figure(10),
        cost: figure(11),
      },
    };
  });
}

function tableRows(sheet: Sheet): readonly (readonly unknown[])[] {
  return FIGURES.map((_, row) =>
    Array.from({ length: 11 }, (_unused, column) => sheet.value(TABLE_ROW + 1 + row, column)),
  );
}

function splitOf(sheet: Sheet) {
  const first = TABLE_ROW + 1 + FIGURES.length + 1;
  const value = (down: number, column: number): unknown => sheet.value(first + down, column);
  expect(value(0, 0)).toBe("支付金额为什么变（比上周同日）");
  expect([2, 3, 4, 5].map((down) => value(down, 0))).toEqual(["访客", "转化", "客单", "合计"]);
  return { sentence: value(1, 0), parts: [2, 3, 4].map((down) => value(down, 1)), total: value(5, 1) };
}

/** Ang 2005, equation 5, as it stands there; null where a figure is 0. */
function logarithmicParts(before: Day["figures"], now: Day["figures"]): readonly number[] | null {
  const [v0, b0, a0] = [before.visitors ?? 0, before.buyers ?? 0, before.amount ?? 0];
  const [v1, b1, a1] = [now.visitors ?? 0, now.buyers ?? 0, now.amount ?? 0];
  if (Math.min(v0, b0, a0, v1, b1, a1) === 0) return null;
  const weight = (a1 - a0) / Math.log(a1 / a0);
  return [v1 / v0, b1 / v1 / (b0 / v0), a1 / b1 / (a0 / b0)].map((times) => weight * Math.log(times));
}

function sum(days: readonly Day[], figure: Figure): number | null {
  const known = days.flatMap(({ figures }) => figures[figure] ?? []);
  return known.length === 0 ? null : known.reduce((total, each) => total + each, 0);
}

function changed(now: number | null, before: number | null): number | null {
  return now === null || before === null || before <= 0 ? null : now / before - 1;
}

function expectClose(value: unknown, expected: number | null, what: string): void {
  if (expected === null) expect([what, value]).toEqual([what, ""]);
  else {
    expect([what, typeof value]).toEqual([what, "number"]);
    expect([what, Math.abs(Number(value) - expected) <= 1e-9 * Math.max(1, Math.abs(expected))]).toEqual([
      what,
      true,
    ]);
  }
}
