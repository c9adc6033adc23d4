import type { Analysis, AnalysedSheet, AnalysedTable } from "../../app/analyse";
import type { TablePlace } from "../../app/confirm-mapping";
import { failedRules } from "../../app/failed-rules";
import type { FailedRule } from "../../app/failed-rules";
import { offersOf } from "../../app/offers";
import { choicesMade } from "../../app/plan-sheets";
import { remarksOf } from "../../app/remarks";
import { fieldLabel, severityOf, tallyChanges } from "../../app/vocabulary";
import type { Issue, IssueCode, Severity } from "../../core/issue";
import type { Locale } from "../../core/locale";
import { createFormat } from "../../i18n/format";
import { HOME_WORDS } from "../../i18n/pages/home";
import { issueText } from "../../i18n/sentences";
import { wordsOf } from "../../i18n/words-of";
import type { PlacedArea } from "../../workbook/port";
import { confidenceWord, describeColumns, NEARLY_CERTAIN } from "./column-views";
import { issueArea } from "./issue-area";
import { countChanges } from "./mapping-view";

/** The workbook in words, ready to be shown: no component formats, counts or chooses. */
export interface WorkbookView {
  /** "ready" some report can be made; else what is in the way, from the workbook down to the tables. */
  readonly verdict: "ready" | "empty" | "nothing" | "no-report";
  /** How many tables can become a daily report. */
  readonly buildable: number;
  /** Where none can become a daily report: names of the reports that can be made, in a list, and how many. */
  readonly otherReports: { readonly count: number; readonly titles: string };
  /** How many of our sheets are in the workbook and would be brought up to date. */
  readonly madeBefore: number;
  readonly readOnly: boolean;
  /** What there is to say about the workbook as a whole. */
  readonly remarks: readonly string[];
  /** The rules that the shops' last weeks do not meet. */
  readonly failed: readonly FailedView[];
  readonly sheets: readonly SheetView[];
}

/** A rule that is not met, and the problem whose causes to look for. */
export interface FailedView extends Pick<FailedRule, "sheet" | "lastDay" | "problem" | "figure" | "action"> {
  readonly key: string;
  readonly text: string;
  /** The days that were judged. */
  readonly span: string;
}

export interface SheetView {
  readonly name: string;
  /** Said where there is no table. */
  readonly nothing: string | null;
  readonly tables: readonly TableView[];
}

export interface TableView {
  /** Unique within the sheet. */
  readonly key: string;
  readonly place: TablePlace;
  readonly kind: string;
  /** How certain the kind is, in a word. */
  readonly confidence: string;
  readonly uncertain: boolean;
  /** Period and number of rows. */
  readonly facts: string;
  /** How many columns were understood. */
  readonly understood: string;
  /** How many cells were cleaned and rows left out. */
  readonly cleaned: string;
  /** What to know before relying on it, the worst first. */
  readonly findings: readonly FindingView[];
}

export interface FindingView {
  readonly severity: Severity;
  readonly text: string;
  /** Where it is in the operator's sheet; null where it is nowhere in particular. */
  readonly area: PlacedArea | null;
}

/** Puts an analysed workbook into words. */
export function describeWorkbook(analysis: Analysis, locale: Locale): WorkbookView {
  const tables = analysis.sheets.flatMap((sheet) => sheet.tables);
  const buildable = tables.filter((table) =>
    table.offers.some((offer) => offer.template === "daily" && offer.obstacles.length === 0),
  ).length;
  const others = buildable > 0 ? [] : offersOf(analysis).filter(({ sheets }) => sheets.length > 0);
  const { list } = createFormat(locale);
  return {
    verdict: verdictOn(analysis, tables.length, buildable + others.length),
    buildable,
    otherReports: { count: others.length, titles: list(others.map(({ title }) => title[locale])) },
    madeBefore: choicesMade(analysis).length,
    readOnly: analysis.survey.readOnly,
    remarks: analysis.issues.map((issue) => issueText(issue, locale, fieldLabel)),
    failed: failedRules(analysis, locale).map((each) => describeFailed(each, locale)),
    sheets: analysis.sheets.map((sheet) => describeSheet(sheet, locale)),
  };
}

function verdictOn(analysis: Analysis, tables: number, reports: number): WorkbookView["verdict"] {
  if (reports > 0) return "ready";
  if (tables > 0) return "no-report";
  return analysis.sheets.every((sheet) => sheet.rows === 0) ? "empty" : "nothing";
}

function describeFailed(
  { sheet, firstDay, lastDay, problem, figure, value, limit, shouldBe, action }: FailedRule,
  locale: Locale,
): FailedView {
  const text = HOME_WORDS[locale].failedRule(figure, value, shouldBe, limit);
  const { day } = createFormat(locale);
  const span = wordsOf(locale).pane.period(day(firstDay), day(lastDay));
  return { key: `${sheet} ${figure}`, sheet, lastDay, problem, figure, action, text, span };
}

function describeSheet(sheet: AnalysedSheet, locale: Locale): SheetView {
  const { pane } = wordsOf(locale);
  const nothing = sheet.rows === 0 ? pane.emptySheet : pane.noTableInSheet;
  return {
    name: sheet.name,
    nothing: sheet.tables.length === 0 ? nothing : null,
    tables: sheet.tables.map((table) => describeTable(sheet.name, table, locale)),
  };
}

function describeTable(sheet: string, table: AnalysedTable, locale: Locale): TableView {
  const words = wordsOf(locale);
  const { number } = createFormat(locale);
  const { recognised, clean } = table;
  const columns = describeColumns(table, locale);
  const known = columns.filter(({ understood }) => understood).length;
  const period = periodOf(table, locale);
  const rows = words.pane.rows(number(clean.sourceRows.length));
  const firstColumn = recognised.columns[0]?.index ?? 1;
  return {
    key: `${recognised.headerRows[0]}:${firstColumn}`,
    place: { sheet, headerRow: recognised.headerRows[1], firstColumn },
    kind: words.kinds[recognised.kind],
    confidence: confidenceWord(recognised.kindConfidence, locale),
    uncertain: recognised.kindConfidence < NEARLY_CERTAIN,
    facts: period === null ? rows : `${period}${words.separator}${rows}`,
    understood: words.pane.columnsUnderstood(number(known), number(columns.length)),
    cleaned: describeCleaning(table, locale),
    findings: describeFindings(sheet, table, locale),
  };
}

function periodOf({ quality }: AnalysedTable, locale: Locale): string | null {
  if (quality.period === null) return null;
  const { day } = createFormat(locale);
  return wordsOf(locale).pane.period(day(quality.period.from), day(quality.period.to));
}

function describeCleaning(table: AnalysedTable, locale: Locale): string {
  const { pane } = wordsOf(locale);
  const { number } = createFormat(locale);
  const [cells, rows] = [countChanges(table), table.recognised.droppedRows.length];
  return cells + rows === 0 ? pane.nothingCleaned : pane.cleanedInShort(number(cells), number(rows));
}

/** What is told nowhere else, each sentence once. */
function describeFindings(sheet: string, table: AnalysedTable, locale: Locale): readonly FindingView[] {
  const counted = new Set<string>(
    table.clean.columns.flatMap((column) => [...tallyChanges(table.clean, column)].map(([code]) => code)),
  );
  const findings = new Map<string, FindingView>();
  for (const issue of remarksOf(table)) {
    if (isToldElsewhere(issue, counted)) continue;
    const text = issueText(issue, locale, fieldLabel);
    if (findings.has(text)) continue;
    findings.set(text, { severity: severityOf(issue.code), text, area: issueArea(issue, sheet, table) });
  }
  return [...findings.values()];
}

/** Why a template does not fit is told where templates are chosen. */
const OF_TEMPLATES: ReadonlySet<string> = new Set<IssueCode>(["wrong-kind", "missing-field", "no-measure"]);

function isToldElsewhere({ code }: Issue, counted: ReadonlySet<string>): boolean {
  if (OF_TEMPLATES.has(code)) return true;
  return code.endsWith("-left-out") || (counted.has(code) && severityOf(code) === "information");
}
