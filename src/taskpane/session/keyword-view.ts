import type { Analysis } from "../../app/analyse";
import type { JudgedReport } from "../../app/explain-keywords";
import { isUnripe, keywordSheet, keywordWords, numberAt, REASON_WORDS } from "../../app/explain-keywords";
import type { SheetChoice } from "../../app/plan-sheets";
import type { WordGrouping } from "../../core/keywords/keyword-report";
import type { Verdict } from "../../core/keywords/reasons";
import type { Locale } from "../../core/locale";
import { createFormat } from "../../i18n/format";
import { KEYWORD_PAGE_WORDS } from "../../i18n/pages/keywords";
import type { GroupingChoice, KeywordPageWords, KeywordSort } from "../../i18n/pages/keywords";
import type { Decisions } from "./keyword-decisions";
import { keywordFormat } from "./keyword-format";
import { inOrder, sortsOf } from "./keyword-order";
import { wordSearch } from "./keyword-search";
import type { KeywordFilter, KeywordWish } from "./keyword-wish";

export { chooseGrouping, judgedReports, setsBid } from "../../app/explain-keywords";
export { describeChart } from "./keyword-chart";
export { describeDetail, readDecision } from "./keyword-detail";
export { describeLead } from "./keyword-lead";
export { adviceOf, describeRow } from "./keyword-rows";

interface Option<Id extends string> {
  readonly id: Id;
  readonly name: string;
}

/** The words of a keyword report, in words. */
export interface KeywordsView {
  /** The words of the page: they load with what describes keywords. */
  readonly words: KeywordPageWords;
  readonly reports: readonly Option<string>[];
  /** Said where the workbook has no report of words. */
  readonly nothing: string | null;
  readonly shown: ShownKeywords | null;
  readonly readOnly: boolean;
}

/** One report with the words chosen of it. */
export interface ShownKeywords {
  readonly report: JudgedReport;
  readonly key: string;
  /** Tells decisions on its words from those on others. */
  readonly list: string;
  /** What it is of, in a line. */
  readonly about: string;
  readonly groupings: readonly Option<GroupingChoice>[];
  readonly grouping: GroupingChoice;
  readonly obstacles: readonly ObstacleView[];
  readonly filters: readonly FilterView[];
  readonly filter: KeywordFilter;
  readonly sorts: readonly Option<KeywordSort>[];
  readonly sort: KeywordSort | null;
  /** Places of the words found, in order. */
  readonly places: readonly number[];
  readonly found: string;
  /** Of those found that are of the one verdict chosen: places to accept and words to take back; none otherwise. */
  readonly acceptable: readonly number[];
  readonly acceptText: string;
  readonly acceptedShown: readonly string[];
  readonly takeBackText: string;
  /** What to build for the sheet, and what that does. */
  readonly sheet: SheetChoice;
  readonly writeHint: string;
}

/** Why words cannot be judged, and what to do. */
export interface ObstacleView {
  readonly kind: "margin" | "columns" | "unripe";
  readonly title: string;
  readonly advice: string;
  /** For the margin: the 规则表 there is; null where it is still to be made. */
  readonly rules: string | null;
}

/** A verdict with how many words it has and what they cost. */
export interface FilterView {
  readonly id: KeywordFilter;
  readonly name: string;
  readonly count: string;
  readonly cost: string | null;
  /** What the verdict means. */
  readonly hint: string;
}

/** Of more sheets the first and the last are named. */
const MOST_NAMED = 3;
const VERDICTS: readonly Verdict[] = ["add", "raise", "lower", "delete", "watch"];
export const GROUPINGS: Readonly<Record<GroupingChoice, WordGrouping>> = {
  word: { byMatchType: false, byCampaign: false },
  match: { byMatchType: true, byCampaign: false },
  campaign: { byMatchType: false, byCampaign: true },
  both: { byMatchType: true, byCampaign: true },
};
const GROUPING_CHOICES = ["word", "match", "campaign", "both"] as const;

/** The decisions on each list of words. */
export type DecisionsOf = (list: string) => Decisions;

/** Puts a report of the workbook into words; `reports` are those of `judgedReports`, worked out once for a look. */
export function describeKeywords(
  analysis: Analysis,
  reports: readonly JudgedReport[],
  locale: Locale,
  wish: KeywordWish,
  decisionsOf: DecisionsOf,
): KeywordsView {
  const words = KEYWORD_PAGE_WORDS[locale];
  const report = reports.find(({ key }) => key === wish.report) ?? reports[0];
  return {
    words,
    reports: reports.map((each) => ({ id: each.key, name: nameOf(each, reports, locale) })),
    nothing: report === undefined ? words.noReportAdvice : null,
    shown: report === undefined ? null : describeShown(analysis, report, locale, wish, decisionsOf),
    readOnly: analysis.survey.readOnly,
  };
}

/** Tells a word of a list from the others. */
export function decisionKey({ rows }: JudgedReport, place: number): string {
  const { word, matchType, campaign } = rows.report.keys[place];
  return JSON.stringify([word, matchType, campaign]);
}

function describeShown(
  analysis: Analysis,
  report: JudgedReport,
  locale: Locale,
  wish: KeywordWish,
  decisionsOf: DecisionsOf,
): ShownKeywords {
  const words = KEYWORD_PAGE_WORDS[locale];
  const { number } = createFormat(locale);
  const { rows, judgements, grouping } = report;
  const { keys, sheets } = rows.report;
  const list = JSON.stringify([report.key, grouping]);
  const decisions = decisionsOf(list);
  const isDecided = (place: number): boolean =>
    decisions.size > 0 && decisions.has(decisionKey(report, place));
  const filters = describeFilters(report, decisions, locale);
  const filter = filters.some(({ id }) => id === wish.filter) ? wish.filter : "all";
  const finds = wordSearch(keys, wish.search);
  const found = [...keys.keys()].filter(
    (place) =>
      (filter === "all" ||
        (filter === "accepted" ? isDecided(place) : judgements[place].verdict === filter)) &&
      (finds === null || finds(place)),
  );
  const sorts = sortsOf(report);
  const sort = sorts.find((each) => each === wish.sort) ?? sorts[0];
  const isOfOne = filter !== "all" && filter !== "accepted" && filter !== "watch";
  const acceptable = isOfOne ? found.filter((place) => !isDecided(place)) : [];
  const acceptedShown =
    isOfOne || filter === "accepted"
      ? found.filter(isDecided).map((place) => decisionKey(report, place))
      : [];
  const made = keywordSheet(analysis, rows.report);
  const [all, some] = [number(keys.length), number(found.length)];
  return {
    report,
    key: report.key,
    list,
    about: describeAbout(report, locale),
    groupings: GROUPING_CHOICES.filter((id) => isPossible(GROUPINGS[id], report)).map((id) => ({
      id,
      name: words.groupings[id],
    })),
    grouping: GROUPING_CHOICES.find((id) => isSame(GROUPINGS[id], grouping)) ?? "word",
    obstacles: describeObstacles(analysis, report, locale),
    filters,
    filter,
    sorts: sorts.map((id) => ({ id, name: words.sorts[id] })),
    sort: sort ?? null,
    places: inOrder(report, found, sort),
    found: found.length === keys.length ? words.allWords(all) : words.found(some, all),
    acceptable,
    acceptText: words.acceptShown(number(acceptable.length)),
    acceptedShown,
    takeBackText: words.takeBackShown(number(acceptedShown.length)),
    sheet: { sheet: sheets[0], template: "keywords" },
    writeHint: made === null ? words.writeHint : words.rewriteHint(made),
  };
}

/** How many words each verdict has and what was spent on them; those without words are left out. */
function describeFilters(
  { rows, judgements, sign }: JudgedReport,
  decisions: Decisions,
  locale: Locale,
): readonly FilterView[] {
  const words = KEYWORD_PAGE_WORDS[locale];
  const { verdicts } = keywordWords(locale);
  const { number } = createFormat(locale);
  const { money } = keywordFormat(locale, sign);
  const { cost } = rows.columns;
  const sums = new Map<Verdict, { count: number; cost: number }>();
  let spent = 0;
  judgements.forEach(({ verdict }, place) => {
    const sum = sums.get(verdict) ?? { count: 0, cost: 0 };
    const own = numberAt(cost, place) ?? 0;
    sums.set(verdict, { count: sum.count + 1, cost: sum.cost + own });
    spent += own;
  });
  const view = (
    id: KeywordFilter,
    name: string,
    count: number,
    own: number | null,
    hint = "",
  ): FilterView => ({
    id,
    name,
    count: words.counted(number(count)),
    cost: cost === null || own === null ? null : words.spent(money(own)),
    hint,
  });
  return [
    view("all", words.all, judgements.length, spent),
    ...VERDICTS.flatMap((verdict) => {
      const sum = sums.get(verdict);
      return sum === undefined
        ? []
        : [view(verdict, verdicts[verdict], sum.count, sum.cost, words.verdictHints[verdict])];
    }),
    ...(decisions.size > 0 ? [view("accepted", words.accepted, decisions.size, null)] : []),
  ];
}

function describeObstacles(
  { survey }: Analysis,
  report: JudgedReport,
  locale: Locale,
): readonly ObstacleView[] {
  const words = KEYWORD_PAGE_WORDS[locale];
  const { names } = REASON_WORDS[locale];
  const { list, number } = createFormat(locale);
  const missing = report.lacks.filter((name) => name !== "margin");
  const rules = survey.sheets.find(({ madeBy, retired }) => madeBy === "rules" && !retired)?.name ?? null;
  if (missing.length > 0)
    return [
      {
        kind: "columns",
        title: words.lacks(list(missing.map((name) => names[name]))),
        advice: words.lacksAdvice,
        rules: null,
      },
    ];
  return [
    ...(report.lacks.includes("margin")
      ? [{ kind: "margin" as const, title: words.noMargin, advice: words.noMarginAdvice, rules }]
      : []),
    ...(isUnripe(report)
      ? [
          {
            kind: "unripe" as const,
            title: words.unripe,
            advice: words.unripeAdvice(number(report.rows.report.windowDays)),
            rules: null,
          },
        ]
      : []),
  ];
}

function describeAbout({ rows }: JudgedReport, locale: Locale): string {
  const words = KEYWORD_PAGE_WORDS[locale];
  const { day, number } = createFormat(locale);
  const { of, span, windowDays, currency, days } = rows.report;
  return [
    words.of[of],
    span === null
      ? words.noDays
      : span.from === span.to
        ? day(span.to)
        : words.span(day(span.from), day(span.to)),
    ...(days === null ? [] : [words.window(number(windowDays))]),
    ...(currency === null ? [] : [words.currency(currency)]),
  ].join(" · ");
}

function isPossible({ byMatchType, byCampaign }: WordGrouping, { can, grouping }: JudgedReport): boolean {
  return (
    (!byMatchType || can.byMatchType || grouping.byMatchType) &&
    (!byCampaign || can.byCampaign || grouping.byCampaign)
  );
}

function isSame(a: WordGrouping, b: WordGrouping): boolean {
  return a.byMatchType === b.byMatchType && a.byCampaign === b.byCampaign;
}

/** Its sheets; where they have several reports, with what its words are, and their currency or number. */
function nameOf(report: JudgedReport, reports: readonly JudgedReport[], locale: Locale): string {
  const words = KEYWORD_PAGE_WORDS[locale];
  const names = [
    ({ rows }: JudgedReport) => sheetsOf(rows.report.sheets),
    (each: JudgedReport) => `${sheetsOf(each.rows.report.sheets)} · ${words.of[each.rows.report.of]}`,
  ];
  const name = names.find((nameBy) => reports.filter((each) => nameBy(each) === nameBy(report)).length === 1);
  if (name !== undefined) return name(report);
  const alike = reports.filter((each) => names[1]?.(each) === names[1]?.(report));
  return `${names[1]?.(report) ?? ""} ${alike.indexOf(report) + 1}`;
}

function sheetsOf(sheets: readonly string[]): string {
  const named = sheets.length > MOST_NAMED ? [sheets[0], "…", sheets[sheets.length - 1]] : sheets;
  return named.join(" + ");
}
