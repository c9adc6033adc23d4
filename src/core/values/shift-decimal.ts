/** Powers of ten that a double holds exactly. */
const POWERS = Array.from({ length: 23 }, (_, exponent) => Number(`1e${exponent}`));

/**
 * whole × 10^exponent, rounded once, for a whole number of at most 15 digits.
 * Example: shiftWhole(999, -4) -> 0.0999, shiftWhole(113, 2) -> 11300.
 */
export function shiftWhole(whole: number, exponent: number): number {
  if (exponent === 0) return whole;
  // Both operands are exact, so that one division or product gives the double nearest to the decimal figure.
  if (exponent < 0 && exponent >= -22) return whole / POWERS[-exponent];
  if (exponent > 0 && exponent <= 22) return whole * POWERS[exponent];
  return Number(`${whole}e${exponent}`);
}

/** Decimal places tried before a figure is shifted by way of its digits. */
const MOST_PLACES = 6;

/**
 * value × 10^exponent as its decimal digits say, without the dust of binary fractions.
 * Example: shiftDecimal(1.13, 4) -> 11300, where 1.13 × 10000 is 11299.999999999998.
 */
export function shiftDecimal(value: number, exponent: number): number {
  if (exponent === 0 || value === 0 || !Number.isFinite(value)) return value;
  for (let places = 0; places <= MOST_PLACES; places += 1) {
    const whole = Math.round(value * POWERS[places]);
    if (Math.abs(whole) > 1e15) break;
    if (whole / POWERS[places] === value) return shiftWhole(whole, exponent - places);
  }
  const digits = String(value);
  const e = digits.indexOf("e");
  if (e < 0) return Number(`${digits}e${exponent}`);
  return Number(`${digits.slice(0, e)}e${Number(digits.slice(e + 1)) + exponent}`);
}
