import { sheet } from "../../fixtures/daily-sheets";
import { cleanTable } from "../../../src/core/clean/clean-grid-table";
import { dailySeriesOf } from "../../../src/core/model/daily-series";
import type { DailySeries } from "../../../src/core/model/daily-series";
import type { WithIssues } from "../../../src/core/issue";
import { recogniseGrid } from "../../../src/core/recognise/recognise-grid";
import type { CellValue } from "../../../src/workbook/grid";

function seriesOf(rows: readonly (readonly CellValue[])[]): WithIssues<DailySeries | null> {
  const grid = sheet("店铺", [["日期", "访客数", "支付金额"], ...rows]);
  return dailySeriesOf(cleanTable(grid, recogniseGrid(grid).tables[0]).value);
}

describe("dailySeriesOf", () => {
  test("puts days in ascending order", () => {
    const { value, issues } = seriesOf([
      ["2026-03-03", 3, 30],
      ["2026-03-01", 1, 10],
      ["2026-03-02", 2, 20],
    ]);
    expect(value?.days).toEqual(["2026-03-01", "2026-03-02", "2026-03-03"]);
    expect(value?.order).toEqual([1, 2, 0]);
    expect(issues).toEqual([]);
  });

  test("names the days that are missing", () => {
    const { value, issues } = seriesOf([
      ["2026-02-27", 3, 30],
      ["2026-03-02", 1, 10],
    ]);
    expect(value?.gaps).toEqual([{ from: "2026-02-28", to: "2026-03-01", days: 2 }]);
    expect(issues.map(({ code }) => code)).toEqual(["date-gap"]);
  });

  test("takes an exact double once, and says so", () => {
    const { value, issues } = seriesOf([
      ["2026-03-01", 1, 10],
      ["2026-03-01", 1, 10],
      ["2026-03-02", 2, 20],
    ]);
    expect(value?.days).toHaveLength(2);
    expect(issues).toEqual([
      { code: "duplicate-rows-left-out", at: { sheet: "店铺" }, params: { count: 1 } },
    ]);
  });

  test("refuses two different rows of one day, with both rows", () => {
    const { value, issues } = seriesOf([
      ["2026-03-01", 1, 10],
      ["2026-03-02", 2, 20],
      ["2026-03-01", 5, 50],
    ]);
    expect(value).toBeNull();
    expect(issues).toEqual([
      {
        code: "two-dates-same-day",
        at: { sheet: "店铺", row: 4 },
        params: { date: "2026-03-01", row: 4, otherRow: 2 },
      },
    ]);
  });

  test("leaves out a row with figures and no date, and says so", () => {
    const { value, issues } = seriesOf([
      ["2026-03-01", 1, 10],
      ["2026-03-02", 2, 20],
      [null, 3, 30],
      ["未定", 4, 40],
    ]);
    expect(value?.days).toHaveLength(2);
    expect(issues).toEqual([
      { code: "row-without-date", at: { sheet: "店铺", row: 4 }, params: { row: 4, count: 2 } },
    ]);
  });
});
