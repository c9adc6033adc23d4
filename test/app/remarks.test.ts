import type { AnalysedTable } from "../../src/app/analyse";
import { remarksOf } from "../../src/app/remarks";
import { issue } from "../../src/core/issue";
import type { Issue } from "../../src/core/issue";

const SHEET = "店铺";
const twice = issue(
  "two-dates-same-day",
  { sheet: SHEET, row: 4 },
  { date: "2026-03-01", row: 4, otherRow: 2 },
);
const repeated = issue(
  "duplicate-key",
  { sheet: SHEET, row: 4 },
  { count: 1, example: "", row: 4, otherRow: 2 },
);
const share = issue("ratio-contradicts-inputs", { sheet: SHEET, row: 1, column: 5 }, { share: 0.1 });
const cell = issue("ratio-cell-differs", { sheet: SHEET, row: 9, column: 5 }, { count: 1 });
const word = issue("unknown-word-in-number-column", { sheet: SHEET, row: 3, column: 2 }, { count: 1 });
const header = issue("unknown-header", { sheet: SHEET, row: 1, column: 7 }, { header: "备注" });

function remarks(parts: { obstacles?: Issue[]; findings?: Issue[]; issues?: Issue[] }): readonly Issue[] {
  const { obstacles = [], findings = [], issues = [] } = parts;
  return remarksOf({ offers: [{ obstacles }], quality: { findings }, issues } as unknown as AnalysedTable);
}

describe("remarksOf", () => {
  test("tells a day that stands twice once, as what blocks the report", () => {
    expect(remarks({ obstacles: [twice], findings: [repeated] })).toEqual([twice]);
    expect(remarks({ findings: [repeated] })).toEqual([repeated]);
  });

  test("tells a ratio that does not fit by its cells where they are known, else by their share", () => {
    expect(remarks({ findings: [cell], issues: [share] })).toEqual([cell]);
    expect(remarks({ issues: [share] })).toEqual([share]);
  });

  test("tells what quality gathered from cleaning once, and the worst first", () => {
    expect(remarks({ findings: [word], issues: [header, word] })).toEqual([word, header]);
    expect(remarks({ obstacles: [twice], issues: [header] })).toEqual([twice, header]);
  });
});
