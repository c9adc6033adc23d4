import { isBlank, kindOfCell } from "./cell-kind";
import type { BodyColumns } from "./body-columns";
import { figureOf } from "./body-columns";
import { isErrorText } from "../../values/text";
import type { CellValue } from "../../../workbook/grid";

/**
 * Whether a row has been prepared for figures to come: a day or a number in front, words as in the row above, and
 * no figure but what formulas give of nothing (0, "-", #DIV/0!) and targets, with a third of the figures missing. A
 * day with a remark and no figure at all is one of them too. A row of zeros is a day without sales, also where its
 * rates are missing because there was nothing to divide by, and a name without figures may be a product without
 * sales: those are data. So is a month or a week to come whose target somebody typed; the target of a day only follows
 * from its month's.
 *
 * Example: 2026-03-31 | (blank) | (blank) | #DIV/0! below thirty full days.
 */
export function isHalfFilled(
  row: readonly CellValue[],
  above: readonly CellValue[],
  columns: BodyColumns,
): boolean {
  const { key, keyKind, figures, actual, firstCount, calendar } = columns;
  if (figures.length === 0) return false;
  const isKeyed = key !== null && !isBlank(row[key]);
  if (isKeyed && (keyKind === "name" || (keyKind === "period" && hasPlan(row, columns)))) return false;
  let missing = 0;
  for (const column of actual) {
    const value = row[column];
    if (isBlank(value) || (typeof value === "string" && isErrorText(value))) missing += 1;
    else if (figureOf(value) !== 0 && kindOfCell(value) !== "mark") return false;
  }
  if (missing === 0 || missing * 3 < actual.length) return false;
  // What formulas give of nothing stands behind the counts somebody writes down: a 0 among the first of these is one.
  if (firstCount !== null && figureOf(row[firstCount]) !== null) return false;
  if (missing === actual.length && keyKind === "day" && isKeyed) return true;
  return row.every((value, column) => {
    if (isBlank(value) || figures.includes(column) || calendar.has(column) || column === key) return true;
    return value === above[column] || value === 0 || kindOfCell(value) === "mark";
  });
}

function hasPlan(row: readonly CellValue[], { figures, actual }: BodyColumns): boolean {
  return figures.some((column) => !actual.includes(column) && (figureOf(row[column]) ?? 0) !== 0);
}
