import { area, type Area } from "../../model/address";
import type { Sheet } from "../../model/sheet";
import { typedInput } from "./typed-input";

/** Puts a typed text into one cell and calculates. Throws HostError where the workbook refuses it. */
export function enterText(sheet: Sheet, row: number, column: number, text: string): void {
  enterTexts(sheet, area(row, column), () => text);
}

/** Puts typed texts into an area (a paste); undefined leaves a cell alone. Throws HostError before any is written. */
export function enterTexts(
  sheet: Sheet,
  at: Area,
  textAt: (row: number, column: number) => string | undefined,
): void {
  const formats: { at: Area; numberFormat: string }[] = [];
  sheet.write(at, (row, column) => {
    const text = textAt(row, column);
    if (text === undefined) return undefined;
    const cell = area(at.top + row, at.left + column);
    const typed = typedInput(text, sheet.style(cell.top, cell.left).numberFormat, sheet.workbook);
    if (typed.numberFormat) formats.push({ at: cell, numberFormat: typed.numberFormat });
    return typed.input;
  });
  for (const { at: cell, numberFormat } of formats)
    sheet.restyle(cell, (style) => ({ ...style, numberFormat }));
  sheet.workbook.engine?.recalculate();
}

/** Splits copied text into rows and cells, as spreadsheets put it on the clipboard. */
export function clipboardRows(text: string): string[][] {
  const rows = text.replace(/\r\n?/g, "\n").replace(/\n$/, "").split("\n");
  return rows.map((row) => row.split("\t"));
}
