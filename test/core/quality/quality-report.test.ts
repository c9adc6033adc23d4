import { tableOf } from "./table-of";
import type { TableSpec } from "./table-of";
import { issue } from "../../../src/core/issue";
import type { Issue } from "../../../src/core/issue";
import { reportQuality } from "../../../src/core/quality/quality-report";

const SPEC: TableSpec = {
  kind: "daily",
  grain: ["date"],
  columns: ["date", "impressions", "clicks", "ctr"],
  rows: [
    ["2026-03-01", 1000, 30, 0.03],
    ["2026-03-02", 0, 0, null],
    ["2026-03-02", 900, 27, 0.03],
  ],
};

function at(column: number): Issue["at"] {
  return { sheet: "Sheet1", row: 3, column };
}

describe("the quality report and what cleaning has said", () => {
  const word = issue("unknown-word-in-number-column", at(2), {
    header: "impressions",
    count: 1,
    example: "暂无",
  });
  const reference = issue("error-value", at(4), { header: "ctr", count: 1, example: "#REF!" });
  const divided = issue("error-value", at(4), { header: "ctr", count: 1, example: "#DIV/0!" });
  const number = issue("number-from-text", at(2), { header: "impressions", count: 2, example: "1,000" });

  function findings(issues: readonly Issue[]): readonly Issue[] {
    const { grid, recognised, cleaned } = tableOf(SPEC);
    return reportQuality(grid, recognised, { ...cleaned, issues }).findings;
  }

  test("doubts of cleaning are gathered as they are, changes without a doubt are not", () => {
    const found = findings([number, word, reference]);
    expect(found.map(({ code }) => code)).toEqual([
      "duplicate-key",
      "unknown-word-in-number-column",
      "error-value",
    ]);
    expect(found[1]).toBe(word);
  });

  test("a rate of a day without impressions is no fault", () => {
    expect(findings([divided]).map(({ code }) => code)).toEqual(["duplicate-key"]);
  });

  test("what blocks comes first, what is only information last", () => {
    const { grid, recognised, cleaned } = tableOf({
      ...SPEC,
      columns: ["date", "orderBuyers", "paidBuyers"],
      rows: [
        ["2026-03-01", 3, 5],
        ["2026-03-03", -3, -4],
        ["2026-03-04", 9, 8],
      ],
    });
    const codes = reportQuality(grid, recognised, cleaned).findings.map(({ code }) => code);
    expect(codes).toEqual(["date-gap", "negative-value", "negative-value", "part-exceeds-whole-unusual"]);
  });

  test("a table without rows has nothing to say", () => {
    const { grid, recognised, cleaned } = tableOf({ ...SPEC, rows: [] });
    expect(reportQuality(grid, recognised, cleaned)).toEqual({
      rows: 0,
      period: null,
      step: null,
      gaps: [],
      duplicates: { equal: 0, conflicting: 0 },
      findings: [],
    });
  });
});
