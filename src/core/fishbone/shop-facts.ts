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

/** What a workbook shows of a shop day by day: what evidence is looked for in. */
export interface ShopFacts {
  /** ISO days in ascending order, none left out. */
  readonly days: readonly string[];
  readonly shop: DailyFigures;
  readonly parts: readonly Part[];
}

/** Some of the days, by place: first and last. */
export interface DayRange {
  readonly from: number;
  readonly to: number;
}

/** The days in which something went wrong, and those it is held against. */
export interface DayWindows {
  readonly before: DayRange;
  readonly after: DayRange;
}

const WEEK = 7;
/** Weeks a week is held against, where there are as many. */
const WEEKS_BEFORE = 4;

/**
 * The last whole week up to a day against the up to four whole weeks ahead of it, so that each weekday is in both;
 * null where there are not two weeks.
 */
export function usualWindows(last: number): DayWindows | null {
  const weeks = Math.min(WEEKS_BEFORE, Math.floor((last + 1) / WEEK) - 1);
  if (weeks < 1) return null;
  const first = last - WEEK + 1;
  return { before: { from: first - weeks * WEEK, to: first - 1 }, after: { from: first, to: last } };
}
