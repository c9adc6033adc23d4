import { LARGEST } from "./cents";
import { NEAR } from "./logarithmic-mean";
import { SALES_FACTORS } from "./sales-change";
import type { SalesFactor } from "./sales-change";

/** The cells of one period: references such as "B3", "$B$3" or "[@访客数]". */
export interface SalesCells {
  readonly visitors: string;
  /** Paying buyers. */
  readonly buyers: string;
  /** Paid amount. */
  readonly amount: string;
}

/** One formula, or the cell it stands in, a factor. */
export type SplitTexts = Readonly<Record<SalesFactor, string>>;

/**
 * The three exact parts of splitSales as native formulas over six cells.
 *
 * They show what splitSales gives as `exact`, and "" where it gives a reason; words, errors and empty cells are
 * missing figures. Every function in them is in Excel 2016, WPS and LibreOffice. Figures so small that their products
 * vanish (below 1e-150) are the one case that is not looked for.
 */
export function printSplit(before: SalesCells, after: SalesCells): SplitTexts {
  const [v0, b0, a0] = [before.visitors, before.buyers, before.amount];
  const [v1, b1, a1] = [after.visitors, after.buyers, after.amount];
  const cannot = printCannotSplit(before, after);
  const noVisitors = `MIN(${v0},${v1})=0`;
  const noBuyers = `MIN(${b0},${b1})=0`;
  // zero: when the factor is the one that is 0 in the period whose amount is 0.
  const part = (zero: string, over: string, under: string): string =>
    `=${cannot('""', printPart(zero, { before: a0, after: a1 }, over, under))}`;
  return {
    visitors: part(noVisitors, v1, v0),
    conversion: part(`AND(NOT(${noVisitors}),${noBuyers})`, `(${b1}*${v0})`, `(${b0}*${v1})`),
    perBuyer: part(`NOT(${noBuyers})`, `(${a1}*${b0})`, `(${a0}*${b1})`),
  };
}

/**
 * Wraps a formula of two periods, without "=": what is shown where a figure is missing or the figures cannot be
 * split, and what otherwise. The cases are those of `knownPeriods`.
 */
export function printCannotSplit(
  before: SalesCells,
  after: SalesCells,
): (otherwise: string, formula: string) => string {
  const six = [before, after].flatMap(({ visitors, buyers, amount }) => [visitors, buyers, amount]).join(",");
  const impossible = [
    `MIN(${six})<0`,
    `MAX(${six})>${exponential(LARGEST)}`,
    ...[before, after].flatMap(({ visitors, buyers, amount }) => [
      `AND(${visitors}=0,${buyers}>0)`,
      `AND(${buyers}=0,${amount}>0)`,
    ]),
  ];
  return (otherwise, formula) =>
    `IF(COUNT(${six})<6,${otherwise},IF(OR(${impossible.join(",")}),${otherwise},${formula}))`;
}

/**
 * What a factor that went from `under` to `over` did to an amount, as a formula without "=". `isZero` is when the
 * factor is the one that is 0 in the period whose amount is 0, and so takes the whole change.
 */
export function printPart(
  isZero: string,
  amounts: { readonly before: string; readonly after: string },
  over: string,
  under: string,
): string {
  const { before, after } = amounts;
  return (
    `IF(MIN(${before},${after})=0,IF(${isZero},${after}-${before},0),` +
    `${mean(after, before)}*${log(over, under)})`
  );
}

/**
 * The three parts to the cent as native formulas over the cells that hold the exact parts: `rounded` of splitSales.
 *
 * They add up to the rounded change; the part with the most cents, the first of several, takes what is left over.
 */
export function printRoundedSplit(
  exact: SplitTexts,
  amounts: { readonly before: string; readonly after: string },
): SplitTexts {
  const parts = SALES_FACTORS.map((factor) => exact[factor]);
  const [visitors, conversion, perBuyer] = printRoundedParts(parts, amounts);
  return { visitors, conversion, perBuyer };
}

/**
 * Any number of parts to the cent, as native formulas over the cells that hold the exact parts: as centsThatAddUp
 * rounds them.
 */
export function printRoundedParts(
  exact: readonly string[],
  amounts: { readonly before: string; readonly after: string },
): readonly string[] {
  const cents = exact.map((cell) => `ROUND(${cell},2)`);
  return cents.map((own, i) => {
    // The first of equal ones is the largest.
    const largest = cents.flatMap((other, j) =>
      j === i ? [] : [`ABS(${own})${j < i ? ">" : ">="}ABS(${other})`],
    );
    const others = cents.filter((_, j) => j !== i);
    return (
      `=IF(COUNT(${exact.join(",")})<${exact.length},"",IF(AND(${largest.join(",")}),` +
      `ROUND(ROUND(${amounts.after}-${amounts.before},2)-${others.join("-")},2),${own}))`
    );
  });
}

/** logarithmicMean of two operands. */
function mean(a: string, b: string): string {
  return (
    `IF(ABS(${a}-${b})<=${NEAR}*(${a}+${b}),(${a}+${b})/2*(1-((${a}-${b})/(${a}+${b}))^2/3),` +
    `(${a}-${b})/LN(${a}/${b}))`
  );
}

/** logRatio of two operands. */
function log(a: string, b: string): string {
  const h = `(${a}-${b})/(${a}+${b})`;
  return `IF(ABS(${a}-${b})<=${NEAR}*(${a}+${b}),2*${h}*(1+(${h})^2/3),LN(${a}/${b}))`;
}

function exponential(value: number): string {
  return value.toExponential().toUpperCase();
}
