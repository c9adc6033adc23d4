import { CellError, type Scalar } from "../../model/values";
import { toInteger, toNumber } from "../coercion";
import { collapse, DIV0, Matrix, NUM, type Operand, Reference, ReferenceUnion, VALUE } from "../operands";
import { ANY, type FunctionSpec, overRanges } from "./function-spec";
import { mode, quantile } from "./order";
import { eachFilled, eachNumber, isRange, numbersIn, valuesIn } from "./walk";

/** SUM over ranges and values. */
export function sum(given: readonly Operand[]): number {
  let total = 0;
  eachNumber(given, (value) => {
    total += value;
  });
  return total;
}

function count(given: readonly Operand[]): number {
  let found = 0;
  for (const operand of given) {
    if (isRange(operand))
      eachFilled(operand, (value) => {
        if (typeof value === "number") found++;
      });
    else if (!(operand instanceof CellError)) {
      try {
        toNumber(operand as Scalar);
        found++;
      } catch (error) {
        // A text that is no number is not counted; COUNT never answers with an error.
        if (!(error instanceof CellError)) throw error;
      }
    }
  }
  return found;
}

function countFilled(given: readonly Operand[]): number {
  let found = 0;
  for (const operand of given) {
    if (isRange(operand)) eachFilled(operand, () => found++);
    else found++;
  }
  return found;
}

function countBlank(operand: Operand): number {
  if (!(operand instanceof Reference)) throw VALUE;
  let filled = 0;
  eachFilled(operand, (value) => {
    if (value !== "") filled++;
  });
  return operand.rows * operand.columns - filled;
}

function average(given: readonly Operand[]): number {
  let total = 0;
  let found = 0;
  eachNumber(given, (value) => {
    total += value;
    found++;
  });
  if (found === 0) throw DIV0;
  return total / found;
}

/** AVERAGEA, MAXA, MINA: logicals and texts of a range count too, texts as 0. */
function numbersAndTexts(given: readonly Operand[]): number[] {
  const numbers: number[] = [];
  for (const operand of given) {
    if (!isRange(operand)) {
      numbers.push(toNumber(operand as Scalar));
      continue;
    }
    eachFilled(operand, (value) => {
      if (value instanceof CellError) throw value;
      numbers.push(typeof value === "string" ? 0 : Number(value));
    });
  }
  return numbers;
}

function extreme(given: readonly Operand[], better: (a: number, b: number) => boolean): number {
  let best: number | null = null;
  eachNumber(given, (value) => {
    if (best === null || better(value, best)) best = value;
  });
  return best ?? 0;
}

export const maximum = (given: readonly Operand[]): number => extreme(given, (a, b) => a > b);
export const minimum = (given: readonly Operand[]): number => extreme(given, (a, b) => a < b);

function product(given: readonly Operand[]): number {
  let result = 1;
  let found = false;
  eachNumber(given, (value) => {
    result *= value;
    found = true;
  });
  return found ? result : 0;
}

/** The sum of the products of like places; texts, logicals and empty cells count as 0. */
function sumProduct(given: readonly Operand[]): number {
  if (given.every((each) => each instanceof Reference)) given = trimmedAlike(given as Reference[]);
  const arrays = given.map(collapse);
  const [lead] = arrays;
  const rows = lead instanceof Matrix ? lead.rows : 1;
  const columns = lead instanceof Matrix ? lead.columns : 1;
  let total = 0;
  for (const array of arrays) {
    const sameShape =
      array instanceof Matrix ? array.rows === rows && array.columns === columns : rows * columns === 1;
    if (!sameShape) throw array instanceof CellError ? array : VALUE;
  }
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      let term = 1;
      for (const array of arrays) {
        const value = array instanceof Matrix ? array.at(row, column) : array;
        if (value instanceof CellError) throw value;
        term *= typeof value === "number" ? value : 0;
      }
      total += term;
    }
  return total;
}

/** References of one shape without the rows below everything written; they add nothing. */
function trimmedAlike(references: readonly Reference[]): readonly Reference[] {
  const [lead] = references;
  if (!lead || references.some((each) => each.rows !== lead.rows || each.columns !== lead.columns))
    return references;
  const rows = Math.max(...references.map((each) => each.trimmed().rows));
  return references.map(
    (each) =>
      new Reference(each.sheet, each.top, each.left, each.top + Math.min(rows, each.rows) - 1, each.right),
  );
}

function deviations(given: readonly Operand[], sample: boolean): number {
  const numbers = numbersIn(given);
  const divisor = numbers.length - (sample ? 1 : 0);
  if (divisor <= 0) throw DIV0;
  const mean = numbers.reduce((a, b) => a + b, 0) / numbers.length;
  return numbers.reduce((total, value) => total + (value - mean) ** 2, 0) / divisor;
}

export const variance = (given: readonly Operand[]): number => deviations(given, true);
export const populationVariance = (given: readonly Operand[]): number => deviations(given, false);

/** SUBTOTAL's functions by their number; those above 100 leave out rows hidden by hand too. */
const SUBTOTALS: readonly ((given: readonly Operand[]) => number)[] = [
  average,
  count,
  countFilled,
  maximum,
  minimum,
  product,
  (given) => Math.sqrt(variance(given)),
  (given) => Math.sqrt(populationVariance(given)),
  sum,
  variance,
  populationVariance,
];

/** True where the row is hidden and lies under a filter of its table or sheet: then every SUBTOTAL leaves it out. */
function isFiltered({ sheet }: Reference, row: number): boolean {
  if (sheet.rows.get(row)?.hidden !== true) return false;
  const { filter } = sheet;
  if (filter && filter.criteria.size > 0 && row > filter.area.top && row <= filter.area.bottom) return true;
  return sheet.tables.some(
    (table) =>
      row > table.area.top &&
      row <= table.area.bottom &&
      table.columns.some((column) => column.filter !== null),
  );
}

interface Selection {
  readonly leaveHidden: boolean;
  readonly leaveSubtotals: boolean;
  readonly leaveErrors: boolean;
}

/** What a subtotal sees of its ranges: the ranges themselves where it sees all of them, else the values as one array. */
function selected(
  given: readonly Operand[],
  select: Selection,
  frame: Parameters<FunctionSpec["run"]>[1],
): readonly Operand[] {
  return given.every((each) => each instanceof Reference && isPlain(each, select))
    ? given
    : [selectedValues(given, select, frame)];
}

/** Whether a range has no rows, errors or subtotals that may have to be left out. */
function isPlain({ sheet, top, left, bottom, right }: Reference, select: Selection): boolean {
  if (select.leaveErrors) return false;
  for (const [row, { hidden }] of sheet.rows) if (hidden && row >= top && row <= bottom) return false;
  for (let column = left; column <= right; column++) {
    const formulas = sheet.cells.column(column)?.formulas ?? [];
    for (let row = top; row <= bottom && row < formulas.length; row++) if (formulas[row]) return false;
  }
  return true;
}

function selectedValues(
  given: readonly Operand[],
  select: Selection,
  frame: Parameters<FunctionSpec["run"]>[1],
): Matrix {
  const values: Scalar[] = [];
  const references: Operand[] = given.flatMap((each) =>
    each instanceof ReferenceUnion ? [...each.parts] : [each],
  );
  for (const reference of references) {
    if (reference instanceof CellError) throw reference;
    if (!(reference instanceof Reference)) {
      values.push(
        ...valuesIn(reference).filter((each) => !(select.leaveErrors && each instanceof CellError)),
      );
      continue;
    }
    const part = reference.trimmed();
    const { rows, cells } = part.sheet;
    for (let column = part.left; column <= part.right; column++) {
      const stored = cells.column(column);
      const last = Math.min(part.bottom, (stored?.values.length ?? 0) - 1);
      for (let row = part.top; stored && row <= last; row++) {
        const value = stored.values[row] ?? null;
        if (value === null || (select.leaveErrors && value instanceof CellError)) continue;
        const hidden = rows.size > 0 && rows.get(row)?.hidden === true;
        if (hidden && (select.leaveHidden || isFiltered(part, row))) continue;
        const isFormula = stored.formulas?.[row] !== undefined;
        if (select.leaveSubtotals && isFormula && frame.host.isSubtotal(part.sheet, row, column)) continue;
        values.push(value);
      }
    }
  }
  return new Matrix(values.length, 1, values);
}

const subtotal: FunctionSpec = {
  ...overRanges(
    "SUBTOTAL",
    2,
    ANY,
    ([which = null, ...ranges], frame) => {
      const code = toInteger(which as Scalar);
      const leaveHidden = code > 100;
      const run = SUBTOTALS[(leaveHidden ? code - 100 : code) - 1];
      if (!run) throw VALUE;
      if (
        ranges.some(
          (each) =>
            !(each instanceof Reference || each instanceof ReferenceUnion || each instanceof CellError),
        )
      )
        throw VALUE;
      return run(selected(ranges, { leaveHidden, leaveSubtotals: true, leaveErrors: false }, frame));
    },
    "sr",
  ),
  seesHiddenRows: true,
};

const aggregate: FunctionSpec = {
  ...overRanges(
    "AGGREGATE",
    3,
    ANY,
    ([which = null, how = null, ...rest], frame) => {
      const code = toInteger(which as Scalar);
      const option = toInteger(how as Scalar);
      if (option < 0 || option > 7) throw VALUE;
      const select: Selection = {
        leaveHidden: [1, 3, 5, 7].includes(option),
        leaveErrors: [2, 3, 6, 7].includes(option),
        leaveSubtotals: option <= 3,
      };
      if (code <= 13) {
        const values = selected(rest, select, frame);
        if (code === 12) return quantile(numbersIn(values), 0.5);
        if (code === 13) return mode(numbersIn(values));
        const run = SUBTOTALS[code - 1];
        if (!run) throw VALUE;
        return run(values);
      }
      const [range = null, parameter = null] = rest;
      const numbers = numbersIn(selected([range], select, frame)).sort((a, b) => a - b);
      const k = toNumber(collapse(parameter) as Scalar);
      if (numbers.length === 0) throw NUM;
      if (code === 14 || code === 15) {
        const place = Math.ceil(k);
        if (place < 1 || place > numbers.length) throw NUM;
        return numbers[code === 14 ? numbers.length - place : place - 1] ?? 0;
      }
      if (code === 16) return quantile(numbers, k);
      if (code === 17) return quantile(numbers, Math.trunc(k) / 4);
      throw VALUE;
    },
    "ssr",
  ),
  seesHiddenRows: true,
};

/** Sums, counts and other totals over ranges. */
export const AGGREGATES: readonly FunctionSpec[] = [
  aggregate,
  overRanges("AVERAGE", 1, ANY, average),
  overRanges("AVERAGEA", 1, ANY, (given) => average([Matrix.of([numbersAndTexts(given)])])),
  overRanges("COUNT", 1, ANY, count),
  overRanges("COUNTA", 1, ANY, countFilled),
  overRanges("COUNTBLANK", 1, 1, ([range = null]) => countBlank(range)),
  overRanges("MAX", 1, ANY, maximum),
  overRanges("MAXA", 1, ANY, (given) => maximum([Matrix.of([numbersAndTexts(given)])])),
  overRanges("MIN", 1, ANY, minimum),
  overRanges("MINA", 1, ANY, (given) => minimum([Matrix.of([numbersAndTexts(given)])])),
  overRanges("PRODUCT", 1, ANY, product),
  subtotal,
  overRanges("SUM", 1, ANY, sum),
  overRanges("SUMPRODUCT", 1, ANY, sumProduct),
  overRanges("SUMSQ", 1, ANY, (given) => {
    let total = 0;
    eachNumber(given, (value) => {
      total += value * value;
    });
    return total;
  }),
];
