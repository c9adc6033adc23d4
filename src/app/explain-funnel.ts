import type { Analysis } from "./analyse";
import { changeSettings } from "./change-settings";
import { funnelSheetKey, funnelsOf, tablesOf } from "./funnel-sheets";
import { ruleTableOf } from "./rule-value";
import type { DaySpan } from "../core/attribution/period-pair";
import { defaultPlaces } from "../core/funnel/default-places";
import { stepCandidates } from "../core/funnel/find-steps";
import type { FunnelPlace, FunnelPlaces, FunnelSource } from "../core/funnel/funnel-source";
import { rowsAt, sumSide } from "../core/funnel/funnel-side";
import type { FunnelChoice } from "../core/funnel/read-source";
import { readyPeriods } from "../core/funnel/ready-periods";
import type { FunnelPeriod } from "../core/funnel/ready-periods";
import { reportFunnel } from "../core/funnel/report";
import type { FunnelReport } from "../core/funnel/report";
import { FUNNEL_RULE_IDS, USUAL_FUNNEL_RULES } from "../core/funnel/rules";
import type { FunnelRules } from "../core/funnel/rules";
import { mixChange } from "../core/funnel/segment-mix";
import type { MixChange, SegmentRates } from "../core/funnel/segment-mix";
import { choiceFor, keptKey, keysOf, sheetOfKey, tableKeys, withChoice } from "../core/funnel/table-keys";
import { valueOn } from "../core/rules/rule-table";
import { moneyStyle } from "../core/model/table-currency";
import type { MoneyStyle } from "../core/settings/currency";
import { funnel } from "../core/templates/funnel";
import { readBenchmarks } from "../core/templates/funnel-benchmarks";
import { serialInSystem } from "../core/values/serial-date";
import type { WorkbookPort } from "../workbook/port";

export { pairProblem } from "../core/attribution/compare-periods";
export { sheetOfKey } from "../core/funnel/table-keys";
export { segmentNames } from "../core/funnel/segment-names";
export { funnelWords } from "../core/templates/funnel-words";

/** A funnel of the workbook with what can be chosen for it. */
export interface FunnelTable {
  /** The keys of its tables, by which choices are kept; the first tells it from the other funnels. */
  readonly keys: readonly string[];
  readonly source: FunnelSource;
  /** What the operator chose for it in this workbook. */
  readonly choice: FunnelChoice;
  /** Headings of the columns that can be steps, in the order of the sheet. */
  readonly candidates: readonly string[];
  /** The periods its days allow, in the order they are offered in; none without days. */
  readonly periods: readonly FunnelPeriod[];
  /** What is looked at where nothing else is chosen. */
  readonly usual: FunnelPlaces;
  /** The 漏斗 sheet made of it before; null where it is still to be made. */
  readonly made: string | null;
  /** The rates to reach that the operator typed into that sheet, one a step; null where there is none. */
  readonly benchmarks: readonly (number | null)[];
}

/** A funnel with all that is said of it. */
export interface ExplainedFunnel {
  readonly source: FunnelSource;
  readonly places: FunnelPlaces;
  readonly report: FunnelReport;
  /** Rates to reach, one a step; null where there is none. */
  readonly benchmarks: readonly (number | null)[];
  readonly rules: FunnelRules;
  readonly money: MoneyStyle;
  /** Why the overall rate of all segments moved between two periods; null where there is nothing of the kind. */
  readonly mix: MixChange | null;
}

/** The funnels of a workbook, in workbook order. */
export function funnelTables(analysis: Analysis): readonly FunnelTable[] {
  const { settings, survey, shared } = analysis;
  const tables = tablesOf(analysis);
  const keys = tableKeys(tables);
  const sources = funnelsOf(tables, settings);
  return sources.map((source): FunnelTable => {
    const { span, tables: own } = source;
    const mark = funnelSheetKey(survey, funnel.id, source, sources);
    const made = survey.sheets.find(({ madeBy, retired }) => !retired && madeBy === mark)?.name ?? null;
    const typed = shared.find(({ id, sheet }) => id === funnel.id && sheet === made);
    const benchmarks = readBenchmarks(typed?.cells ?? []);
    return {
      keys: keysOf(source, keys),
      source,
      choice: choiceFor(settings.funnels ?? {}, keys, own[0]),
      candidates: [...new Set(stepCandidates(own[0]).map(({ heading }) => heading))],
      periods: span === null ? [] : readyPeriods(span, settings.weekStart),
      usual: defaultPlaces(source),
      made,
      benchmarks: source.steps.map(({ heading }) => benchmarks.get(heading) ?? null),
    };
  });
}

/** The keys of what was chosen for a funnel that cannot be made by it, such as of steps that are no longer there. */
export function lostChoices(analysis: Analysis, tables: readonly FunnelTable[]): readonly string[] {
  const { sheets, settings } = analysis;
  const choices = settings.funnels ?? {};
  const keys = tableKeys(tablesOf(analysis));
  const found = new Set(
    tables.flatMap(({ keys: own, source }) => [
      ...own.flatMap((key) => [key, sheetOfKey(key)]),
      ...source.tables.map((table) => keptKey(choices, keys, table)),
    ]),
  );
  return Object.keys(choices).filter(
    (key) => !found.has(key) && sheets.some(({ name }) => name === sheetOfKey(key)),
  );
}

/** All that is said of a funnel at the places given, by the rules of the workbook and the benchmarks in its sheet. */
export function explainFunnel(
  analysis: Pick<Analysis, "shared" | "settings">,
  { source, benchmarks }: Pick<FunnelTable, "source" | "benchmarks">,
  places: FunnelPlaces,
): ExplainedFunnel {
  const rules = funnelRules(analysis, source, places);
  return {
    source,
    places,
    rules,
    benchmarks,
    money: moneyStyle(source.tables, analysis.settings),
    report: reportFunnel(source, places, rules, benchmarks),
    mix: overallMix(source, places),
  };
}

/** The segments whose rate a step is held against, where that is the best single one. */
export function bestSegments(source: FunnelSource, step: number, rate: number): readonly number[] {
  return source.segments.flatMap((_, segment) => {
    const counts = countsAt(source, { span: null, segment });
    return counts !== null && counts[step] / counts[step - 1] === rate ? [segment] : [];
  });
}

/** Keeps in the workbook what the operator chose for tables, by their keys, or that nothing is. Throws WorkbookError. */
export async function chooseFunnel(
  port: WorkbookPort,
  analysis: Analysis,
  keys: readonly string[],
  choice: FunnelChoice,
): Promise<void> {
  const { funnels = {}, renamed } = analysis.settings;
  const chosen = withChoice(funnels, tableKeys(tablesOf(analysis)), keys, choice);
  await changeSettings(port, { funnels: chosen, renamed });
}

/**
 * The thresholds as the workbook's 规则表 has them, read as the 漏斗 sheet reads them: the usual one where there is no
 * such table or row, where it has no value, and where it begins later than the last day looked at.
 */
export function funnelRules(
  { shared }: Pick<Analysis, "shared">,
  { dateSystem }: FunnelSource,
  { now }: FunnelPlaces,
): FunnelRules {
  const rows = ruleTableOf({ shared });
  const last = now.span === null ? null : serialInSystem(now.span.to, dateSystem);
  const value = (rule: keyof FunnelRules): number => {
    const row = rows?.get(FUNNEL_RULE_IDS[rule]);
    return (row && valueOn(row, last)) ?? USUAL_FUNNEL_RULES[rule];
  };
  const chanceMax = value("chanceMax");
  return {
    // A chance of 0, or of 1 and more, leaves no range to speak of.
    chanceMax: chanceMax > 0 && chanceMax < 1 ? chanceMax : USUAL_FUNNEL_RULES.chanceMax,
    leastCount: value("leastCount"),
    exceedsMax: value("exceedsMax"),
  };
}

function overallMix(source: FunnelSource, { now, before }: FunnelPlaces): MixChange | null {
  if (before === null || now.segment !== null || before.segment !== null) return null;
  const [spanNow, spanBefore] = [now.span, before.span];
  if (spanNow === null || spanBefore === null) return null;
  const segments = source.segments.length + (source.rest > 0 ? 1 : 0);
  if (segments < 2) return null;
  const last = source.steps.length - 1;
  const side = (span: DaySpan, segment: number | null) => {
    const counts = countsAt(source, { span, segment });
    return { trials: counts?.[0] ?? 0, successes: counts?.[last] ?? 0 };
  };
  const ratesOf = (segment: number | null): SegmentRates => {
    const [was, is] = [side(spanBefore, segment), side(spanNow, segment)];
    return {
      trialsBefore: was.trials,
      successesBefore: was.successes,
      trialsAfter: is.trials,
      successesAfter: is.successes,
    };
  };
  const each = Array.from({ length: segments }, (_, segment) => ratesOf(segment));
  const all = ratesOf(null);
  // What is in the total alone: a segment's days that lack a step.
  const rest = (count: keyof SegmentRates): number =>
    each.reduce((left, one) => left - one[count], all[count]);
  const others: SegmentRates = {
    trialsBefore: rest("trialsBefore"),
    successesBefore: rest("successesBefore"),
    trialsAfter: rest("trialsAfter"),
    successesAfter: rest("successesAfter"),
  };
  return mixChange(each, Object.values(others).some((count) => count !== 0) ? [others] : []);
}

function countsAt(source: FunnelSource, place: FunnelPlace): readonly number[] | null {
  return sumSide(rowsAt(source.rows, place)).counts;
}
