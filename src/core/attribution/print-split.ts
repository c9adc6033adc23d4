import { LARGEST } from "./cents";
import { NEAR } from "./logarithmic-mean";
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
  const six = [v0, b0, a0, v1, b1, a1].join(",");
  const impossible = [
    `MIN(${six})<0`,
    `MAX(${six})>${exponential(LARGEST)}`,
    ...[before, after].flatMap(({ visitors, buyers, amount }) => [
      `AND(${visitors}=0,${buyers}>0)`,
      `AND(${buyers}=0,${amount}>0)`,
    ]),
  ];
  const noVisitors = `MIN(${v0},${v1})=0`;
  const noBuyers = `MIN(${b0},${b1})=0`;
  // zero: when the factor is the one that is 0 in the period whose amount is 0.
  const part = (zero: string, over: string, under: string): string =>
    `=IF(COUNT(${six})<6,"",IF(OR(${impossible.join(",")}),"",` +
    `IF(MIN(${a0},${a1})=0,IF(${zero},${a1}-${a0},0),${mean(a1, a0)}*${log(over, under)})))`;
  return {
    visitors: part(noVisitors, v1, v0),
    conversion: part(`AND(NOT(${noVisitors}),${noBuyers})`, `(${b1}*${v0})`, `(${b0}*${v1})`),
    perBuyer: part(`NOT(${noBuyers})`, `(${a1}*${b0})`, `(${a0}*${b1})`),
  };
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
  const cents = {
    visitors: `ROUND(${exact.visitors},2)`,
    conversion: `ROUND(${exact.conversion},2)`,
    perBuyer: `ROUND(${exact.perBuyer},2)`,
  };
  const size = (factor: SalesFactor): string => `ABS(${cents[factor]})`;
  const part = (factor: SalesFactor, others: readonly SalesFactor[], largest: string): string =>
    `=IF(COUNT(${exact.visitors},${exact.conversion},${exact.perBuyer})<3,"",IF(AND(${largest}),` +
    `ROUND(ROUND(${amounts.after}-${amounts.before},2)-${others.map((other) => cents[other]).join("-")},2),` +
    `${cents[factor]}))`;
  return {
    visitors: part(
      "visitors",
      ["conversion", "perBuyer"],
      `${size("visitors")}>=${size("conversion")},${size("visitors")}>=${size("perBuyer")}`,
    ),
    conversion: part(
      "conversion",
      ["visitors", "perBuyer"],
      `${size("conversion")}>${size("visitors")},${size("conversion")}>=${size("perBuyer")}`,
    ),
    perBuyer: part(
      "perBuyer",
      ["visitors", "conversion"],
      `${size("perBuyer")}>${size("visitors")},${size("perBuyer")}>${size("conversion")}`,
    ),
  };
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
