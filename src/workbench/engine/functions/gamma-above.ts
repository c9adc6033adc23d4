/** Shapes from which @stdlib's gamma-cdf is up to 4 % off: beyond x = 1000 it takes an expansion meant for far x. */
export const LARGE_SHAPE = 500;

/**
 * The probability above x of the gamma distribution with a shape from LARGE_SHAPE and scale 1.
 *
 * Takes x from 0. Right to 1e-10. Example: above 1000 with shape 1000 -> 0.495795.
 * Source: series and continued fraction of W.H. Press et al., Numerical Recipes, 6.2, over Stirling's factorial.
 */
export function gammaAboveOfLarge(x: number, shape: number): number {
  if (x === 0) return 1;
  const off = (x - shape) / shape;
  const exponent = shape * (Math.log1p(off) - off) - 1 / (12 * shape) + 1 / (360 * shape ** 3);
  const front = Math.sqrt(shape / (2 * Math.PI)) * Math.exp(exponent);
  return x < shape + 1 ? 1 - front * seriesBelow(x, shape) : front * fractionAbove(x, shape);
}

function seriesBelow(x: number, shape: number): number {
  let [term, sum] = [1 / shape, 1 / shape];
  for (let next = shape + 1; term > sum * Number.EPSILON; next += 1) sum += term *= x / next;
  return sum;
}

/** By Lentz's method. */
function fractionAbove(x: number, shape: number): number {
  let b = x + 1 - shape;
  let [c, d] = [1e300, 1 / b];
  let value = d;
  for (let step = 1; ; step += 1) {
    const a = step * (shape - step);
    b += 2;
    d = 1 / (b + a * d);
    c = b + a / c;
    value *= c * d;
    if (Math.abs(c * d - 1) < 4 * Number.EPSILON || step > 1e6) return value;
  }
}
