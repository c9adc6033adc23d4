import type { CleanTable } from "../core/clean/clean-table";
import { rivalColumn } from "../core/model/rival-table";
import { daily } from "../core/templates/daily";

/** Whether a table is one of the days of the operator's own shop. */
export function isShopTable(table: CleanTable): boolean {
  return daily.fits(table).length === 0 && rivalColumn(table) === undefined;
}
