import { isBlank, kindOfCell } from "./cell-kind";
import { standsOverFigures } from "./header-score";
import { readHeader } from "../columns/header-text";
import { tidyText } from "../../values/text";
import type { CellValue, Grid } from "../../../workbook/grid";

/** Rows that are looked at; and how many rows labels with unlike values may reach over. */
const ROWS = 20;
const MOST_MIXED = 12;
const MOST_CARD_ROWS = 4;

/**
 * Whether a row begins a block of labels with their values beside them, and is no header: 店铺 | 旗舰店 over
 * 访客数 | 1234, or 店铺 | 旗舰店 | 平台 | 天猫 over 负责人 | 小王 | 月份 | 3月.
 */
export function isLabelBlock(rows: Grid["rows"], index: number): boolean {
  const places = rows[index].flatMap((value, column) => (isBlank(value) ? [] : [column]));
  if (places.length === 2) return isListOfLabels(rows, index, places[0], places[1]);
  return (places.length === 4 || places.length === 6) && isCardOfLabels(rows, index, places);
}

/** Whether a row is filled in the same places as the row of labels above it, with values at every second one. */
export function continuesLabels(above: readonly CellValue[], row: readonly CellValue[]): boolean {
  let filled = 0;
  for (let column = 0; column < row.length; column += 1) {
    if (isBlank(above[column]) !== isBlank(row[column])) return false;
    if (isBlank(row[column])) continue;
    filled += 1;
    if (filled % 2 === 0 && isKnown(row[column])) return false;
  }
  return filled >= 2;
}

function isListOfLabels(rows: Grid["rows"], index: number, left: number, right: number): boolean {
  let labels = 0;
  let seen = 0;
  let texts = 0;
  const kinds = new Set<string>();
  for (let i = index; i < Math.min(rows.length, index + ROWS); i += 1) {
    if (rows[i].every(isBlank)) break;
    const label = rows[i][left];
    if (typeof label !== "string" || isBlank(label)) continue;
    seen += 1;
    if (isLabel(label, i > index)) labels += 1;
    if (i === index) continue;
    const kind = kindOfCell(rows[i][right]);
    if (kind === "text") texts += 1;
    if (kind !== "blank" && kind !== "mark") kinds.add(kind);
  }
  // Under a true heading of two columns stands one kind of thing.
  const isUnlike = kinds.size >= 3 || (texts > 0 && texts < seen - 1 && kinds.size === 2);
  if (isUnlike && seen >= 3 && seen <= MOST_MIXED && !isKnown(rows[index][right])) return true;
  return (
    labels >= 1 &&
    labels * 2 >= seen - 1 &&
    (texts > 0 || labels >= 2 || !standsOverFigures(rows, index, right))
  );
}

/** Every second cell of the rows down to the next blank one is a label, and hardly any of the others. */
function isCardOfLabels(rows: Grid["rows"], index: number, places: readonly number[]): boolean {
  const labels: string[] = [];
  const values: CellValue[] = [];
  let end = index;
  for (; end < Math.min(rows.length, index + ROWS) && !rows[end].every(isBlank); end += 1) {
    for (const [place, column] of places.entries()) {
      const value = rows[end][column];
      if (isBlank(value)) continue;
      if (place % 2 === 1) values.push(value);
      else if (typeof value !== "string" || kindOfCell(value) !== "text") return false;
      else if (end > index) labels.push(value);
    }
  }
  // A value may be the word of a platform; headings would be words throughout.
  if (places.some((column, place) => place % 2 === 1 && isKnown(rows[index][column]))) return false;
  if (values.filter(isKnown).length * 2 >= values.length) return false;
  const known = labels.filter((label) => isLabel(label, true)).length;
  const areWords = places.every((column, place) => place % 2 === 1 || isKnown(rows[index][column]));
  if (areWords && end - index <= MOST_CARD_ROWS) return true;
  return end === index + 1 || (known >= 1 && known * 2 >= labels.length);
}

function isLabel(text: string, byWords: boolean): boolean {
  const tidied = tidyText(text);
  return /[:：]$/.test(tidied) || (byWords && readHeader(tidied).length > 0);
}

function isKnown(value: CellValue): boolean {
  return typeof value === "string" && readHeader(tidyText(value)).length > 0;
}
