/** Two numbers nearer to each other than this share of their sum are compared by a series. */
export const NEAR = 2e-4;

/**
 * ln(a / b) for a and b above 0; the sign turns exactly when they are exchanged.
 *
 * A quotient close to 1 loses the digits a logarithm lives on, so that near numbers are compared by
 * ln(a / b) = 2(h + h³/3 + …), h = (a - b) / (a + b), whose next term is below 1e-15 of the first.
 */
export function logRatio(a: number, b: number): number {
  const h = (a - b) / (a + b);
  if (Math.abs(h) <= NEAR) return 2 * h * (1 + (h * h) / 3);
  return a > b ? Math.log(a / b) : -Math.log(b / a);
}

/**
 * Logarithmic mean (a - b) / (ln a - ln b) of two numbers above 0; of equal ones, the number itself. The same
 * whichever comes first.
 *
 * Source: B.W. Ang, "The LMDI approach to decomposition analysis: a practical guide", Energy Policy 33 (2005)
 * 867-871.
 */
export function logarithmicMean(a: number, b: number): number {
  const h = (a - b) / (a + b);
  if (Math.abs(h) <= NEAR) return ((a + b) / 2) * (1 - (h * h) / 3);
  return (a - b) / logRatio(a, b);
}
