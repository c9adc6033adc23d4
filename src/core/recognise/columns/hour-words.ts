import type { ColumnProfile } from "./profile";
import { isTimeFormat } from "../../values/date-format";
import { tidyText } from "../../values/text";
import type { CellValue } from "../../../workbook/grid";

/** "9:00", "9点", "20:00-22:00", "9h", "8 AM", "2026-03-01 09:00": a figure with a word or a mark of hours behind it. */
const CLOCK = /(?<!\d)(?:[01]?\d|2[0-4])\s*(?:[:：](?=[0-5]\d)|[点點时時시]|giờ|uhr|h(?![a-z])|[ap]\.?m)/i;
/** "0", "09", "8-10", "20~22" */
const BARE = /^(?:[01]?\d|2[0-4])(?:\s*[-–—~～至到]\s*(?:[01]?\d|2[0-4]))?$/;
/** Share of the cells that have to be hours. */
const LEAST = 0.6;

/**
 * Whether the cells of a column are hours of the day: 0 to 24, "9:00-10:00", "20点", or times of Excel. 上午 and 下午,
 * 早班 or "3.1-3.7" are none.
 */
export function areHours({ cells, filled, format }: ColumnProfile): boolean {
  const isTime = format !== null && isTimeFormat(format);
  return cells.filter((cell) => isHour(cell, isTime)).length >= filled * LEAST;
}

function isHour(value: CellValue, isTime: boolean): boolean {
  if (typeof value === "number")
    return (Number.isInteger(value) && value >= 0 && value <= 24) || (isTime && value > 0);
  if (typeof value !== "string") return false;
  const text = tidyText(value.slice(0, 60));
  return CLOCK.test(text) || BARE.test(text);
}
