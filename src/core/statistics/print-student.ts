/**
 * `twoSidedQuantile` as a formula's part, without "=". Takes: level and degrees of freedom as printed operands; null
 * where no spread was estimated. Excel 2016, WPS and LibreOffice have these functions under these names.
 * Example: "$B$1", "$B$2" -> TINV(1-$B$1,$B$2); "$B$1", null -> NORMSINV((1+$B$1)/2).
 */
export function printTwoSidedQuantile(level: string, df: string | null): string {
  return df === null ? `NORMSINV((1+${level})/2)` : `TINV(1-${level},${df})`;
}

/**
 * `twoSidedChance` as a formula's part, without "=".
 * Example: "C5", "C6" -> TDIST(ABS(C5),C6,2); "C5", null -> 2*NORMSDIST(-ABS(C5)).
 */
export function printTwoSidedChance(z: string, df: string | null): string {
  // Not 2*(1-NORMSDIST(|z|)): the difference from 1 would lose the digits of small chances.
  return df === null ? `2*NORMSDIST(-ABS(${z}))` : `TDIST(ABS(${z}),${df},2)`;
}
