import { DAILY_SHEETS, shopDaily } from "../../fixtures/daily-sheets";
import { gridOf } from "../support/read-grid";
import { type OpenAutomation, openAutomation, withFixedEngine } from "../../support/automation";
import { compareWithLibreOffice } from "../../support/compare-with-libreoffice";
import { hasLibreOffice } from "../../support/libreoffice";
import { cleanTable } from "../../../src/core/clean/clean-grid-table";
import type { CleanTable } from "../../../src/core/clean/clean-table";
import type { Locale } from "../../../src/core/locale";
import type { WeekStart } from "../../../src/core/model/periods";
import { recogniseGrid } from "../../../src/core/recognise/recognise-grid";
import { attribution } from "../../../src/core/templates/attribution";
import { buildShopDaily } from "../../../src/workbench/samples/shop-daily";
import { area } from "../../../src/workbench/model/address";
import type { Sheet } from "../../../src/workbench/model/sheet";
import type { Workbook } from "../../../src/workbench/model/workbook";
import { saveWorkbook } from "../../../src/workbench/xlsx/save";
import type { Grid } from "../../../src/workbook/grid";
import type { SheetPlan } from "../../../src/workbook/plan";

/**
 * The sheet in the genuine way: the sample is converted once, the workbench calculates, and every cell is compared
 * with sums and a split worked out here from the rows of the sample. Dates are from a calendar, by hand.
 */

jest.setTimeout(240_000);

const libreOffice = hasLibreOffice("comparing 归因 with LibreOffice");

function tableOf(grid: Grid): CleanTable {
  return cleanTable(grid, recogniseGrid(grid).tables[0]).value;
}

function planOf(grid: Grid, locale: Locale = "zh-CN", weekStart?: WeekStart): SheetPlan {
  return attribution.plan({
    table: tableOf(grid),
    locale,
    takenSheetNames: [grid.sheet],
    takenTableNames: [],
    tableNames: { daily: locale === "zh-CN" ? "日报" : "Daily" },
    ...(weekStart === undefined ? {} : { weekStart }),
  }).value;
}

function formulasOf(plan: SheetPlan): readonly string[] {
  return plan.tables[0].columns.flatMap(({ content }) => {
    if (content.kind === "formula") return [content.formula];
    return content.kind === "formulas" ? content.formulas : [];
  });
}

describe("attribution", () => {
  test("shows what is compared, whether it is whole, the verdict and the parts, then what is typed and looked up", () => {
    const plan = planOf(shopDaily);
    expect(plan.tables[0].columns.map(({ header }) => header)).toEqual([
      ...["对比", "本期开始", "本期结束", "上期开始", "上期结束", "本期缺", "上期缺", "结论"],
      ...["本期支付金额", "上期支付金额", "金额变化", "访客影响", "转化影响", "客单影响"],
      ...["访客占比", "转化占比", "客单占比", "差额"],
      ...["自填本期开始", "自填本期结束", "自填上期开始", "自填上期结束"],
      ...["本期访客人次", "上期访客人次", "本期买家人次", "上期买家人次"],
      ...["本期转化", "上期转化", "本期客单", "上期客单", "访客（精确）", "转化（精确）", "客单（精确）"],
    ]);
    expect(plan.print.columns).toBe(18);
  });

  test("has headings of its own in English, and no formula longer than Excel takes", () => {
    const plan = planOf(shopDaily, "en-US");
    const headers = plan.tables[0].columns.map(({ header }) => header);
    expect(new Set(headers).size).toBe(headers.length);
    expect(headers.filter((header) => /[\u4e00-\u9fff]/.test(header))).toEqual([]);
    // In the file [@x] is written table[[#This Row],[x]].
    const filed = formulasOf(plan).map((each) => each.replaceAll("[@", "Attribution[[#This Row],["));
    expect(Math.max(...filed.map((each) => each.length))).toBeLessThan(8192);
  });

  test("calls on functions that Excel 2016, WPS and LibreOffice share", () => {
    const called = formulasOf(planOf(shopDaily)).flatMap((each) => each.match(/[A-Z]+(?=\()/g) ?? []);
    expect([...new Set(called)].sort()).toEqual(
      ["ABS", "AND", "COUNT", "COUNTA", "COUNTIFS", "DAY", "EDATE", "IF", "INT", "ISNUMBER", "LN", "MAX", "MIN", "NOT", "OR", "ROUND", "SUMIFS", "TEXT", "WEEKDAY"], // prettier-ignore
    );
  });

  test("begins the week on the day the shop does", () => {
    const weekdays = (plan: SheetPlan) => formulasOf(plan).filter((each) => each.includes("WEEKDAY"));
    expect(weekdays(planOf(shopDaily))).toHaveLength(2);
    expect(weekdays(planOf(shopDaily)).every((each) => each.includes("WEEKDAY(INT($B$3),2)"))).toBe(true);
    const sunday = weekdays(planOf(shopDaily, "zh-CN", "sunday"));
    expect(sunday.every((each) => each.includes("WEEKDAY(INT($B$3),1)"))).toBe(true);
  });

  test("fits where visitors, paying buyers and paid amount are there, and says which are not", () => {
    const lacking = (grid: Grid) =>
      attribution.fits(tableOf(grid)).map(({ code, params }) => `${code} ${params.template} ${params.field}`);
    expect(lacking(shopDaily)).toEqual([]);
    const noBuyers = gridOf([
      ["日期", "访客数", "支付买家数", "支付金额"],
      ["2026-03-01", 80, null, 990.5],
    ]);
    expect(lacking(noBuyers)).toEqual(["missing-field attribution paidBuyers"]);
    for (const grid of DAILY_SHEETS.filter((each) => each !== shopDaily))
      expect(lacking(grid).filter((each) => /^missing-field attribution /.test(each))).not.toEqual([]);
    expect(
      attribution.fits(
        tableOf(
          gridOf([
            ["词", "花费"],
            ["a", 1],
          ]),
        ),
      )[0],
    ).toMatchObject({
      code: "wrong-kind",
      params: { template: "attribution" },
    });
  });
});

interface Figures {
  readonly days: number;
  readonly visitors: number;
  readonly buyers: number;
  readonly amount: number;
}

/** Rows of the sample by serial number of their day; figures pasted as text lose their commas. */
function sourceDays(sheet: Sheet): ReadonlyMap<number, readonly number[]> {
  const figure = (row: number, column: number) => Number(String(sheet.value(row, column)).replace(/,/g, ""));
  return new Map(
    Array.from({ length: 61 }, (_, i) => 3 + i).map((row) => [
      figure(row, 0),
      [figure(row, 2), figure(row, 7), figure(row, 6)],
    ]),
  );
}

function serial(iso: string): number {
  return Date.parse(`${iso}T00:00:00Z`) / 86_400_000 + 25_569;
}

function sumOf(days: ReadonlyMap<number, readonly number[]>, from: string, to: string): Figures {
  let found: Figures = { days: 0, visitors: 0, buyers: 0, amount: 0 };
  for (let day = serial(from); day <= serial(to); day++) {
    const row = days.get(day);
    if (row === undefined) continue;
    const [visitors, buyers, amount] = row;
    found = {
      days: found.days + 1,
      visitors: found.visitors + visitors,
      buyers: found.buyers + buyers,
      amount: found.amount + amount,
    };
  }
  return found;
}

/** Additive LMDI as Ang (2005) writes it, for figures above 0 that are not near one another. */
function lmdi(before: Figures, after: Figures): readonly number[] {
  const weight = (after.amount - before.amount) / Math.log(after.amount / before.amount);
  const conversion = (each: Figures) => each.buyers / each.visitors;
  const perBuyer = (each: Figures) => each.amount / each.buyers;
  return [
    weight * Math.log(after.visitors / before.visitors),
    weight * Math.log(conversion(after) / conversion(before)),
    weight * Math.log(perBuyer(after) / perBuyer(before)),
  ];
}

/** Whole cents that add up to those of the change; the largest takes what is left. */
function inCents(parts: readonly number[], change: number): readonly number[] {
  const cents = parts.map((part) => Math.round(part * 100));
  const largest = cents.map(Math.abs).indexOf(Math.max(...cents.map(Math.abs)));
  cents[largest] += Math.round(change * 100) - cents.reduce((sum, each) => sum + each, 0);
  return cents.map((each) => each / 100);
}

function sentenceOf(parts: readonly number[], change: number): string {
  const reason = change < 0 ? Math.min(...parts) : Math.max(...parts);
  const digits = Math.abs(reason) < 100 ? 2 : 0;
  const shown = Math.abs(reason).toLocaleString("en-US", {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  return `主要是${["访客", "转化", "客单"][parts.indexOf(reason)]}：${reason < 0 ? "-" : "+"}${shown}`;
}

type Row = Readonly<Record<string, unknown>>;

function cellsOf(workbook: Workbook): readonly Row[] {
  const table = workbook.findTable("归因");
  if (table === undefined || table === null) throw new Error("no table 归因");
  const { top, bottom, left } = table.area;
  return Array.from({ length: bottom - top }, (_, i) =>
    Object.fromEntries(
      table.columns.map(({ name }, column) => [name, table.sheet.value(top + 1 + i, left + column)]),
    ),
  );
}

function expectClose(shown: unknown, expected: number): void {
  expect(typeof shown).toBe("number");
  expect(Math.abs(Number(shown) - expected)).toBeLessThanOrEqual(1e-9 * Math.abs(expected));
}

/** A row against the sums of the sample's days between the four dates. */
function expectRow(
  row: Row | undefined,
  days: ReadonlyMap<number, readonly number[]>,
  [from, to, beforeFrom, beforeTo]: readonly [string, string, string, string],
): void {
  expect([row?.本期开始, row?.本期结束, row?.上期开始, row?.上期结束]).toEqual(
    [from, to, beforeFrom, beforeTo].map(serial),
  );
  const [after, before] = [sumOf(days, from, to), sumOf(days, beforeFrom, beforeTo)];
  const lacking = [
    serial(to) - serial(from) + 1 - after.days,
    serial(beforeTo) - serial(beforeFrom) + 1 - before.days,
  ];
  expect([row?.本期缺, row?.上期缺]).toEqual(lacking);
  for (const [period, figures] of [
    ["本期", after],
    ["上期", before],
  ] as const) {
    if (figures.days === 0) {
      const all = ["访客人次", "买家人次", "支付金额", "转化", "客单"].map((name) => row?.[period + name]);
      expect(all).toEqual(["", "", "", "", ""]);
      continue;
    }
    expectClose(row?.[`${period}访客人次`], figures.visitors);
    expectClose(row?.[`${period}买家人次`], figures.buyers);
    expectClose(row?.[`${period}支付金额`], figures.amount);
    expectClose(row?.[`${period}转化`], figures.buyers / figures.visitors);
    expectClose(row?.[`${period}客单`], figures.amount / figures.buyers);
  }
  const factors = ["访客", "转化", "客单"];
  if (lacking.some((each) => each > 0)) {
    for (const name of [
      "结论",
      "金额变化",
      "差额",
      ...factors.flatMap((each) => [`${each}影响`, `${each}占比`, `${each}（精确）`]),
    ])
      expect({ name, shown: row?.[name] }).toEqual({ name, shown: "" });
    return;
  }
  const exact = lmdi(before, after);
  const change = Math.round((after.amount - before.amount) * 100) / 100;
  const parts = inCents(exact, change);
  expectClose(row?.金额变化, change);
  factors.forEach((factor, i) => {
    expectClose(row?.[`${factor}（精确）`], exact[i]);
    expectClose(row?.[`${factor}影响`], parts[i]);
    expectClose(row?.[`${factor}占比`], parts[i] / change);
  });
  expect(row?.差额).toBe(0);
  expect(row?.结论).toBe(sentenceOf(parts, change));
}

describe("归因 of the sample shop", () => {
  let workbook: Workbook;
  let automation: OpenAutomation;
  let days: ReadonlyMap<number, readonly number[]>;

  const rowOf = (name: string) => cellsOf(workbook).find((row) => row.对比 === name);
  const type = (name: string, column: string, value: string | number | null) => {
    const table = workbook.findTable("归因");
    const row = cellsOf(workbook).findIndex((each) => each.对比 === name);
    const place = table?.columns.findIndex((each) => each.name === column) ?? -1;
    table?.sheet.write(area(table.area.top + 1 + row, table.area.left + place), () => value);
    workbook.engine?.recalculate();
  };
  const typeOwn = (dates: readonly (string | number | null)[]) =>
    ["自填本期开始", "自填本期结束", "自填上期开始", "自填上期结束"].forEach((column, i) =>
      type("自选", column, dates[i] ?? null),
    );

  beforeAll(async () => {
    workbook = buildShopDaily(withFixedEngine);
    const source = workbook.findSheet("店铺日报");
    if (!source) throw new Error("no source");
    days = sourceDays(source);
    automation = await openAutomation(workbook, { locale: "zh-CN" });
    const answer = await automation.call("convert", { locale: "zh-CN", templates: ["attribution"] });
    expect(answer.error).toBeUndefined();
    expect(answer.made?.map(({ name }) => name)).toEqual(["日报", "归因"]);
  });

  afterAll(() => automation.close());

  test("compares six pairs of periods up to the last day, 30 April, a Thursday", () => {
    expect(days.size).toBe(61);
    expectRow(rowOf("昨日 vs 前一日"), days, ["2026-04-30", "2026-04-30", "2026-04-29", "2026-04-29"]);
    expectRow(rowOf("昨日 vs 上周同日"), days, ["2026-04-30", "2026-04-30", "2026-04-23", "2026-04-23"]);
    expectRow(rowOf("近7日 vs 前7日"), days, ["2026-04-24", "2026-04-30", "2026-04-17", "2026-04-23"]);
    expectRow(rowOf("本周至今 vs 上周同期"), days, ["2026-04-27", "2026-04-30", "2026-04-20", "2026-04-23"]);
    expectRow(rowOf("本月至今 vs 上月同期"), days, ["2026-04-01", "2026-04-30", "2026-03-01", "2026-03-30"]);
    expectRow(rowOf("上月 vs 上上月"), days, ["2026-03-01", "2026-03-31", "2026-02-01", "2026-02-28"]);
    expect(rowOf("上月 vs 上上月")?.上期缺).toBe(28);
  });

  test("asks for dates in the last row and shows nothing else there", () => {
    const { 对比: name, 结论: verdict, ...rest } = rowOf("自选") ?? {};
    expect([name, verdict]).toEqual(["自选", "请在右边自填日期"]);
    expect(Object.values(rest).filter((value) => value !== "" && value !== null)).toEqual([]);
  });

  (libreOffice ? test : test.skip)("shows the same in LibreOffice, calculated from scratch", async () => {
    typeOwn(["2026-04-05", "2026-04-05", "2026-04-04", "2026-04-04"].map(serial));
    const { compared, differences } = await compareWithLibreOffice(saveWorkbook(workbook).bytes, {
      sheets: ["归因"],
    });
    typeOwn([]);
    expect(differences).toEqual([]);
    expect(compared).toBe(1 + 7 * (33 - 1 - 4));
  });

  test("takes another last day: 31 March, a Tuesday, against a shorter month", () => {
    const sheet = workbook.findSheet("归因");
    const formula = sheet?.formulaText(2, 1);
    sheet?.write(area(2, 1), () => serial("2026-03-31"));
    workbook.engine?.recalculate();
    expectRow(rowOf("本周至今 vs 上周同期"), days, ["2026-03-30", "2026-03-31", "2026-03-23", "2026-03-24"]);
    expectRow(rowOf("本月至今 vs 上月同期"), days, ["2026-03-01", "2026-03-31", "2026-02-01", "2026-02-28"]);
    expectRow(rowOf("上月 vs 上上月"), days, ["2026-02-01", "2026-02-28", "2026-01-01", "2026-01-31"]);
    sheet?.write(area(2, 1), () => null);
    workbook.engine?.recalculate();
    expect(rowOf("昨日 vs 前一日")?.结论).toBe("请在右边自填日期");
    sheet?.write(area(2, 1), () => formula ?? null);
    workbook.engine?.recalculate();
    expect(sheet?.value(2, 1)).toBe(serial("2026-04-30"));
  });

  test("gives a day without visitors, buyers and amount to the visitors", () => {
    typeOwn(["2026-04-05", "2026-04-05", "2026-04-04", "2026-04-04"].map(serial));
    const amount = days.get(serial("2026-04-04"))?.[2] ?? 0;
    expect(rowOf("自选")).toMatchObject({
      ...{ 本期支付金额: 0, 上期支付金额: amount, 本期转化: "", 本期客单: "", 金额变化: -amount },
      ...{ 访客影响: -amount, 转化影响: 0, 客单影响: 0, 访客占比: 1, 差额: 0 },
      结论: `主要是访客：-${Math.round(amount).toLocaleString("en-US")}`,
    });
  });

  test("says what is wrong with dates that are typed", () => {
    typeOwn(["2026-04-05", "2026-04-01", "2026-04-04", "2026-04-04"].map((day) => serial(day)));
    expect(rowOf("自选")).toMatchObject({ 结论: "开始晚于结束", 本期缺: "", 金额变化: "" });
    typeOwn([serial("2026-04-05"), "2026.4.6", serial("2026-04-04"), serial("2026-04-04")]);
    expect(rowOf("自选")).toMatchObject({ 结论: "日期请写成 2026-3-1", 金额变化: "" });
  });

  test("lets typed dates go before those of any row, and keeps them when the sheet is built again", async () => {
    typeOwn(["2026-03-08", "2026-03-10", "2026-04-06", "2026-04-11"].map(serial));
    type("近7日 vs 前7日", "自填上期开始", serial("2026-04-10"));
    const answer = await automation.call("convert", { locale: "zh-CN", templates: ["attribution"] });
    expect(answer.made?.map(({ how }) => how)).toEqual(["updated", "updated"]);
    expectRow(rowOf("自选"), days, ["2026-03-08", "2026-03-10", "2026-04-06", "2026-04-11"]);
    expectRow(rowOf("近7日 vs 前7日"), days, ["2026-04-24", "2026-04-30", "2026-04-10", "2026-04-23"]);
    type("近7日 vs 前7日", "自填上期开始", null);
    expectRow(rowOf("近7日 vs 前7日"), days, ["2026-04-24", "2026-04-30", "2026-04-17", "2026-04-23"]);
  });

  describe("with figures of the last two days changed in the daily table", () => {
    const write = (day: string, figures: readonly (number | null)[]) => {
      const table = workbook.findTable("日报");
      if (!table) throw new Error("no table 日报");
      const row = table.area.top + 1 + serial(day) - serial("2026-03-01");
      ["访客数", "支付买家数", "支付金额"].forEach((name, i) => {
        const column = table.columns.findIndex((each) => each.name === name);
        table.sheet.write(area(row, table.area.left + column), () => figures[i] ?? null);
      });
      workbook.engine?.recalculate();
    };

    test("splits 5,000 to 5,760 as worked out by hand", () => {
      // L = 760 / ln(1.152) = 5371.082…; times ln 1.2, ln 0.8 and ln 1.2: 979.2566, -1198.5132, 979.2566.
      write("2026-04-29", [1000, 50, 5000]);
      write("2026-04-30", [1200, 48, 5760]);
      expect(rowOf("昨日 vs 前一日")).toMatchObject({
        ...{ 本期转化: 0.04, 上期转化: 0.05, 本期客单: 120, 上期客单: 100, 金额变化: 760 },
        ...{ 访客影响: 979.26, 转化影响: -1198.52, 客单影响: 979.26, 差额: 0 },
        // Conversion moved most, but down; sales rose.
        结论: "主要是访客：+979",
      });
    });

    test("says when nothing changed, and names what moved most where the parts offset each other", () => {
      write("2026-04-30", [1000, 50, 5000]);
      expect(rowOf("昨日 vs 前一日")).toMatchObject({ 结论: "没有变化", 金额变化: 0, 访客占比: "" });
      // L = 5000; ln 1.25, ln 0.4 and ln 2 of it.
      write("2026-04-30", [1250, 25, 5000]);
      expect(rowOf("昨日 vs 前一日")).toMatchObject({
        ...{ 访客影响: 1115.72, 转化影响: -4581.46, 客单影响: 3465.74, 差额: 0, 访客占比: "" },
        结论: "持平，转化：-4,581",
      });
    });

    test("says when figures cannot be split, and counts a day with one of them missing as missing", () => {
      write("2026-04-30", [0, 48, 5760]);
      expect(rowOf("昨日 vs 前一日")).toMatchObject({ 金额变化: 760, 访客影响: "", 差额: "" });
      expect(rowOf("昨日 vs 前一日")?.结论).toMatch(/^拆不了/);
      write("2026-04-30", [1200, null, 5760]);
      expect(rowOf("昨日 vs 前一日")).toMatchObject({ 本期缺: 1, 上期缺: 0, 金额变化: "", 结论: "" });
      expect(rowOf("近7日 vs 前7日")).toMatchObject({ 本期缺: 1, 上期缺: 0, 金额变化: "", 结论: "" });
    });
  });
});
