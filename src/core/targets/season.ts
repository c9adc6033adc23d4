/** A figure of one day; null where the day has none. */
export interface DayFigure {
  /** ISO day. */
  readonly day: string;
  readonly value: number | null;
}

/** How months differ from the average month in the shop's own past. */
export interface SeasonIndex {
  /** January first: 1.2 is a fifth above the average month; null where no past month is whole. */
  readonly months: readonly (number | null)[];
  /** The years it is taken from, in ascending order. */
  readonly years: readonly number[];
  /** Months of the past, such as "2024-02", that have days but not all of them, and so are not counted. */
  readonly leftOut: readonly string[];
}

const MONTHS = 12;
const PAST_YEARS = 2;
/** Two years without some months in common settle in far fewer steps. */
const MOST_STEPS = 200;
const SETTLED = 1e-12;

/**
 * The season index of each month from up to two calendar years before `year`: month / average of the months, and the
 * mean of it where there are two years (practice A3.23).
 *
 * A month counts where each of its days has a figure and their sum is not negative. Where a year lacks months, its
 * average is read from those it has and the index of the rest, so that half a year of high season is no average year.
 * The average of the months that have an index is 1. Years of nothing but 0 say nothing.
 */
export function seasonIndex(figures: readonly DayFigure[], year: number): SeasonIndex {
  const sums = monthSums(figures, year);
  const leftOut = [...sums].filter(([, { isWhole }]) => !isWhole).map(([month]) => month);
  const years = Array.from({ length: PAST_YEARS }, (_, i) => year - PAST_YEARS + i);
  const known = years
    .map((each) => ({
      year: each,
      months: Array.from({ length: MONTHS }, (_, month) => {
        const found = sums.get(monthKey(each, month));
        return found?.isWhole ? found.sum : null;
      }),
    }))
    .filter(({ months }) => months.some((sum) => sum !== null && sum > 0));
  return {
    months: indexOf(known.map(({ months }) => months)),
    years: known.map((each) => each.year),
    leftOut: leftOut.sort(),
  };
}

interface MonthSum {
  readonly sum: number;
  readonly isWhole: boolean;
}

function monthSums(figures: readonly DayFigure[], year: number): ReadonlyMap<string, MonthSum> {
  const found = new Map<string, { sum: number; days: number }>();
  for (const { day, value } of figures) {
    const of = Number(day.slice(0, 4));
    if (of >= year || of < year - PAST_YEARS) continue;
    const key = day.slice(0, 7);
    const month = found.get(key) ?? { sum: 0, days: 0 };
    if (value !== null) found.set(key, { sum: month.sum + value, days: month.days + 1 });
    else found.set(key, month);
  }
  return new Map(
    [...found].map(([key, { sum, days }]) => [key, { sum, isWhole: days === daysOf(key) && sum >= 0 }]),
  );
}

/** A level for each year and an index for each month whose products are the sums, as near as can be. */
function indexOf(years: readonly (readonly (number | null)[])[]): readonly (number | null)[] {
  const places = Array.from({ length: MONTHS }, (_, month) => month);
  const has = places.map((month) => years.some((sums) => sums[month] !== null));
  let index = has.map((known): number | null => (known ? 1 : null));
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const ratios = years.map((sums) => {
      const present = places.filter((month) => sums[month] !== null);
      const level = total(present.map((month) => sums[month])) / total(present.map((month) => index[month]));
      return sums.map((sum) => (sum === null || !(level > 0) ? null : sum / level));
    });
    const means = places.map((month) => mean(ratios.flatMap((year) => year[month] ?? [])));
    const average = mean(means.filter((each) => each !== null)) ?? 1;
    const next = means.map((each) => (each === null ? null : each / average));
    const moved = Math.max(0, ...places.map((month) => Math.abs((next[month] ?? 0) - (index[month] ?? 0))));
    index = next;
    if (moved < SETTLED) break;
  }
  return index;
}

function total(numbers: readonly (number | null)[]): number {
  return numbers.reduce<number>((sum, each) => sum + (each ?? 0), 0);
}

function mean(numbers: readonly number[]): number | null {
  return numbers.length === 0 ? null : total(numbers) / numbers.length;
}

/** "2024-02" -> 29 */
function daysOf(month: string): number {
  const [year, number] = [Number(month.slice(0, 4)), Number(month.slice(5, 7))];
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  if (number === 2) return isLeap ? 29 : 28;
  return number === 4 || number === 6 || number === 9 || number === 11 ? 30 : 31;
}

function monthKey(year: number, month: number): string {
  return `${String(year).padStart(4, "0")}-${String(month + 1).padStart(2, "0")}`;
}
