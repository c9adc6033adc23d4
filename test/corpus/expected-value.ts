import type { ExpectedField, ExpectedTable } from "./expected";
import { plainReading, type PlainCell, type PlainValue } from "./plain-reading";

/**
 * The value a cell of a table is expected to have after cleaning: what was written by hand for the cell or for its
 * text, else the plain reading, a stored number times the column's scale.
 *
 * Takes: the table's answer, the column's answer, the row of the sheet and the raw cell. Throws as plainReading does.
 * Example: column K with readings { "-": null }: "-" -> null; cost_micros with scale 0.000001: 1500000 -> 1.5
 */
export function expectedValue(
  table: ExpectedTable,
  field: ExpectedField,
  row: number,
  cell: PlainCell,
): PlainValue {
  const address = `${field.column}${row}`;
  if (Object.hasOwn(table.cells, address)) return table.cells[address] ?? null;
  const byHand = readingByHand(table, field, cell);
  if (byHand !== undefined) return byHand;
  const value = plainReading(cell, field.type);
  return typeof value === "number" && field.scale !== undefined ? value * field.scale : value;
}

function readingByHand(table: ExpectedTable, field: ExpectedField, cell: PlainCell): PlainValue | undefined {
  if (cell.value === null) return undefined;
  const text = String(cell.value);
  const places = field.type === "text" ? [field.column] : [field.column, "*"];
  for (const place of places) {
    const texts = table.readings[place];
    if (texts !== undefined && Object.hasOwn(texts, text)) return texts[text] ?? null;
  }
  return undefined;
}
