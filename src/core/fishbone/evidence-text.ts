import type { Evidence } from "./evidence";
import { figureText, figureWords } from "./figure-text";
import type { Locale } from "../locale";

interface EvidenceWords {
  readonly since: (change: string, day: string) => string;
  /** The figure is that of the shop without a part. */
  readonly without: (change: string, part: string) => string;
  readonly atMost: string;
  readonly unseen: string;
}

const WORDS: Readonly<Record<Locale, EvidenceWords>> = {
  "zh-CN": {
    since: (change, day) => `${change}，从 ${day} 起`,
    without: (change, part) => `${change}（不算“${part}”）`,
    atMost: "（只是一起变，最多这么多）",
    unseen: "表里没有，要去看",
  },
  "en-US": {
    since: (change, day) => `${change}, since ${day}`,
    without: (change, part) => `${change} (without “${part}”)`,
    atMost: " (it only moves along: at most)",
    unseen: "Not in the sheets: go and look",
  },
};

/**
 * What the figures say of a cause, in one sentence, with a `sign` in front of amounts of money; without evidence, that
 * somebody has to look.
 * Example: "手淘搜索 访客数 1,240 → 186，从 2026-02-23 起".
 */
export function evidenceText(evidence: Evidence | null, locale: Locale, sign = ""): string {
  const words = WORDS[locale];
  if (evidence === null) return words.unseen;
  const { figure, part, without, before, after, since, isAtMost } = evidence;
  const values = `${figureText(figure, before, sign)} → ${figureText(figure, after, sign)}`;
  const whole = [...(part === null ? [] : [part]), figureWords(figure)[locale], values].join(" ");
  const change = without === null ? whole : words.without(whole, without);
  return (since === null ? change : words.since(change, since)) + (isAtMost ? words.atMost : "");
}
