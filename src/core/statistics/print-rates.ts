/**
 * `chanceAbove` as a formula's part, without "=", over printed operands. BETA.DIST and GAMMA.DIST are in Excel 2010 and
 * later, WPS and LibreOffice under these names.
 */
export function printChanceAbove(rate: string, orders: string, clicks: string, areShares: string): string {
  return (
    `IF(${areShares},IF(${rate}>=1,0,1-BETA.DIST(${rate},${orders},${clicks}-${orders},TRUE)),` +
    `1-GAMMA.DIST(${rate},${orders},1/(${clicks}),TRUE))`
  );
}
