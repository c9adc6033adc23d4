import { CellError, type Scalar } from "../../model/values";
import { numberFromText, toInteger, toNumber, toText } from "../coercion";
import { NUM, type Operand, VALUE } from "../operands";
import {
  dayOfSerial,
  daysInMonth,
  SERIAL_END,
  serialOfDay,
  serialOfMoment,
  weekdayOfSerial,
} from "../serial-dates";
import { type FunctionSpec, integerOr, overRanges, scalar, textOr } from "./function-spec";
import { isRange, valuesIn } from "./walk";

/** A serial within Excel's calendar; throws #NUM! for others. */
function serial(value: Scalar): number {
  const number = toNumber(value);
  if (number < 0 || number >= SERIAL_END) throw NUM;
  return number;
}

const wholeDay = (value: Scalar): number => Math.floor(serial(value));

function valid(day: number): number {
  if (Number.isNaN(day)) throw NUM;
  return day;
}

function date([y = null, m = null, d = null]: readonly Scalar[]): number {
  let year = toInteger(y);
  if (year < 0 || year > 9999) throw NUM;
  if (year < 1900) year += 1900;
  const month = Math.floor(toNumber(m));
  return valid(serialOfDay(year, month, Math.floor(toNumber(d))));
}

/** The day as many months on, or the last one of a month too short for it. */
function addMonths(from: number, months: number, toEnd: boolean): number {
  const { year, month, day } = dayOfSerial(from);
  const count = year * 12 + month - 1 + months;
  const [toYear, toMonth] = [Math.floor(count / 12), (((count % 12) + 12) % 12) + 1];
  if (toYear < 1900 || toYear > 9999) throw NUM;
  const last = daysInMonth(toYear, toMonth);
  return valid(serialOfDay(toYear, toMonth, toEnd ? last : Math.min(day, last)));
}

/** Seconds of the day; Excel rounds a time to whole seconds before it reads hours, minutes and seconds. */
function secondsOfDay(value: Scalar): number {
  const number = serial(value);
  return Math.round((number - Math.floor(number)) * 86_400) % 86_400;
}

function weekday(given: readonly Scalar[]): number {
  const sunday = weekdayOfSerial(serial(given[0] ?? null));
  const type = integerOr(given, 1, 1);
  if (type === 1) return sunday;
  const fromMonday = ((sunday + 5) % 7) + 1;
  if (type === 2) return fromMonday;
  if (type === 3) return fromMonday - 1;
  if (type >= 11 && type <= 17) return ((fromMonday - 1 - (type - 11) + 7) % 7) + 1;
  throw NUM;
}

function isoWeek(day: number): number {
  const thursday = day - ((weekdayOfSerial(day) + 5) % 7) + 3;
  const firstDay = serialOfDay(dayOfSerial(thursday).year, 1, 1);
  return Math.floor((thursday - firstDay) / 7) + 1;
}

function weekNumber(given: readonly Scalar[]): number {
  const day = wholeDay(given[0] ?? null);
  const type = integerOr(given, 1, 1);
  if (type === 21) return isoWeek(day);
  const starts: Readonly<Record<number, number>> = {
    1: 1,
    2: 2,
    11: 2,
    12: 3,
    13: 4,
    14: 5,
    15: 6,
    16: 7,
    17: 1,
  };
  const start = starts[type];
  if (start === undefined) throw NUM;
  const first = serialOfDay(dayOfSerial(day).year, 1, 1);
  const lead = (weekdayOfSerial(first) - start + 7) % 7;
  return Math.floor((day - first + lead) / 7) + 1;
}

function dateDif([from = null, to = null, unit = null]: readonly Scalar[]): number {
  const [a, b] = [wholeDay(from), wholeDay(to)];
  if (a > b) throw NUM;
  const [start, end] = [dayOfSerial(a), dayOfSerial(b)];
  const months = (end.year - start.year) * 12 + end.month - start.month - (end.day < start.day ? 1 : 0);
  switch (toText(unit).toUpperCase()) {
    case "D":
      return b - a;
    case "M":
      return months;
    case "Y":
      return Math.floor(months / 12);
    case "YM":
      return months % 12;
    case "MD": {
      if (end.day >= start.day) return end.day - start.day;
      const before = end.month === 1 ? { y: end.year - 1, m: 12 } : { y: end.year, m: end.month - 1 };
      return b - serialOfDay(before.y, before.m, start.day);
    }
    case "YD": {
      const sameYear = serialOfDay(end.year, start.month, start.day);
      return sameYear <= b ? b - sameYear : b - serialOfDay(end.year - 1, start.month, start.day);
    }
    default:
      throw NUM;
  }
}

/** Which days of the week are free, Monday first; by Excel's number or its text of seven 0s and 1s. */
function weekend(given: Operand | undefined): boolean[] {
  const codes: Readonly<Record<number, readonly number[]>> = {
    1: [5, 6],
    2: [6, 0],
    3: [0, 1],
    4: [1, 2],
    5: [2, 3],
    6: [3, 4],
    7: [4, 5],
  };
  if (typeof given === "string") {
    if (!/^[01]{7}$/.test(given)) throw VALUE;
    return [...given].map((letter) => letter === "1");
  }
  const code = given === undefined || given === null ? 1 : toInteger(given as Scalar);
  const free = code >= 11 && code <= 17 ? [(code - 12 + 7) % 7] : codes[code];
  if (!free) throw NUM;
  return Array.from({ length: 7 }, (_, day) => free.includes(day));
}

function holidays(given: Operand | undefined): Set<number> {
  const days = new Set<number>();
  if (given === undefined) return days;
  for (const value of isRange(given) ? valuesIn(given) : [given as Scalar]) {
    if (value instanceof CellError) throw value;
    if (value !== null) days.add(Math.floor(toNumber(value)));
  }
  return days;
}

function isWorkday(day: number, free: readonly boolean[], off: ReadonlySet<number>): boolean {
  return !free[(weekdayOfSerial(day) + 5) % 7] && !off.has(day);
}

function networkDays(from: Scalar, to: Scalar, free: readonly boolean[], off: ReadonlySet<number>): number {
  const [a, b] = [wholeDay(from), wholeDay(to)];
  let days = 0;
  for (let day = Math.min(a, b); day <= Math.max(a, b); day++) if (isWorkday(day, free, off)) days++;
  return a <= b ? days : -days;
}

function workday(from: Scalar, distance: Scalar, free: readonly boolean[], off: ReadonlySet<number>): number {
  if (free.every(Boolean)) throw VALUE;
  let day = wholeDay(from);
  let left = toInteger(distance);
  const step = Math.sign(left);
  while (left !== 0) {
    day += step;
    if (day < 0 || day >= SERIAL_END) throw NUM;
    if (isWorkday(day, free, off)) left -= step;
  }
  return day;
}

function dateValue(text: string, year: number): number {
  const number = numberFromText(text, year);
  // A plain number is no date, "1:30" has none: day 0.
  if (number === null || /^[\s\d.,%+-]*$/.test(text.replace(/\d+[-/]\d+([-/]\d+)?/, "x"))) throw VALUE;
  return Math.floor(number);
}

function timeValue(text: string, year: number): number {
  const number = numberFromText(text, year);
  if (number === null || !/[:/年月日-]/.test(text)) throw VALUE;
  return number - Math.floor(number);
}

const part = (
  name: string,
  read: (day: { year: number; month: number; day: number }) => number,
): FunctionSpec => scalar(name, 1, 1, ([value = null]) => read(dayOfSerial(serial(value))));

/** Dates and times as serials of the 1900 calendar. */
export const DATES: readonly FunctionSpec[] = [
  scalar("DATE", 3, 3, date),
  scalar("DATEDIF", 3, 3, dateDif),
  scalar("DATEVALUE", 1, 1, ([text = null], frame) => {
    if (text !== null && typeof text !== "string") throw text instanceof CellError ? text : VALUE;
    return dateValue(toText(text), frame.host.now().getFullYear());
  }),
  part("DAY", (each) => each.day),
  scalar("DAYS", 2, 2, ([to = null, from = null]) => wholeDay(to) - wholeDay(from)),
  scalar("DAYS360", 2, 3, (given) => days360(given)),
  scalar("EDATE", 2, 2, ([from = null, months = null]) =>
    addMonths(wholeDay(from), toInteger(months), false),
  ),
  scalar("EOMONTH", 2, 2, ([from = null, months = null]) =>
    addMonths(wholeDay(from), toInteger(months), true),
  ),
  scalar("HOUR", 1, 1, ([value = null]) => Math.floor(secondsOfDay(value) / 3600)),
  scalar("ISOWEEKNUM", 1, 1, ([value = null]) => isoWeek(wholeDay(value))),
  scalar("MINUTE", 1, 1, ([value = null]) => Math.floor(secondsOfDay(value) / 60) % 60),
  part("MONTH", (each) => each.month),
  overRanges(
    "NETWORKDAYS",
    2,
    3,
    ([from = null, to = null, off]) => networkDays(from as Scalar, to as Scalar, weekend(1), holidays(off)),
    "ssr",
  ),
  overRanges(
    "NETWORKDAYS.INTL",
    2,
    4,
    ([from = null, to = null, free, off]) =>
      networkDays(from as Scalar, to as Scalar, weekend(free), holidays(off)),
    "sssr",
  ),
  { ...scalar("NOW", 0, 0, (_, frame) => serialOfMoment(frame.host.now())), volatile: true },
  scalar("SECOND", 1, 1, ([value = null]) => secondsOfDay(value) % 60),
  scalar("TIME", 3, 3, ([h = null, m = null, s = null]) => {
    const seconds = toInteger(h) * 3600 + toInteger(m) * 60 + toInteger(s);
    if (seconds < 0) throw NUM;
    return (seconds % 86_400) / 86_400;
  }),
  scalar("TIMEVALUE", 1, 1, ([text = null], frame) => {
    if (text !== null && typeof text !== "string") throw text instanceof CellError ? text : VALUE;
    return timeValue(textOr([text], 0, ""), frame.host.now().getFullYear());
  }),
  { ...scalar("TODAY", 0, 0, (_, frame) => Math.floor(serialOfMoment(frame.host.now()))), volatile: true },
  scalar("WEEKDAY", 1, 2, weekday),
  scalar("WEEKNUM", 1, 2, weekNumber),
  overRanges(
    "WORKDAY",
    2,
    3,
    ([from = null, distance = null, off]) =>
      workday(from as Scalar, distance as Scalar, weekend(1), holidays(off)),
    "ssr",
  ),
  overRanges(
    "WORKDAY.INTL",
    2,
    4,
    ([from = null, distance = null, free, off]) =>
      workday(from as Scalar, distance as Scalar, weekend(free), holidays(off)),
    "sssr",
  ),
  part("YEAR", (each) => each.year),
  scalar("YEARFRAC", 2, 3, (given) => yearFraction(given)),
];

/** Days between two dates in a year of twelve months of 30 days (US rule; the European one with TRUE). */
function days360(given: readonly Scalar[]): number {
  const european = given.length > 2 && toNumber(given[2] ?? null) !== 0;
  const start = { ...dayOfSerial(wholeDay(given[0] ?? null)) };
  const end = { ...dayOfSerial(wholeDay(given[1] ?? null)) };
  let [from, to] = [start.day, end.day];
  if (european) [from, to] = [Math.min(from, 30), Math.min(to, 30)];
  else {
    if (from === daysInMonth(start.year, start.month)) from = 30;
    if (to === 31 && from >= 30) to = 30;
  }
  let months = (end.year - start.year) * 12 + end.month - start.month;
  if (!european && to === 31 && from < 30) {
    to = 1;
    months += 1;
  }
  return months * 30 + to - from;
}

function yearFraction(given: readonly Scalar[]): number {
  const [a, b] = [wholeDay(given[0] ?? null), wholeDay(given[1] ?? null)].sort((x, y) => x - y) as [
    number,
    number,
  ];
  const basis = integerOr(given, 2, 0);
  if (basis === 2) return (b - a) / 360;
  if (basis === 3) return (b - a) / 365;
  if (basis === 4) return days360([a, b, 1]) / 360;
  if (basis === 0) return days360([a, b]) / 360;
  if (basis !== 1) throw NUM;
  const [start, end] = [dayOfSerial(a), dayOfSerial(b)];
  const years = end.year - start.year + 1;
  const span = serialOfDay(end.year + 1, 1, 1) - serialOfDay(start.year, 1, 1);
  const withinYear =
    start.year === end.year ||
    (years === 2 && (end.month < start.month || (end.month === start.month && end.day <= start.day)));
  if (!withinYear) return (b - a) / (span / years);
  const leap = (year: number) => daysInMonth(year, 2) === 29;
  const february = (year: number) => serialOfDay(year, 2, 29);
  const hasLeapDay =
    (start.year === end.year && leap(start.year)) ||
    (start.year !== end.year && leap(start.year) && a <= february(start.year)) ||
    (start.year !== end.year && leap(end.year) && b >= february(end.year));
  return (b - a) / (hasLeapDay ? 366 : 365);
}
