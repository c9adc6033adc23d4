/** A step back by more than this many months is a new year, not a row out of order. */
const MOST_MONTHS = 6;

/** The last month of the first half of a year. */
const MIDDLE = 6;

/**
 * The year of the first of a column of months and days written without a year, and whether the years rise or fall
 * from there.
 *
 * `dates` has three numbers to a date: month, day, and one of no meaning here. `named` are the years named near the
 * table: two of them are those on either side of New Year; one is that of the longest part of the column between New
 * Years. Gives `turns` null where the column stays within a year, has no order, or begins the same days again (one
 * block of rows after another).
 * Example: 12/30, 12/31, 1/1, 1/2, 1/3 with 2026 named, or 2025 and 2026 -> 2025, "up".
 */
export function startYearOf(
  dates: readonly number[],
  named: readonly number[],
): { readonly year: number | null; readonly turns: "up" | "down" | null } {
  const turns = directionOf(dates);
  const [known, next] = named;
  if (known === undefined) return { year: null, turns };
  if (next === known + 1) {
    const startsLate = turns === null ? (dates[0] ?? 1) > MIDDLE : turns === "up";
    return { year: startsLate ? known : next, turns };
  }
  if (turns === null) return { year: known, turns };
  let longest = 0;
  let longestAt = 0;
  let length = 0;
  let years = 0;
  for (let i = 0; i < dates.length; i += 3) {
    if (i > 0 && passesNewYear(dates[i - 3], dates[i], turns)) {
      years += 1;
      length = 0;
    }
    length += 1;
    if (length > longest) [longest, longestAt] = [length, years];
  }
  if (years === 0) return { year: known, turns: null };
  return { year: turns === "up" ? known - longestAt : known + longestAt, turns };
}

/** Whether a new year (or, going back, an old one) begins between two rows one below the other. */
export function passesNewYear(before: number, month: number, turns: "up" | "down"): boolean {
  return turns === "up" ? month < before - MOST_MONTHS : month > before + MOST_MONTHS;
}

function directionOf(dates: readonly number[]): "up" | "down" | null {
  let [rises, falls] = [0, 0];
  let [jumpsUp, jumpsDown] = [0, 0];
  for (let i = 3; i < dates.length; i += 3) {
    const months = dates[i] - dates[i - 3];
    const step = months * 31 + dates[i + 1] - dates[i - 2];
    if (months > MOST_MONTHS) jumpsUp += 1;
    else if (months < -MOST_MONTHS) jumpsDown += 1;
    else if (step > 0) rises += 1;
    else if (step < 0) falls += 1;
  }
  if (jumpsUp + jumpsDown === 0) return null;
  const turns = rises >= falls ? "up" : "down";
  // Days that go both ways have no order, and no New Year can be told in them.
  if (Math.min(rises, falls) * 4 > Math.max(rises, falls)) return null;
  if ((turns === "up" ? jumpsUp : jumpsDown) > 0) return null;
  return beginsAgain(dates, turns) ? null : turns;
}

/** Whether each part begins with the day the column begins with, in the middle of a year: blocks of the same days. */
function beginsAgain(dates: readonly number[], turns: "up" | "down"): boolean {
  const [month, day] = dates;
  if ((turns === "up" && month === 1 && day === 1) || (turns === "down" && month === 12 && day === 31))
    return false;
  for (let i = 3; i < dates.length; i += 3) {
    const sameDay = dates[i] === month && dates[i + 1] === day;
    if (passesNewYear(dates[i - 3], dates[i], turns) && !sameDay) return false;
  }
  return true;
}
