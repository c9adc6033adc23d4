import { numberFormatOf } from "./number-formats";
import { fieldOf } from "../fields/index";
import type { FieldId } from "../fields/index";
import type { Locale } from "../locale";
import { SUBJECT_MEASURES } from "../model/subject-figures";
import type { SubjectFigures, SubjectMeasure, SubjectRow } from "../model/subject-figures";

/** Heading of a measure in a table of products or traffic sources: that of its field. */
export function measureLabel(measure: SubjectMeasure, locale: Locale): string {
  return fieldOf(measure).label[locale];
}

/** Headings of all measures. */
export function measureLabels(locale: Locale): Readonly<Record<SubjectMeasure, string>> {
  return {
    visitors: measureLabel("visitors", locale),
    paidBuyers: measureLabel("paidBuyers", locale),
    paidAmount: measureLabel("paidAmount", locale),
    cost: measureLabel("cost", locale),
  };
}

/** The measure a field is; throws for a field that no such table is read for. */
export function measureOf(field: FieldId): SubjectMeasure {
  const found = SUBJECT_MEASURES.find((measure) => measure === field);
  if (found === undefined) throw new Error(`Tables beside the days have no ${field}.`);
  return found;
}

/** Number format of a measure, by all of its figures. */
export function measureFormat({ rows }: SubjectFigures, measure: SubjectMeasure): string {
  return numberFormatOf(measure === "paidAmount" || measure === "cost" ? "currency" : "count", [
    ...rows.map(({ values }) => values[measure]),
  ]);
}

/** The largest total of a measure as shown, for the width of its columns. */
export function measureShown(figures: SubjectFigures, measure: SubjectMeasure): string {
  const total = figures.rows.reduce((sum, { values }) => sum + Math.abs(values[measure] ?? 0), 0);
  return (
    Math.floor(total).toLocaleString("en-US") + (measureFormat(figures, measure).includes(".") ? ".00" : "")
  );
}

/** The rows of one period, by their place in `periods`. */
export function rowsOf({ rows }: SubjectFigures, period: number): readonly SubjectRow[] {
  return rows.filter((row) => row.period === period);
}
