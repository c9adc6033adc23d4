import { figureOf } from "./body-columns";
import type { Body, DataRows, JudgedRow } from "./body";
import { isBlank } from "./cell-kind";
import { isHalfFilled } from "./half-filled";
import { readHeader } from "../columns/header-text";
import { namesDay } from "./names-day";
import { derivedMark } from "./row-marks";
import { sumRows, summedBy } from "./unlabelled-totals";
import { tidyText } from "../../values/text";

/** Fewer rows of data than this say nothing about the rows beside them. */
const LEAST_DATA = 3;
/** Rows in front of the data that are looked at; behind it there is no end to half-filled ones. */
const ROWS_IN_FRONT = 3;
/** Rows looked at to see quickly that a row is no total, and names to see that rows are figures. */
const SAMPLE = 16;
const MOST_MEASURES = 40;

/**
 * Takes away from both ends of the data what the single rows do not tell: half-filled rows, totals without a word
 * that says so, growth and targets, and rows in a column of days that name no day. Adds them to `judged`.
 */
export function dropEdges(body: Body, judged: Map<number, JudgedRow>): void {
  const { start, end } = body;
  const data: DataRows = { ...body, isData: (row) => !judged.has(row) };
  const sumsUp = (row: number) => judged.get(row)?.why === "total" || judged.get(row)?.why === "average";
  let left = end - start - judged.size;
  const areMeasures = rowsAreMeasures(data);
  const drop = (row: number, found: JudgedRow | null): boolean => {
    if (found === null) return false;
    judged.set(row, found);
    left -= 1;
    return true;
  };
  const mayDropEdge = () => !areMeasures && left >= LEAST_DATA;
  for (let row = end - 1; row >= start && left > 1; row -= 1) {
    if (!data.isData(row)) continue;
    if (!drop(row, judgeHalfFilled(data, row) ?? (mayDropEdge() ? judgeEdge(data, row, sumsUp) : null)))
      break;
  }
  let looked = 0;
  for (let row = start; row < end && looked < ROWS_IN_FRONT && mayDropEdge(); row += 1) {
    if (!data.isData(row)) continue;
    looked += 1;
    if (!drop(row, judgeEdge(data, row, sumsUp))) break;
  }
}

function judgeHalfFilled({ rows, columns, start, isData }: DataRows, row: number): JudgedRow | null {
  const above = row > start && isData(row - 1) ? rows[row - 1] : [];
  return isHalfFilled(rows[row], above, columns) ? { why: "blank", text: "" } : null;
}

function judgeEdge(data: DataRows, row: number, sumsUp: (row: number) => boolean): JudgedRow | null {
  const { rows, columns } = data;
  const derived = derivedMark(rows[row]);
  // 减肥目标 among search words is one of them, unless it stands with totals.
  if (
    derived !== null &&
    (derived.isBare || columns.keyKind !== "name" || standsWithTotals(data, row, sumsUp))
  ) {
    return { why: "note", text: derived.label.slice(0, 60) };
  }
  const { key, keyKind } = columns;
  const label = key === null ? null : rows[row][key];
  const text = typeof label === "string" ? tidyText(label.slice(0, 200)) : "";
  const isPlaced = keyKind === "day" && text !== "" && !namesDay(text);
  if (isBlank(label) || isPlaced || mayBeTotal(data, row)) {
    const summed = summedBy(data, row, sumRows(data, otherRows(data, row)));
    if (summed !== null) return { why: summed, text: text.slice(0, 60) };
  }
  return isPlaced ? { why: "note", text: text.slice(0, 60) } : null;
}

function standsWithTotals(
  { rows, start, end }: Body,
  row: number,
  sumsUp: (row: number) => boolean,
): boolean {
  let above = row - 1;
  while (above >= start && derivedMark(rows[above]) !== null) above -= 1;
  return sumsUp(above) || (row + 1 < end && sumsUp(row + 1));
}

function* otherRows({ start, end, isData }: DataRows, row: number): Generator<number> {
  for (let other = start; other < end; other += 1) if (other !== row && isData(other)) yield other;
}

/** Quick: whether at least one figure is as large as those of some other rows together. */
function mayBeTotal({ rows, start, end, columns, isData }: DataRows, row: number): boolean {
  const step = Math.max(1, Math.floor((end - start) / SAMPLE));
  return columns.figures.some((column) => {
    const own = figureOf(rows[row][column]) ?? 0;
    let sum = 0;
    for (let other = start; other < end; other += step) {
      if (other !== row && isData(other)) sum += Math.max(0, figureOf(rows[other][column]) ?? 0);
    }
    return own !== 0 && own >= sum * 0.999;
  });
}

/** Whether the rows are figures by their names (访客数, 支付金额 …): then a target is one of them. */
function rowsAreMeasures({ rows, start, end, columns, isData }: DataRows): boolean {
  if (columns.key === null || columns.keyKind !== "name") return false;
  const names = new Set<string>();
  let known = 0;
  for (let row = start; row < end && row < start + MOST_MEASURES * 5; row += 1) {
    const value = rows[row][columns.key];
    if (!isData(row) || typeof value !== "string" || names.has(value)) continue;
    names.add(value);
    if (readHeader(value).length > 0) known += 1;
    if (names.size === MOST_MEASURES) break;
  }
  return known >= 2 && known * 2 >= names.size;
}
