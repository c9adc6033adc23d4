import type { CellCleaner } from "./clean-cell";
import { dateCleaner } from "./clean-date";
import { numberCleaner, timeCleaner } from "./clean-number";
import type { NumberColumn } from "./clean-number";
import { cleanText } from "./clean-text";
import type { ChangeCode, ColumnType } from "./clean-table";
import { namesDuration } from "./clock-time";
import type { ColumnDates } from "./date-context";
import { ratingPartCleaner } from "./rating-pairs";
import { remembered } from "./remembered";
import type { RatingPart } from "./rating-pairs";
import { fieldOf } from "../fields/index";
import type { RecognisedColumn } from "../recognise/recognised-sheet";
import { isTimeFormat } from "../values/date-format";
import type { DecimalMark } from "../values/scan-digits";

/** What decides how the cells of a column are read. */
export interface ColumnReading {
  readonly column: RecognisedColumn;
  readonly type: ColumnType;
  /** As in RawColumn. */
  readonly part: RatingPart | undefined;
  /** How its dates are to be read. */
  datesOf(): ColumnDates;
  readonly decimal: DecimalMark;
  /** The column's number format where it is known. */
  readonly format: string | null;
}

/** The cleaner of one column, by its type and, for figures, by what they are to be multiplied with. */
export function columnCleaner({ column, type, part, datesOf, decimal, format }: ColumnReading): CellCleaner {
  if (type === "text") return cleanText;
  if (part !== undefined) return ratingPartCleaner(part);
  if (type === "date") return dateCleaner(datesOf());
  const colon = colonOf(column);
  if (colon === "time" && column.field !== null && format !== null && isTimeFormat(format))
    return remembered(timeCleaner(decimal));
  const exponent = Math.round(Math.log10(column.scale));
  const code = exponent === 0 ? null : codeOfScale(column);
  return remembered(numberCleaner({ exponent, code, decimal, colon }));
}

/** Only times are times: a return of "1:3.5" is no minute and no 3.5 seconds. */
function colonOf({ field, header }: RecognisedColumn): NumberColumn["colon"] {
  if (field === null) return namesDuration(header) ? "time" : "clock";
  const { unit } = fieldOf(field);
  return unit === "seconds" ? "time" : unit === "multiple" ? "multiple" : "word";
}

/** Why the figures of a column are multiplied. */
function codeOfScale({ scale, field }: RecognisedColumn): ChangeCode {
  if (scale > 1) return "amount-from-unit-heading";
  if (scale === 1e-6) return "amount-from-micros";
  return field !== null && fieldOf(field).unit === "currency"
    ? "amount-from-fen"
    : "percent-from-hundredfold";
}
