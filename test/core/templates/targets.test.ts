import { sheet as gridSheet, shopDaily } from "../../fixtures/daily-sheets";
import { openAutomation, withFixedEngine } from "../../support/automation";
import { compareWithLibreOffice } from "../../support/compare-with-libreoffice";
import { sheetOf } from "../../support/faults";
import { hasLibreOffice } from "../../support/libreoffice";
import { cleanTable } from "../../../src/core/clean/clean-grid-table";
import { recogniseGrid } from "../../../src/core/recognise/recognise-grid";
import { TEMPLATES } from "../../../src/core/templates/index";
import type { TemplateId } from "../../../src/core/templates/template";
import { area } from "../../../src/workbench/model/address";
import type { CellInput, Sheet } from "../../../src/workbench/model/sheet";
import { Workbook } from "../../../src/workbench/model/workbook";
import { saveWorkbook } from "../../../src/workbench/xlsx/save";
import type { Grid } from "../../../src/workbook/grid";
import type { TablePlan } from "../../../src/workbook/plan";

/**
 * 计划 and 日目标 of a shop whose days are made up here: two whole years, then 2026 up to 18 April with a day missing in
 * March. What is expected is worked out in plain loops over those days.
 */

jest.setTimeout(240_000);

const FIRST = Date.UTC(2024, 0, 1);
const DAY = 86_400_000;
const libreOffice = hasLibreOffice("comparing targets with LibreOffice");

interface Day {
  readonly time: number;
  readonly amount: number;
}

/** Weekends sell half as much again, November three times; each year a fifth more. */
function amountOf(time: number): number {
  const date = new Date(time);
  const weekend = date.getUTCDay() % 6 === 0 ? 1.5 : 1;
  const season = date.getUTCMonth() === 10 ? 3 : 1 + date.getUTCMonth() / 10;
  const growth = 1.2 ** (date.getUTCFullYear() - 2024);
  return Math.round(1000 * weekend * season * growth + ((date.getUTCDate() * 37) % 101)) + 0.25;
}

function daysUntil(last: number): readonly Day[] {
  const days: Day[] = [];
  for (let time = FIRST; time <= last; time += DAY)
    if (time !== Date.UTC(2026, 2, 10)) days.push({ time, amount: amountOf(time) });
  return days;
}

const serial = (time: number): number => time / DAY + 25_569;
const within = (days: readonly Day[], from: number, to: number): readonly Day[] =>
  days.filter(({ time }) => time >= from && time <= to);
const sum = (days: readonly Day[]): number => days.reduce((all, { amount }) => all + amount, 0);
const mean = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0) / numbers.length;
const MONTHS = Array.from({ length: 12 }, (_, month) => month);
const monthSum = (days: readonly Day[], year: number, month: number): number =>
  sum(within(days, Date.UTC(year, month, 1), Date.UTC(year, month + 1, 0)));

function fill(sheet: Sheet, days: readonly Day[]): void {
  const headers = ["日期", "访客数", "支付金额"];
  sheet.write(area(0, 0, 1, 3), (_, column) => headers[column]);
  sheet.write(area(1, 0, days.length, 3), (row, column) => {
    const { time, amount } = days[row];
    return [serial(time), 300, amount][column];
  });
  sheet.restyle(area(1, 0, days.length, 1), (style) => ({ ...style, numberFormat: "yyyy-mm-dd" }));
}

/** Place of a heading in row 3, and of the first cell of a row that begins with a value. */
function columnOf(sheet: Sheet, header: string): number {
  for (let column = 0; column < 30; column++) if (sheet.value(2, column) === header) return column;
  throw new Error(`no column ${header}`);
}

function rowOf(sheet: Sheet, key: string | number, column = 0): number {
  for (let row = 3; row < 60; row++) if (sheet.value(row, column) === key) return row;
  throw new Error(`no row ${key}`);
}

const cell = (sheet: Sheet, key: string | number, header: string): unknown =>
  sheet.value(rowOf(sheet, key), columnOf(sheet, header));

function type(sheet: Sheet, key: string | number, header: string, input: CellInput): void {
  sheet.write(area(rowOf(sheet, key), columnOf(sheet, header)), () => input);
}

function expectNumber(found: unknown, wanted: number | ""): void {
  if (wanted === "") expect(found).toBe("");
  else {
    expect(typeof found).toBe("number");
    expect(Math.abs(Number(found) - wanted)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(wanted)));
  }
}

const LAST = Date.UTC(2026, 3, 18);
const WHOLE = 8_000_000;
const APRIL = 600_000;
/** 20 April sells three times as much, and on 25 April the shop is closed. */
const EVENTS: Readonly<Record<number, number>> = { [Date.UTC(2026, 3, 20)]: 3, [Date.UTC(2026, 3, 25)]: 0 };

describe("the year and the month of a shop with a past", () => {
  const workbook = new Workbook();
  const days = daysUntil(LAST);
  let year: Sheet;
  let month: Sheet;
  let automation: Awaited<ReturnType<typeof openAutomation>>;
  const convert = () => automation.call("convert", { templates: ["dayTargets"] });

  beforeAll(async () => {
    withFixedEngine(workbook);
    fill(workbook.addSheet("店铺"), days);
    workbook.engine?.recalculate();
    automation = await openAutomation(workbook);
    expect((await convert()).error).toBeUndefined();
    year = sheetOf(workbook, "计划");
    month = sheetOf(workbook, "日目标");
  });
  afterAll(() => automation.close());

  test("shows no target, no error and the actual figures before anything is typed", () => {
    expect(cell(year, "2026年1月", "目标")).toBe("");
    expectNumber(cell(year, "2026年1月", "支付金额"), monthSum(days, 2026, 0));
    for (const sheet of [year, month])
      for (let row = 0; row < 45; row++)
        for (let column = 0; column < 20; column++)
          expect(String(sheet.value(row, column) ?? "")).not.toMatch(/^#/);
  });

  describe("once targets are typed", () => {
    beforeAll(() => {
      type(year, "2026年全年", "填目标", WHOLE);
      type(year, "2026年4月", "填目标", APRIL);
      for (const [time, weight] of Object.entries(EVENTS))
        type(month, serial(Number(time)), "活动权重", weight);
      workbook.engine?.recalculate();
    });

    const indices = MONTHS.map((at) =>
      mean([2024, 2025].map((of) => monthSum(days, of, at) / mean(MONTHS.map((m) => monthSum(days, of, m))))),
    );
    const targetOf = (at: number): number =>
      at === 3 ? APRIL : (WHOLE * indices[at]) / indices.reduce((a, b) => a + b, 0);

    test("divides the year by the seasons of the two years before", () => {
      MONTHS.forEach((at) => {
        const key = `2026年${at + 1}月`;
        expectNumber(cell(year, key, "季节指数"), indices[at]);
        expectNumber(cell(year, key, "占比"), indices[at] / indices.reduce((a, b) => a + b, 0));
        expectNumber(cell(year, key, "目标"), targetOf(at));
        expectNumber(cell(year, key, "去年同期"), monthSum(days, 2025, at));
      });
      expect(cell(year, "2026年全年", "目标")).toBe(WHOLE);
      expectNumber(
        cell(year, "2026年全年", "去年同期"),
        sum(within(days, Date.UTC(2025, 0, 1), Date.UTC(2025, 11, 31))),
      );
    });

    /** The share of some months that has passed by 18 April, each weighted by its season. */
    const seasonsPassed = (months: readonly number[]): number => {
      const passed = (at: number): number => (at < 3 ? 1 : at === 3 ? 18 / 30 : 0);
      const all = months.reduce((sum, at) => sum + indices[at], 0);
      return months.reduce((sum, at) => sum + indices[at] * passed(at), 0) / all;
    };

    test("says how far each month is and what each day left must bring", () => {
      const spans = [[0, 12], ...MONTHS.map((at) => [at, at + 1])];
      spans.forEach(([first, until], i) => {
        const key = i === 0 ? "2026年全年" : `2026年${i}月`;
        const [from, to] = [Date.UTC(2026, first, 1), Date.UTC(2026, until, 0)];
        const length = (to - from) / DAY + 1;
        const passed = Math.min(length, Math.max(0, (LAST - from) / DAY + 1));
        const goal = i === 0 ? WHOLE : targetOf(i - 1);
        const actual = sum(within(days, from, to));
        const elapsed = i === 0 ? seasonsPassed(MONTHS) : passed / length;
        const pace = actual / goal - elapsed;
        expectNumber(cell(year, key, "支付金额"), passed === 0 ? "" : actual);
        expectNumber(cell(year, key, "完成率"), passed === 0 ? "" : actual / goal);
        expectNumber(cell(year, key, "时间进度"), elapsed);
        expectNumber(cell(year, key, "进度差"), passed === 0 ? "" : pace);
        const band = 0.05;
        const standing = pace > band ? "超前" : pace < -band ? "落后" : "正常";
        expect(cell(year, key, "进度")).toBe(passed === 0 ? "" : standing);
        expectNumber(cell(year, key, "剩余天数"), length - passed);
        const needed = Math.max(0, goal - actual) / (length - passed);
        expectNumber(cell(year, key, "剩余每天要做"), length === passed ? "" : needed);
      });
    });

    test("adds up quarters, and says that months and year differ by what was typed", () => {
      ["一季度", "二季度", "三季度", "四季度"].forEach((key, quarter) => {
        const months = MONTHS.slice(quarter * 3, quarter * 3 + 3);
        expectNumber(
          cell(year, key, "目标"),
          months.reduce((all, at) => all + targetOf(at), 0),
        );
        const actual = months.reduce((all, at) => all + monthSum(days, 2026, at), 0);
        expectNumber(cell(year, key, "支付金额"), actual === 0 ? "" : actual);
        const elapsed = seasonsPassed(months);
        expectNumber(cell(year, key, "时间进度"), elapsed);
        const goal = months.reduce((all, at) => all + targetOf(at), 0);
        expectNumber(cell(year, key, "进度差"), actual === 0 ? "" : actual / goal - elapsed);
      });
      const sumOfMonths = MONTHS.reduce((all, at) => all + targetOf(at), 0);
      expectNumber(cell(year, "占比合计（应为 100%）", "目标"), 1);
      expectNumber(cell(year, "各月目标合计", "目标"), sumOfMonths);
      expectNumber(
        cell(year, "比全年目标多（少为负）", "目标"),
        Math.round((sumOfMonths - WHOLE) * 100) / 100,
      );
    });

    const past = within(days, Date.UTC(2024, 3, 1), Date.UTC(2026, 2, 31));
    const means = Array.from({ length: 7 }, (_, weekday) =>
      mean(past.filter(({ time }) => new Date(time).getUTCDay() === weekday).map(({ amount }) => amount)),
    );
    const april = Array.from({ length: 30 }, (_, i) => Date.UTC(2026, 3, i + 1));
    const weightOf = (time: number): number =>
      (means[new Date(time).getUTCDay()] / mean(means)) * (EVENTS[time] ?? 1);
    const weights = (days: readonly number[]): number => days.reduce((all, time) => all + weightOf(time), 0);

    test("divides the month by weekday and event, day by day", () => {
      const done = sum(within(days, april[0], LAST));
      let [target, actual] = [0, 0];
      for (const time of april) {
        const key = serial(time);
        const goal = (APRIL * weightOf(time)) / weights(april);
        const isOver = time <= LAST;
        target += goal;
        actual += isOver ? amountOf(time) : 0;
        expectNumber(cell(month, key, "权重"), weightOf(time));
        expectNumber(cell(month, key, "目标"), goal);
        expectNumber(cell(month, key, "支付金额"), isOver ? amountOf(time) : "");
        expect(cell(month, key, "达标")).toBe(!isOver ? "" : amountOf(time) >= goal ? "达标" : "不达标");
        expectNumber(cell(month, key, "累计目标"), target);
        expectNumber(cell(month, key, "累计实绩"), isOver ? actual : "");
        const left = weights(april.filter((each) => each > LAST));
        expectNumber(cell(month, key, "还要做"), isOver ? "" : ((APRIL - done) * weightOf(time)) / left);
      }
      expectNumber(cell(month, "合计", "目标"), APRIL);
    });

    test("says where the month stands by weight, and each week of it", () => {
      const at = (label: string, by = 1): unknown => month.value(rowOf(month, label, 14), 14 + by);
      const done = sum(within(days, april[0], LAST));
      const elapsed = weights(april.filter((time) => time <= LAST)) / weights(april);
      expect(at("数据截至")).toBe(serial(LAST));
      expectNumber(at("本月目标"), APRIL);
      expectNumber(at("支付金额"), done);
      expectNumber(at("完成率"), done / APRIL);
      expectNumber(at("时间进度"), elapsed);
      expectNumber(at("进度差"), done / APRIL - elapsed);
      expectNumber(at("照现在全月"), done / elapsed);
      expectNumber(at("还差"), APRIL - done);
      expect(at("剩余天数")).toBe(12);
      // 1 April 2026 is a Wednesday.
      const weeks: readonly (readonly [string, number, number])[] = [
        ["04.01–04.05", 1, 5],
        ["04.06–04.12", 6, 12],
        ["04.13–04.19", 13, 19],
        ["04.20–04.26", 20, 26],
        ["04.27–04.30", 27, 30],
      ];
      for (const [label, first, last] of weeks) {
        const week = april.slice(first - 1, last);
        expectNumber(at(label), (APRIL * weights(week)) / weights(april));
        const actual = sum(within(days, week[0], week[week.length - 1]));
        expectNumber(at(label, 2), actual === 0 ? "" : actual);
      }
    });

    test("follows another day that is put where the last one stands", () => {
      year.write(area(0, 15), () => serial(Date.UTC(2026, 1, 14)));
      workbook.engine?.recalculate();
      expectNumber(cell(year, "2026年2月", "时间进度"), 0.5);
      expectNumber(
        cell(year, "2026年2月", "支付金额"),
        sum(within(days, Date.UTC(2026, 1, 1), Date.UTC(2026, 1, 14))),
      );
      expect(cell(year, "2026年3月", "支付金额")).toBe("");
    });

    test("keeps what was typed when two more days come in", async () => {
      const more = daysUntil(Date.UTC(2026, 3, 20));
      fill(sheetOf(workbook, "店铺"), more);
      workbook.engine?.recalculate();
      const { made } = await convert();
      expect(made?.map(({ name, how }) => `${name} ${how}`)).toEqual([
        "日报 updated",
        "计划 updated",
        "日目标 updated",
      ]);
      expect(cell(year, "2026年全年", "填目标")).toBe(WHOLE);
      expect(cell(year, "2026年4月", "填目标")).toBe(APRIL);
      expect(cell(month, serial(Date.UTC(2026, 3, 20)), "活动权重")).toBe(3);
      expect(year.value(0, 15)).toBe(serial(Date.UTC(2026, 3, 20)));
      expectNumber(cell(year, "2026年4月", "支付金额"), monthSum(more, 2026, 3));
    });

    (libreOffice ? test : test.skip)("shows the same in LibreOffice, calculated from scratch", async () => {
      const comparison = await compareWithLibreOffice(saveWorkbook(workbook).bytes, {
        sheets: ["计划", "日目标"],
      });
      expect(comparison.differences).toEqual([]);
      expect(comparison.compared).toBeGreaterThan(380);
    });
  });
});

describe("what is planned", () => {
  function tableOf(grid: Grid, id: TemplateId, locale: "zh-CN" | "en-US"): TablePlan {
    const template = TEMPLATES.find((each) => each.id === id);
    const table = cleanTable(grid, recogniseGrid(grid).tables[0]).value;
    expect(template?.fits(table)).toEqual([]);
    const plan = template?.plan({
      table,
      locale,
      takenSheetNames: [],
      takenTableNames: [],
      tableNames: { daily: "Daily", targets: "Year", rules: "Rules" },
    });
    if (plan === undefined) throw new Error(`no template ${id}`);
    return plan.value.tables[0];
  }
  const headers = (table: TablePlan): readonly string[] => table.columns.map(({ header }) => header);

  test("has the year first, then its months, and every day of the month of the last day", () => {
    const year = tableOf(shopDaily, "targets", "en-US");
    expect(headers(year)).toEqual(
      [
        "Month",
        "From",
        "To",
        "Last year",
        "Season index",
        "Share",
        "Your target",
        "Target",
        "Paid amount",
      ].concat(["Attained", "Time elapsed", "Pace", "Standing", "Days left", "Needed a day", "Remarks"]),
    );
    expect(year.rowCount).toBe(13);
    const days = tableOf(shopDaily, "dayTargets", "zh-CN");
    expect(headers(days)).toEqual(
      [
        "日期",
        "星期",
        "周",
        "星期权重",
        "活动权重",
        "权重",
        "目标",
        "支付金额",
        "达标",
        "累计目标",
        "累计实绩",
      ].concat(["还要做", "备注"]),
    );
    expect(days.rowCount).toBe(31);
    // Five days say nothing of weekdays, and no past year nothing of seasons.
    expect(days.columns[3].content).toEqual({ kind: "values", values: new Array(31).fill(1) });
    expect(year.columns[4].content).toEqual({
      kind: "values",
      values: [null, ...new Array<number>(12).fill(1)],
    });
  });

  test("asks for a figure that can be planned", () => {
    const grid = gridSheet("流量", [
      ["日期", "访客数"],
      ["2026-03-01", 5],
      ["2026-03-02", 6],
      ["2026-03-03", 7],
    ]);
    const table = cleanTable(grid, recogniseGrid(grid).tables[0]).value;
    for (const id of ["targets", "dayTargets"] as const)
      expect(TEMPLATES.find((each) => each.id === id)?.fits(table)).toMatchObject([
        { code: "missing-field", params: { template: id, field: "paidAmount" } },
      ]);
  });
});
