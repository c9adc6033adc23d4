import type { CleanColumn, CleanTable } from "../clean/clean-table";
import type { FieldId } from "../fields/index";

/** A column whose figures are held against what its field may be. */
export type TrustedColumn = CleanColumn & { readonly field: FieldId };

/** Below this a column's field is too doubtful to find fault with its figures. */
const TRUSTED = 0.8;

/** The columns of figures whose meaning is certain enough to be judged by. */
export function trustedColumns(table: CleanTable): readonly TrustedColumn[] {
  return table.columns.filter(
    (column): column is TrustedColumn =>
      column.type === "number" && column.field !== null && column.confidence >= TRUSTED,
  );
}
