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
  /** Too few clicks to tell what they are worth. */
  "few-clicks",
  /** A searched word with orders that is not bought. */
  "new-word",
  /** Hardly any chance that the ads of the word pay for themselves. */
  "loses-surely",
  /** The same, of a word among those that sell the most. */
  "loses-protected",
  "loses",
  /** It would be raised, but the page does not pass: first the page. */
  "page-first",
  "earns",
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
  "few-clicks": "watch",
  "new-word": "add",
  "loses-surely": "delete",
  "loses-protected": "lower",
  loses: "lower",
  "page-first": "watch",
  earns: "raise",
  fits: "watch",
};
