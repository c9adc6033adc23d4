import { growth } from "../../support/growth";
import { placesOf, qualityOf } from "./table-of";
import type { QualityReport } from "../../../src/core/quality/quality-report";
import type { CellValue } from "../../../src/workbook/grid";

const CAMPAIGNS: readonly (readonly CellValue[])[] = [
  ["计划一", 1000, 50, 60.5, 0.05],
  ["计划二", 400, 10, 14.25, 0.025],
  ["计划三", 2600, 65, 80.25, 0.025],
];

function report(rows: readonly (readonly CellValue[])[]): QualityReport {
  return qualityOf({
    kind: "campaign",
    grain: ["campaign"],
    columns: ["campaign", "impressions", "clicks", "cost", "ctr"],
    rows,
  });
}

describe("totals", () => {
  // 1,000 + 400 + 2,600 = 4,000; 50 + 10 + 65 = 125; 60.5 + 14.25 + 80.25 = 155; 125 / 4,000 = 0.03125.
  const right: readonly CellValue[] = ["total:合计", 4000, 125, 155, 0.0313];

  test("a total that adds up is silent, below or above the rows, as number or text", () => {
    expect(report([...CAMPAIGNS, right]).findings).toEqual([]);
    expect(report([right, ...CAMPAIGNS]).findings).toEqual([]);
    expect(report([...CAMPAIGNS, ["total:合计", "4,000", "125", "¥155.00", "3.13%"]]).findings).toEqual([]);
  });

  test("a figure that does not add up is told at its cell with both", () => {
    expect(report([...CAMPAIGNS, ["total:合计", 4000, 135, 155, 0.0313]]).findings).toEqual([
      {
        code: "total-does-not-add-up",
        at: { sheet: "Sheet1", row: 5, column: 3 },
        params: { header: "clicks", label: "合计", row: 5, stated: 135, summed: 125 },
      },
    ]);
  });

  test("a rate in the total is the quotient of the sums; the mean of the rates is told as such", () => {
    // (0.05 + 0.025 + 0.025) / 3 = 0.0333.
    const { findings } = report([...CAMPAIGNS, ["total:合计", 4000, 125, 155, 0.0333]]);
    expect(findings).toEqual([
      {
        code: "total-rate-is-mean",
        at: { sheet: "Sheet1", row: 5, column: 5 },
        params: { header: "ctr", label: "合计", row: 5, stated: 0.0333, expected: 0.03125 },
      },
    ]);
    expect(placesOf(report([...CAMPAIGNS, ["total:合计", 4000, 125, 155, 0.1]]))).toEqual([
      ["total-rate-differs", 5, 5],
    ]);
  });

  test("subtotals are held against their own block, and the grand total against all rows", () => {
    const blocks = [
      ["甲一", 100, 5, 10, 0.05],
      ["甲二", 300, 9, 20, 0.03],
      ["total:小计", 400, 14, 30, 0.035],
      ["乙一", 200, 8, 12, 0.04],
      ["乙二", 500, 10, 25, 0.02],
      ["total:小计", 700, 18, 37, 0.0257],
      ["total:总计", 1100, 32, 67, 0.0291],
    ];
    expect(report(blocks).findings).toEqual([]);
    const wrong = blocks.map((row, i) => (i === 5 ? ["total:小计", 700, 18, 39, 0.0257] : row));
    expect(placesOf(report(wrong))).toEqual([["total-does-not-add-up", 7, 4]]);
  });

  test("the total of a part whose rows are not shown is believed", () => {
    expect(
      report([...CAMPAIGNS, right, ["total:Total: Account", 90000, 1300, 2155, 0.0144]]).findings,
    ).toEqual([]);
    expect(report([...CAMPAIGNS, ["total:Total: Search", 90000, 1300, 2155, 0.0144]]).findings).toEqual([]);
  });

  test("rounding of many rows is no fault, a whole unit is", () => {
    const rows = Array.from({ length: 100 }, (_, i): CellValue[] => [
      `计划${i}`,
      100 + i,
      3,
      1.33,
      3 / (100 + i),
    ]);
    // 100 × 1.33 = 133, which was 133.33 before each row was rounded; 100 × 100 + 4,950 = 14,950.
    expect(report([...rows, ["total:合计", 14950, 300, 133.09, null]]).findings).toEqual([]);
    expect(placesOf(report([...rows, ["total:合计", 14951, 300, 133, null]]))).toEqual([
      ["total-does-not-add-up", 102, 2],
    ]);
  });

  test("averages are held against the mean of the rows", () => {
    // 4,000 / 3 = 1,333.33; 125 / 3 = 41.67; 155 / 3 = 51.67.
    expect(report([...CAMPAIGNS, ["average:均值", 1333, 41.67, 51.67, 0.0333]]).findings).toEqual([]);
    const { findings } = report([...CAMPAIGNS, ["average:均值", 1333, 52, 51.67, 0.0333]]);
    expect(findings).toEqual([
      {
        code: "average-does-not-fit",
        at: { sheet: "Sheet1", row: 5, column: 3 },
        params: { header: "clicks", label: "均值", row: 5, stated: 52, mean: 41.6666666667 },
      },
    ]);
  });

  test("people of several days may be fewer than their sum, never more", () => {
    const spec = { kind: "daily", grain: ["date"], columns: ["date", "visitors", "pageViews"] } as const;
    const days = [
      ["2026-03-01", 100, 300],
      ["2026-03-02", 120, 350],
    ];
    expect(qualityOf({ ...spec, rows: [...days, ["total:合计", 180, 650]] }).findings).toEqual([]);
    expect(placesOf(qualityOf({ ...spec, rows: [...days, ["total:合计", 230, 650]] }))).toEqual([
      ["total-does-not-add-up", 4, 2],
    ]);
  });

  /** A subtotal below each row; the last one says 6 clicks for a row of 5. */
  const subtotalled = (count: number): readonly (readonly CellValue[])[] =>
    Array.from({ length: count }, (_, i): readonly CellValue[][] => [
      [`计划${i}`, 100, 5, 10, 0.05],
      ["total:小计", 100, i === count - 1 ? 6 : 5, 10, 0.05],
    ]).flat();

  test("a sheet with a subtotal below each of 50,000 rows has the one that is wrong found", () => {
    expect(placesOf(report(subtotalled(50_000)))).toEqual([["total-does-not-add-up", 100_001, 3]]);
  });

  test("four times as many subtotals take about four times as long, not sixteen", () => {
    expect(growth(subtotalled, report, 12_500, 50_000)).toBeLessThan(8);
  });
});
