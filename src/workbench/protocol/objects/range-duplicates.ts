import type { RangeRef } from "../range-ref";
import { flag, list, whole } from "./arguments";

/** Keeps the first row of each combination in the named columns (0-based); rows below move up within the range. */
export function removeDuplicates(
  self: RangeRef,
  args: readonly unknown[],
): { removed: number; remaining: number } {
  const at = self.area;
  const columns = list(args[0], "The columns").map((each) => at.left + whole(each, "The column"));
  const first = at.top + (flag(args[1] ?? false, "includesHeader") ? 1 : 0);
  const seen = new Set<string>();
  const kept: number[] = [];
  for (let row = first; row <= at.bottom; row++) {
    const key = JSON.stringify(
      columns.map((column) => {
        const value = self.sheet.value(row, column);
        return typeof value === "string" ? value.toLowerCase() : value;
      }),
    );
    if (!seen.has(key)) kept.push(row);
    seen.add(key);
  }
  const removed = at.bottom - first + 1 - kept.length;
  const cells = kept.map((row) => {
    const line = [];
    for (let column = at.left; column <= at.right; column++) {
      const value = self.sheet.value(row, column);
      line.push(
        self.sheet.formulaText(row, column) ??
          (typeof value === "string" && /^['=]/.test(value) ? `'${value}` : value),
      );
    }
    return line;
  });
  if (removed > 0) self.sheet.write({ ...at, top: first }, (row, column) => cells[row]?.[column] ?? null);
  return { removed, remaining: kept.length };
}
