import { funnelWords } from "../../app/explain-funnel";
import type { ExplainedFunnel } from "../../app/explain-funnel";
import type { MeasuredFunnel } from "../../core/funnel/measure";
import type { Locale } from "../../core/locale";
import { createFormat } from "../../i18n/format";
import { FUNNEL_PAGE_WORDS } from "../../i18n/pages/funnel";
import { funnelFormat } from "./funnel-format";
import { nameOf } from "./funnel-leak";

const DAY_MS = 86_400_000;

/** The days and the segment each of the two funnels is of, a line each. */
export function describePlaces({ source, places }: ExplainedFunnel, locale: Locale): readonly string[] {
  const words = FUNNEL_PAGE_WORDS[locale];
  const { day, number } = createFormat(locale);
  const line = (name: string, { span, segment }: MeasuredFunnel["place"]): string => {
    const days =
      span === null
        ? words.noDays(name)
        : span.from === span.to
          ? words.day(name, day(span.from))
          : words.days(name, day(span.from), day(span.to), number(daysIn(span)));
    return source.segments.length === 0 ? days : words.ofSegment(days, nameOf(source, segment, locale));
  };
  return [
    line(words.now, places.now),
    ...(places.before === null ? [] : [line(words.before, places.before)]),
  ];
}

/** What to know beside the figures: days left out, steps that count differently, and what the ranges cannot hold. */
export function describeNotes(explained: ExplainedFunnel, locale: Locale): readonly string[] {
  const words = FUNNEL_PAGE_WORDS[locale];
  const { source, report, places } = explained;
  const { now, before } = report;
  const people = source.steps.some(({ counted }) => counted === "people");
  const { span } = places.now;
  return [
    ...missing(words.now, now, locale),
    ...(before === null ? [] : missing(words.before, before, locale)),
    ...describeStates(explained, locale),
    ...(source.span === null && now.steps !== null ? [funnelWords(locale).noDaysLine] : []),
    ...(people && span !== null && span.from !== span.to ? [words.personTimes] : []),
  ];
}

/**
 * Why the rate of all segments together moved, in one sentence: by the segments' shares or by their own rates, and
 * above all where it moved against every one of them. Null where that is no question.
 */
export function describeMix({ mix }: ExplainedFunnel, locale: Locale): string | null {
  if (mix === null || mix.change === 0) return null;
  const words = FUNNEL_PAGE_WORDS[locale];
  const [change, shares, rates] = [mix.change, mix.mix, mix.rates].map(funnelFormat(locale).points);
  if (mix.againstAll) return words.mixAgainstAll(change, mix.change > 0, shares, rates);
  return Math.abs(mix.mix) > Math.abs(mix.rates)
    ? words.mixMost(change, shares, rates)
    : words.ratesMost(change, rates, shares);
}

function missing(name: string, { place: { span }, side }: MeasuredFunnel, locale: Locale): readonly string[] {
  if (span === null) return [];
  const { day, number, list } = createFormat(locale);
  const count = daysIn(span) - side.rows;
  const { first } = side.leftOut;
  const named = first.length === count ? list(first.map(day)) : "";
  return count <= 0 ? [] : [FUNNEL_PAGE_WORDS[locale].missing(name, number(count), named)];
}

function describeStates({ source, report }: ExplainedFunnel, locale: Locale): readonly string[] {
  const words = FUNNEL_PAGE_WORDS[locale];
  const format = funnelFormat(locale);
  return (report.now.steps ?? []).flatMap(({ state, stepRate, exceedingDays }, step) => {
    if (state === null) return [];
    const [name, previous] = [source.steps[step].heading, source.steps[step - 1].heading];
    switch (state) {
      case "missing":
        return [words.noneBefore(name, previous)];
      case "exceeds":
        return [words.exceeds(name, previous, stepRate === null ? words.unknown : format.rate(stepRate))];
      case "exceeds-on-days":
        return [words.exceedsOnDays(name, previous, format.count(exceedingDays))];
    }
  });
}

function daysIn({ from, to }: { readonly from: string; readonly to: string }): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS) + 1;
}
