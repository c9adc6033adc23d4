import type { Verdict } from "../../core/keywords/reasons";
import type { KeywordSort } from "../../i18n/pages/keywords";

/** Which words are shown: of one verdict, those decided on, or all. */
export type KeywordFilter = Verdict | "accepted" | "all";

/** What the operator chose so far; null where the usual will do. */
export interface KeywordWish {
  readonly report: string | null;
  readonly filter: KeywordFilter;
  readonly search: string;
  readonly sort: KeywordSort | null;
}

export const NOTHING_WISHED: KeywordWish = { report: null, filter: "all", search: "", sort: null };
