import { fitsCells } from "../../src/app/field-fit";
import type { FieldId } from "../../src/core/fields/index";
import type { CellValue } from "../../src/workbook/grid";

function fits(field: FieldId, values: readonly CellValue[]): boolean {
  return fitsCells(field, { values, changed: null });
}

describe("fitsCells", () => {
  test.each<[FieldId, readonly CellValue[], boolean]>([
    ["paidAmount", [1, "2,000", "1.2万", "¥3"], true],
    ["paidAmount", ["上新", "活动", "清仓"], false],
    ["paidAmount", ["2026-03-01", "2026-03-02"], false],
    ["paidAmount", ["-", "上新", 3], true],
    ["ctr", ["5.2%", "0.8%"], true],
    ["visitors", [null, null], true],
    ["visitors", [], true],
    ["date", ["2026-03-01", "2026/3/2"], true],
    ["date", [45_000, 45_001], true],
    ["date", [20_260_301], true],
    ["date", ["3月1日", "3月2日"], true],
    ["date", [3600.5, 4100.25], false],
    ["date", ["红", "蓝"], false],
    ["week", ["第10周", "第11周"], true],
    ["month", [1, 2, 3], true],
    ["keyword", [1, 2, 3], true],
  ])("%s for %j: %s", (field, values, expected) => {
    expect(fits(field, values)).toBe(expected);
  });

  test("looks at what the sheet holds, not at what cleaning made of it", () => {
    const changed = { codes: ["unknown-word-in-number-column" as const, null], originals: ["上新", null] };
    expect(fitsCells("paidAmount", { values: [null, null], changed })).toBe(false);
  });
});
