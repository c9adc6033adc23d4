import type { AnalysedTable } from "../../app/analyse";
import { fieldLabel } from "../../app/vocabulary";
import type { CleanColumn } from "../../core/clean/clean-table";
import type { Locale } from "../../core/locale";
import type { RecognisedColumn, WideLayout } from "../../core/recognise/recognised-sheet";
import { columnLetters } from "../../i18n/format";
import { wordsOf } from "../../i18n/words-of";

/** A column of the sheet, or what stands under dates as headings, beside what it was taken for. */
export interface ColumnView {
  readonly key: string;
  readonly name: string;
  readonly meaning: string;
  readonly understood: boolean;
}

/** The columns of a table in words, from left to right; many columns under dates are one line for the dates and one for each figure. */
export function describeColumns(table: AnalysedTable, locale: Locale): readonly ColumnView[] {
  const { columns, wide } = table.recognised;
  if (wide === null) return columns.map((column) => describeColumn(column, table, locale));
  const dated = new Set(wide.columns.map(({ index }) => index));
  const beside = columns.filter(({ index }) => !dated.has(index) && index !== wide.measureColumn);
  const figures = table.clean.columns.filter(
    ({ index, field }) => index === wide.columns[0]?.index && field !== wide.headingField,
  );
  return [
    ...beside.map((column) => describeColumn(column, table, locale)),
    describePeriods(wide, locale),
    ...figures.map((figure, place) => describeFigure(figure, place, locale)),
  ];
}

function describeColumn(column: RecognisedColumn, table: AnalysedTable, locale: Locale): ColumnView {
  const { pane } = wordsOf(locale);
  const { index, header, field, readings } = column;
  const fields = table.clean.columns.flatMap((each) =>
    each.index === index && each.field !== null ? [fieldLabel(each.field, locale)] : [],
  );
  const [first, second] = readings;
  const meaning = (): string => {
    if (fields.length > 0) return pane.meaning(fields.join(pane.and));
    if (field !== null || first === undefined || second === undefined) return pane.notUnderstood;
    return pane.eitherMeaning(fieldLabel(first.field, locale), fieldLabel(second.field, locale));
  };
  return {
    key: String(index),
    name: pane.column(columnLetters(index), oneLine(header)),
    meaning: meaning(),
    understood: fields.length > 0,
  };
}

function describePeriods({ columns, headingField }: WideLayout, locale: Locale): ColumnView {
  const { pane } = wordsOf(locale);
  const [first, last] = [columns[0], columns.at(-1)];
  return {
    key: "periods",
    name: pane.column(
      `${columnLetters(first?.index ?? 1)}–${columnLetters(last?.index ?? 1)}`,
      `${String(first?.heading ?? "")} … ${String(last?.heading ?? "")}`,
    ),
    meaning: pane.meaning(fieldLabel(headingField, locale)),
    understood: true,
  };
}

function describeFigure({ header, field }: CleanColumn, place: number, locale: Locale): ColumnView {
  const { pane } = wordsOf(locale);
  return {
    key: `figure ${place}`,
    name: header === "" ? pane.figuresUnderDates : oneLine(header),
    meaning: field === null ? pane.notUnderstood : pane.meaning(fieldLabel(field, locale)),
    understood: field !== null,
  };
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
