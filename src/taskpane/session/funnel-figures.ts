import { funnelWords } from "../../app/explain-funnel";
import type { ExplainedFunnel } from "../../app/explain-funnel";
import type { StepState } from "../../core/funnel/measure";
import type { Locale } from "../../core/locale";
import { createFormat } from "../../i18n/format";
import { FUNNEL_PAGE_WORDS } from "../../i18n/pages/funnel";
import type { FunnelFormat } from "./funnel-format";
import { funnelFormat } from "./funnel-format";
import { roundedParts } from "./rounded-parts";

/** A step as a bar in the middle: its width and that of the next as shares of the widest. */
export interface BarView {
  readonly name: string;
  readonly count: string;
  /** Null for the first step, and where there is no rate. */
  readonly rate: string | null;
  /** The word on the step that leaks. */
  readonly mark: string | null;
  readonly width: number;
  /** That of the step behind; null for the last. */
  readonly next: number | null;
  /** Whether it would be wider than the widest that is to scale. */
  readonly isCut: boolean;
}

export interface DrawingView {
  /** What a screen reader says of it. */
  readonly label: string;
  readonly bars: readonly BarView[];
  /** Said where the first bars are not to scale. */
  readonly cut: string | null;
}

/** A step in figures; what there is nothing to say of is a dash. */
export interface StepRowView {
  readonly name: string;
  /** People or events. */
  readonly counted: string;
  /** One for each heading. */
  readonly cells: readonly string[];
  /** Whether its change is noise; empty for the first step and without anything to compare with. */
  readonly verdict: string;
  readonly isLeak: boolean;
}

export interface FiguresView {
  readonly headings: readonly string[];
  readonly verdict: string;
  readonly rows: readonly StepRowView[];
}

/** What each step did to the last one's count. */
export interface MovedView {
  readonly title: string;
  readonly parts: readonly { readonly name: string; readonly amount: string }[];
  readonly total: string;
}

/** A step of so few of the one before makes bars of all further steps too thin to see. */
const TOO_THIN = 0.08;
/** Steps drawn to scale at least. */
const FEWEST_DRAWN = 2;

/** The funnel as bars; null where it has no figures. */
export function describeDrawing({ source, report }: ExplainedFunnel, locale: Locale): DrawingView | null {
  const { now, leak } = report;
  if (now.steps === null) return null;
  const words = FUNNEL_PAGE_WORDS[locale];
  const format = funnelFormat(locale);
  const counts = now.steps.map(({ count }) => count);
  const cut = cutSteps(counts);
  const widest = Math.max(...counts.slice(cut), 1);
  const widths = counts.map((count) => Math.max(0, Math.min(1, count / widest)));
  const bars = now.steps.map(({ count, stepRate }, step): BarView => {
    return {
      name: source.steps[step].heading,
      count: format.count(count),
      rate: stepRate === null ? null : words.rateOf(format.rate(stepRate)),
      mark: leak?.step !== step ? null : leak.isReal ? words.biggestLeak : words.maybeLeak,
      width: widths[step],
      next: widths[step + 1] ?? null,
      isCut: step < cut,
    };
  });
  const { list } = createFormat(locale);
  return {
    label: words.drawn(list(bars.map(({ name, count }) => `${name} ${count}`))),
    bars,
    cut: cut === 0 ? null : words.cut(source.steps[cut].heading),
  };
}

/** Every step in figures; empty where the funnel has none. */
export function describeFigures(explained: ExplainedFunnel, locale: Locale): FiguresView {
  const page = FUNNEL_PAGE_WORDS[locale];
  const words = funnelWords(locale);
  const format = funnelFormat(locale);
  const { source, report, places } = explained;
  const isCompared = places.before !== null;
  const or = <T>(value: T | null | undefined, show: (known: T) => string): string =>
    value === null || value === undefined ? page.unknown : show(value);
  return {
    headings: [
      words.count,
      words.stepRate,
      page.range,
      ...(isCompared ? [page.countBefore, words.rateBefore, words.change] : []),
    ],
    verdict: words.verdict,
    rows: (report.now.steps ?? []).map((each, step): StepRowView => {
      const before = report.before?.steps?.[step];
      const { heading, counted } = source.steps[step];
      return {
        name: heading,
        counted: counted === "people" ? words.people : words.events,
        cells: [
          format.count(each.count),
          or(each.stepRate, format.rate),
          or(each.limits, format.range),
          ...(isCompared
            ? [
                or(before?.count, format.count),
                or(before?.stepRate, format.rate),
                or(report.compared?.[step].change, format.points),
              ]
            : []),
        ],
        verdict: step === 0 ? "" : verdictOf(explained, step, locale, format),
        isLeak: report.leak?.step === step,
      };
    }),
  };
}

/** The change of the last step, split over the steps; null where it cannot be split. */
export function describeMoved({ source, report }: ExplainedFunnel, locale: Locale): MovedView | null {
  const { moved } = report;
  if (moved === null) return null;
  const words = FUNNEL_PAGE_WORDS[locale];
  const { signed } = funnelFormat(locale);
  const { parts, total, decimals } = roundedParts(moved);
  const names = source.steps.map(({ heading }) => heading);
  return {
    title: words.moved(names[names.length - 1]),
    parts: parts.map((amount, step) => ({
      name: step === 0 ? words.movedFirst(names[0]) : words.movedStep(names[step - 1], names[step]),
      amount: signed(amount, decimals),
    })),
    total: signed(total, decimals),
  };
}

/** As the 漏斗 sheet says it. */
function verdictOf(
  { report }: ExplainedFunnel,
  step: number,
  locale: Locale,
  { odds }: FunnelFormat,
): string {
  const words = funnelWords(locale);
  const reasons: Readonly<Record<StepState, string>> = {
    missing: words.reasons.missing,
    exceeds: words.reasons.exceeds,
    "exceeds-on-days": words.reasons.exceedsOnDays,
  };
  const state = report.now.steps?.[step].state ?? null;
  if (state !== null) return reasons[state];
  // Where it is held against nothing, that is said once and not of every step.
  if (report.before === null) return "";
  const before = report.before.steps?.[step];
  if (before === undefined) return words.nothingBefore;
  if (before.state !== null) return `${words.before}${words.colon}${reasons[before.state]}`;
  const compared = report.compared?.[step];
  switch (compared?.finding ?? null) {
    case "too-few":
      return words.tooFew;
    case "within":
      return words.within;
    case "higher":
      return words.higher + odds(compared?.chance ?? null);
    case "lower":
      return words.lower + odds(compared?.chance ?? null);
    default:
      return "";
  }
}

/** Steps at the top not drawn to scale: those ahead of a step of so few of the one before, as long as two are left. */
function cutSteps(counts: readonly number[]): number {
  const thin = counts.map((count, step) => step > 0 && count < TOO_THIN * counts[step - 1]);
  return Math.max(0, thin.slice(0, counts.length - FEWEST_DRAWN + 1).lastIndexOf(true));
}
