import { NA, NUM } from "../operands";

/** Sorts the list itself. */
export const ascending = (numbers: number[]): number[] => numbers.sort((a, b) => a - b);

/** The value below which a share of the ascending numbers lies, both ends included (PERCENTILE.INC). */
export function quantile(numbers: readonly number[], share: number): number {
  const sorted = ascending([...numbers]);
  if (sorted.length === 0 || share < 0 || share > 1) throw NUM;
  const place = share * (sorted.length - 1);
  const low = Math.floor(place);
  const a = sorted[low] ?? 0;
  const b = sorted[Math.min(low + 1, sorted.length - 1)] ?? 0;
  return a + (b - a) * (place - low);
}

/** The most frequent number, the first of them where several are; #N/A where none comes twice. */
export function mode(numbers: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const value of numbers) counts.set(value, (counts.get(value) ?? 0) + 1);
  let best: number | null = null;
  let most = 1;
  for (const [value, times] of counts) if (times > most) [best, most] = [value, times];
  if (best === null) throw NA;
  return best;
}
