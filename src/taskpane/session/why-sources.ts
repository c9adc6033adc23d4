import type { SourcesExplained } from "../../app/explain-sources";
import type { SourceChange } from "../../core/attribution/source-changes";
import type { Locale } from "../../core/locale";
import type { MoneyStyle } from "../../core/settings/currency";
import { withSign } from "../../i18n/money";
import { WHY_WORDS } from "../../i18n/pages/why";

/** What each traffic source did, in words. */
export interface SourcesView {
  /** Said where the sources cannot be compared. */
  readonly nothing: string | null;
  readonly sources: readonly SourceView[];
  /** How many more there are, and what no source accounts for; null where nothing is left. */
  readonly more: string | null;
  readonly rest: string | null;
}

export interface SourceView {
  readonly name: string;
  readonly visitors: string;
  readonly amount: string;
  /** What it cost, where the table says so. */
  readonly cost: string | null;
}

/** Sources told of one by one, those whose visitors moved most. */
const MOST_TOLD = 8;

/** Puts the sources into words, amounts with their sign; null where there are none. */
export function describeSources(
  explained: SourcesExplained | null,
  { sign }: MoneyStyle,
  locale: Locale,
): SourcesView | null {
  const words = WHY_WORDS[locale];
  if (explained === null) return null;
  if (explained.kind === "other-days")
    return { nothing: words.sourcesOfOtherDays, sources: [], more: null, rest: null };
  const { sources, rest } = explained.changes;
  const sorted = [...sources].sort(
    (a, b) => Math.abs(b.visitors.change ?? 0) - Math.abs(a.visitors.change ?? 0),
  );
  const untold = sorted.length - MOST_TOLD;
  // A source that is new cost 0 before, which is no figure of a table without costs.
  const hasCosts = sources.some(({ cost }) => cost.before !== null && cost.after !== null);
  return {
    nothing: null,
    sources: sorted.slice(0, MOST_TOLD).map((source) => describeSource(source, hasCosts, sign, locale)),
    more: untold > 0 ? words.moreSources(String(untold)) : null,
    rest: rest.rounded === 0 ? null : words.noSource(withSign(signed(rest.rounded, locale, 2), sign)),
  };
}

function describeSource(
  { source, visitors, cost, split }: SourceChange,
  hasCosts: boolean,
  sign: string,
  locale: Locale,
): SourceView {
  const words = WHY_WORDS[locale];
  const show = (value: number | null, digits: number): string =>
    value === null ? words.unknown : plain(value, locale, digits);
  const moved = (value: number | null, digits: number): string =>
    value === null ? words.unknown : signed(value, locale, digits);
  const money = (value: number | null, write: typeof show): string =>
    value === null ? words.unknown : withSign(write(value, 2), sign);
  return {
    name: source,
    visitors: words.sourceVisitors(
      moved(visitors.change, 0),
      show(visitors.before, 0),
      show(visitors.after, 0),
    ),
    amount:
      split.kind === "split"
        ? words.sourceAmount(withSign(signed(split.roundedChange, locale, 2), sign))
        : words.reasons[split.reason],
    cost:
      !hasCosts || (cost.before === null && cost.after === null)
        ? null
        : words.sourceCost(money(cost.change, moved), money(cost.before, show), money(cost.after, show)),
  };
}

function plain(value: number, locale: Locale, digits: number): string {
  return new Intl.NumberFormat(locale, {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(value);
}

function signed(value: number, locale: Locale, digits: number): string {
  return `${value > 0 ? "+" : ""}${plain(value, locale, digits)}`;
}
