import { isoDay } from "./serial-date";

/** Days and times that sheets speak of, each written once: a column has far more rows than days. */
const FIRST_YEAR = 1970;
const LAST_YEAR = 2099;
const DAYS = new Array<string | undefined>((LAST_YEAR - FIRST_YEAR + 1) * 372);
const TIMES = new Array<string | undefined>(86400);

/** A real day as an ISO day, the same text for the same day. Example: (2026, 3, 1) -> "2026-03-01". */
export function isoTextOf(year: number, month: number, day: number): string {
  if (year < FIRST_YEAR || year > LAST_YEAR) return isoDay(year, month, day);
  const place = ((year - FIRST_YEAR) * 12 + month - 1) * 31 + day - 1;
  return (DAYS[place] ??= isoDay(year, month, day));
}

/** An ISO day with the time of day in seconds; the day alone at midnight. Example: 34200 -> "2026-03-01T09:30:00". */
export function withTimeOfDay(day: string, seconds: number): string {
  if (seconds === 0) return day;
  return day + (TIMES[seconds] ??= timeText(seconds));
}

function timeText(seconds: number): string {
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return `T${parts.map((part) => String(part).padStart(2, "0")).join(":")}`;
}
