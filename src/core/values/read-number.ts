import type { DecimalMark } from "./scan-digits";
import { newNumberScan, scanNumber } from "./scan-number";
import type { NumberCode } from "./scan-number";

/** What a text in a column of figures says. */
export type NumberReading =
  | { readonly kind: "number"; readonly value: number; readonly code: NumberCode }
  | { readonly kind: "missing" | "error" | "word" };

const MISSING: NumberReading = { kind: "missing" };
const ERROR: NumberReading = { kind: "error" };
const WORD: NumberReading = { kind: "word" };
const scan = newNumberScan();

/**
 * Reads the text of a cell in a column of figures.
 *
 * Takes thousands apart by commas (also 12,34,567), points, blanks or apostrophes; currency marks and codes on
 * either side; counting words ("435人"); signs on either side and brackets for negative ("(1,234)" -> -1234);
 * percents ("9.99%" -> 0.0999); 万, 亿, k and the like ("1.13万" -> 11300); bounds ("< 10%" -> 0.1, "1000+" -> 1000);
 * full-width digits; and, as seconds, clock times and durations ("00:01:10" -> 70, "1分20秒" -> 80).
 * A missing mark ("-", "未更新", blanks) is "missing", an Excel error is "error", and anything else is a "word":
 * among them ranges ("10~20"), lists ("1,2"), whole numbers of more than 15 digits, and dates. Never throws.
 *
 * `decimal` is the mark before a fraction where the text leaves it open: "1,5" is a word with ".", 1.5 with ",".
 */
export function readNumber(text: string, decimal: DecimalMark = "."): NumberReading {
  const value = scanNumber(text, decimal, scan);
  switch (scan.kind) {
    case "number":
      return { kind: "number", value, code: scan.code };
    case "error":
      return ERROR;
    case "word":
      return WORD;
    default:
      return MISSING;
  }
}
