import { bestSegments, segmentNames } from "../../app/explain-funnel";
import type { ExplainedFunnel } from "../../app/explain-funnel";
import type { Loss } from "../../core/funnel/leak";
import type { Locale } from "../../core/locale";
import { amountInWords } from "../../i18n/money";
import { FUNNEL_PAGE_WORDS } from "../../i18n/pages/funnel";
import { funnelFormat } from "./funnel-format";

/** What a leak is held against. */
interface Reference {
  readonly step: number;
  readonly rate: number;
  /** Where it comes from, ahead of its rate. */
  readonly origin: string;
  /** Whether it is the rate of the funnel it is compared with, which the test is of. */
  readonly isCompared: boolean;
}

/**
 * Where the funnel leaks, against what, what that costs and whether it is noise; or why nothing of that can be said.
 * Whole sentences, to be read one after another.
 */
export function describeLeak(explained: ExplainedFunnel, locale: Locale): readonly string[] {
  const words = FUNNEL_PAGE_WORDS[locale];
  const { source, report } = explained;
  const { now, losses, leak } = report;
  if (now.steps === null) return [words.noFigures];
  const [loss, step] = leak === null ? [null, 0] : [losses[leak.step]?.loss ?? null, leak.step];
  const rate = now.steps[step].stepRate;
  const reference = leak === null ? null : referenceOf(explained, step, locale);
  if (leak === null || loss === null || rate === null || reference === null)
    return losses.some((each) => each.reference !== null)
      ? [words.noLeak]
      : withoutReference(explained, locale);
  const format = funnelFormat(locale);
  const say = leak.isReal ? words.leak : words.possibleLeak;
  const { steps } = source;
  return [
    say(
      steps[step - 1].heading,
      steps[step].heading,
      format.rate(rate),
      reference.origin,
      format.rate(reference.rate),
    ),
    costs(explained, loss, locale),
    judge(explained, reference, locale),
  ];
}

/** What the funnel is compared with, in the middle of a sentence. */
export function comparedName({ source, places }: ExplainedFunnel, locale: Locale): string {
  const words = FUNNEL_PAGE_WORDS[locale];
  const { now, before } = places;
  return before === null || before.segment === now.segment
    ? words.periodCompared
    : words.segmentCompared(nameOf(source, before.segment, locale));
}

function withoutReference({ source }: ExplainedFunnel, locale: Locale): readonly string[] {
  const words = FUNNEL_PAGE_WORDS[locale];
  const canChoose = source.span !== null || source.segments.length > 0;
  return [words.noReference, canChoose ? words.noReferenceDays : words.noReferenceBenchmark];
}

function referenceOf(explained: ExplainedFunnel, step: number, locale: Locale): Reference | null {
  const words = FUNNEL_PAGE_WORDS[locale];
  const { source, places, report } = explained;
  const { reference: rate, kind } = report.losses[step];
  if (rate === null) return null;
  const of = (origin: string, isCompared = false): Reference => ({ step, rate, origin, isCompared });
  if (kind === "benchmark") return of(words.ofBenchmark);
  if (places.before !== null && report.before?.steps?.[step].stepRate === rate)
    return places.before.segment === places.now.segment
      ? of(words.ofPeriodBefore, true)
      : of(words.ofSegmentCompared(nameOf(source, places.before.segment, locale)), true);
  if (source.span !== null) return of(words.ofEarlier);
  const [best = null] = bestSegments(source, step, rate);
  return of(words.ofBestSegment(nameOf(source, best, locale)));
}

function costs({ source, money: style }: ExplainedFunnel, { units, money }: Loss, locale: Locale): string {
  const words = FUNNEL_PAGE_WORDS[locale];
  const format = funnelFormat(locale);
  const last = source.steps[source.steps.length - 1].heading;
  return money === null
    ? words.costs(last, format.units(units))
    : words.costsMoney(last, format.units(units), amountInWords(format.money(money), style, locale));
}

/** Whether the leak is more than noise, as far as that can be told. */
function judge(explained: ExplainedFunnel, { step, rate, isCompared }: Reference, locale: Locale): string {
  const words = FUNNEL_PAGE_WORDS[locale];
  const format = funnelFormat(locale);
  const { source, report } = explained;
  const limits = report.now.steps?.[step].limits ?? null;
  if (report.losses[step].kind === "benchmark") {
    if (limits === null) return words.notComparable;
    return (limits.high < rate ? words.belowBenchmark : words.nearBenchmark)(format.rate(limits.high));
  }
  if (report.before === null) return source.span === null ? words.segmentToCompare : words.nothingCompared;
  const compared = report.compared?.[step];
  const odds = format.odds(compared?.chance ?? null);
  const against = comparedName(explained, locale);
  const before = format.rate(report.before.steps?.[step].stepRate ?? 0);
  switch (compared?.finding ?? null) {
    case "too-few":
      return source.span === null ? words.tooFew : words.tooFewDays;
    case "lower":
      return isCompared ? words.real(odds) : words.realAgainst(against, before, odds);
    case "higher":
      return words.rising(against, before, odds);
    case "within":
      return isCompared ? words.noise(odds) : words.noiseAgainst(against, before, odds);
    default:
      return words.notComparable;
  }
}

/** What all together, or a segment, is called. */
export function nameOf(source: ExplainedFunnel["source"], segment: number | null, locale: Locale): string {
  return segmentNames(source, locale)[segment === null ? 0 : segment + 1];
}
