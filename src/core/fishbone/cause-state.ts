import type { Words } from "../locale";

/** Where a cause stands: not looked into, spoken for by figures, proven, or disproven. */
export type CauseState = "open" | "suspected" | "confirmed" | "ruledOut";

/** In the order a cause goes through them, which is the order of the list to choose from. */
export const CAUSE_STATES: readonly CauseState[] = ["open", "suspected", "confirmed", "ruledOut"];

/** What each is called in tables, lists and drawings. */
export const CAUSE_STATE_WORDS: Readonly<Record<CauseState, Words>> = {
  open: { "zh-CN": "待查", "en-US": "Open" },
  suspected: { "zh-CN": "疑似", "en-US": "Suspected" },
  confirmed: { "zh-CN": "证实", "en-US": "Confirmed" },
  ruledOut: { "zh-CN": "排除", "en-US": "Ruled out" },
};
