import { analyse } from "../../src/app/analyse";
import { attributionPlace } from "../../src/app/attribution-place";
import { salesTables, whyNoSalesTable } from "../../src/app/explain-sales";
import { planSheets } from "../../src/app/plan-sheets";
import type { CellValue } from "../../src/workbook/grid";
import { DAILY, KEYWORDS, MemoryPort } from "../taskpane/memory-port";

type Rows = readonly (readonly CellValue[])[];

const WEEKS: Rows = [
  ["日期", "访客数", "支付买家数", "支付金额", "加购件数"],
  ["2026-03-02", 100, 5, "1,000.50", 9],
  ["2026-03-03", 120, 6, 900, 8],
  ["2026-03-04", null, null, null, 7],
];
const ONE_DAY = { from: "2026-03-02", to: "2026-03-02" };
const NEXT_DAY = { from: "2026-03-03", to: "2026-03-03" };

describe("salesTables", () => {
  test("reads the days of every table that has visitors, buyers and the paid amount", async () => {
    const tables = salesTables(await analyse(new MemoryPort({ 店A: WEEKS, 关键词: KEYWORDS, 店B: DAILY })));
    expect(tables.map(({ place }) => place.sheet)).toEqual(["店A", "店B"]);
    const [table] = tables;
    expect([...(table?.days ?? [])]).toEqual([
      ["2026-03-02", { visitors: 100, buyers: 5, amount: 1000.5 }],
      ["2026-03-03", { visitors: 120, buyers: 6, amount: 900 }],
      ["2026-03-04", { visitors: null, buyers: null, amount: null }],
    ]);
    // A day with none of the three is no last day to compare.
    expect(table?.span).toEqual({ from: "2026-03-02", to: "2026-03-03" });
    expect(table?.lastDay).toBe("2026-03-04");
    expect(table?.ready.map(({ id }) => id)).toEqual(["day"]);
  });

  test("says which column is missing where a table is nearly there", async () => {
    const withoutBuyers = WEEKS.map((row) => [row[0] ?? null, row[1] ?? null, row[3] ?? null]);
    const analysis = await analyse(new MemoryPort({ 关键词: KEYWORDS, 店A: withoutBuyers }));
    expect(salesTables(analysis)).toEqual([]);
    expect(whyNoSalesTable(analysis)).toMatchObject({
      code: "missing-field",
      params: { template: "attribution", field: "paidBuyers" },
    });
    expect(whyNoSalesTable(await analyse(new MemoryPort({ Sheet1: [] })))).toBeUndefined();
  });
});

describe("attributionPlace", () => {
  test("finds the 归因 of the second of two tables in a sheet, not that of the first", async () => {
    const rows: Rows = [["店A"], ...WEEKS, [], [], ["店B"], ...WEEKS];
    const port = new MemoryPort({ 两店: rows });
    const { planned } = planSheets(await analyse(port), { locale: "zh-CN", templates: ["attribution"] });
    await port.apply({ sheets: planned.map(({ plan }) => plan) });
    const [first, second] = planned.filter(({ template }) => template === "attribution");
    const analysis = await analyse(port);
    const shown = salesTables(analysis).map(({ source }) =>
      attributionPlace(analysis, source, { before: ONE_DAY, after: NEXT_DAY }, "2026-03-04", "zh-CN"),
    );
    expect(shown.map(({ sheet }) => sheet)).toEqual([first?.plan.name, second?.plan.name]);
    expect(first?.plan.name).not.toBe(second?.plan.name);
  });

  test.each([
    ["昨日 vs 前一日", "2026-03-30", "2026-03-30", "2026-03-31", "2026-03-31"],
    ["昨日 vs 上周同日", "2026-03-24", "2026-03-24", "2026-03-31", "2026-03-31"],
    ["近7日 vs 前7日", "2026-03-18", "2026-03-24", "2026-03-25", "2026-03-31"],
    ["上月 vs 上上月", "2026-01-01", "2026-01-31", "2026-02-01", "2026-02-28"],
    ["自选", "2026-02-01", "2026-02-28", "2026-03-01", "2026-03-31"],
  ])("finds the row %s", async (row, from, to, afterFrom, afterTo) => {
    const analysis = await analyse(new MemoryPort({ 店A: WEEKS }));
    const periods = { before: { from, to }, after: { from: afterFrom, to: afterTo } };
    const place = attributionPlace(analysis, "店A", periods, "2026-03-31", "zh-CN");
    expect(place).toMatchObject({ sheet: null, row });
    expect(place.cells).toEqual(
      row === "自选"
        ? [
            { heading: "自填本期开始", day: afterFrom },
            { heading: "自填本期结束", day: afterTo },
            { heading: "自填上期开始", day: from },
            { heading: "自填上期结束", day: to },
          ]
        : [],
    );
  });
});

describe("planSheets", () => {
  test("writes the periods compared into the row of own dates of a new 归因 sheet", async () => {
    const analysis = await analyse(new MemoryPort({ 店A: WEEKS }));
    const compared = { before: ONE_DAY, after: NEXT_DAY };
    const { planned } = planSheets(analysis, {
      locale: "zh-CN",
      choices: [{ sheet: "店A", template: "attribution", compared }],
    });
    expect(planned.map(({ template }) => template)).toEqual(["daily", "attribution"]);
    const columns = planned[1]?.plan.tables[0]?.columns ?? [];
    const preset = (header: string): unknown => {
      const content = columns.find((each) => each.header === header)?.content;
      return content?.kind === "input" ? content.preset : content;
    };
    // 2 March 2026 is day 46083 of Excel's count; the row of own dates is the last of seven.
    const none = [null, null, null, null, null, null];
    expect(preset("自填上期开始")).toEqual([...none, 46083]);
    expect(preset("自填上期结束")).toEqual([...none, 46083]);
    expect(preset("自填本期开始")).toEqual([...none, 46084]);
    expect(preset("自填本期结束")).toEqual([...none, 46084]);
  });

  test("makes the 规则表 alone where it is asked for, also in an empty workbook", async () => {
    const analysis = await analyse(new MemoryPort({ Sheet1: [] }));
    const { planned, issues } = planSheets(analysis, { locale: "zh-CN", choices: [], once: ["rules"] });
    expect(planned.map(({ template, source }) => [template, source])).toEqual([["rules", null]]);
    expect(issues).toEqual([]);
  });
});
