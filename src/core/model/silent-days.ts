import { isoFromSerial, serialFromIso } from "../values/serial-date";

/** Days in a row without an order at most. A list that is silent for longer rather has a hole. */
const LONGEST_SILENCE = 31;

/**
 * Days of which a list of orders says, by being silent, that there was no order: those between two days that have
 * orders and lie no more than a month apart. Takes ISO days in ascending order. Of the time before the first and after
 * the last it says nothing.
 * Example: 1, 2 and 5 March -> 3 and 4 March.
 */
export function silentDays(days: readonly string[]): readonly string[] {
  const serials = days.map(serialFromIso);
  const silent: string[] = [];
  for (let i = 1; i < serials.length; i += 1) {
    const [before, after] = [serials[i - 1], serials[i]];
    if (before === null || after === null || after - before - 1 > LONGEST_SILENCE) continue;
    for (let day = before + 1; day < after; day += 1) silent.push(isoFromSerial(day) ?? "");
  }
  return silent.filter((day) => day !== "");
}
