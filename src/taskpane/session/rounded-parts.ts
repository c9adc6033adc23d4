/** From this on a part is said in whole numbers. */
const LARGE = 100;

/** Parts as they are shown: whole, or with one decimal. */
export interface RoundedParts {
  readonly parts: readonly number[];
  readonly total: number;
  readonly decimals: 0 | 1;
}

/**
 * Rounds parts so that what is shown adds up to what is shown of their sum: each to the next lower or higher number,
 * the ones nearest the higher first. Whole numbers where one of them is large, or all of them are whole.
 *
 * Example: 1.26, 1.26, −0.49 -> 1.3, 1.2, −0.5 and 2.0.
 */
export function roundedParts(parts: readonly number[]): RoundedParts {
  const sum = parts.reduce((all, part) => all + part, 0);
  const isWhole = parts.every((part) => Math.abs(part - Math.round(part)) < 0.05);
  const decimals = isWhole || parts.some((part) => Math.abs(part) >= LARGE) ? 0 : 1;
  const scale = 10 ** decimals;
  const lower = parts.map((part) => Math.floor(part * scale));
  const left = Math.round(sum * scale) - lower.reduce((all, part) => all + part, 0);
  const byFraction = parts
    .map((part, place) => ({ place, fraction: part * scale - lower[place] }))
    .sort((a, b) => b.fraction - a.fraction)
    .slice(0, left);
  const raised = new Set(byFraction.map(({ place }) => place));
  return {
    // Never −0.
    parts: lower.map((part, place) => (part + (raised.has(place) ? 1 : 0)) / scale + 0),
    total: Math.round(sum * scale) / scale + 0,
    decimals,
  };
}
