import type { ColumnProfile } from "./profile";
import { readDate } from "../../values/read-date";
import type { DateContext } from "../../values/read-date";
import { serialFromIso } from "../../values/serial-date";

const SERIAL = /^\d{5,}(?:\.\d+)?$/;
const WITH_YEAR: DateContext = { order: "day-first", year: null };
/** Steps of days without a year are the same in any year; one with a 29th of February knows every day. */
const WITHOUT_YEAR: DateContext = { order: "month-first", year: 2024 };

/** Days between neighbouring dates of a column, the middle one; 0 when fewer than three dates can be read. */
export function medianStep({ examples }: ColumnProfile): number {
  const serials = examples
    .map(
      (text) => readDate(SERIAL.test(text) ? Number(text) : text, WITH_YEAR) ?? readDate(text, WITHOUT_YEAR),
    )
    .map((reading) => (reading === null ? null : serialFromIso(reading.iso.slice(0, 10))))
    .filter((serial) => serial !== null)
    .sort((a, b) => a - b);
  const steps = serials
    .slice(1)
    .map((serial, i) => serial - serials[i])
    .filter((step) => step > 0)
    .sort((a, b) => a - b);
  return steps.length < 2 ? 0 : steps[Math.floor(steps.length / 2)];
}
