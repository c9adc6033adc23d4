import type { CleanColumn, CleanTable } from "../../src/core/clean/clean-table";
import type { FieldId } from "../../src/core/fields/index";
import type { CellValue } from "../../src/workbook/grid";

/** A table as cleaning leaves it: one column a field, called as the field is. */
export function tableOfFields(
  sheet: string,
  columns: Readonly<Partial<Record<FieldId, readonly CellValue[]>>>,
): CleanTable {
  const entries = Object.entries(columns) as [FieldId, readonly CellValue[]][];
  return {
    sheet,
    title: null,
    kind: "daily",
    grain: ["date"],
    platform: null,
    currency: null,
    dateSystem: 1900,
    columns: entries.map(([field, values], i): CleanColumn => ({
      index: i + 1,
      group: null,
      header: field,
      field,
      confidence: 0.97,
      type: field === "date" ? "date" : typeof values[0] === "number" ? "number" : "text",
      values,
      windowDays: null,
      changed: null,
      places: null,
    })),
    sourceRows: (entries[0]?.[1] ?? []).map((_, i) => i + 2),
  };
}
