import type { GridName } from "../workbook/grid";

/** Names read at most in each scope; workbooks that went through many hands carry tens of thousands of dead ones. */
const NAMES_READ = 1000;
const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_384;

/** Names that Excel makes for itself: what is printed, filtered or extracted says nothing about tables. */
const EXCELS_OWN = /^(_xlnm\.|_)|^(Print_Area|Print_Titles|Criteria|Extract)$/i;

/** "='店铺 日报'!$A$1:$C$9", one cell or one area of a sheet of this workbook, in the form names have it. */
const ONE_AREA = new RegExp(
  String.raw`^=(?:'((?:[^'[\]]|'')+)'|([^'!\s()[\]+*/,:&=<>^"-]+))!` +
    String.raw`(?:\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?` +
    String.raw`|\$?([A-Z]{1,3}):\$?([A-Z]{1,3})|\$?(\d{1,7}):\$?(\d{1,7}))$`,
  "i",
);

/** A defined name and the sheet its area is in. */
export interface NamedArea extends GridName {
  readonly sheet: string;
}

/** Queues the reading of defined names; `areas` gives those of one area each, after the sync. */
export function queueNames(
  workbook: Excel.Workbook,
  sheets: readonly Excel.Worksheet[],
): { areas(): readonly NamedArea[] } {
  const scopes = [workbook.names, ...sheets.map((sheet) => sheet.names)];
  for (const scope of scopes) scope.load({ $top: NAMES_READ, name: true, formula: true, visible: true });
  return {
    areas: () =>
      scopes.flatMap((scope) =>
        scope.items.flatMap(({ name, formula, visible }) => {
          if (!visible || EXCELS_OWN.test(name)) return [];
          const area = areaOf(String(formula));
          return area === null ? [] : [{ name, ...area }];
        }),
      ),
  };
}

/**
 * The one area a name's formula stands for, 1-based; null for constants, calculations, several areas and lost cells.
 * Whole columns and rows reach to the end of the sheet.
 * Example: "=日报!$A$2:$C$9" -> sheet 日报, rows 2 to 9, columns 1 to 3.
 */
export function areaOf(formula: string): Omit<NamedArea, "name"> | null {
  // The longest sheet name, doubled quotes and an address fit well within this.
  const parts = formula.length > 120 ? null : ONE_AREA.exec(formula);
  if (parts === null) return null;
  const [, quoted, plain, left, top, right, bottom, fromColumn, toColumn, fromRow, toRow] = parts;
  const rows = [Number(top ?? fromRow ?? 1), Number(bottom ?? top ?? toRow ?? LAST_ROW)];
  const columns = [columnNumber(left ?? fromColumn ?? "A"), columnNumber(right ?? left ?? toColumn ?? "XFD")];
  const area = {
    sheet: plain ?? (quoted as string).replace(/''/g, "'"),
    firstRow: Math.min(...rows),
    lastRow: Math.max(...rows),
    firstColumn: Math.min(...columns),
    lastColumn: Math.max(...columns),
  };
  return area.firstRow >= 1 && area.lastRow <= LAST_ROW && area.lastColumn <= LAST_COLUMN ? area : null;
}

function columnNumber(letters: string): number {
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column;
}
