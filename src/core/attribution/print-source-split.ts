import { printCannotSplit, printPart, printRoundedParts } from "./print-split";
import type { SalesCells } from "./print-split";
import { SOURCE_FACTORS } from "./source-changes";
import type { SourceFactor } from "./source-changes";

/** The cells of one traffic source in one period. */
export interface SourceCells extends SalesCells {
  /** The visitors of all sources that can be split, added up. */
  readonly allVisitors: string;
}

/** One formula, or the cell it stands in, a factor. */
export type SourceTexts = Readonly<Record<SourceFactor, string>>;

/** 1 where the change of a source can be split, else 0: only such sources count among all visitors. */
export function printCanSplit(before: SalesCells, after: SalesCells): string {
  return `=${printCannotSplit(before, after)("0", "1")}`;
}

/**
 * The four exact parts of a source in splitBySource as native formulas over its cells; "" where it gives a reason.
 * As with printSplit, words, errors and empty cells are missing figures.
 */
export function printSourceSplit(before: SourceCells, after: SourceCells): SourceTexts {
  const [n0, v0, b0, a0] = [before.allVisitors, before.visitors, before.buyers, before.amount];
  const [n1, v1, b1, a1] = [after.allVisitors, after.visitors, after.buyers, after.amount];
  const cannot = printCannotSplit(before, after);
  const [nobody, noVisitors, noBuyers] = [
    [n0, n1],
    [v0, v1],
    [b0, b1],
  ].map((pair) => `MIN(${pair.join(",")})=0`);
  const part = (isZero: string, over: string, under: string): string =>
    `=${cannot('""', printPart(isZero, { before: a0, after: a1 }, over, under))}`;
  return {
    allVisitors: part(nobody, n1, n0),
    share: part(`AND(NOT(${nobody}),${noVisitors})`, `(${v1}*${n0})`, `(${v0}*${n1})`),
    conversion: part(`AND(NOT(${noVisitors}),${noBuyers})`, `(${b1}*${v0})`, `(${b0}*${v1})`),
    perBuyer: part(`NOT(${noBuyers})`, `(${a1}*${b0})`, `(${a0}*${b1})`),
  };
}

/** The four parts to the cent over the cells that hold the exact ones: `rounded` of splitBySource. */
export function printRoundedSourceSplit(
  exact: SourceTexts,
  amounts: { readonly before: string; readonly after: string },
): SourceTexts {
  const [allVisitors, share, conversion, perBuyer] = printRoundedParts(
    SOURCE_FACTORS.map((factor) => exact[factor]),
    amounts,
  );
  return { allVisitors, share, conversion, perBuyer };
}
