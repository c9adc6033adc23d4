import { fractionMark } from "./fraction-mark";
import { isDateFormat } from "../../values/date-format";
import { looksLikeDate } from "../../values/read-date";
import { readNumber } from "../../values/read-number";
import type { DecimalMark } from "../../values/scan-digits";
import { isErrorText, isMissingMark, tidyText } from "../../values/text";
import type { CellValue } from "../../../workbook/grid";

/** What the cells of one column look like, over a sample of its rows. */
export interface ColumnProfile {
  /** Cells with content that is neither a missing mark nor an error. */
  readonly filled: number;
  readonly numbers: number;
  /** Numbers that are whole. */
  readonly integers: number;
  readonly negatives: number;
  /** Texts that read as dates, and numbers under a date format. */
  readonly dates: number;
  readonly texts: number;
  /** Texts written as numbers with at least eight digits and nothing else. */
  readonly longDigits: number;
  readonly distinct: number;
  /** The texts and numbers as texts, each once, at most 200. */
  readonly examples: readonly string[];
  /** The figures of the sampled rows, null where there is none; all columns are sampled in the same rows. */
  readonly figures: readonly (number | null)[];
  /** Decimal places written, by sampled row; compared with a computed value it tells how finely it was rounded. */
  readonly decimals: readonly number[];
  /** Median of the figures' sizes, 0 without figures. */
  readonly median: number;
  /** Figures written with a percent sign of their own, in the text or by the number format. */
  readonly percents: number;
  /** The sampled cells as the sheet holds them. */
  readonly cells: readonly CellValue[];
  /** The column's number format, null where it is not known. */
  readonly format: string | null;
}

const MOST_EXAMPLES = 200;
const PERCENT = /[%％]\s*$/;

/** Profiles a column of the sampled rows; the format is the column's number format where it is known. */
export function profileColumn(cells: readonly CellValue[], format: string | null): ColumnProfile {
  const counts = { filled: 0, numbers: 0, integers: 0, negatives: 0, dates: 0, texts: 0, longDigits: 0 };
  const seen = new Set<string>();
  const figures: (number | null)[] = [];
  const decimals: number[] = [];
  let percents = 0;
  const asDate = format !== null && isDateFormat(format);
  const mark = fractionMark(cells);
  const asPercent = format !== null && format.includes("%");
  for (const cell of cells) {
    const figure = count(cell, counts, asDate, mark);
    figures.push(figure);
    decimals.push(figure === null ? 0 : decimalsOf(cell, mark));
    if (figure !== null && (asPercent || (typeof cell === "string" && PERCENT.test(cell)))) percents += 1;
    if (cell !== null && seen.size < MOST_EXAMPLES)
      seen.add(typeof cell === "string" ? tidyText(cell) : String(cell));
  }
  const sizes = figures.filter((figure) => figure !== null).map(Math.abs);
  sizes.sort((a, b) => a - b);
  return {
    ...counts,
    distinct: seen.size,
    examples: [...seen],
    figures,
    decimals,
    median: sizes.length === 0 ? 0 : sizes[Math.floor(sizes.length / 2)],
    percents,
    cells,
    format,
  };
}

type Counts = {
  -readonly [K in "filled" | "numbers" | "integers" | "negatives" | "dates" | "texts" | "longDigits"]: number;
};

function count(cell: CellValue, counts: Counts, asDate: boolean, mark: DecimalMark): number | null {
  if (cell === null) return null;
  if (typeof cell === "number") {
    counts.filled += 1;
    if (asDate) {
      counts.dates += 1;
      return null;
    }
    return countFigure(cell, counts);
  }
  const text = typeof cell === "string" ? tidyText(cell) : String(cell);
  if (isMissingMark(text) || isErrorText(text)) return null;
  counts.filled += 1;
  if (/^\d{8,}$/.test(text)) counts.longDigits += 1;
  if (looksLikeDate(text)) {
    counts.dates += 1;
    return null;
  }
  const reading = readNumber(text, mark);
  if (reading.kind === "number") return countFigure(reading.value, counts);
  counts.texts += 1;
  return null;
}

function countFigure(value: number, counts: Counts): number {
  counts.numbers += 1;
  if (Number.isInteger(value)) counts.integers += 1;
  if (value < 0) counts.negatives += 1;
  return value;
}

function decimalsOf(cell: CellValue, mark: DecimalMark): number {
  const text = typeof cell === "string" ? tidyText(cell) : String(cell);
  const match = (mark === "," && typeof cell === "string" ? /,(\d+)/ : /\.(\d+)/).exec(text);
  const places = match === null ? 0 : match[1].length;
  return PERCENT.test(text) ? places + 2 : places;
}
