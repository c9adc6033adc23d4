import { isErrorText, isMissingMark, tidyText } from "./text";

/** How a text was read as a number. */
export type NumberCode =
  "number-from-text" | "percent-from-text" | "magnitude-from-text" | "seconds-from-text";

/** What a text in a column of figures says. */
export type NumberReading =
  | { readonly kind: "number"; readonly value: number; readonly code: NumberCode }
  | { readonly kind: "missing" | "error" | "word" };

const MISSING: NumberReading = { kind: "missing" };
const ERROR: NumberReading = { kind: "error" };
const WORD: NumberReading = { kind: "word" };

const PLAIN = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d{1,3})?$/;
const GROUPED = /^[+-]?\d{1,3}(?:,\d{2,3})*,\d{3}(?:\.\d+)?$/;
const GROUPED_BY_DOTS = /^[+-]?\d{1,3}(?:\.\d{3})+,\d+$/;
const CLOCK = /^(\d{1,3}):([0-5]?\d)(?::([0-5]?\d))?$/;
const CURRENCY_BEFORE = /^([+-]?)(?:rs\.?|rmb|cny|usd|inr|eur|gbp|jpy|us\$|[¥$€£₹₩])\s*(?=[\d.+-])/i;
const CURRENCY_AFTER = /\s*(?:rmb|cny|usd|inr|eur|gbp|jpy|元|[¥$€£₹₩])$/i;
const COUNTER_AFTER = /(?<=[\d.万亿])\s*(?:人次|次|人|件|个|单|笔|天|秒|条|款)$/;
const MAGNITUDES: ReadonlyArray<readonly [RegExp, number]> = [
  [/\s*万$/, 1e4],
  [/\s*亿$/, 1e8],
  [/(?<=\d)\s*w$/i, 1e4],
  [/(?<=\d)\s*k$/i, 1e3],
];

/**
 * Reads the text of a cell in a column of figures.
 *
 * Takes thousands separators, currency marks and codes, counting words ("435人"), percents ("9.99%" -> 0.0999),
 * 万 and 亿 ("1.2万" -> 12000), full-width digits, brackets for negative ("(1,234)" -> -1234) and, as seconds,
 * clock times ("00:01:10" -> 70). A missing mark ("-", "--", "未更新") is "missing", an Excel error is "error", and
 * anything else is a "word". Never throws.
 */
export function readNumber(text: string): NumberReading {
  const tidied = tidyText(text);
  if (PLAIN.test(tidied)) return number(Number(tidied), "number-from-text");
  if (GROUPED.test(tidied)) return number(Number(tidied.replaceAll(",", "")), "number-from-text");
  if (isMissingMark(tidied)) return MISSING;
  if (isErrorText(tidied)) return ERROR;
  // A figure is short; a long text is not worth the trials below.
  if (tidied.length > 40 || !/\d/.test(tidied)) return WORD;
  const clock = CLOCK.exec(tidied);
  if (clock !== null) return number(secondsOf(clock), "seconds-from-text");
  return readMarked(tidied.replace(/−/g, "-"));
}

function readMarked(tidied: string): NumberReading {
  const bracketed = /^\((.+)\)$/.exec(tidied);
  const inner = bracketed?.[1] ?? tidied;
  const percent = /^(.+?)\s*%$/.exec(inner);
  if (percent !== null) {
    const value = readPlain(percent[1]);
    return value === null ? WORD : number(signed(shiftTwo(value), bracketed), "percent-from-text");
  }
  let body = inner.replace(CURRENCY_BEFORE, "$1").replace(CURRENCY_AFTER, "").replace(COUNTER_AFTER, "");
  for (const [mark, factor] of MAGNITUDES) {
    if (!mark.test(body)) continue;
    body = body.replace(mark, "");
    const value = readPlain(body);
    return value === null ? WORD : number(signed(scale(value, factor), bracketed), "magnitude-from-text");
  }
  const value = readPlain(body);
  return value === null ? WORD : number(signed(value, bracketed), "number-from-text");
}

function readPlain(text: string): number | null {
  const trimmed = text.trim();
  if (PLAIN.test(trimmed)) return Number(trimmed);
  if (GROUPED.test(trimmed)) return Number(trimmed.replace(/,/g, ""));
  if (GROUPED_BY_DOTS.test(trimmed)) return Number(trimmed.replace(/\./g, "").replace(",", "."));
  return null;
}

function number(value: number, code: NumberCode): NumberReading {
  return Number.isFinite(value) ? { kind: "number", value, code } : WORD;
}

function signed(value: number, bracketed: RegExpExecArray | null): number {
  return bracketed === null ? value : -value;
}

/** Divides by 100 in decimal, so that "9.99%" is 0.0999 and not 0.09990000000000002. */
function shiftTwo(value: number): number {
  return Number(`${value}e-2`) || value / 100;
}

/** Multiplies in decimal, so that "1.13万" is 11300 and not 11299.999999999998. */
function scale(value: number, factor: number): number {
  return Number((value * factor).toPrecision(15));
}

function secondsOf(clock: RegExpExecArray): number {
  const parts = clock.slice(1).filter((part) => part !== undefined);
  return parts.reduce((seconds, part) => seconds * 60 + Number(part), 0);
}
