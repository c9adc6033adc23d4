import { figureOf } from "./body-columns";
import { isBlank, kindOfCell } from "./cell-kind";
import type { Body, JudgedRow } from "./dropped-rows";
import { isHalfFilled } from "./half-filled";
import { headerKey, readHeader } from "./header-text";
import { periodKind } from "./period-heading";
import { derivedMark } from "./row-marks";
import { summedBy } from "./unlabelled-totals";
import { tidyText } from "../values/text";
import type { CellValue } from "../../workbook/grid";

/** Fewer rows of data than this say nothing about the rows beside them. */
const LEAST_DATA = 3;
/** Rows in front of the data that are looked at; behind it there is no end to half-filled ones. */
const ROWS_IN_FRONT = 3;
const RELATIVE_DAY = /^(?:[今昨前][日天]|today|yesterday)$/i;

/**
 * Takes away from both ends of the data what the single rows do not tell: half-filled rows, totals without a word
 * that says so, growth and targets, and rows in a column of days that name no day. Adds them to `judged`.
 */
export function dropEdges(body: Body, judged: Map<number, JudgedRow>): void {
  const { start, end } = body;
  const data = new Set<number>();
  for (let row = start; row < end; row += 1) if (!judged.has(row)) data.add(row);
  if (data.size < 2) return;
  const areMeasures = rowsAreMeasures(body, data);
  for (let row = end - 1; row >= start && data.size > 1; row -= 1) {
    if (!drop(row, "half-filled")) break;
  }
  for (let row = start; row < start + ROWS_IN_FRONT + judged.size && data.size > 1; row += 1) {
    if (!drop(row, "full")) break;
  }

  function drop(row: number, side: "half-filled" | "full"): boolean {
    if (!data.has(row)) return judged.has(row);
    const found =
      (side === "half-filled" ? judgeHalfFilled(body, row, data) : null) ??
      (areMeasures ? null : judgeEdge(body, row, data));
    if (found === null) return false;
    judged.set(row, found);
    data.delete(row);
    return true;
  }
}

function judgeHalfFilled({ rows, columns }: Body, row: number, data: ReadonlySet<number>): JudgedRow | null {
  const above = data.has(row - 1) ? rows[row - 1] : [];
  return isHalfFilled(rows[row], above, columns) ? { why: "blank", text: "" } : null;
}

function judgeEdge({ rows, columns }: Body, row: number, data: ReadonlySet<number>): JudgedRow | null {
  if (data.size < LEAST_DATA) return null;
  const derived = derivedMark(rows[row]);
  if (derived !== null) return { why: "note", text: derived.slice(0, 60) };
  const { key, keyKind } = columns;
  const label = key === null ? null : rows[row][key];
  const text = typeof label === "string" ? tidyText(label) : "";
  const isPlaced = keyKind === "day" && text !== "" && !namesDay(text);
  if (isBlank(label) || isPlaced || mayBeTotal(rows[row], rows, data, columns.figures)) {
    const summed = summedBy(rows, row, data, columns);
    if (summed !== null) return { why: summed, text: text.slice(0, 60) };
  }
  return isPlaced ? { why: "note", text: text.slice(0, 60) } : null;
}

function namesDay(text: string): boolean {
  return (
    /\d/.test(text) || periodKind(text) !== null || RELATIVE_DAY.test(text) || kindOfCell(text) !== "text"
  );
}

/** Quick: whether at least one figure is larger than those of a few other rows together. */
function mayBeTotal(
  row: readonly CellValue[],
  rows: Body["rows"],
  data: ReadonlySet<number>,
  figures: readonly number[],
): boolean {
  const few: number[] = [];
  for (const other of data) {
    if (rows[other] !== row) few.push(other);
    if (few.length === 8) break;
  }
  return figures.some((column) => {
    const own = figureOf(row[column]) ?? 0;
    const sum = few.reduce((total, other) => total + Math.max(0, figureOf(rows[other][column]) ?? 0), 0);
    return own !== 0 && own >= sum * 0.999;
  });
}

/** Whether the rows are figures by their names (访客数, 支付金额 …): then a target is one of them. */
function rowsAreMeasures({ rows, columns }: Body, data: ReadonlySet<number>): boolean {
  if (columns.key === null || columns.keyKind !== "name") return false;
  const names = new Set<string>();
  let known = 0;
  for (const row of data) {
    const value = rows[row][columns.key];
    if (typeof value !== "string" || names.has(headerKey(value))) continue;
    names.add(headerKey(value));
    if (readHeader(value).length > 0) known += 1;
    if (names.size === 40) break;
  }
  return known >= 2 && known * 2 >= names.size;
}
