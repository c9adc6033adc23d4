/** A set of row numbers as ascending ranges that do not touch. */
export class Intervals {
  private list: [number, number][] = [];

  get isEmpty(): boolean {
    return this.list.length === 0;
  }

  get ranges(): readonly (readonly [number, number])[] {
    return this.list;
  }

  clear(): void {
    this.list = [];
  }

  overlaps(low: number, high: number): boolean {
    const at = this.firstEndingFrom(low);
    const range = this.list[at];
    return range !== undefined && range[0] <= high;
  }

  /** Adds the rows from low to high and gives back those that were not there yet. */
  add(low: number, high: number): [number, number][] {
    let at = this.firstEndingFrom(low - 1);
    const fresh: [number, number][] = [];
    let start = low;
    let end = high;
    let next = low;
    const from = at;
    for (let range = this.list[at]; range && range[0] <= high + 1; range = this.list[++at]) {
      if (range[0] > next) fresh.push([next, Math.min(range[0] - 1, high)]);
      next = Math.max(next, range[1] + 1);
      start = Math.min(start, range[0]);
      end = Math.max(end, range[1]);
    }
    if (next <= high) fresh.push([next, high]);
    this.list.splice(from, at - from, [start, end]);
    return fresh;
  }

  /** Keeps only the rows from low to high. */
  clip(low: number, high: number): void {
    this.list = this.list
      .filter(([a, b]) => b >= low && a <= high)
      .map(([a, b]) => [Math.max(a, low), Math.min(b, high)]);
  }

  private firstEndingFrom(row: number): number {
    let low = 0;
    let high = this.list.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.list[middle]?.[1] ?? 0) < row) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
