import type { CountermeasureCell, CountermeasureWords, AsideCell } from "./countermeasure-words";
import type { KeptRows } from "./kept-rows";
import { centred, formulaColumn } from "./table-column";
import { TYPED_CELLS } from "../countermeasures/countermeasure";
import type { TypedCell } from "../countermeasures/countermeasure";
import { escapeColumn, thisRow, wholeColumn } from "../formulas/structured-reference";
import type { Locale } from "../locale";
import type { TableColumnPlan } from "../../workbook/plan";

/** Rows above the table that list the figures to choose from, one a column. */
export type ListRow = "names" | "tops" | "bottoms" | "ways";

/** What the columns of the 对策表 are printed with. */
export interface CountermeasureSheet {
  readonly words: CountermeasureWords;
  readonly locale: Locale;
  readonly kept: KeptRows<TypedCell>;
  /** Number format of each row's figure. */
  readonly formats: readonly string[];
  /** At least 1. */
  readonly rowCount: number;
  /** Name of the table itself, of the daily table, and the headings of its days and of its last column. */
  readonly table: string;
  readonly daily: string;
  readonly dates: string;
  readonly lastColumn: string;
  readonly aside: Readonly<Record<AsideCell, string>>;
  readonly lists: Readonly<Record<ListRow, string>>;
  /** Cells of what may be chosen. */
  readonly choices: Readonly<Partial<Record<TypedCell, string>>>;
}

/** Number formats of days, and of figures whose own format is not known. */
export const DAY = "yyyy-mm-dd";
export const FIGURE = "#,##0.00##";
/** A figure below any other, for COUNTIFS to count numbers by. */
const ANY_NUMBER = '">-1E+300"';

/** A cell of the row the formula stands in. */
export function cellOf(
  { words }: Pick<CountermeasureSheet, "words">,
  cell: TypedCell | CountermeasureCell,
): string {
  return thisRow(isTyped(cell) ? words.typed[cell] : words.cells[cell]);
}

function isTyped(cell: TypedCell | CountermeasureCell): cell is TypedCell {
  return (TYPED_CELLS as readonly string[]).includes(cell);
}

/** Dates, and a word behind a figure. */
const CENTRED_CELLS: readonly CountermeasureCell[] = ["reached", "again", "from", "to"];

/** A column of a formula, with its heading and note. */
export function shownColumn(
  { words }: CountermeasureSheet,
  cell: CountermeasureCell,
  format: string,
  formula: string,
): TableColumnPlan {
  const shown = formulaColumn(words.cells[cell], format, formula, words.notes[cell]);
  return CENTRED_CELLS.includes(cell) ? centred(shown) : shown;
}

/** The same of each row's own figure. */
export function figureColumn(
  sheet: CountermeasureSheet,
  cell: CountermeasureCell,
  formula: string,
): TableColumnPlan {
  return { ...shownColumn(sheet, cell, FIGURE, formula), rowFormats: sheet.formats };
}

/** A column of the daily table by its place, as the list of figures has it. */
function dailyColumn({ daily, dates, lastColumn }: CountermeasureSheet, place: string): string {
  // Not the table by its name alone: LibreOffice counts its header row in then.
  return `INDEX(${daily}[[${escapeColumn(dates)}]:[${escapeColumn(lastColumn)}]],0,${place})`;
}

/** The figure over some days, from the first on and before the last; nothing where no day has it. */
export function valueOver(sheet: CountermeasureSheet, from: string, before: string, least: number): string {
  const [top, bottom] = (["top", "bottom"] as const).map((cell) => cellOf(sheet, cell));
  const dates = wholeColumn(sheet.daily, sheet.dates);
  // Only days with both halves of a quotient; of a figure by itself the second is the day, which is always there.
  const [upper, lower] = [dailyColumn(sheet, top), dailyColumn(sheet, `MAX(1,${bottom})`)];
  const days = `${upper},${ANY_NUMBER},${lower},${ANY_NUMBER},${dates},">="&${from},${dates},"<"&${before}`;
  const count = `COUNTIFS(${days})`;
  return (
    `IF(${count}<${least},"",IFERROR(SUMIFS(${upper},${days})/` +
    `IF(${bottom}=0,${count},SUMIFS(${lower},${days})),""))`
  );
}
