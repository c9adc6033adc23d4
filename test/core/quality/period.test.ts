import { days, qualityOf } from "./table-of";
import type { TableKind } from "../../../src/core/recognise/recognised-sheet";
import type { QualityReport } from "../../../src/core/quality/quality-report";

function ofDates(dates: readonly (string | null)[], kind: TableKind = "daily"): QualityReport {
  const rows = dates.map((date, i) => [date, 100 + i]);
  return qualityOf({ kind, grain: ["date"], columns: ["date", "pageViews"], rows });
}

describe("the period of a table", () => {
  test("a whole month of days has a step and no gaps", () => {
    const report = ofDates(days(31));
    expect(report).toMatchObject({ rows: 31, step: "day", gaps: [], findings: [] });
    expect(report.period).toEqual({ from: "2026-03-01", to: "2026-03-31" });
  });

  test("missing days are told, whatever the order of the rows", () => {
    const dates = days(20).filter((day) => day !== "2026-03-05" && day !== "2026-03-06");
    const report = ofDates([...dates].reverse());
    expect(report.gaps).toEqual([{ from: "2026-03-05", to: "2026-03-06", missing: 2 }]);
    expect(report.findings).toEqual([
      {
        code: "date-gap",
        at: { sheet: "Sheet1" },
        params: { from: "2026-03-05", to: "2026-03-06", days: 2 },
      },
    ]);
  });

  test("weekends of a shop that is closed are no gaps, a missing Wednesday is one", () => {
    // 2026-03-02 is a Monday.
    const weekdays = days(30).filter((day) => ![0, 6].includes(new Date(day).getUTCDay()));
    expect(ofDates(weekdays).gaps).toEqual([]);
    expect(ofDates(weekdays.filter((day) => day !== "2026-03-11")).gaps).toEqual([
      { from: "2026-03-11", to: "2026-03-11", missing: 1 },
    ]);
  });

  test("weeks and ends of months are steps of their own", () => {
    expect(ofDates(["2026-03-02", "2026-03-09", "2026-03-16"], "weekly")).toMatchObject({
      step: "week",
      gaps: [],
    });
    const ends = ["2026-01-31", "2026-02-28", "2026-03-31", "2026-04-30"];
    expect(ofDates(ends, "monthly")).toMatchObject({ step: "month", gaps: [] });
  });

  test("missing weeks and months are counted as such", () => {
    const weeks = ofDates(["2026-03-02", "2026-03-09", "2026-03-30"], "weekly");
    expect(weeks.findings).toEqual([
      {
        code: "week-gap",
        at: { sheet: "Sheet1" },
        params: { from: "2026-03-16", to: "2026-03-23", weeks: 2 },
      },
    ]);
    const months = ofDates(["2025-10-01", "2025-11-01", "2026-02-01"], "monthly");
    expect(months.findings).toEqual([
      {
        code: "month-gap",
        at: { sheet: "Sheet1" },
        params: { fromMonth: "2025-12", toMonth: "2026-01", months: 2 },
      },
    ]);
  });

  test("of many gaps the five longest are told, and the rest as one", () => {
    // Gaps of 1, 2, … 7 days between single days, and enough days in a row before.
    const dates = [...days(10)];
    let day = 10;
    for (let gap = 1; gap <= 7; gap += 1) dates.push(days((day += gap + 1)).at(-1) as string);
    const { findings, gaps } = ofDates(dates);
    expect(gaps.map(({ missing }) => missing)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(findings.map(({ params }) => params.days ?? params.missing)).toEqual([3, 4, 5, 6, 7, 3]);
    expect(findings.at(-1)?.code).toBe("more-gaps");
  });

  test("a row with figures and no date is told with its row", () => {
    const { findings } = ofDates(["2026-03-01", null, "2026-03-02"]);
    expect(findings).toEqual([
      { code: "row-lacks-date", at: { sheet: "Sheet1", row: 3, column: 1 }, params: { row: 3, count: 1 } },
    ]);
  });

  test("orders on a few days of a month are no series with gaps", () => {
    const report = qualityOf({
      kind: "orders",
      grain: ["orderId"],
      columns: ["orderId", "orderedAt", "paidAmount"],
      rows: [
        ["A1", "2026-03-01T09:00:00", 10],
        ["A2", "2026-03-09T10:00:00", 12],
        ["A3", "2026-03-25T11:00:00", 8],
      ],
    });
    expect(report).toMatchObject({ step: null, gaps: [], findings: [] });
    expect(report.period).toEqual({ from: "2026-03-01", to: "2026-03-25" });
  });
});
