/**
 * How much an issue matters: "blocking" the step could not give what was asked, "warning" look before relying on
 * the figures, "information" something was done that the operator may want to know.
 */
export type Severity = "blocking" | "warning" | "information";

/** Every code, with its severity and, in the comment, the params it carries. A header param is the operator's own text. */
const SEVERITIES = {
  // Recognise.
  /** The sheet has no cell with content. */
  "empty-sheet": "information",
  /** Cells, but nothing that reads as a header with data below. */
  "no-table-found": "warning",
  /** header, first, second: ids of the fields it may mean. The column is left without a field. */
  "ambiguous-header": "warning",
  /** header. No field is known by this name; the column is kept as it is. */
  "unknown-header": "information",
  /** header, column: the 1-based column that carries the same text. */
  "duplicate-header": "information",
  /** header, field: what the figures turned out to be, by arithmetic with the other columns. */
  "field-from-figures": "information",
  /** header, field, share: a ratio column that differs from its inputs in this share (0 to 1) of the rows compared. */
  "ratio-contradicts-inputs": "warning",
  /** label: the text that marks the row. */
  "total-row-left-out": "information",
  "average-row-left-out": "information",
  "repeated-header-left-out": "information",
  /** text: the beginning of the note. */
  "note-row-left-out": "information",
  /** header. A column of totals beside dates as headings is no day of its own. */
  "total-column-left-out": "information",
  /** count: texts the workbook keeps under our name that are damaged or of a newer add-in; left as they are, unused. */
  "memory-unreadable": "warning",
  /** count: texts with settings that are damaged or of a newer add-in; left as they are, the defaults hold. */
  "settings-unreadable": "warning",
  /** count: tables whose confirmed mapping was given up, the oldest first, to make room for the newest. */
  "mapping-forgotten": "information",
  /** count: periods that stand as headings; the table is read as one row an item and period. */
  "periods-as-headings": "information",

  // Clean. header; count: how many cells; example: one of them as it was.
  "number-from-text": "information",
  "percent-from-text": "information",
  /** 万, 亿, k and the like multiplied out. */
  "magnitude-from-text": "information",
  /** A duration such as 00:01:10 turned into seconds. */
  "seconds-from-text": "information",
  /** A time that Excel keeps as part of a day and shows as 0:01:10 turned into seconds. */
  "seconds-from-time": "information",
  "date-from-text": "information",
  "date-from-number": "information",
  /** A date without a year took the year from the title or the sheet's name. Also carries year. */
  "year-from-context": "warning",
  "text-from-number": "information",
  /** "< 10%", "1000+" and the like became the figure they are bounded by. */
  "bound-from-text": "warning",
  /** One of two figures in a cell was taken, the other stands in a column of its own: "4.8+19". */
  "part-of-cell": "information",
  /** A cell merged over several rows gave its value to each of them. */
  "value-from-merged-cell": "information",
  /** Percents stored as 5.2 became 0.052. */
  "percent-from-hundredfold": "information",
  /** Money in 分 was divided by 100. */
  "amount-from-fen": "information",
  /** A heading in 万元, 千 and the like: the numbers below were written out. */
  "amount-from-unit-heading": "information",
  /** "02.05-02.11", "第10周": the first day of the period was taken. Also carries year. */
  "period-from-text": "information",
  /** Amounts in millionths were divided by 1,000,000. */
  "amount-from-micros": "information",
  "missing-mark": "information",
  "error-value": "warning",
  "unknown-word-in-number-column": "warning",
  "unreadable-date": "warning",
  /** header, example, order: "day-first" or "month-first", which was taken. */
  "ambiguous-date-order": "warning",

  // Quality of a cleaned table.
  /** count: rows with the key of another row and other figures; row, otherRow: of the first; example: its key. */
  "duplicate-key": "warning",
  /** count, row, otherRow, example: as above, for rows equal to another in every cell. */
  "duplicate-row": "warning",
  /** from, to (ISO days), weeks: how many weeks are missing in between. */
  "week-gap": "warning",
  /** fromMonth, toMonth ("2026-03"), months: how many months are missing. */
  "month-gap": "warning",
  /** count: gaps beyond those told one by one; missing: days, weeks or months in them. */
  "more-gaps": "warning",
  /** count: rows with figures and nothing where the date stands; row: the first. */
  "row-lacks-date": "warning",
  /** header; row and from (its day or name): from there on down another formula; before, after: "top ÷ bottom" by header. */
  "ratio-formula-changed": "warning",
  /** header, row, from, before: from there on the column is no longer that quotient. */
  "ratio-formula-ended": "warning",
  /** header, row, from, after: only from there on the column is that quotient. */
  "ratio-formula-began": "warning",
  /** header, row, from, formula: from there on down the formula takes its figures from the row above, not its own. */
  "ratio-from-row-above": "warning",
  "ratio-from-row-below": "warning",
  /** header, count: cells; row, stated, expected of the first; formula: "top ÷ bottom" by header. */
  "ratio-cell-differs": "warning",
  /** header, count, example: counts or amounts below zero where none can be; row: the first. */
  "negative-value": "warning",
  /** part, whole: headers; count: rows in which the part is larger (more buyers than visitors); row, example, other: the first, its part and its whole. */
  "part-exceeds-whole": "warning",
  /** As above, where late payments or attribution may do it. */
  "part-exceeds-whole-unusual": "information",
  /** header, label: the total row's; row; stated, summed: the two figures. */
  "total-does-not-add-up": "warning",
  /** header, label, row, stated, mean: a row of averages. */
  "average-does-not-fit": "warning",
  /** header, label, row, stated, expected: a rate in a total row against the quotient of the sums. */
  "total-rate-differs": "warning",
  /** As above, where it is the plain mean of the rows' rates. */
  "total-rate-is-mean": "warning",
  /** header, count, share: rates above 1 where none can be, and the first of them; row: its. */
  "rate-above-one": "warning",
  /** header, count: amounts with another currency's mark than most; example: the first; other: one of the most. */
  "mixed-currencies": "warning",

  // Model: one row per day.
  /** date, row, otherRow: the same day with different figures. */
  "two-dates-same-day": "blocking",
  /** count: rows equal to another row in every cell, left out. */
  "duplicate-rows-left-out": "information",
  /** from, to (ISO days), days: how many days are missing in between. */
  "date-gap": "warning",
  /** count: rows with figures and no readable date, left out; row: the first of them. */
  "row-without-date": "warning",

  // Model: orders added up by day.
  /** count: rows with figures and no order's number, left out; row: the first of them. */
  "row-without-order": "warning",
  /** header: of the times; count: orders, paid or perhaps paid, without a readable time, left out; row: of the first. */
  "order-without-time": "warning",
  /** count: orders without a time of payment and without money; they count in no paid figure. */
  "unpaid-orders": "information",
  /** header: of the times orders were made, which tell the day, since there are no times of payment. */
  "days-by-order-time": "warning",
  /** header; count: orders in several rows that all repeat the amount, which counts once. */
  "order-rows-count-once": "warning",
  /** header; count: orders in several rows, each with an amount of its own; they are added up. */
  "order-rows-added-up": "information",
  /** header: paid amounts that refunds are already taken off, so that no refund rate can be worked out of them. */
  "paid-after-refunds": "warning",
  /** Names of buyers are hidden by stars, so buyers are not counted. */
  "buyers-hidden": "information",
  /** count: days between others on which the list has no order, which are taken for 0; from: the first (ISO day). */
  "days-without-orders": "information",

  // Model: keyword reports added up by word.
  /** count: rows of a table that another sheet has too, counted there; row: the first; other: that sheet. */
  "keyword-rows-in-two-sheets": "warning",

  // Templates.
  /** template, kind: what the table is instead of what the template needs. */
  "wrong-kind": "blocking",
  /** template, field: id of the field the template cannot do without. */
  "missing-field": "blocking",
  /** template. No column of figures to show. */
  "no-measure": "blocking",
  /** header: that formulas read; name: of the sheet of rules that lacks it. Reports that read it are not made. */
  "rules-heading-missing": "blocking",
  /** header, label: the source's own ratio stands under this label, beside the calculated one. */
  "source-ratio-renamed": "information",
  /** name: the operator's changed copy of our earlier sheet was kept under this name. */
  "previous-sheet-kept": "information",
  /** No fishbone: the sheet does not show the figure of the problem in the two weeks up to the day. */
  "fishbone-not-made": "warning",
} as const satisfies Record<string, Severity>;

/** What an issue says, as a code; the sentence for it is the i18n folder's. */
export type IssueCode = keyof typeof SEVERITIES;

/** All codes, in the order of the steps that report them. */
export const ISSUE_CODES = Object.keys(SEVERITIES) as readonly IssueCode[];

/** Where an issue is; rows and columns are 1-based positions of the sheet. */
export interface IssuePlace {
  readonly sheet?: string;
  readonly row?: number;
  readonly column?: number;
}

/** One thing found imperfect, doubtful or changed. Plain data; never a sentence. */
export interface Issue {
  readonly code: IssueCode;
  readonly at: IssuePlace | null;
  readonly params: Readonly<Record<string, string | number>>;
}

/** A value together with what there is to say about it. */
export interface WithIssues<T> {
  readonly value: T;
  readonly issues: readonly Issue[];
}

/** How much an issue of this code matters. */
export function severityOf(code: IssueCode): Severity {
  return SEVERITIES[code];
}

/** Builds an issue; `at` is null for what concerns the whole workbook. */
export function issue(code: IssueCode, at: IssuePlace | null, params: Issue["params"] = {}): Issue {
  return { code, at, params };
}
