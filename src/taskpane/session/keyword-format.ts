import type { Locale } from "../../core/locale";
import { withSign } from "../../i18n/money";

/** The figures of words the way the operator's language writes them. */
export interface KeywordFormat {
  /** 12345.6 -> "12,346"; orders may be shares of one: 2.5 -> "2.5". */
  readonly count: (value: number) => string;
  /** 12.345 -> "¥12.35", 1234.5 -> "¥1,235". */
  readonly money: (value: number) => string;
  /** With cents always: a bid. */
  readonly bid: (value: number) => string;
  readonly ratio: (value: number) => string;
  /** 0.0321 -> "3.21%". */
  readonly rate: (value: number) => string;
  /** 0.032 -> "3.2%". */
  readonly chance: (value: number) => string;
  /** -0.25 -> "-25%". */
  readonly change: (value: number) => string;
  /** A mark of an axis: 20000 -> "2万" or "20K". */
  readonly mark: (value: number) => string;
  /** A mark of an axis of money. */
  readonly moneyMark: (value: number) => string;
  /** "2026-03-02" -> "3月2日" or "Mar 2". */
  readonly shortDay: (isoDay: string) => string;
}

/** From this on money is said without cents. */
const MUCH = 100;

const made = new Map<string, KeywordFormat>();

/**
 * Formatters of a language, with `sign` in front of money; made once, since Intl objects are costly and rows are many.
 */
export function keywordFormat(locale: Locale, sign: string): KeywordFormat {
  const key = locale + sign;
  const known = made.get(key);
  if (known !== undefined) return known;
  const decimals = (digits: number, options: Intl.NumberFormatOptions = {}): Intl.NumberFormat =>
    new Intl.NumberFormat(locale, {
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
      ...options,
    });
  const [whole, , two] = [0, 1, 2].map((digits) => decimals(digits));
  const [percent, percentOne, percentTwo] = [0, 1, 2].map((digits) => decimals(digits, { style: "percent" }));
  const count = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  const signed = decimals(0, { style: "percent", signDisplay: "exceptZero" });
  const compact = new Intl.NumberFormat(locale, { notation: "compact", maximumSignificantDigits: 2 });
  const day = new Intl.DateTimeFormat(locale, { month: "short", day: "numeric", timeZone: "UTC" });
  const format: KeywordFormat = {
    count: (value) => count.format(value),
    money: (value) => withSign((Math.abs(value) < MUCH ? two : whole).format(value), sign),
    bid: (value) => withSign(two.format(value), sign),
    ratio: (value) => two.format(value),
    rate: (value) => percentTwo.format(value),
    chance: (value) => (value > 0.1 && value < 0.9 ? percent : percentOne).format(value),
    change: (value) => signed.format(value),
    mark: (value) => compact.format(value),
    moneyMark: (value) => withSign(compact.format(value), sign),
    shortDay: (isoDay) => day.format(Date.parse(`${isoDay.slice(0, 10)}T00:00:00Z`)),
  };
  made.set(key, format);
  return format;
}
