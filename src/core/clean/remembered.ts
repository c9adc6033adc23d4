import type { CellCleaner } from "./clean-cell";
import type { ChangeCode } from "./clean-table";
import type { CellValue } from "../../workbook/grid";

/** Texts of a column that are remembered. */
const MOST = 4096;

interface Cleaned {
  readonly value: CellValue;
  readonly code: ChangeCode | null;
}

/**
 * A cleaner that reads each text of a column once: days, counts and missing marks come again and again, and to find a
 * text among those read takes a tenth of the time of reading it. A column whose texts do not come again is soon no
 * longer looked up.
 *
 * Only for a cleaner to which the rows above make no difference. Each column needs its own.
 */
export function remembered(clean: CellCleaner): CellCleaner {
  let known: Map<string, Cleaned> | null = new Map<string, Cleaned>();
  let found = 0;
  return (cell, note) => {
    if (known === null || typeof cell !== "string") return clean(cell, note);
    const before = known.get(cell);
    if (before !== undefined) {
      found += 1;
      note.code = before.code;
      return before.value;
    }
    const value = clean(cell, note);
    if (known.size < MOST) known.set(cell, { value, code: note.code });
    else if (found < MOST) known = null;
    return value;
  };
}
