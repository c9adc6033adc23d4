import type { ColumnType } from "../../src/core/clean/clean-table";
import type { CellValue } from "../../src/workbook/grid";

/** A column of texts with what each of them says, worked out beside the text and not read from it. */
export interface KnownColumn {
  readonly header: string;
  readonly type: Exclude<ColumnType, "text">;
  readonly texts: readonly string[];
  readonly answers: readonly CellValue[];
}

/** The year named near the table, for the dates written without one. */
export const YEAR = "2026";

type Write = (n: number, row: number) => readonly [string, CellValue];

const DIGITS = "０１２３４５６７８９";
const two = (n: number): string => String(n).padStart(2, "0");
const grouped = (whole: number, mark: string): string => String(whole).replace(/\B(?=(?:\d{3})+$)/g, mark);
/** Hundredths as a decimal figure. */
const cents = (n: number): number => Number(`${n}e-2`);

/** Days are counted through the calendar of JavaScript: 600 rows a day. Of the columns in no order, any of 800 days. */
const anyDay = (n: number): number => (n % 800) * 600;
function dayOf(row: number, first = Date.UTC(2026, 0, 1)): readonly [number, number, number, string] {
  const date = new Date(first + Math.floor(row / 600) * 86400000);
  return [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate(), date.toISOString().slice(0, 10)];
}

const DATES: Readonly<Record<string, Write>> = {
  iso: (n) => [dayOf(anyDay(n))[3], dayOf(anyDay(n))[3]],
  strokes: (_, row) => {
    const [year, month, day, iso] = dayOf(row);
    return [`${year}/${month}/${day}`, iso];
  },
  compact: (n) => [dayOf(anyDay(n))[3].replaceAll("-", ""), dayOf(anyDay(n))[3]],
  chinese: (n) => {
    const [year, month, day, iso] = dayOf(anyDay(n));
    return [`${year}年${month}月${day}日`, iso];
  },
  yearless: (_, row) => {
    // From 20 December on: the greater part is 2026.
    const [, month, day, iso] = dayOf(row, Date.UTC(2025, 11, 20));
    return [row % 2 === 0 ? `${month}.${two(day)}` : `${month}月${day}日`, iso];
  },
  period: (_, row) => {
    const [year, month, day, iso] = dayOf(row);
    const [, toMonth, toDay] = dayOf(row + 3600);
    return [`${year}.${two(month)}.${two(day)}-${two(toMonth)}.${two(toDay)}`, iso];
  },
  time: (n, row) => {
    const time = [n % 24, n % 60, (n >> 3) % 60].map(two).join(":");
    const iso = dayOf(row)[3];
    return [`${iso} ${time}`, time === "00:00:00" ? iso : `${iso}T${time}`];
  },
  american: (_, row) => {
    const [year, month, day, iso] = dayOf(row);
    return [`${month}/${day}/${year}`, iso];
  },
};

const NUMBERS: Readonly<Record<string, Write>> = {
  whole: (n) => [String(n % 5000), n % 5000],
  money: (n) => [`${Math.floor(n / 100)}.${two(n % 100)}`, cents(n)],
  thousands: (n) => [`${grouped(Math.floor(n / 100), ",")}.${two(n % 100)}`, cents(n)],
  indian: (n) => [
    `${10 + (n % 90)},${two(n % 97)},${100 + (n % 900)}`,
    Number(`${10 + (n % 90)}${two(n % 97)}${100 + (n % 900)}`),
  ],
  european: (n) => [`${grouped(1000 + Math.floor(n / 100), ".")},${two(n % 100)}`, cents(100000 + n)],
  percent: (n) => [`${Math.floor((n % 9999) / 100)}.${two((n % 9999) % 100)}%`, Number(`${n % 9999}e-4`)],
  magnitude: (n) => [`${Math.floor((n % 9000) / 100)}.${two((n % 9000) % 100)}万`, (n % 9000) * 100],
  currency: (n) => [`${["¥", "￥", "$", "US$ ", "₹", "Rs."][n % 6]}${grouped(n, ",")}.50`, Number(`${n}.5`)],
  afterwards: (n) => [`${n % 4000}.${n % 10}${["元", " USD", "€"][n % 3]}`, Number(`${n % 4000}.${n % 10}`)],
  negative: (n) => {
    const text = grouped(1 + n, ",");
    return [[`(${text})`, `-${text}`, `${text}-`, `−${text}`][n % 4], -(1 + n)];
  },
  counted: (n) => [`${n % 3000}${["人", "件", "单", "次", "天"][n % 5]}`, n % 3000],
  bound: (n) => (n % 2 === 0 ? [`< ${1 + (n % 90)}%`, cents(1 + (n % 90))] : [`${n % 5000}+`, n % 5000]),
  duration: (n) => {
    const seconds = 60 + (n % 3500);
    const [minutes, rest] = [Math.floor(seconds / 60), seconds % 60];
    return [n % 2 === 0 ? `00:${two(minutes)}:${two(rest)}` : `${minutes}分${rest}秒`, seconds];
  },
  wide: (n) => [[...String(n)].map((digit) => DIGITS[Number(digit)]).join(""), n],
  missing: (n) => [["-", "--", "未更新", "#DIV/0!", "N/A", "见备注", " "][n % 7], null],
};

/** Columns of all kinds, with a missing mark in one cell of fifty among the figures. */
export function knownColumns(rows: number): readonly KnownColumn[] {
  let state = 42;
  const next = (): number => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) >>> 8;
  const make = (header: string, type: KnownColumn["type"], write: Write): KnownColumn => {
    const texts: string[] = [];
    const answers: CellValue[] = [];
    for (let row = 0; row < rows; row += 1) {
      const n = next() % 1000000;
      const [text, answer] = type === "number" && n % 50 === 7 ? ["-", null] : write(n, row);
      texts.push(text);
      answers.push(answer);
    }
    return { header, type, texts, answers };
  };
  return [
    ...Object.entries(DATES).map(([header, write]) => make(header, "date", write)),
    ...Object.entries(NUMBERS).map(([header, write]) => make(header, "number", write)),
  ];
}
