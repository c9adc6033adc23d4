import { isDateFormat } from "../values/date-format";
import { readDate } from "../values/read-date";
import type { DateOrder } from "../values/read-date";
import type { DateSystem } from "../values/serial-date";
import type { CellValue, Grid } from "../../workbook/grid";

const ORDERS: readonly DateOrder[] = ["day-first", "month-first"];

/**
 * The system a workbook counts its days in, told by how Excel shows them: 44620 shown as 2026/2/28 is a day of the
 * 1904 system. 1900 where no shown date says otherwise.
 */
export function dateSystemOf(grid: Grid): DateSystem {
  for (const { row, formats, texts } of grid.formats) {
    if (texts === undefined) continue;
    const cells = grid.rows[row - grid.firstRow] ?? [];
    for (let i = 0; i < cells.length; i += 1) {
      const [cell, text] = [cells[i], texts[i]];
      if (typeof cell !== "number" || text === undefined || !isDateFormat(formats[i] ?? "")) continue;
      const shown = ORDERS.map((order) => dayOf(text, { order, year: null }));
      if (shown.every((day) => day === null)) continue;
      const stored = (dateSystem: DateSystem): string | null =>
        dayOf(cell, { order: "day-first", year: null, dateSystem });
      if (shown.includes(stored(1900))) return 1900;
      if (shown.includes(stored(1904))) return 1904;
    }
  }
  return 1900;
}

function dayOf(value: CellValue, context: Parameters<typeof readDate>[1]): string | null {
  return readDate(value, context)?.iso.slice(0, 10) ?? null;
}
