/** A day of Excel's 1900 calendar, which has a 29 February 1900 (serial 60) and a day 0 January 1900. */
export interface CalendarDay {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
}

/** The first serial beyond 31 December 9999. */
export const SERIAL_END = 2_958_466;
const DAY = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);

/** The calendar day of a serial from 0 up to, not including, SERIAL_END; fractions are times of the day. */
export function dayOfSerial(serial: number): CalendarDay {
  const whole = Math.floor(serial);
  if (whole === 0) return { year: 1900, month: 1, day: 0 };
  if (whole === 60) return { year: 1900, month: 2, day: 29 };
  // Before the day that never was, Excel's count runs one behind the true calendar.
  const date = new Date(EPOCH + (whole < 60 ? whole + 1 : whole) * DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** The serial of a day; months and days out of range carry over, as DATE has it. NaN outside 1900 to 9999. */
export function serialOfDay(year: number, month: number, day: number): number {
  const first = Date.UTC(2000, month - 1, 1);
  const moved = new Date(first);
  const realYear = year + moved.getUTCFullYear() - 2000;
  const start = new Date(0);
  start.setUTCFullYear(realYear, moved.getUTCMonth(), 1);
  const real = Math.round((start.getTime() - EPOCH) / DAY);
  // Serials below 61 are one less than the true distance, and the 60th is 29 February 1900.
  const firstSerial = real <= 60 ? real - 1 : real;
  const serial = firstSerial + day - 1;
  return serial >= 0 && serial < SERIAL_END ? serial : Number.NaN;
}

/** The serial of a moment in the machine's local time. */
export function serialOfMoment(moment: Date): number {
  const day = serialOfDay(moment.getFullYear(), moment.getMonth() + 1, moment.getDate());
  const seconds = moment.getHours() * 3600 + moment.getMinutes() * 60 + moment.getSeconds();
  return day + seconds / 86_400 + moment.getMilliseconds() / DAY;
}

/** 1 for Sunday to 7 for Saturday, as Excel counts them: wrong before 1 March 1900, like Excel. */
export function weekdayOfSerial(serial: number): number {
  return ((((Math.floor(serial) + 6) % 7) + 7) % 7) + 1;
}

export function daysInMonth(year: number, month: number): number {
  if (year === 1900 && month === 2) return 29;
  return new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate();
}
