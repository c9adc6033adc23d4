import type { AnalysedTable, Analysis } from "../../app/analyse";
import type { TablePlace } from "../../app/confirm-mapping";
import { confirmedColumns } from "../../app/confirmed-columns";
import { tallyChanges } from "../../app/vocabulary";
import type { Locale } from "../../core/locale";
import { createFormat } from "../../i18n/format";
import { MAPPING_WORDS } from "../../i18n/pages/mapping";
import { wordsOf } from "../../i18n/words-of";
import type { ColumnView } from "./column-views";
import { describeColumns } from "./column-views";

/** One table's columns in words. */
export interface MappingView {
  /** What the table is and how many columns were understood. */
  readonly facts: string;
  readonly columns: readonly ColumnView[];
  /** How many columns the operator confirmed, in words; null for none. */
  readonly confirmed: string | null;
  /** There is nothing left to confirm. */
  readonly allConfirmed: boolean;
  /** Nothing can be remembered. */
  readonly readOnly: boolean;
  /** How many cells are changed and how many rows left out, in words; null for none. */
  readonly changedCells: string | null;
  readonly droppedRows: string | null;
}

/** Puts the columns of the table at a place into words; null where it is no longer there. */
export function describeMapping(analysis: Analysis, place: TablePlace, locale: Locale): MappingView | null {
  const table = analysedTableAt(analysis, place);
  if (table === null) return null;
  const words = MAPPING_WORDS[locale];
  const { pane, kinds, separator } = wordsOf(locale);
  const { number } = createFormat(locale);
  const { recognised, clean } = table;
  const columns = describeColumns(table, locale, confirmedColumns(analysis, recognised));
  const count = (which: "understood" | "confirmed"): number => columns.filter((each) => each[which]).length;
  const [confirmed, changed] = [count("confirmed"), countChanges(table)];
  const dropped = recognised.droppedRows.length;
  return {
    facts: [
      kinds[recognised.kind],
      pane.rows(number(clean.sourceRows.length)),
      pane.columnsUnderstood(number(count("understood")), number(columns.length)),
    ].join(separator),
    columns,
    confirmed: confirmed === 0 ? null : words.someConfirmed(number(confirmed)),
    allConfirmed: columns.every((each) => each.confirmed || each.target === null),
    readOnly: analysis.survey.readOnly,
    changedCells: changed === 0 ? null : words.changedCells(number(changed)),
    droppedRows: dropped === 0 ? null : words.droppedRows(number(dropped)),
  };
}

/** The table at a place; null where there is none. */
export function analysedTableAt(
  { sheets }: Analysis,
  { sheet, headerRow, firstColumn }: TablePlace,
): AnalysedTable | null {
  const tables = sheets.filter(({ name }) => name === sheet).flatMap((each) => each.tables);
  const found = tables.find(
    ({ recognised: { headerRows, columns } }) =>
      headerRows[1] === headerRow && (firstColumn === undefined || columns[0]?.index === firstColumn),
  );
  return found ?? null;
}

/** How many cells of a table are changed. */
export function countChanges({ clean }: AnalysedTable): number {
  return clean.columns
    .flatMap((column) => [...tallyChanges(clean, column).values()])
    .reduce((sum, { count }) => sum + count, 0);
}
