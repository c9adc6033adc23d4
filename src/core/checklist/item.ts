import type { Words } from "../locale";

/** How often an item is looked at. */
export type Cadence = "day" | "week" | "month";

/** When within its cadence. */
export type Moment = "morning" | "afternoon" | "weekly" | "monthly";

/** Who looks after it, as problems are handed out in operators' practice. */
export type Owner = "ads" | "design" | "service" | "operations";

/**
 * What the figures say about an item by themselves. "data" whether the days are there; "day", "dayFactors",
 * "weekFactors" what was sold and by which of visitors, conversion and amount per buyer; "depth", "bounce",
 * "returning", "page" how the page holds visitors; "ads", "adClicks", "adDay", "monthAds" what advertising costs and
 * brings; "basket" what the hero product may cost for the shop's basket to be large enough; "rating", "praise",
 * "service", "month", "returningBuyers" what the names say. "topProducts", "products", "sources" what the tables of
 * products and traffic sources say, where there are any.
 */
export type Look =
  | "data"
  | "day"
  | "dayFactors"
  | "weekFactors"
  | "depth"
  | "bounce"
  | "returning"
  | "page"
  | "ads"
  | "adClicks"
  | "adDay"
  | "monthAds"
  | "basket"
  | "rating"
  | "praise"
  | "service"
  | "month"
  | "returningBuyers"
  | "topProducts"
  | "products"
  | "sources";

/** One thing operators check. */
export interface ChecklistItem {
  /** Written in the workbook beside what the operator typed, and so never changed or used again once published. */
  readonly key: string;
  readonly cadence: Cadence;
  readonly moment: Moment;
  readonly what: Words;
  /** What to look at, short. */
  readonly how: Words;
  readonly owner: Owner;
  /** Null where only the operator can tell. */
  readonly look: Look | null;
}

/** An item by its key, its words in Chinese and English, who looks after it, and what the figures say. */
export function item(
  key: string,
  moment: Moment,
  [what, how]: readonly [string, string],
  [whatEnglish, howEnglish]: readonly [string, string],
  owner: Owner,
  look: Look | null = null,
): ChecklistItem {
  return {
    key,
    cadence: CADENCES[moment],
    moment,
    what: { "zh-CN": what, "en-US": whatEnglish },
    how: { "zh-CN": how, "en-US": howEnglish },
    owner,
    look,
  };
}

const CADENCES: Readonly<Record<Moment, Cadence>> = {
  morning: "day",
  afternoon: "day",
  weekly: "week",
  monthly: "month",
};
