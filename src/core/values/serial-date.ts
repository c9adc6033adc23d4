/** Days from 1899-12-30, where Excel's 1900 system counts from after its invented 29 February 1900. */
const FIRST_REAL_SERIAL = 61;

/**
 * The calendar day of an Excel serial number of the 1900 system.
 *
 * Gives: "2026-03-01", or "2026-03-01T09:30:00" when the number has a fraction of at least half a second; null for
 * numbers before 1 March 1900 or after 9999.
 * Example: 45110 -> "2023-07-03".
 */
export function isoFromSerial(serial: number): string | null {
  if (!(serial >= FIRST_REAL_SERIAL) || serial >= 2958466) return null;
  let day = Math.floor(serial);
  let seconds = Math.round((serial - day) * 86400);
  if (seconds === 86400) {
    day += 1;
    seconds = 0;
  }
  const date = isoFromDayNumber(day);
  if (seconds === 0) return date;
  const time = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return `${date}T${time.map((part) => String(part).padStart(2, "0")).join(":")}`;
}

/** The Excel serial number (1900 system) of an ISO day or day and time; null when the text is not one. */
export function serialFromIso(iso: string): number | null {
  // By places and not by a pattern: this is done for each day of a long sheet, several times.
  if (iso.length !== 10 && iso.length !== 19) return null;
  if (iso.charCodeAt(4) !== MINUS || iso.charCodeAt(7) !== MINUS) return null;
  const year = digitsAt(iso, 0, 4);
  const month = digitsAt(iso, 5, 7);
  const day = digitsAt(iso, 8, 10);
  if (!isRealDay(year, month, day)) return null;
  const serial = dayNumber(year, month, day);
  if (serial < FIRST_REAL_SERIAL) return null;
  return iso.length === 10 ? serial : withTime(serial, iso);
}

const MINUS = 0x2d;

/** At "T09:30:00" from the tenth place on. */
function withTime(serial: number, iso: string): number | null {
  if (iso[10] !== "T" || iso[13] !== ":" || iso[16] !== ":") return null;
  const seconds = digitsAt(iso, 11, 13) * 3600 + digitsAt(iso, 14, 16) * 60 + digitsAt(iso, 17, 19);
  return Number.isNaN(seconds) ? null : serial + seconds / 86400;
}

/** The number written from `at` to `end`; NaN where anything but digits stands there. */
function digitsAt(text: string, at: number, end: number): number {
  let number = 0;
  for (let i = at; i < end; i += 1) {
    const digit = text.charCodeAt(i) - 0x30;
    if (digit < 0 || digit > 9) return Number.NaN;
    number = number * 10 + digit;
  }
  return number;
}

/** What a workbook counts its days from. */
export type DateSystem = 1900 | 1904;

/** Days between the serial numbers of one day in the two systems. */
export const DAYS_TO_1904 = 1462;

/** The number a workbook of that system holds for an ISO day or day and time; null when the text is not one. */
export function serialInSystem(iso: string, dateSystem: DateSystem): number | null {
  const serial = serialFromIso(iso);
  return serial === null || dateSystem === 1900 ? serial : serial - DAYS_TO_1904;
}

/** Whether there is such a day in the Gregorian calendar, with the year between 1900 and 9999. */
export function isRealDay(year: number, month: number, day: number): boolean {
  if (!(year >= 1900 && year <= 9999 && month >= 1 && month <= 12 && day >= 1)) return false;
  return day <= daysInMonth(year, month);
}

/** Puts a real day as an ISO day. */
export function isoDay(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

/**
 * The Monday on which an ISO week begins, as a serial number of the 1900 system; null where the year has no such week.
 * Example: (2026, 10) -> 46083, which is 2 March 2026.
 */
export function serialOfWeek(year: number, week: number): number | null {
  if (year < 1901 || year > 9998 || week < 1 || week > 53) return null;
  // The fourth of January is in the first week of every year.
  const monday = mondayBefore(dayNumber(year, 1, 4)) + (week - 1) * 7;
  return week === 53 && monday === mondayBefore(dayNumber(year + 1, 1, 4)) ? null : monday;
}

function mondayBefore(serial: number): number {
  return serial - ((weekdayOfSerial(serial) + 6) % 7);
}

/** Day of the week of a serial number: 0 for Sunday to 6 for Saturday. */
export function weekdayOfSerial(serial: number): number {
  return (((Math.floor(serial) - 1) % 7) + 7) % 7;
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Days since 1899-12-30, by counting years that begin in March so that the leap day comes last. */
function dayNumber(year: number, month: number, day: number): number {
  const shifted = month > 2 ? year : year - 1;
  const fromMarch = (month + 9) % 12;
  const days =
    365 * shifted +
    Math.floor(shifted / 4) -
    Math.floor(shifted / 100) +
    Math.floor(shifted / 400) +
    Math.floor((153 * fromMarch + 2) / 5) +
    day;
  return days - DAYS_BEFORE_SERIAL_ZERO;
}

/** The same count for 1899-12-30: 365 × 1899 + 474 - 18 + 4 leap days, 275 days from March to December, and 30. */
const DAYS_BEFORE_SERIAL_ZERO = 693900;

function isoFromDayNumber(serial: number): string {
  const days = serial + DAYS_BEFORE_SERIAL_ZERO - 1;
  const era = Math.floor(days / 146097);
  const inEra = days - era * 146097;
  const yearInEra = Math.floor(
    (inEra - Math.floor(inEra / 1460) + Math.floor(inEra / 36524) - Math.floor(inEra / 146096)) / 365,
  );
  const inYear = inEra - (365 * yearInEra + Math.floor(yearInEra / 4) - Math.floor(yearInEra / 100));
  const fromMarch = Math.floor((5 * inYear + 2) / 153);
  const day = inYear - Math.floor((153 * fromMarch + 2) / 5) + 1;
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  return isoDay(era * 400 + yearInEra + (month <= 2 ? 1 : 0), month, day);
}

/** How many days there are from one ISO day to another, both included. Example: 2026-02-28 to 2026-03-01 -> 2. */
export function daysFromTo(from: string, to: string): number {
  return (serialFromIso(to) ?? 0) - (serialFromIso(from) ?? 0) + 1;
}
