/** What to do with a word. */
export type Verdict = "add" | "raise" | "lower" | "delete" | "watch";

/**
 * Why, in the order of the stages: the first that applies counts. The number is the place of the reason in the sheet's
 * column of steps.
 */
export const REASONS = [
  /** A figure that the verdict needs is not there. */
  "missing",
  /** Clicks may still turn into orders. */
  "window-open",
  /** Too few days for the screen of new words. */
  "too-young",
  "no-impressions",
  "low-quality",
  "low-ctr",
  /** Shown, but never clicked. */
  "no-clicks",
  /** Too few clicks to tell what they are worth. */
  "few-clicks",
  /** Clicks enough, but nothing to work out what they may cost. */
  "no-break-even",
  /** No closed day has an order to tell how many are still to come. */
  "unripe",
  /** A searched word with orders that is not bought. */
  "new-word",
  /** A searched word that costs and brings no order: to be excluded. */
  "no-orders",
  /** Hardly any chance that the ads of the word pay for themselves. */
  "loses-surely",
  /** The same, of a word among those that sell the most. */
  "loses-protected",
  "loses",
  /** It would be raised, but the page does not pass: first the page. */
  "page-first",
  "earns",
  /** Clicks that cost nothing: there is no return to compare, and no bid to move. */
  "free-clicks",
  "fits",
] as const;
export type Reason = (typeof REASONS)[number];

/** The verdict that goes with each reason. */
export const VERDICTS: Readonly<Record<Reason, Verdict>> = {
  missing: "watch",
  "window-open": "watch",
  "too-young": "watch",
  "no-impressions": "delete",
  "low-quality": "delete",
  "low-ctr": "delete",
  "no-clicks": "watch",
  "few-clicks": "watch",
  "no-break-even": "watch",
  unripe: "watch",
  "new-word": "add",
  "no-orders": "delete",
  "loses-surely": "delete",
  "loses-protected": "lower",
  loses: "lower",
  "page-first": "watch",
  earns: "raise",
  "free-clicks": "watch",
  fits: "watch",
};

/** Whether a word with this reason came to the stage of value, where its chance is told. */
export function isOfValue(reason: Reason): boolean {
  return REASONS.indexOf(reason) >= REASONS.indexOf("unripe");
}
