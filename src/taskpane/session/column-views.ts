import type { AnalysedTable } from "../../app/analyse";
import type { ConfirmedColumns } from "../../app/confirmed-columns";
import { fieldUnit } from "../../app/field-catalogue";
import { fieldLabel } from "../../app/vocabulary";
import type { CleanColumn } from "../../core/clean/clean-table";
import type { FieldId } from "../../core/fields/index";
import type { Locale } from "../../core/locale";
import type { RecognisedColumn, WideLayout, WideMeasure } from "../../core/recognise/recognised-sheet";
import { columnLetters, createFormat } from "../../i18n/format";
import { MAPPING_WORDS } from "../../i18n/pages/mapping";
import { wordsOf } from "../../i18n/words-of";
import type { PlacedArea } from "../../workbook/port";
import { oneLine, shortText } from "./short-text";

/** A column of the sheet, or what stands under dates as headings, beside what it was taken for. */
export interface ColumnView {
  readonly key: string;
  /** What is confirmed with it; null for the dates themselves. */
  readonly target: ColumnTarget | null;
  readonly name: string;
  /** What it was taken for, or that it was not. */
  readonly meaning: string;
  readonly understood: boolean;
  readonly field: FieldId | null;
  /** Unit, how certain it is, and what else there is to know. */
  readonly details: string;
  readonly confirmed: boolean;
  /** Whether it is worth a look. */
  readonly uncertain: boolean;
  /** Up to three of its cells, as Excel shows them. */
  readonly samples: string;
  /** What it may be, where that is open. */
  readonly readings: readonly FieldChoice[];
  /** Days after a click within which its sales count; columns of one field that differ in it are no duplicates. */
  readonly windowDays: number | null;
  /** From its heading to the last row. */
  readonly area: PlacedArea;
}

/** By 1-based column of the sheet, or by the label of a figure under dates. */
export type ColumnTarget =
  { readonly kind: "column"; readonly index: number } | { readonly kind: "measure"; readonly label: string };

export interface FieldChoice {
  readonly field: FieldId;
  readonly label: string;
}

const NOTHING_CONFIRMED: ConfirmedColumns = { columns: new Map(), measures: new Map() };

/**
 * The columns of a table in words, from left to right. Columns under dates are one line for the dates and one for
 * each figure.
 */
export function describeColumns(
  table: AnalysedTable,
  locale: Locale,
  confirmed: ConfirmedColumns = NOTHING_CONFIRMED,
): readonly ColumnView[] {
  const { columns, wide } = table.recognised;
  const given: Given = { table, locale, confirmed };
  if (wide === null) return columns.map((column) => describeColumn(column, given));
  const dated = new Set(wide.columns.map(({ index }) => index));
  const beside = columns.filter(({ index }) => !dated.has(index) && index !== wide.measureColumn);
  return [
    ...beside.map((column) => describeColumn(column, given)),
    describePeriods(wide, given),
    ...wide.measures.map((measure) => describeMeasure(measure, wide, given)),
  ];
}

/** How certain something is, in a word. */
export function confidenceWord(confidence: number, locale: Locale): string {
  const { pane } = wordsOf(locale);
  if (confidence >= CERTAIN) return pane.certain;
  return confidence >= NEARLY_CERTAIN ? pane.likely : pane.uncertain;
}

/** Below these it is said with a doubt. */
const CERTAIN = 0.95;
export const NEARLY_CERTAIN = 0.9;

interface Given {
  readonly table: AnalysedTable;
  readonly locale: Locale;
  readonly confirmed: ConfirmedColumns;
}

function describeColumn(column: RecognisedColumn, given: Given): ColumnView {
  const { table, locale, confirmed } = given;
  const words = MAPPING_WORDS[locale];
  const { index, header, field, readings } = column;
  // A column that holds two figures is two columns once it is clean.
  const clean = table.clean.columns.filter((each) => each.index === index && each.field !== null);
  const fields = clean.flatMap((each) => (each.field === null ? [] : [each.field]));
  const confidence = Math.min(...clean.map((each) => each.confidence));
  const isConfirmed = confirmed.columns.has(index);
  return {
    ...describeField({ fields, confidence, isConfirmed, isOpen: readings.length > 1 }, column, locale),
    key: `column ${index}`,
    target: { kind: "column", index },
    name: words.column(columnLetters(index), oneLine(header) || words.noHeader),
    field,
    samples: joinSamples(table.samples.columns.get(index), locale),
    readings: readings
      .filter((reading) => reading.field !== field)
      .map((reading) => ({ field: reading.field, label: fieldLabel(reading.field, locale) })),
    windowDays: column.windowDays,
    area: areaOf(table, index, index),
  };
}

function describePeriods({ columns, headingField }: WideLayout, { table, locale }: Given): ColumnView {
  const [first, last] = [columns[0], columns.at(-1)];
  const letters = `${columnLetters(first?.index ?? 1)}–${columnLetters(last?.index ?? 1)}`;
  return {
    key: "periods",
    target: null,
    name: MAPPING_WORDS[locale].column(
      letters,
      `${String(first?.heading ?? "")} … ${String(last?.heading ?? "")}`,
    ),
    meaning: fieldLabel(headingField, locale),
    understood: true,
    field: headingField,
    details: "",
    confirmed: false,
    uncertain: false,
    samples: "",
    readings: [],
    windowDays: null,
    area: areaOf(table, first?.index ?? 1, last?.index ?? 1),
  };
}

function describeMeasure(measure: WideMeasure, wide: WideLayout, given: Given): ColumnView {
  const { table, locale, confirmed } = given;
  const { label, field } = measure;
  const clean = figuresOf(label, wide, table);
  const fields = clean.flatMap((each) => (each.field === null ? [] : [each.field]));
  const confidence = Math.min(...clean.map((each) => each.confidence));
  const isConfirmed = confirmed.measures.has(label);
  return {
    ...describeField(
      { fields, confidence, isConfirmed, isOpen: false },
      { ...measure, windowDays: null },
      locale,
    ),
    key: `measure ${label}`,
    target: { kind: "measure", label },
    name: oneLine(label) || MAPPING_WORDS[locale].figuresUnderDates,
    field,
    samples: joinSamples(table.samples.measures.get(label), locale),
    readings: [],
    windowDays: null,
    area: areaOf(table, wide.columns[0]?.index ?? 1, wide.columns.at(-1)?.index ?? 1),
  };
}

/** What became of a figure under dates once it was clean: more than one column where its cells hold two figures. */
function figuresOf(label: string, wide: WideLayout, { clean }: AnalysedTable): readonly CleanColumn[] {
  const first = wide.columns[0]?.index;
  return clean.columns.filter(
    ({ index, header, field }) =>
      index === first && header === label && field !== null && field !== wide.headingField,
  );
}

interface Found {
  readonly fields: readonly FieldId[];
  readonly confidence: number;
  readonly isConfirmed: boolean;
  /** Whether it may be one thing or another. */
  readonly isOpen: boolean;
}

function describeField(
  { fields, confidence, isConfirmed, isOpen }: Found,
  { scale, windowDays }: Pick<RecognisedColumn, "scale" | "windowDays">,
  locale: Locale,
): Pick<ColumnView, "meaning" | "understood" | "details" | "confirmed" | "uncertain"> {
  const words = MAPPING_WORDS[locale];
  const { separator } = wordsOf(locale);
  const [first] = fields;
  if (first === undefined) {
    const open = isOpen ? words.doubtful : words.notUnderstood;
    return {
      meaning: isConfirmed ? words.leftAsIs : open,
      understood: false,
      details: isConfirmed ? words.confirmed : "",
      confirmed: isConfirmed,
      uncertain: !isConfirmed,
    };
  }
  const details = [
    words.units[fieldUnit(first)],
    scaleWord(first, scale, locale),
    windowDays === null ? null : words.windowDays(createFormat(locale).number(windowDays)),
    isConfirmed ? words.confirmed : confidenceWord(confidence, locale),
  ];
  return {
    meaning: fields.map((field) => fieldLabel(field, locale)).join(words.and),
    understood: true,
    details: details.filter((detail) => detail !== null).join(separator),
    confirmed: isConfirmed,
    uncertain: !isConfirmed && confidence < NEARLY_CERTAIN,
  };
}

function scaleWord(field: FieldId, scale: number, locale: Locale): string | null {
  const words = MAPPING_WORDS[locale];
  if (scale === 1) return null;
  const isMoney = fieldUnit(field) === "currency";
  if (scale === 0.01) return isMoney ? words.scales.fen : words.scales.percent;
  if (scale === 1e4) return words.scales["ten-thousands"];
  if (scale === 1e-6 && isMoney) return words.scales.micros;
  return words.times(createFormat(locale).plain(scale));
}

function joinSamples(samples: readonly string[] | undefined, locale: Locale): string {
  return (samples ?? []).map(shortText).join(wordsOf(locale).separator);
}

function areaOf({ recognised, clean }: AnalysedTable, firstColumn: number, lastColumn: number): PlacedArea {
  const { headerRows, lastDataRow } = recognised;
  return {
    sheet: clean.sheet,
    firstRow: headerRows[1],
    lastRow: Math.max(headerRows[1], lastDataRow),
    firstColumn,
    lastColumn,
  };
}
