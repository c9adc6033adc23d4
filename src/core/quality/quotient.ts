import type { CleanColumn, CleanTable } from "../clean/clean-table";
import { fieldOf } from "../fields/index";
import { IDENTITIES } from "../recognise/columns/identities";
import type { TrustedColumn } from "./trusted-columns";

/** One way a ratio column may be worked out: top / bottom × factor, over two columns of the same table. */
export interface Quotient {
  readonly top: CleanColumn;
  readonly bottom: CleanColumn;
  readonly factor: number;
  /** Which row the figures are taken from: 0 the same, -1 the one above, 1 the one below (a formula gone astray). */
  readonly shift: -1 | 0 | 1;
}

/** What a row says about a quotient. */
export const UNKNOWN = 0;
export const AGREES = 1;
export const DIFFERS = 2;

/** More ways than this are not told apart by the figures. */
const MOST = 6;
/** Below this a column's field is too doubtful to be an input. */
const TRUSTED = 0.5;

/** The same quotients taken from the row above and the row below. */
export function shifted(quotients: readonly Quotient[]): readonly Quotient[] {
  const shifts = [-1, 1] as const;
  return quotients.flatMap((quotient) => shifts.map((shift) => ({ ...quotient, shift })));
}

/** The ways a column may be worked out from others of the table, by the quotients platforms print. */
export function quotientsFor(table: CleanTable, column: TrustedColumn): readonly Quotient[] {
  const inputs = table.columns.filter(({ type, confidence }) => type === "number" && confidence >= TRUSTED);
  const found: Quotient[] = [];
  for (const { field, top, bottom, factor } of IDENTITIES) {
    if (field !== column.field) continue;
    for (const over of inputs) {
      if (over.field !== top || over === column || !sameWindow(over, column)) continue;
      for (const under of inputs) {
        if (under.field !== bottom || under === column || under === over) continue;
        if (sameWindow(over, under)) found.push({ top: over, bottom: under, factor, shift: 0 });
      }
    }
  }
  const plain = found.slice(0, MOST);
  if (fieldOf(column.field).unit !== "ratio" || !column.values.some((value) => Number(value) > 1))
    return plain;
  // Percents typed as 5.2 below others kept as 0.052.
  return [...plain, ...plain.map((quotient) => ({ ...quotient, factor: quotient.factor * 100 }))];
}

function sameWindow(a: CleanColumn, b: CleanColumn): boolean {
  return a.windowDays === null || b.windowDays === null || a.windowDays === b.windowDays;
}

/**
 * Holds each row of a ratio column against a quotient, as far as the decimals written allow.
 *
 * Gives one of UNKNOWN, AGREES, DIFFERS a row. A row says nothing where a figure is missing, where the bottom is 0,
 * where both the value and the top are 0, or where the value is so coarsely rounded that it would fit anything.
 * Example: 0.03 over 30 / 1,000 agrees; 0.0313 over 31 / 990 agrees, rounded; 0.05 over 30 / 1,000 differs.
 */
export function holdAgainst(column: CleanColumn, quotient: Quotient): Uint8Array {
  const { top, bottom, factor, shift } = quotient;
  const [topSlack, bottomSlack] = [slackOf(top), slackOf(bottom)];
  const found = new Uint8Array(column.values.length);
  let finest = -1;
  for (let place = 0; place < found.length; place += 1) {
    const value = column.values[place];
    const over = top.values[place + shift];
    const under = bottom.values[place + shift];
    if (typeof value !== "number" || typeof over !== "number" || typeof under !== "number") continue;
    if (under === 0 || (over === 0 && value === 0)) continue;
    const expected = (over / under) * factor;
    if (!Number.isFinite(expected)) continue;
    const size = Math.abs(expected);
    const away = Math.abs(value - expected);
    if (away <= 1e-6 * size) {
      found[place] = AGREES;
      continue;
    }
    if (value === 0 && finest === -1) finest = finestUnit(column);
    // A digit may have been rounded or cut off; what was rounded before the division adds its own share.
    const rounding = 1.01 * (value === 0 ? finest : unitOf(value));
    const inputs = size * (topSlack / Math.abs(over || 1) + bottomSlack / Math.abs(under));
    if (away > rounding + inputs) found[place] = DIFFERS;
    else found[place] = rounding + inputs <= 0.3 * size ? AGREES : UNKNOWN;
  }
  return found;
}

/** What is worked out for a row; null where a figure is missing or the bottom is 0. */
export function expectedAt({ top, bottom, factor, shift }: Quotient, place: number): number | null {
  const [over, under] = [top.values[place + shift], bottom.values[place + shift]];
  if (typeof over !== "number" || typeof under !== "number" || under === 0) return null;
  return (over / under) * factor;
}

/** Half a unit of the last decimal a column is written with; nothing for whole counts. */
function slackOf(column: CleanColumn): number {
  const unit = finestUnit(column);
  const counts = column.field !== null && fieldOf(column.field).unit === "count";
  return counts && unit === 1 ? 0 : unit / 2;
}

const SAMPLE = 500;

function finestUnit({ values }: CleanColumn): number {
  const step = Math.max(1, Math.floor(values.length / SAMPLE));
  let finest = 1;
  for (let i = 0; i < values.length; i += step) {
    const value = values[i];
    if (typeof value === "number") finest = Math.min(finest, unitOf(value));
  }
  return finest;
}

/** One unit of the last decimal a number is written with, at most six of them: 0.25 -> 0.01, 30 -> 1. */
export function unitOf(value: number): number {
  let scale = 1;
  for (let places = 0; places < 6; places += 1) {
    const shifted = value * scale;
    if (Math.abs(shifted - Math.round(shifted)) <= 1e-9 * Math.max(1, Math.abs(shifted))) return 1 / scale;
    scale *= 10;
  }
  return 1e-6;
}
