import type { FunnelSource } from "./funnel-source";
import type { Locale } from "../locale";

/** The second for an operator who calls a segment so. */
const ALL: Readonly<Record<Locale, readonly [string, string]>> = {
  "zh-CN": ["全部", "全部合计"],
  "en-US": ["All", "All together"],
};
/** Without its number, which moves from day to day: the name is typed in cells. */
const REST: Readonly<Record<Locale, string>> = { "zh-CN": "其余合起来", "en-US": "All others" };

/** Rows that say nothing in the column the source is divided by. */
export const BLANK: Readonly<Record<Locale, string>> = { "zh-CN": "（未填）", "en-US": "(blank)" };

/** What the segments of a source are called: all together first, then each in its order, then the smaller ones. */
export function segmentNames({ segments, rest }: FunnelSource, locale: Locale): readonly string[] {
  const [usual, other] = ALL[locale];
  const named = segments.map((name) => (name === "" ? BLANK[locale] : name));
  return [segments.includes(usual) ? other : usual, ...named, ...(rest > 0 ? [REST[locale]] : [])];
}
