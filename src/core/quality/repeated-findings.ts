import { repeatedKeys } from "./repeated-keys";
import type { RepeatedRow } from "./repeated-keys";
import { rowKey } from "./row-key";
import type { CleanTable } from "../clean/clean-table";
import { issue } from "../issue";
import type { Issue } from "../issue";

/** How many rows say again what another row is about. */
export interface Duplicates {
  /** Rows equal to an earlier one in every column. */
  readonly equal: number;
  /** Rows with the key of an earlier one and other figures. */
  readonly conflicting: number;
}

/**
 * The rows that repeat another row's key. Issues: "duplicate-key" for rows that conflict, "duplicate-row" for rows
 * equal in every cell, each at the first such row.
 */
export function repeatedFindings(table: CleanTable): {
  readonly duplicates: Duplicates;
  readonly issues: readonly Issue[];
} {
  const found = repeatedKeys(table);
  if (found === null) return { duplicates: { equal: 0, conflicting: 0 }, issues: [] };
  const { equal, conflicting } = found;
  return {
    duplicates: { equal: equal.length, conflicting: conflicting.length },
    issues: [...tell(table, "duplicate-key", conflicting), ...tell(table, "duplicate-row", equal)],
  };
}

function tell(
  table: CleanTable,
  code: "duplicate-key" | "duplicate-row",
  rows: readonly RepeatedRow[],
): readonly Issue[] {
  if (rows.length === 0) return [];
  const [{ place, first }] = rows;
  const row = table.sourceRows[place];
  const params = {
    count: rows.length,
    example: rowKey(table, place),
    row,
    otherRow: table.sourceRows[first],
  };
  return [issue(code, { sheet: table.sheet, row }, params)];
}
