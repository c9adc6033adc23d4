import type { FieldId } from "../fields/index";

/** Figures by day, each as long as the days they go with; null where there is none. */
export type FiguresOf<Input extends string> = Readonly<Partial<Record<Input, readonly (number | null)[]>>>;
export type DailyFigures = FiguresOf<FieldId>;

/** What a shop's figures are made up of. */
export type PartKind = "source" | "product" | "keyword";

/**
 * One traffic source, product or keyword by day. Its figures stand under the fields of the shop they are part of: a
 * keyword's clicks are visitors as well, its orders buyers and its sales paid amount.
 */
export interface Part {
  readonly kind: PartKind;
  readonly name: string;
  readonly figures: DailyFigures;
}

/** A part that something went wrong with, beside all others of its kind together; null where there are none. */
export interface Subject {
  readonly part: Part;
  readonly others: DailyFigures | null;
}

/** What a workbook shows of a shop day by day: what evidence is looked for in. */
export interface ShopFacts {
  /** ISO days in ascending order, none left out. */
  readonly days: readonly string[];
  readonly shop: DailyFigures;
  readonly parts: readonly Part[];
  /** Those that are watched; none where not said. */
  readonly rivals?: readonly Rival[];
}

/** A rival's shop or product by day. Its figures are no part of the shop's. */
export interface Rival {
  readonly name: string;
  readonly figures: DailyFigures;
}

/** The days in which something went wrong and those they are held against, by place in ascending order. */
export interface DayWindows {
  readonly before: readonly number[];
  readonly after: readonly number[];
}

const WEEK = 7;
/** Weeks a week is held against, where there are as many. */
const WEEKS_BEFORE = 4;
/** A day of more than so many times the usual is one of an event. */
const EVENT = 3;

/**
 * The last whole week up to a day against the up to four whole weeks ahead of it, so that each weekday is in both;
 * null where there are not two weeks.
 */
export function usualWindows(last: number): DayWindows | null {
  const weeks = Math.min(WEEKS_BEFORE, Math.floor((last + 1) / WEEK) - 1);
  if (weeks < 1) return null;
  const first = last - WEEK + 1;
  return { before: places(first - weeks * WEEK, first - 1), after: places(first, last) };
}

/** Days of a window that are an event's, and the windows without them. */
export interface OrdinaryDays {
  readonly windows: DayWindows;
  readonly events: readonly number[];
}

/** What an event is told by, the first that there is. */
const TOLD_BY = ["paidAmount", "paidBuyers", "visitors"] as const satisfies readonly FieldId[];

/**
 * The windows without the days of an event: after a 大促 any week looks like a fall. A day is an event's where the shop
 * took more than three times the median of the days of both windows. All days stay where a window would lose more than
 * half of its own: then the event is what there is.
 */
export function ordinaryDays({ shop }: ShopFacts, windows: DayWindows): OrdinaryDays {
  const column = TOLD_BY.map((field) => shop[field]).find((each) => each !== undefined);
  const all = [...windows.before, ...windows.after];
  const known = all.flatMap((place) => column?.[place] ?? []).sort((a, b) => a - b);
  const median = known.length === 0 ? 0 : known[Math.floor((known.length - 1) / 2)];
  const isEvent = (place: number): boolean => median > 0 && (column?.[place] ?? 0) > EVENT * median;
  const without = (own: readonly number[]): readonly number[] => own.filter((place) => !isEvent(place));
  const [before, after] = [without(windows.before), without(windows.after)];
  return before.length * 2 < windows.before.length || after.length * 2 < windows.after.length
    ? { windows, events: [] }
    : { windows: { before, after }, events: all.filter(isEvent) };
}

function places(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from + 1 }, (_, i) => from + i);
}
