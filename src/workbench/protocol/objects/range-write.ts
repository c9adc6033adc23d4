import { getFormatFromId, parseValue } from "numfmt";
import { type Area, area, columnsIn, contains, intersection, rowsIn } from "../../model/address";
import { serialToStore } from "../../model/date-system";
import type { CellInput, Sheet } from "../../model/sheet";
import { type Table, tableBody } from "../../model/table";
import { invalid } from "./arguments";
import { isUnbounded } from "./range-read";

/**
 * Writes what the add-in gave to values or formulas: a 2-D array of the range's own size, or one value for all
 * cells. Texts are read as if typed ("12%", "2026-03-01"), formulas move along with the cells when one is given
 * for many, and null leaves a cell as it is.
 */
export function writeInputs(sheet: Sheet, at: Area, given: unknown): void {
  if (isUnbounded(at)) throw invalid("Values of whole columns or rows cannot be set.");
  if (typeof given === "string" && given.startsWith("=") && given.length > 1 && !holdsText(sheet, at)) {
    sheet.fillFormula(at, given);
    learnTableFormulas(sheet, at, given);
    return;
  }
  const inputAt = inputReader(at, given);
  const typed = new TypedFormats();
  const { styles } = sheet.workbook;
  // The number format of a column's cells seldom changes from one to the next.
  let lastId = -1;
  let lastFormat = "";
  sheet.write(at, (row, column) => {
    const input = inputAt(row, column);
    if (typeof input !== "string" || !MAY_BE_TYPED.test(input)) return input;
    const id = sheet.styleId(at.top + row, at.left + column);
    if (id !== lastId) {
      lastId = id;
      lastFormat = styles.get(id).numberFormat;
    }
    if (lastFormat === "@") return input;
    const read = parseValue(input);
    if (!read) return input;
    const format = read.formatId === undefined ? undefined : getFormatFromId(read.formatId);
    if (format !== undefined && lastFormat === "General") typed.add(at.top + row, at.left + column, format);
    return typeof read.value === "number" ? serialToStore(sheet.workbook, read.value, format) : read.value;
  });
  typed.apply(sheet);
  learnTableFormulas(sheet, at, given);
}

/** First characters that a number, percentage, date, time or truth value can begin with. */
const MAY_BE_TYPED = /^[\s]*[-+.(\d$¥￥€£%TtFfJjFfMmAaSsOoNnDd]/;

/** Number formats that typing brought along, set after the values are in. */
class TypedFormats {
  private readonly cells: { row: number; column: number; format: string }[] = [];

  add(row: number, column: number, format: string): void {
    this.cells.push({ row, column, format });
  }

  apply(sheet: Sheet): void {
    for (const { row, column, format } of this.cells)
      sheet.cells.setStyle(
        row,
        column,
        sheet.workbook.styles.change(sheet.styleId(row, column), (style) => ({
          ...style,
          numberFormat: format,
        })),
      );
  }
}

/** Whether a cell of the area is formatted as text, where a formula stays a text. */
function holdsText(sheet: Sheet, at: Area): boolean {
  for (let column = at.left; column <= at.right; column++)
    for (let row = at.top; row <= at.bottom; row++)
      if (sheet.style(row, column).numberFormat === "@") return true;
  return false;
}

function inputReader(at: Area, given: unknown): (row: number, column: number) => CellInput {
  if (!Array.isArray(given)) {
    const input = cellInput(given);
    return () => input;
  }
  const rows = checkedRows(at, given as unknown[]);
  return (row, column) => cellInput((rows[row] as unknown[])[column]);
}

/** Throws InvalidArgument where the array is not of the range's size, as Excel does. */
export function checkedRows(at: Area, given: readonly unknown[]): readonly unknown[][] {
  const width = columnsIn(at);
  if (given.length !== rowsIn(at) || given.some((row) => !Array.isArray(row) || row.length !== width))
    throw invalid(
      "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
    );
  return given as readonly unknown[][];
}

function cellInput(value: unknown): CellInput {
  if (value === null || value === undefined) return undefined;
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  throw invalid("A cell takes a text, a number, true or false.");
}

/** A formula that every row of a table column now has is the column's own: new rows get it. */
function learnTableFormulas(sheet: Sheet, at: Area, given: unknown): void {
  for (const table of sheet.tables) {
    const body = tableBody(table);
    const part = intersection(body, at);
    if (!part) continue;
    for (let column = part.left; column <= part.right; column++)
      if (hasFormula(given)) learnColumn(sheet, table, body, column);
      else forgetColumn(table, body, part, column);
  }
}

function hasFormula(given: unknown): boolean {
  if (Array.isArray(given)) return given.some((each) => hasFormula(each));
  return typeof given === "string" && given.startsWith("=");
}

function learnColumn(sheet: Sheet, table: Table, body: Area, column: number): void {
  const target = table.columns[column - body.left];
  const formulas = sheet.cells.column(column)?.formulas;
  const first = formulas?.[body.top];
  // A large column comes in chunks: only the last of them completes it.
  if (!target || !formulas || !first || !formulas[body.bottom]) return;
  for (let row = body.top + 1; row <= body.bottom; row++) {
    const formula = formulas[row];
    if (!formula) return;
    if (formula !== first && formula.textAt(row, column) !== first.textAt(row, column)) return;
  }
  target.calculatedFormula = first.textAt(body.top, column);
  sheet.touch("tables");
}

/** Values over all rows of a column take its formula away. */
function forgetColumn(table: Table, body: Area, part: Area, column: number): void {
  const target = table.columns[column - body.left];
  const whole = contains(part, { ...body, left: column, right: column });
  if (target && whole && target.calculatedFormula !== null) target.calculatedFormula = null;
}

/** Sets number formats: one for all cells, or an array of the range's size. */
export function writeNumberFormats(sheet: Sheet, at: Area, given: unknown): void {
  if (!Array.isArray(given)) {
    if (typeof given !== "string") throw invalid("A number format is a text.");
    sheet.restyle(at, (style) => ({ ...style, numberFormat: given }));
    return;
  }
  if (isUnbounded(at)) throw invalid("Formats of whole columns or rows are set by one text.");
  const rows = checkedRows(at, given as unknown[]);
  const same = rows.every((row) => row.every((each) => each === rows[0]?.[0]));
  if (same && typeof rows[0]?.[0] === "string") {
    writeNumberFormats(sheet, at, rows[0][0]);
    return;
  }
  for (let column = 0; column < columnsIn(at); column++) {
    // Runs of one format down the column are set together.
    for (let row = 0; row < rows.length;) {
      const format = (rows[row] as unknown[])[column];
      let end = row + 1;
      while (end < rows.length && (rows[end] as unknown[])[column] === format) end++;
      if (typeof format === "string")
        sheet.restyle(area(at.top + row, at.left + column, end - row), (style) => ({
          ...style,
          numberFormat: format,
        }));
      else if (format !== null) throw invalid("A number format is a text.");
      row = end;
    }
  }
}
