import type { Analysis, AnalysedSheet, AnalysedTable } from "../../app/analyse";
import type { BuildOutcome } from "../../app/build";
import { remarksOf } from "../../app/remarks";
import { changesOf, fieldLabel, severityOf, tallyChanges } from "../../app/vocabulary";
import type { CellChange } from "../../core/clean/clean-table";
import type { Issue } from "../../core/issue";
import type { Locale } from "../../core/locale";
import { columnLetters, createFormat } from "../../i18n/format";
import { issueText } from "../../i18n/sentences";
import { wordsOf } from "../../i18n/words-of";
import { describeColumns } from "./column-views";
import type { ColumnView } from "./column-views";

/** The workbook in words, ready to be shown: no component formats, counts or chooses. */
export interface WorkbookView {
  /** "ready" a daily report can be made; else what is in the way, from the workbook down to the tables. */
  readonly verdict: "ready" | "empty" | "nothing" | "no-daily";
  /** How many tables can become a daily report. */
  readonly buildable: number;
  readonly readOnly: boolean;
  /** What there is to say about the workbook as a whole. */
  readonly remarks: readonly string[];
  readonly sheets: readonly SheetView[];
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
  readonly kind: string;
  readonly uncertain: boolean;
  /** Period and number of rows. */
  readonly facts: string;
  readonly understood: string;
  readonly columns: readonly ColumnView[];
  readonly cleaned: DetailView;
  readonly dropped: DetailView;
  readonly remarks: DetailView;
}

/** A list that opens on a click. */
export interface DetailView {
  readonly heading: string;
  readonly count: number;
  readonly lines: readonly string[];
}

/** Long lists end with "and 980 more": the cells are in the sheet, and a pane is narrow. */
const LONGEST_LIST = 20;

/** Below this the kind is shown with a doubt. */
const NEARLY_CERTAIN = 0.9;

/** Puts an analysed workbook into words. */
export function describeWorkbook(analysis: Analysis, locale: Locale): WorkbookView {
  const tables = analysis.sheets.flatMap((sheet) => sheet.tables);
  const buildable = tables.filter((table) =>
    table.offers.some((offer) => offer.template === "daily" && offer.obstacles.length === 0),
  ).length;
  return {
    verdict: verdictOn(analysis, tables.length, buildable),
    buildable,
    readOnly: analysis.survey.readOnly,
    remarks: sentences(analysis.issues, locale),
    sheets: analysis.sheets.map((sheet) => describeSheet(sheet, locale)),
  };
}

/** Why sheets were left out of a build, a sentence each, the weightiest first. */
export function describeLeftOut(outcome: BuildOutcome, locale: Locale): readonly string[] {
  const { pane } = wordsOf(locale);
  const told = outcome.issues
    .filter((issue) => severityOf(issue.code) === "blocking")
    .map((issue) => {
      const why = issueText(issue, locale, fieldLabel);
      return issue.at?.sheet === undefined ? why : pane.notBuilt(issue.at.sheet, why);
    });
  return [...new Set(told)];
}

function verdictOn(analysis: Analysis, tables: number, buildable: number): WorkbookView["verdict"] {
  if (buildable > 0) {
    return "ready";
  }
  if (tables > 0) {
    return "no-daily";
  }
  return analysis.sheets.every((sheet) => sheet.rows === 0) ? "empty" : "nothing";
}

function describeSheet(sheet: AnalysedSheet, locale: Locale): SheetView {
  const { pane } = wordsOf(locale);
  const nothing = sheet.rows === 0 ? pane.emptySheet : pane.noTableInSheet;
  return {
    name: sheet.name,
    nothing: sheet.tables.length === 0 ? nothing : null,
    tables: sheet.tables.map((table) => describeTable(table, locale)),
  };
}

function describeTable(table: AnalysedTable, locale: Locale): TableView {
  const words = wordsOf(locale);
  const { number } = createFormat(locale);
  const { recognised, clean } = table;
  const columns = describeColumns(table, locale);
  const known = columns.filter(({ understood }) => understood).length;
  const period = periodOf(table, locale);
  const changes = countChanges(table);
  const rows = words.pane.rows(number(clean.sourceRows.length));
  return {
    key: `${recognised.headerRows[0]}:${recognised.columns[0]?.index ?? 0}`,
    kind: words.kinds[recognised.kind],
    uncertain: recognised.kindConfidence < NEARLY_CERTAIN,
    facts: period === null ? rows : `${period}${words.separator}${rows}`,
    understood: words.pane.columnsUnderstood(number(known), number(columns.length)),
    columns,
    cleaned: describeCleaned(table, changes, locale),
    dropped: describeDropped(table, locale),
    remarks: describeRemarks(table, changes, locale),
  };
}

function periodOf({ quality }: AnalysedTable, locale: Locale): string | null {
  if (quality.period === null) {
    return null;
  }
  const { day } = createFormat(locale);
  return wordsOf(locale).pane.period(day(quality.period.from), day(quality.period.to));
}

/** How many cells were cleaned, and why. */
interface ChangeCount {
  readonly count: number;
  readonly codes: ReadonlySet<string>;
}

function countChanges({ clean }: AnalysedTable): ChangeCount {
  const tallies = clean.columns.flatMap((column) => [...tallyChanges(clean, column)]);
  return {
    count: tallies.reduce((sum, [, { count }]) => sum + count, 0),
    codes: new Set(tallies.map(([code]) => code)),
  };
}

/** A sentence for each column and reason, then the single cells. */
function describeCleaned(table: AnalysedTable, { count, codes }: ChangeCount, locale: Locale): DetailView {
  const { pane } = wordsOf(locale);
  const reasons = table.issues.filter((issue) => codes.has(issue.code));
  const first = changesOf(table.clean, LONGEST_LIST);
  return {
    heading: pane.cleanedHeading(createFormat(locale).number(count)),
    count,
    lines: [
      ...sentences(reasons, locale),
      ...shorten(first, count, locale, (change) => describeChange(change, locale)),
    ],
  };
}

function describeChange(change: CellChange, locale: Locale): string {
  const { pane } = wordsOf(locale);
  const { plain, day } = createFormat(locale);
  const show = (value: CellChange["to"]): string => {
    if (value === null || value === "") {
      return pane.blankCell;
    }
    return typeof value === "number" ? plain(value) : day(String(value));
  };
  return pane.change(
    `${columnLetters(change.column)}${change.row}`,
    String(change.from ?? pane.blankCell),
    show(change.to),
  );
}

function describeDropped(table: AnalysedTable, locale: Locale): DetailView {
  const { pane, dropped } = wordsOf(locale);
  const rows = table.recognised.droppedRows;
  return {
    heading: pane.droppedHeading(createFormat(locale).number(rows.length)),
    count: rows.length,
    lines: shorten(rows, rows.length, locale, ({ row, why }) => pane.droppedRow(String(row), dropped[why])),
  };
}

/** What neither the cleaned cells nor the dropped rows have told: warnings first. */
function describeRemarks(table: AnalysedTable, { codes }: ChangeCount, locale: Locale): DetailView {
  const ordered = remarksOf(table).filter(({ code }) => !codes.has(code) && !code.endsWith("-left-out"));
  const lines = [...new Set(sentences(ordered, locale))];
  return {
    heading: wordsOf(locale).pane.remarksHeading(createFormat(locale).number(lines.length)),
    count: lines.length,
    lines,
  };
}

function sentences(issues: readonly Issue[], locale: Locale): readonly string[] {
  return issues.map((issue) => issueText(issue, locale, fieldLabel));
}

/** The first of `count` items, and how many more there are. */
function shorten<T>(
  items: readonly T[],
  count: number,
  locale: Locale,
  say: (item: T) => string,
): readonly string[] {
  const lines = items.slice(0, LONGEST_LIST).map(say);
  const left = count - lines.length;
  return left > 0 ? [...lines, wordsOf(locale).pane.more(createFormat(locale).number(left))] : lines;
}
