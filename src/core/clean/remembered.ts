import type { CellCleaner } from "./clean-cell";
import type { ChangeCode } from "./clean-table";
import type { CellValue } from "../../workbook/grid";

/** Cells of a column that are remembered. */
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
 * Only for a cleaner to which the rows above make no difference. Each column needs its own. Numbers are looked up where
 * they are texts once cleaned, as days are; else they are read at once.
 */
export function remembered(clean: CellCleaner, numbers: "read" | "remembered" = "read"): CellCleaner {
  let known: Map<CellValue, Cleaned> | null = new Map<CellValue, Cleaned>();
  let found = 0;
  // Days often come in runs.
  let [above, ofAbove]: [CellValue, Cleaned | null] = [null, null];
  return (cell, note) => {
    if (
      known === null ||
      !(typeof cell === "string" || (typeof cell === "number" && numbers === "remembered"))
    )
      return clean(cell, note);
    if (ofAbove === null || cell !== above) [above, ofAbove] = [cell, known.get(cell) ?? null];
    const before = ofAbove;
    if (before !== null) {
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
