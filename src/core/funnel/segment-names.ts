import type { FunnelSource } from "./funnel-source";
import type { Locale } from "../locale";

/** The second for an operator who calls a segment so. */
const ALL: Readonly<Record<Locale, readonly [string, string]>> = {
  "zh-CN": ["全部", "全部合计"],
  "en-US": ["All", "All together"],
};
const REST: Readonly<Record<Locale, (count: number) => string>> = {
  "zh-CN": (count) => `其余 ${count} 个`,
  "en-US": (count) => `${count} others`,
};

/** What the segments of a source are called: all together first, then each in its order, then the smaller ones. */
export function segmentNames({ segments, rest }: FunnelSource, locale: Locale): readonly string[] {
  const [usual, other] = ALL[locale];
  return [segments.includes(usual) ? other : usual, ...segments, ...(rest > 0 ? [REST[locale](rest)] : [])];
}
