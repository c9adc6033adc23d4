import { CellError, type Scalar } from "../../model/values";
import { lowerBound } from "../column-index";
import type { Frame } from "../frame";
import { DIV0, type Grid, type Operand, Reference, ReferenceUnion, VALUE } from "../operands";
import { type Criterion, readCriterion } from "./criteria";
import { ANY, type FunctionSpec, overRanges } from "./function-spec";

interface Condition {
  readonly range: Grid;
  readonly criterion: Criterion;
}

/** A range with its condition; ranges must be references, as Excel demands. */
function condition(range: Operand, wanted: Operand, frame: Frame): Condition {
  if (range instanceof CellError) throw range;
  if (!(range instanceof Reference)) throw VALUE;
  return { range, criterion: readCriterion(wanted as Scalar, frame.host.now().getFullYear()) };
}

function conditionsOf(given: readonly Operand[], from: number, frame: Frame): Condition[] {
  if ((given.length - from) % 2 === 1) throw VALUE;
  const conditions: Condition[] = [];
  for (let i = from; i < given.length; i += 2)
    conditions.push(condition(given[i] ?? null, given[i + 1] ?? null, frame));
  const [lead] = conditions;
  for (const { range } of conditions)
    if (lead && (range.rows !== lead.range.rows || range.columns !== lead.range.columns)) throw VALUE;
  return conditions;
}

/**
 * Visits the places (counted from the ranges' top left) where all conditions hold. Where a condition asks for one
 * value and the column's rows by value are known, only those rows are looked at.
 */
function eachMatch(
  conditions: readonly Condition[],
  frame: Frame,
  visit: (row: number, column: number) => void,
): void {
  const [lead] = conditions;
  if (!lead) return;
  const { columns } = lead.range;
  for (let column = 0; column < columns; column++) {
    const rows = indexedRows(conditions, column, frame);
    const lists = conditions.map(({ range, criterion }) => columnReader(range, column, criterion));
    if (rows) {
      for (const row of rows)
        if (lists.every((list) => list.matches(list.values[list.top + row]))) visit(row, column);
      continue;
    }
    eachRow(lists, lastRow(conditions), (row) => visit(row, column));
  }
}

interface ColumnReader {
  readonly values: readonly (Scalar | undefined)[];
  readonly top: number;
  readonly matches: Criterion["matches"];
}

function columnReader(range: Grid, column: number, { matches }: Criterion): ColumnReader {
  if (range instanceof Reference)
    return { values: range.sheet.cells.column(range.left + column)?.values ?? [], top: range.top, matches };
  return { values: Array.from({ length: range.rows }, (_, row) => range.at(row, column)), top: 0, matches };
}

/** Rows after which every condition's answer is that for an empty cell; all rows where empty cells match. */
function lastRow(conditions: readonly Condition[]): number {
  const [lead] = conditions;
  const all = lead ? lead.range.rows - 1 : -1;
  let last = all;
  for (const { range, criterion } of conditions)
    if (range instanceof Reference && !criterion.matches(undefined))
      last = Math.min(last, range.trimmed().rows - 1);
  return last;
}

/** The loop most sheets spend their time in, so the common counts of conditions are written out. */
function eachRow(lists: readonly ColumnReader[], last: number, visit: (row: number) => void): void {
  const [a, b] = lists;
  if (a && b && lists.length === 2) {
    for (let row = 0; row <= last; row++)
      if (a.matches(a.values[a.top + row]) && b.matches(b.values[b.top + row])) visit(row);
    return;
  }
  if (a && lists.length === 1) {
    for (let row = 0; row <= last; row++) if (a.matches(a.values[a.top + row])) visit(row);
    return;
  }
  for (let row = 0; row <= last; row++)
    if (lists.every((list) => list.matches(list.values[list.top + row]))) visit(row);
}

function indexedRows(
  conditions: readonly Condition[],
  column: number,
  frame: Frame,
): readonly number[] | null {
  let best: { rows: readonly number[]; top: number; bottom: number } | null = null;
  for (const { range, criterion } of conditions) {
    if (!(range instanceof Reference) || criterion.equals === null || range.rows < 64) continue;
    const index = frame.host.index(range.sheet, range.left + column);
    if (!index || (typeof criterion.equals === "number" && index.hasNumericTexts)) continue;
    const rows = index.rows(criterion.equals);
    if (!best || rows.length < best.rows.length) best = { rows, top: range.top, bottom: range.bottom };
  }
  if (!best) return null;
  const { rows, top, bottom } = best;
  return rows.slice(lowerBound(rows, top), lowerBound(rows, bottom + 1)).map((row) => row - top);
}

/** A reference of the conditions' shape from the first cell of the one given: SUMIF sizes its sum range so. */
function shaped(target: Operand, like: Grid): Reference {
  if (target instanceof CellError) throw target;
  if (!(target instanceof Reference)) throw VALUE;
  return new Reference(
    target.sheet,
    target.top,
    target.left,
    target.top + like.rows - 1,
    target.left + like.columns - 1,
  );
}

function sameShape(target: Operand, conditions: readonly Condition[]): Reference {
  const [lead] = conditions;
  if (target instanceof CellError) throw target;
  if (!(target instanceof Reference) || !lead) throw VALUE;
  if (target.rows !== lead.range.rows || target.columns !== lead.range.columns) throw VALUE;
  return target;
}

/** Visits the numbers of the target where the conditions hold; an error there is the answer. */
function eachNumberWhere(
  target: Reference,
  conditions: readonly Condition[],
  frame: Frame,
  visit: (value: number) => void,
): void {
  eachMatch(conditions, frame, (row, column) => {
    const value = target.sheet.cells.column(target.left + column)?.values[target.top + row];
    if (typeof value === "number") visit(value);
    else if (value instanceof CellError) throw value;
  });
}

function total(
  target: Reference,
  conditions: readonly Condition[],
  frame: Frame,
): { sum: number; count: number } {
  let sum = 0;
  let count = 0;
  eachNumberWhere(target, conditions, frame, (value) => {
    sum += value;
    count++;
  });
  return { sum, count };
}

function countWhere(conditions: readonly Condition[], frame: Frame): number {
  let count = 0;
  const empties = conditions.every(({ criterion }) => criterion.matches(undefined));
  if (empties) return countWithEmpties(conditions);
  eachMatch(conditions, frame, () => count++);
  return count;
}

/** Counting in whole columns what empty cells match too: only the filled part is looked at, the rest is added. */
function countWithEmpties(conditions: readonly Condition[]): number {
  const [lead] = conditions;
  if (!lead) return 0;
  const filled = Math.max(
    ...conditions.map(({ range }) => (range instanceof Reference ? range.trimmed().rows : range.rows)),
  );
  let count = (lead.range.rows - Math.min(filled, lead.range.rows)) * lead.range.columns;
  for (let column = 0; column < lead.range.columns; column++) {
    const lists = conditions.map(({ range, criterion }) => columnReader(range, column, criterion));
    eachRow(lists, Math.min(filled, lead.range.rows) - 1, () => count++);
  }
  return count;
}

function extremeWhere(
  given: readonly Operand[],
  frame: Frame,
  better: (a: number, b: number) => boolean,
): number {
  const conditions = conditionsOf(given, 1, frame);
  let best: number | null = null;
  eachNumberWhere(sameShape(given[0] ?? null, conditions), conditions, frame, (value) => {
    if (best === null || better(value, best)) best = value;
  });
  return best ?? 0;
}

function averageOf({ sum, count }: { sum: number; count: number }): number {
  if (count === 0) throw DIV0;
  return sum / count;
}

function singleCondition(
  given: readonly Operand[],
  frame: Frame,
): { target: Reference; conditions: Condition[] } {
  const [range = null, wanted = null, target] = given;
  if (range instanceof ReferenceUnion) throw VALUE;
  const conditions = [condition(range, wanted, frame)];
  const grid = conditions[0]?.range;
  if (!grid) throw VALUE;
  return { target: shaped(target ?? range, grid), conditions };
}

const several = (name: string, run: (given: Operand[], frame: Frame) => Operand): FunctionSpec =>
  overRanges(name, 3, ANY, run, "r(rs)");

/** Totals over the cells that meet conditions. */
export const CONDITIONALS: readonly FunctionSpec[] = [
  overRanges(
    "AVERAGEIF",
    2,
    3,
    (given, frame) => {
      const { target, conditions } = singleCondition(given, frame);
      return averageOf(total(target, conditions, frame));
    },
    "rsr",
  ),
  several("AVERAGEIFS", (given, frame) => {
    const conditions = conditionsOf(given, 1, frame);
    return averageOf(total(sameShape(given[0] ?? null, conditions), conditions, frame));
  }),
  overRanges("COUNTIF", 2, 2, (given, frame) => countWhere(conditionsOf(given, 0, frame), frame), "rs"),
  overRanges("COUNTIFS", 2, ANY, (given, frame) => countWhere(conditionsOf(given, 0, frame), frame), "(rs)"),
  several("MAXIFS", (given, frame) => extremeWhere(given, frame, (a, b) => a > b)),
  several("MINIFS", (given, frame) => extremeWhere(given, frame, (a, b) => a < b)),
  overRanges(
    "SUMIF",
    2,
    3,
    (given, frame) => {
      const { target, conditions } = singleCondition(given, frame);
      return total(target, conditions, frame).sum;
    },
    "rsr",
  ),
  several("SUMIFS", (given, frame) => {
    const conditions = conditionsOf(given, 1, frame);
    return total(sameShape(given[0] ?? null, conditions), conditions, frame).sum;
  }),
];
