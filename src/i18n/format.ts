import type { Locale } from "../core/locale";

/** Numbers, shares and days the way the operator's language writes them. */
export interface Format {
  readonly number: (value: number) => string;
  /** As a cell holds it, without separators: beside the text "1,234.50" stands 1234.5. */
  readonly plain: (value: number) => string;
  /** As `number`, with four digits for what is small: 1234.5 -> "1,234.5", 0.00021304 -> "0.000213". */
  readonly figure: (value: number) => string;
  /** 0.125 -> "12.5%". */
  readonly share: (value: number) => string;
  /** "2026-03-01" -> "2026年3月1日" or "Mar 1, 2026"; a text that is no day is given back as it is. */
  readonly day: (isoDay: string) => string;
  /** Joins a few names: "甲、乙" or "A, B". */
  readonly list: (names: readonly string[]) => string;
}

/** Formatters of a language. Each is made when it is first wanted, and once: Intl objects are costly. */
export function createFormat(locale: Locale): Format {
  const numbers = once(() => new Intl.NumberFormat(locale, { maximumFractionDigits: 4 }));
  const plain = once(() => new Intl.NumberFormat(locale, { maximumFractionDigits: 10, useGrouping: false }));
  const small = once(() => new Intl.NumberFormat(locale, { maximumSignificantDigits: 4 }));
  const shares = once(() => new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 1 }));
  // Days carry no time zone: they are read and written as UTC so that no day shifts.
  const days = once(() => new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeZone: "UTC" }));
  return {
    number: (value) => numbers().format(value),
    figure: (value) => (Math.abs(value) < 1 ? small() : numbers()).format(value),
    plain: (value) => plain().format(value),
    share: (value) => shares().format(value),
    day: (isoDay) => {
      const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(isoDay);
      return match === null
        ? isoDay
        : days().format(Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3])));
    },
    list: (names) => names.join(locale === "zh-CN" ? "、" : ", "),
  };
}

function once<T extends object>(make: () => T): () => T {
  let made: T | null = null;
  return () => (made ??= make());
}

/** The letters of a 1-based column: 1 -> "A", 28 -> "AB". */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}
