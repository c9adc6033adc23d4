/**
 * The share of each weight in all of them. Added up from the first to the last they give exactly 1.
 *
 * Takes weights that are not negative, at least one above 0; throws a RangeError otherwise. The last share that is
 * not 0 takes what the arithmetic of doubles leaves over.
 * Example: [1, 1, 2] -> 0.25, 0.25, 0.5.
 */
export function sharesOf(weights: readonly number[]): readonly number[] {
  const all = weights.reduce((sum, each) => sum + each, 0);
  if (weights.some((each) => !(each >= 0)) || !(all > 0) || !Number.isFinite(all))
    throw new RangeError("shares need weights that are not negative and not all 0");
  const last = weights.reduce((found, each, i) => (each > 0 ? i : found), 0);
  let before = 0;
  return weights.map((each, i) => {
    if (i === last) return 1 - before;
    const share = Math.min(each / all, 1 - before);
    before += share;
    return share;
  });
}
