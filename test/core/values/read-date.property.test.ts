import fc from "fast-check";
import { cleanColumn } from "../../../src/core/clean/clean-column";
import { dateCleaner } from "../../../src/core/clean/clean-date";
import { dateContextOf } from "../../../src/core/clean/date-context";
import { looksLikeDate, readDate } from "../../../src/core/values/read-date";
import type { CellValue } from "../../../src/workbook/grid";

const two = (n: number): string => String(n).padStart(2, "0");
const MONTHS = "January February March April May June July August September October November December".split(
  " ",
);
const WEEKDAYS = "日一二三四五六";

/** Days of 1990 to 2099 by the calendar of JavaScript. */
const anyDay = fc
  .date({ min: new Date("1990-01-01"), max: new Date("2099-12-31"), noInvalidDate: true })
  .map((date) => new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate())));

interface Day {
  readonly y: number;
  readonly m: number;
  readonly d: number;
  readonly weekday: string;
}

const partsOf = (date: Date): Day => ({
  y: date.getUTCFullYear(),
  m: date.getUTCMonth() + 1,
  d: date.getUTCDate(),
  weekday: WEEKDAYS[date.getUTCDay()],
});

const SURE: readonly ((day: Day) => string)[] = [
  ({ y, m, d }) => `${y}-${two(m)}-${two(d)}`,
  ({ y, m, d }) => `${y}/${m}/${d}`,
  ({ y, m, d }) => `${y}.${m}.${d}`,
  ({ y, m, d }) => `${y}${two(m)}${two(d)}`,
  ({ y, m, d, weekday }) => `${y}年${m}月${d}日（周${weekday}）`,
  ({ y, m, d, weekday }) => `星期${weekday} ${y}-${m}-${d}`,
  ({ y, m, d }) => `${d} ${MONTHS[m - 1]} ${y}`,
  ({ y, m, d }) => `${MONTHS[m - 1].slice(0, 3)} ${d}, ${y}`,
  ({ y, m, d }) => `${d}-${MONTHS[m - 1].slice(0, 3)}-${y}`,
  ({ y, m, d }) => `${d}.${m}.${y}`,
  ({ y, m, d }) => `${y}-${two(m)}-${two(d)}T00:00:00Z`,
  ({ y, m, d }) => `${y}-${two(m)}-${two(d)} ~ 2099-12-31`,
];

const clean = (cells: readonly CellValue[], texts: readonly string[] = []): readonly CellValue[] =>
  cleanColumn(cells, dateCleaner(dateContextOf(cells, texts))).values;

describe("readDate", () => {
  test("gives back the day in every way of writing", () => {
    fc.assert(
      fc.property(anyDay, fc.constantFrom(...SURE), (date, write) => {
        const text = write(partsOf(date));
        expect(looksLikeDate(text)).toBe(true);
        expect(readDate(text, { order: "day-first", year: null })?.iso).toBe(date.toISOString().slice(0, 10));
      }),
      { numRuns: 3000 },
    );
  });

  test("keeps the time of day", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 86399 }), (date, seconds) => {
        const iso = new Date(date.getTime() + seconds * 1000).toISOString().slice(0, 19);
        const [hour, minute, second] = iso.slice(11).split(":");
        const half = `${Number(hour) % 12 === 0 ? 12 : Number(hour) % 12}:${minute}:${second} ${Number(hour) < 12 ? "AM" : "PM"}`;
        for (const text of [iso, iso.replace("T", " "), `${iso}.123+08:00`, `${iso.slice(0, 10)} ${half}`])
          expect(readDate(text, { order: "day-first", year: null })?.iso).toBe(iso);
      }),
      { numRuns: 500 },
    );
  });

  test("gives the Monday of every week, in which there is always the week's Thursday of the year", () => {
    for (let year = 1990; year <= 2060; year += 1) {
      for (let week = 1; week <= 52; week += 1) {
        const iso = readDate(`${year}-W${two(week)}`, { order: "day-first", year: null })?.iso ?? "";
        const thursday = new Date(Date.parse(iso) + 3 * 86400000);
        const days = (thursday.getTime() - Date.UTC(year, 0, 1)) / 86400000;
        if (
          thursday.getUTCDay() !== 4 ||
          thursday.getUTCFullYear() !== year ||
          Math.floor(days / 7) + 1 !== week
        )
          throw new Error(`${year}-W${week} begins on ${iso}`);
      }
    }
  });

  test("never throws and gives only days of the calendar", () => {
    const hostile = fc.oneof(
      fc.string({ unit: "binary", maxLength: 20 }),
      fc.string({ unit: fc.constantFrom(..."0123456789-/.年月日周第W ~至:TZ(),Mar"), maxLength: 18 }),
      fc.double(),
    );
    fc.assert(
      fc.property(hostile, fc.constantFrom("day-first", "month-first", "year-first"), (cell, order) => {
        const iso = readDate(cell, { order, year: 2024 })?.iso;
        if (iso === undefined) return;
        expect(new Date(`${iso.slice(0, 10)}T00:00:00Z`).toISOString().slice(0, 10)).toBe(iso.slice(0, 10));
      }),
      { numRuns: 20_000 },
    );
  });
});

describe("a column of dates", () => {
  /** Up to 300 days one after another, from any day on. */
  const run = fc
    .tuple(anyDay, fc.integer({ min: 40, max: 300 }))
    .map(([first, length]) => Array.from({ length }, (_, i) => new Date(first.getTime() + i * 86400000)));
  const isoOf = (date: Date): string => date.toISOString().slice(0, 10);

  test("finds the order of day, month and year by itself", () => {
    const writes: readonly ((day: Day) => string)[] = [
      ({ y, m, d }) => `${d}/${m}/${y}`,
      ({ y, m, d }) => `${m}/${d}/${y}`,
      ({ y, m, d }) => `${two(m)}-${two(d)}-${y}`,
    ];
    fc.assert(
      fc.property(run, fc.constantFrom(...writes), (days, write) => {
        expect(clean(days.map((day) => write(partsOf(day))))).toEqual(days.map(isoOf));
      }),
      { numRuns: 200 },
    );
  });

  test("follows dates without a year across New Year, up and down, from the year of the longer part", () => {
    const writes: readonly ((day: Day) => CellValue)[] = [
      ({ m, d }) => `${m}/${d}`,
      ({ m, d }) => `${m}月${d}日`,
      ({ m, d }) => Number(`${m}.${two(d)}`),
    ];
    fc.assert(
      fc.property(run, fc.constantFrom(...writes), fc.boolean(), (days, write, down) => {
        const counts = new Map<number, number>();
        for (const { y } of days.map(partsOf)) counts.set(y, (counts.get(y) ?? 0) + 1);
        const ranked = [...counts].sort((a, b) => b[1] - a[1]);
        fc.pre(ranked.length === 1 || ranked[0][1] > ranked[1][1]);
        fc.pre(ranked[0][0] >= 2000 && ranked[0][0] <= 2099);
        const ordered = down ? [...days].reverse() : days;
        const cells = ordered.map((day) => write(partsOf(day)));
        expect(clean(cells, [`日报 ${ranked[0][0]}`])).toEqual(ordered.map(isoOf));
      }),
      { numRuns: 300 },
    );
  });
});
