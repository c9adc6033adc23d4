/**
 * The month and the digits behind the point of a number that may be a day written as one ("3.1", "3.15"); null for
 * others. Excel drops the nought of 3.10, so that a single digit stands for two days.
 * Example: 3.1 -> month 3, days 1 and 10; 3.15 -> month 3, day 15 alone.
 */
export function monthDayOf(value: number): MonthDayNumber | null {
  if (!(value > 1) || value >= 13) return null;
  const hundredfold = Math.round(value * 100);
  if (hundredfold / 100 !== value) return null;
  const month = Math.floor(hundredfold / 100);
  const digits = hundredfold % 100;
  if (digits === 0 || digits > 31)
    return digits % 10 === 0 && digits > 0 ? { month, day: digits / 10, orDay: null } : null;
  if (digits % 10 !== 0) return { month, day: digits, orDay: null };
  return { month, day: digits / 10, orDay: digits };
}

/** A month with the day meant, or the two that may be. */
export interface MonthDayNumber {
  readonly month: number;
  readonly day: number;
  readonly orDay: number | null;
}
