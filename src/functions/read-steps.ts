import type { CellCleaner, CellNote } from "../core/clean/clean-cell";
import { numberCleaner } from "../core/clean/clean-number";
import { decimalMarkOf } from "../core/clean/decimal-mark";
import { remembered } from "../core/clean/remembered";
import { takeColumns } from "../core/clean/take-columns";
import { fieldOf } from "../core/fields/index";
import { plainHeading } from "../core/formulas/structured-reference";
import type { FunnelRow } from "../core/funnel/funnel-source";
import { readHeaderMarks } from "../core/recognise/columns/header-marks";
import { readHeader } from "../core/recognise/columns/header-text";
import { readNumber } from "../core/values/read-number";
import type { CellValue } from "../workbook/grid";
import { toCellValue } from "./cell-value";
import { invalid } from "./errors";
import { funnelMessages } from "./messages";
import type { RowDays } from "./row-days";

/** Rows looked at for the mark before fractions. */
const SAMPLE = 200;

/** Cells of a range or list as Excel hands them over. */
export type Cells = readonly (readonly unknown[])[];

/** A table of steps as a function was given it. */
export interface StepCells {
  /** A name a step; null where the cells have none for it. */
  readonly headings: readonly (string | null)[];
  /** The counts: one list a row, of one cell a step. */
  readonly rows: Cells;
  /** Whether the cells were one column, with the steps down. */
  readonly isColumn: boolean;
  /** Whether a first cell or row of texts was left out of the counts. */
  readonly hasHeading: boolean;
}

/**
 * Takes the steps out of cells: a step a column with a row a unit, or one column with the steps down. A first row of
 * texts names the steps; a text at the head of one column says what it counts, and is left out.
 *
 * Throws #VALUE! for fewer than two steps.
 */
export function takeSteps(cells: Cells): StepCells {
  const isColumn = cells.length > 1 && cells.every((row) => row.length === 1);
  const hasHeading = isHeading(cells[0].map(toCellValue));
  const body = hasHeading ? cells.slice(1) : cells;
  const rows = isColumn ? [body.map(([cell]) => cell)] : body;
  const steps = isColumn ? body.length : cells[0].length;
  if (steps < 2) throw invalid(funnelMessages().tooFewSteps);
  const headings = isColumn ? Array.from({ length: steps }, () => null) : headingsOf(cells[0]);
  return { headings, rows, isColumn, hasHeading };
}

/** The names in a first row of texts, null for each cell where it is none. */
export function headingsOf(row: readonly unknown[]): readonly (string | null)[] {
  const cells = row.map(toCellValue);
  return isHeading(cells) ? cells.map(nameIn) : cells.map(() => null);
}

/**
 * The counts of each row, read as OPS.METRIC reads figures: "1,234", "1.2万", and in thousands where a step's name says
 * (千). Null where a cell has no number.
 *
 * Each row is of the day that `days` names for it. Throws #VALUE! for a count below 0, and for a column whose heading
 * says that it holds dates.
 */
export function readCounts(
  { headings, rows }: StepCells,
  names: readonly string[],
  days: RowDays = "a day each",
): readonly FunnelRow[] {
  const dates = headings.find(namesDays);
  if (dates !== undefined && dates !== null) throw invalid(funnelMessages().notAStep(dates));
  const readers = readersOf(rows, names);
  const note: CellNote = { code: null };
  const dated = typeof days === "string" ? null : days;
  return rows.map((row, place): FunnelRow => {
    const counts = new Array<number | null>(names.length);
    for (let step = 0; step < counts.length; step += 1) {
      const { clean, isScaled } = readers[step];
      const cell = row[step];
      // Most cells are numbers already.
      const value = typeof cell === "number" && !isScaled ? cell : clean(toCellValue(cell), note);
      const count = typeof value === "number" ? value : null;
      if (count !== null && count < 0) throw invalid(funnelMessages().negativeCount(names[step]));
      counts[step] = count;
    }
    return { day: dated?.[place] ?? null, segment: null, counts, amount: null };
  });
}

/** What reads the cells of each step, and whether numbers are not what they say. */
export function readersOf(
  rows: Cells,
  names: readonly string[],
): readonly { readonly clean: CellCleaner; readonly isScaled: boolean }[] {
  const every = Math.max(1, Math.floor(rows.length / SAMPLE));
  const sample = rows.filter((_, row) => row % every === 0).map((row) => row.map(toCellValue));
  const decimal = decimalMarkOf(
    takeColumns(
      sample,
      names.map((_, step) => step),
    ),
  );
  return names.map((name) => {
    const { factor } = readHeaderMarks(name);
    const exponent = factor < 1 ? 0 : Math.round(Math.log10(factor));
    const code = exponent === 0 ? null : "amount-from-unit-heading";
    const clean = remembered(numberCleaner({ exponent, code, decimal, colon: "word" }));
    return { clean, isScaled: exponent !== 0 };
  });
}

/** The names of the steps: those given, else those of the cells, else their numbers. */
export function namesOf(
  { headings }: StepCells,
  given: readonly CellValue[] | null = null,
): readonly string[] {
  return headings.map(
    (heading, step) => nameIn(given?.[step] ?? null) ?? heading ?? funnelMessages().step(step + 1),
  );
}

/**
 * The cells of an argument that holds one thing each, in their order; null where it was left out. Such a list may begin
 * with a cell beside the heading of the counts, which is passed over.
 *
 * Throws #VALUE! with the words given for another number of cells than `wanted`.
 */
export function takeList(
  cells: Cells | null | undefined,
  wanted: number,
  mayHaveHeading: boolean,
  words: (wanted: number, given: number) => string,
): readonly CellValue[] | null {
  if (cells === null || cells === undefined || isLeftOut(cells)) return null;
  const isRow = cells.length === 1;
  const list = isRow ? cells[0].map(toCellValue) : cells.map(([cell]) => toCellValue(cell));
  const isLine = isRow || cells.every((row) => row.length === 1);
  if (isLine && list.length === wanted) return list;
  if (isLine && mayHaveHeading && list.length === wanted + 1) return list.slice(1);
  throw invalid(words(wanted, isLine ? list.length : cells.length * cells[0].length));
}

/** Whether an argument was left out; between others Excel hands it over as one empty cell. */
export function isLeftOut(cells: Cells | null | undefined): boolean {
  if (cells === null || cells === undefined) return true;
  return cells.length === 1 && cells[0].length <= 1 && toCellValue(cells[0][0] ?? null) === null;
}

function nameIn(cell: CellValue): string | null {
  const name = cell === null ? "" : plainHeading(String(cell));
  return name === "" ? null : name;
}

/** Texts that are no numbers, and nothing else. */
function isHeading(row: readonly CellValue[]): boolean {
  let words = 0;
  for (const cell of row) {
    if (cell === null) continue;
    if (typeof cell !== "string") return false;
    const { kind } = readNumber(cell);
    if (kind === "number") return false;
    if (kind === "word") words += 1;
  }
  return words > 0;
}

/** Days would be taken for counts: their serial numbers are. */
function namesDays(heading: string | null): boolean {
  const readings = heading === null ? [] : readHeader(heading);
  return readings.length > 0 && readings.every(({ field }) => fieldOf(field).unit === "date");
}
