import type { Verdict } from "./reasons";

/** One change made to the ads of a word: what the operator accepted, or did instead. */
export interface BidChange {
  /** ISO day it was made. */
  readonly date: string;
  readonly word: string;
  /** Null for all ways of matching, and for all campaigns. */
  readonly matchType: string | null;
  readonly campaign: string | null;
  readonly action: Verdict;
  /** Bids ahead and after, in the currency of the report; null where not known, or the word was deleted. */
  readonly oldBid: number | null;
  readonly newBid: number | null;
  /** The reason as the sheet of words gave it on that day. */
  readonly reason: string;
  /** What the operator remarked; null for nothing. */
  readonly remark: string | null;
}
