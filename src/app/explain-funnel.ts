import type { Analysis } from "./analyse";
import { changeSettings } from "./change-settings";
import { funnelsOf } from "./funnel-sheets";
import { homeSheet } from "./home-sheet";
import type { DaySpan } from "../core/attribution/period-pair";
import { defaultPlaces } from "../core/funnel/default-places";
import { stepCandidates } from "../core/funnel/find-steps";
import type { FunnelPlace, FunnelPlaces, FunnelSource } from "../core/funnel/funnel-source";
import { rowsAt, sumSide } from "../core/funnel/funnel-side";
import { NOTHING_CHOSEN } from "../core/funnel/read-source";
import type { FunnelChoice } from "../core/funnel/read-source";
import { readyPeriods } from "../core/funnel/ready-periods";
import type { FunnelPeriod } from "../core/funnel/ready-periods";
import { reportFunnel } from "../core/funnel/report";
import type { FunnelReport } from "../core/funnel/report";
import { FUNNEL_RULE_IDS, USUAL_FUNNEL_RULES } from "../core/funnel/rules";
import type { FunnelRules } from "../core/funnel/rules";
import { mixChange } from "../core/funnel/segment-mix";
import type { MixChange } from "../core/funnel/segment-mix";
import { readRuleTable } from "../core/rules/rule-table";
import { funnel } from "../core/templates/funnel";
import { rules as ruleTemplate } from "../core/templates/rules";
import { serialInSystem } from "../core/values/serial-date";
import type { WorkbookPort } from "../workbook/port";

export { pairProblem } from "../core/attribution/compare-periods";
export { segmentNames } from "../core/funnel/segment-names";
export { funnelWords } from "../core/templates/funnel-words";

/** A funnel of the workbook with what can be chosen for it. */
export interface FunnelTable {
  /** Tells it from the others, whatever its steps and segments. */
  readonly key: string;
  readonly source: FunnelSource;
  /** What the operator chose for it in this workbook. */
  readonly choice: FunnelChoice;
  /** Headings of the columns that can be steps, in the order of the sheet. */
  readonly candidates: readonly string[];
  /** The periods its days allow, in the order they are offered in; none without days. */
  readonly periods: readonly FunnelPeriod[];
  /** What is looked at where nothing else is chosen. */
  readonly usual: FunnelPlaces;
}

/** A funnel with all that is said of it. */
export interface ExplainedFunnel {
  readonly source: FunnelSource;
  readonly places: FunnelPlaces;
  readonly report: FunnelReport;
  readonly rules: FunnelRules;
  /** Why the overall rate of all segments moved between two periods; null where there is nothing of the kind. */
  readonly mix: MixChange | null;
}

/** The funnels of a workbook, in workbook order. */
export function funnelTables(analysis: Analysis): readonly FunnelTable[] {
  const { sheets, settings } = analysis;
  const tables = sheets.flatMap((sheet) => sheet.tables.map(({ basis }) => basis.value));
  const sources = funnelsOf(tables, settings);
  return sources.map((source, place) => {
    const [sheet] = source.sheets;
    const before = sources.slice(0, place).filter((each) => each.sheets[0] === sheet).length;
    const { span } = source;
    return {
      key: `${before}:${sheet}`,
      source,
      choice: settings.funnels?.[sheet] ?? NOTHING_CHOSEN,
      candidates: [...new Set(stepCandidates(source.tables[0]).map(({ heading }) => heading))],
      periods: span === null ? [] : readyPeriods(span, settings.weekStart),
      usual: defaultPlaces(source),
    };
  });
}

/** Sheets whose funnel cannot be made by what was chosen for it, such as steps that are no longer there. */
export function lostChoices(
  { sheets, settings }: Analysis,
  tables: readonly FunnelTable[],
): readonly string[] {
  const found = new Set(tables.flatMap(({ source }) => source.sheets));
  return Object.keys(settings.funnels ?? {}).filter(
    (sheet) => !found.has(sheet) && sheets.some(({ name }) => name === sheet),
  );
}

/** All that is said of a funnel at the places given, by the rules of the workbook. */
export function explainFunnel(
  analysis: Pick<Analysis, "shared">,
  source: FunnelSource,
  places: FunnelPlaces,
): ExplainedFunnel {
  const rules = funnelRules(analysis, source, places);
  return {
    source,
    places,
    rules,
    report: reportFunnel(source, places, rules),
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

/** The 漏斗 sheet made of a source before; null where it is still to be made. */
export function funnelSheet({ survey }: Analysis, { sheets }: FunnelSource): string | null {
  const home = homeSheet(survey, funnel.id, sheets);
  const made = survey.sheets.find(({ madeBy, retired }) => !retired && madeBy === `${funnel.id}:${home}`);
  return made?.name ?? null;
}

/** Keeps in the workbook what the operator chose for the funnel of some sheets, or that nothing is. Throws WorkbookError. */
export async function chooseFunnel(
  port: WorkbookPort,
  { settings }: Analysis,
  sheets: readonly string[],
  choice: FunnelChoice,
): Promise<void> {
  const isNothing = choice.steps === null && choice.by === null;
  const others = Object.entries(settings.funnels ?? {}).filter(([sheet]) => !sheets.includes(sheet));
  const own = isNothing ? [] : sheets.map((sheet) => [sheet, choice] as const);
  await changeSettings(port, { funnels: Object.fromEntries([...others, ...own]) });
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
  const table = shared.find(({ id }) => id === ruleTemplate.id);
  const rows = table === undefined ? null : readRuleTable(table.cells);
  const last = now.span === null ? null : serialInSystem(now.span.to, dateSystem);
  const value = (rule: keyof FunnelRules): number => {
    const row = rows?.get(FUNNEL_RULE_IDS[rule]);
    const holds = row !== undefined && (row.from === null || last === null || row.from <= last);
    return (holds ? row.value : null) ?? USUAL_FUNNEL_RULES[rule];
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
  const side = (span: DaySpan, segment: number) => {
    const counts = countsAt(source, { span, segment });
    return { trials: counts?.[0] ?? 0, successes: counts?.[source.steps.length - 1] ?? 0 };
  };
  return mixChange(
    Array.from({ length: segments }, (_, segment) => {
      const [was, is] = [side(spanBefore, segment), side(spanNow, segment)];
      return {
        trialsBefore: was.trials,
        successesBefore: was.successes,
        trialsAfter: is.trials,
        successesAfter: is.successes,
      };
    }),
  );
}

function countsAt(source: FunnelSource, place: FunnelPlace): readonly number[] | null {
  return sumSide(rowsAt(source.rows, place)).counts;
}
