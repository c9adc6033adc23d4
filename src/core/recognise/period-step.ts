import type { ColumnProfile } from "./profile";
import { readDate } from "../values/read-date";
import { serialFromIso } from "../values/serial-date";

/** Days between neighbouring dates of a column, the middle one; 0 when fewer than three dates can be read. */
export function medianStep({ examples }: ColumnProfile): number {
  const serials = examples
    .map((text) =>
      readDate(/^\d+(?:\.\d+)?$/.test(text) ? Number(text) : text, { order: "day-first", year: null }),
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
