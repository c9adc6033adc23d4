import type { AnalysedTable, Analysis } from "../../app/analyse";
import type { TablePlace } from "../../app/confirm-mapping";
import { changesOf } from "../../app/vocabulary";
import type { CellChange } from "../../core/clean/clean-table";
import type { Locale } from "../../core/locale";
import type { DroppedRow } from "../../core/recognise/recognised-sheet";
import type { CellValue } from "../../workbook/grid";
import type { PlacedArea } from "../../workbook/port";
import { columnLetters, createFormat } from "../../i18n/format";
import { MAPPING_WORDS } from "../../i18n/pages/mapping";
import { wordsOf } from "../../i18n/words-of";
import { analysedTableAt, countChanges } from "./mapping-view";
import { shortText } from "./short-text";

/** A part of a long list; the whole is never drawn. */
export interface ListPart {
  readonly items: readonly ListItem[];
  /** Which of them these are. */
  readonly shown: string;
  /** How many come behind, in words; null at the end. */
  readonly more: string | null;
}

export interface ListItem {
  readonly text: string;
  readonly why: string;
  /** Where it leads. */
  readonly area: PlacedArea;
}

/** What is not taken as it stands in the sheet. */
export type ListKind = "changes" | "dropped";

const PART = 20;

/** A part of the cells that are changed or the rows that are left out, the first part being 0. */
export function describeList(
  analysis: Analysis,
  place: TablePlace,
  kind: ListKind,
  part: number,
  locale: Locale,
): ListPart {
  const table = analysedTableAt(analysis, place);
  if (table === null) return { items: [], shown: "", more: null };
  const from = part * PART;
  if (kind === "dropped") {
    const rows = table.recognised.droppedRows;
    const items = rows.slice(from, from + PART).map((row) => describeRow(row, table, locale));
    return partOf(items, from, rows.length, locale);
  }
  const changes = changesOf(table.clean, from + PART).slice(from);
  const items = changes.map((change) => describeChange(change, table, locale));
  return partOf(items, from, countChanges(table), locale);
}

function partOf(items: readonly ListItem[], from: number, total: number, locale: Locale): ListPart {
  const words = MAPPING_WORDS[locale];
  const { number } = createFormat(locale);
  const rest = total - from - items.length;
  return {
    items,
    shown: words.shown(number(from + 1), number(from + items.length)),
    more: rest > 0 ? words.more(number(rest)) : null,
  };
}

function describeRow(
  { row, why }: DroppedRow,
  { clean, recognised }: AnalysedTable,
  locale: Locale,
): ListItem {
  const first = recognised.columns[0]?.index ?? 1;
  const last = recognised.columns.at(-1)?.index ?? first;
  return {
    text: MAPPING_WORDS[locale].droppedRow(String(row), wordsOf(locale).dropped[why]),
    why: "",
    area: { sheet: clean.sheet, firstRow: row, lastRow: row, firstColumn: first, lastColumn: last },
  };
}

function describeChange(
  { row, column, code, from, to }: CellChange,
  { clean }: AnalysedTable,
  locale: Locale,
): ListItem {
  const words = MAPPING_WORDS[locale];
  const { plain } = createFormat(locale);
  const inWords = (value: CellValue): string => {
    if (value === null) return words.blankCell;
    return typeof value === "number" ? plain(value) : shortText(String(value)) || words.blankCell;
  };
  return {
    text: words.change(`${columnLetters(column)}${row}`, inWords(from), inWords(to)),
    why: words.reasons[code],
    area: { sheet: clean.sheet, firstRow: row, lastRow: row, firstColumn: column, lastColumn: column },
  };
}
