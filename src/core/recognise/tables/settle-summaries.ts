import type { Body } from "./body";
import { figureOf } from "./body-columns";
import { isBlank } from "./cell-kind";
import { isFigure } from "./figure";
import { headerKey } from "../columns/header-text";
import { periodKind } from "./period-heading";
import { summedName } from "./row-marks";
import type { SummaryMark } from "./row-marks";
import type { MarkedRow } from "./summary-rows";
import { sumRows, summedBy } from "./unlabelled-totals";
import type { CellValue } from "../../../workbook/grid";

/** Rows above a label in which what it names is looked for, and rows whose figures it is compared with. */
const NAME_ROWS = 300;
const MOST_SUMMED = 1000;
const SAMPLE = 64;
/** Words in front of a label that stand for everything: 全部 | 合计. */
const EVERYTHING = /^(?:全部|所有|全店|整体|总体|all|total|[-–—/*])$/i;
/** Fewer cells than this above a figure are not counted by it. */
const LEAST_TICKS = 3;
const LONGEST_TICK = 4;
/** Fewer totals than this are never too many. */
const LEAST_MANY = 3;

/**
 * Of the rows that may be totals by their words, those that are: a table consists of its data, and a word that would
 * take most of it away is a value like others.
 *
 * - Words that may be a name ("发票汇总", "East Total") need their figures to add up, the name in the rows above, or,
 *   below ticks ("未做合计"), to count them.
 * - A label behind other names sums up rows that share those names: 淘内免费 | 汇总 needs another row of 淘内免费.
 * - Labels that outnumber the data are none.
 */
export function settleSummaries(body: Body, marked: readonly MarkedRow[]): readonly MarkedRow[] {
  if (marked.length === 0) return marked;
  const borneOut: MarkedRow[] = [];
  for (const each of marked) {
    if (!hasFigures(body, each)) continue;
    const from = (borneOut.at(-1)?.row ?? body.start - 1) + 1;
    if (each.mark.isSure || isBorneOut(body, each, from)) borneOut.push(each);
  }
  return withoutMany(body, withoutLoneValues(body, borneOut));
}

function isBorneOut(body: Body, { row, mark, atEdge }: MarkedRow, from: number): boolean {
  if (namesNeighbours(body, row, mark)) return true;
  const first = Math.max(from, row - MOST_SUMMED);
  const above = Array.from({ length: row - first }, (_, i) => first + i);
  if (summedBy(body, row, sumRows(body, above)) === mark.why) return true;
  // The first rows are often the largest anyway.
  const isLast = atEdge && row > (body.start + body.end) / 2;
  return isLast && mark.why === "total" && (isLargest(body, row) || countsTicks(body, row));
}

/** Whether a row has a figure, or nothing but its label: 汇总 | 小张 | 完成 is no total. */
function hasFigures({ rows }: Body, { row, mark }: MarkedRow): boolean {
  return (
    rows[row].some(isFigure) || rows[row].every((value, column) => column === mark.column || isBlank(value))
  );
}

/**
 * Whether the name in a label is that of the rows beside it: East, East, East Total. A single row of that name in the
 * label's own column may be chance: 发票 above 发票汇总.
 */
function namesNeighbours({ rows, start, end, columns }: Body, row: number, mark: SummaryMark): boolean {
  const name = headerKey(summedName(mark.label));
  if (name === "" || name === headerKey(mark.label)) return false;
  const isName = (value: CellValue) => typeof value === "string" && headerKey(value) === name;
  return columns.naming.some((column) => {
    let above = row - 1;
    while (above > start && row - above < NAME_ROWS && isBlank(rows[above][column])) above -= 1;
    const isAbove = above >= start && isName(rows[above][column]);
    const isBelow = row + 1 < end && isName(rows[row + 1][column]);
    if (column !== mark.column) return isAbove || isBelow;
    const isRun = isAbove && (above < row - 1 || (above > start && isName(rows[above - 1][column])));
    return isRun || (isBelow && row + 2 < end && isName(rows[row + 2][column]));
  });
}

/** Whether at least half of a row's figures are as large as any other. */
function isLargest({ rows, start, end, columns }: Body, row: number): boolean {
  const step = Math.max(1, Math.floor((end - start) / SAMPLE));
  const filled = columns.figures.filter((column) => (figureOf(rows[row][column]) ?? 0) > 0);
  const largest = filled.filter((column) => {
    const own = figureOf(rows[row][column]) ?? 0;
    for (let other = start; other < end; other += step) {
      if (other !== row && (figureOf(rows[other][column]) ?? 0) > own) return false;
    }
    return true;
  });
  return filled.length > 0 && largest.length * 2 >= filled.length;
}

/** Whether a row counts ticks: figures no larger than the number of cells above them, which hold a few words again and again. */
function countsTicks({ rows, start }: Body, row: number): boolean {
  const counted = rows[row].flatMap((value, column) => (isFigure(value) ? [column] : []));
  return counted.length > 0 && counted.every((column) => isCountOf(column));

  function isCountOf(column: number): boolean {
    const words: string[] = [];
    for (let above = start; above < row; above += 1) {
      const value = rows[above][column];
      if (isFigure(value)) return false;
      if (!isBlank(value)) words.push(String(value));
    }
    const count = figureOf(rows[row][column]) ?? -1;
    const isRepeated = words.length >= LEAST_TICKS && new Set(words).size < words.length;
    const areTicks = isRepeated && words.every((word) => word.length <= LONGEST_TICK);
    return areTicks && Number.isInteger(count) && count >= 0 && count <= row - start;
  }
}

/** Takes out labels behind names that no other row has, and those nearly as many as the rows they would sum up. */
function withoutLoneValues(body: Body, marked: readonly MarkedRow[]): readonly MarkedRow[] {
  const isMarked = new Set(marked.map(({ row }) => row));
  const lone = new Set<MarkedRow>();
  const behind = marked.filter((each) => namesInFront(body, each).length > 0);
  for (const column of new Set(behind.map(({ mark }) => mark.column))) {
    const labels = behind.filter(({ mark }) => mark.column === column);
    const names = namesOf(body, column);
    const shared = new Set<string>();
    let data = 0;
    for (let row = body.start; row < body.end; row += 1) {
      if (isMarked.has(row)) continue;
      data += 1;
      shared.add(names(row));
    }
    const unshared = labels.filter(({ row }) => !shared.has(names(row)));
    const others = labels.length - unshared.length;
    for (const each of labels) {
      const isLone = unshared.includes(each) && (unshared.length > 1 || data === 0 || !each.atEdge);
      if (isLone || (others > 1 && others > data * mostPerRow(each))) lone.add(each);
    }
  }
  return lone.size === 0 ? marked : marked.filter((each) => !lone.has(each));
}

/** Totals there may be for a row of data: 汇总 and 累计 are values more often than 合计. */
function mostPerRow({ mark }: MarkedRow): number {
  return /[合小总總][计計]/.test(mark.label) ? 1 : 1 / 2;
}

/** The names in front of a label, but for words of everything and for periods longer than the table's days. */
function namesInFront({ rows, columns }: Body, { row, mark }: MarkedRow): readonly CellValue[] {
  return columns.naming
    .filter((column) => column < mark.column)
    .map((column) => rows[row][column])
    .filter((value) => {
      if (isBlank(value) || (typeof value === "string" && EVERYTHING.test(value.trim()))) return false;
      const kind = columns.keyKind === "day" ? periodKind(value) : null;
      return kind !== "week" && kind !== "month";
    });
}

/** Of each row the names in front of a column; a blank one is the one above, as in merged cells. */
function namesOf({ rows, start, end, columns }: Body, column: number): (row: number) => string {
  const front = columns.naming.filter((each) => each < column);
  const current = front.map((): CellValue => null);
  const names: string[] = [];
  for (let row = start; row < end; row += 1) {
    front.forEach((each, i) => {
      if (!isBlank(rows[row][each])) current[i] = rows[row][each];
    });
    names.push(
      current.map((value) => (typeof value === "string" ? headerKey(value) : String(value))).join("\n"),
    );
  }
  return (row) => names[row - start];
}

/** Takes out totals that outnumber the other rows with figures; those at an end with a label of their own stay. */
function withoutMany(
  { rows, start, end, columns }: Body,
  marked: readonly MarkedRow[],
): readonly MarkedRow[] {
  if (marked.length < LEAST_MANY) return marked;
  const isMarked = new Set(marked.map(({ row }) => row));
  let data = 0;
  for (let row = start; row < end; row += 1) {
    if (!isMarked.has(row) && columns.figures.some((column) => isFigure(rows[row][column]))) data += 1;
  }
  const labels = new Map<string, number>();
  for (const { mark } of marked) labels.set(mark.label, (labels.get(mark.label) ?? 0) + 1);
  const isPlain = ({ row, mark, atEdge }: MarkedRow) =>
    atEdge && mark.isSure && labels.get(mark.label) === 1 && (data > 0 || row === end - 1);
  const many = marked.filter((each) => !isPlain(each)).length;
  return many <= Math.max(data, LEAST_MANY - 1) ? marked : marked.filter(isPlain);
}
