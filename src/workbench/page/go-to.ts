import { type Area, parseAddress } from "../model/address";
import type { Sheet } from "../model/sheet";
import { tableBody } from "../model/table";
import type { Workbook } from "../model/workbook";

/** What a person typed into the name box: an address, a table (its rows of data) or a defined name; null for none. */
export function findPlace(workbook: Workbook, text: string): { sheet: Sheet; area: Area } | null {
  const table = workbook.findTable(text);
  if (table) return visible({ sheet: table.sheet, area: tableBody(table) });
  const formula = workbook.findName(text, workbook.activeSheet)?.formulaText.replace(/^=/, "");
  try {
    const { sheet: name, area } = parseAddress(formula ?? text);
    const sheet = name === null ? workbook.activeSheet : workbook.findSheet(name);
    return visible(sheet ? { sheet, area } : null);
  } catch {
    return null;
  }
}

function visible<Found extends { readonly sheet: Sheet }>(found: Found | null): Found | null {
  return found?.sheet.visibility === "Visible" ? found : null;
}
