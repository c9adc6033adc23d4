import type { DaySpan } from "../attribution/period-pair";
import type { CleanTable } from "../clean/clean-table";
import type { FieldId } from "../fields/index";
import type { DateSystem } from "../values/serial-date";
import type { FunnelId } from "./funnel-definition";

/** How a step is counted: each person once a day, or each time it happens. */
export type Counted = "people" | "events";

/** A step of a funnel, as its table has it. */
export interface FunnelStep {
  /** What the operator's sheet calls it. */
  readonly heading: string;
  /** Null for a column of the operator's own. */
  readonly field: FieldId | null;
  readonly counted: Counted;
}

/** What tells parts of a funnel apart: a column, or the sheets they stand in. */
export interface FunnelDimension {
  /** Null where each part is a sheet of its own. */
  readonly field: FieldId | null;
  /** What the operator's sheet calls it; empty for sheets. */
  readonly heading: string;
}

/** One day of one segment; a source without days or segments has one row for each it has. */
export interface FunnelRow {
  /** ISO day; null in a source without days. */
  readonly day: string | null;
  /** Place in the source's segments; null for all of them together, and where there are none. */
  readonly segment: number | null;
  /** One a step; null where the sheet has no figure. */
  readonly counts: readonly (number | null)[];
  /** What the last step brought in; null where the sheet does not say. */
  readonly amount: number | null;
}

/** The figures a funnel is made of, from one table of the operator or several of the same steps. */
export interface FunnelSource {
  readonly tables: readonly CleanTable[];
  readonly sheets: readonly string[];
  /** "own" where the operator chose the steps. */
  readonly funnel: FunnelId | "own";
  /** First to last; two at least. */
  readonly steps: readonly FunnelStep[];
  /** The column the amounts come from; null where there is none. */
  readonly amount: Omit<FunnelStep, "counted"> | null;
  /** What the segments are; null where there are none. */
  readonly dimension: FunnelDimension | null;
  /** Columns of the table that it could be divided by instead, the one chosen among them. */
  readonly dimensions: readonly FunnelDimension[];
  /** Names, those with the most of the first step first; none, or two at least. */
  readonly segments: readonly string[];
  /** How many smaller ones are together in one more segment, behind those with names; 0 where there is none. */
  readonly rest: number;
  /** In the order of days; within a day all together first, then the segments in their order. */
  readonly rows: readonly FunnelRow[];
  /** First and last day; null in a source without days. */
  readonly span: DaySpan | null;
  readonly dateSystem: DateSystem;
}

/** Which rows of a source a funnel is of. */
export interface FunnelPlace {
  /** Null in a source without days, and for all days. */
  readonly span: DaySpan | null;
  /** Place in the source's segments; null for all together. */
  readonly segment: number | null;
}

/** The funnel looked at, and the one it is held against. */
export interface FunnelPlaces {
  readonly now: FunnelPlace;
  /** Null where there is nothing to hold it against. */
  readonly before: FunnelPlace | null;
}
