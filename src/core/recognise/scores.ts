/** What of a header's words was known. */
export type WordBasis =
  | "exact"
  | "unit"
  | "canonical"
  | "parts-agree"
  | "one-part"
  | "window"
  | "section"
  | "scope"
  | "change"
  | "shared";

/** How sure each way of knowing a header makes us, 0 to 1. */
export const WORD_SCORES: Readonly<Record<WordBasis, number>> = {
  exact: 0.97,
  unit: 0.95,
  canonical: 0.93,
  "parts-agree": 0.96,
  "one-part": 0.9,
  window: 0.9,
  section: 0.9,
  scope: 0.85,
  change: 0.93,
  shared: 0.6,
};

/** How sure a decision between the readings of one word is: by arithmetic, by the table's other headers, or barely. */
export const SHARED_SCORES = { figures: 0.96, context: 0.91, weak: 0.75 } as const;

/** How sure the figures alone make us of a column nobody named. */
export const FIGURE_SCORES = {
  quotient: 0.9,
  switched: 0.9,
  product: 0.8,
  dates: 0.85,
  pattern: 0.9,
} as const;

/** The words confirmed by arithmetic, and how much is left of them where it contradicts (most rows, all rows). */
export const ARITHMETIC_SCORES = { confirmed: 0.99, partly: 0.92, against: 0.75 } as const;
