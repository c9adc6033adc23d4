import { parseValue } from "numfmt";
import { CellError, type Scalar } from "../model/values";
import { VALUE } from "./operands";
import { serialOfDay } from "./serial-dates";

/** What the workbook's date texts without a year are read against. */
export type YearSource = () => number;

const PLAIN_NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d{1,3})?$/;

/**
 * Reads a text as Excel's operators do ("1,200", "5%", "2025-1-2", "1:30", " 5 "); null where Excel gives #VALUE!.
 * Texts of a day without a year take the year given.
 */
export function numberFromText(text: string, year: number): number | null {
  const trimmed = text.trim();
  if (trimmed === "") return null;
  if (PLAIN_NUMBER.test(trimmed)) {
    const number = Number(trimmed);
    return Number.isFinite(number) ? number : null;
  }
  const chinese = /^(?:(\d{4})年)?(\d{1,2})月(\d{1,2})日$/.exec(trimmed);
  if (chinese)
    return validDay(chinese[1] ? Number(chinese[1]) : year, Number(chinese[2]), Number(chinese[3]));
  const short = /^(\d{1,2})([/-])(\d{1,2})$/.exec(trimmed);
  if (short) return validDay(year, Number(short[1]), Number(short[3]));
  const money = /^([+-]?)[¥￥](.+)$/.exec(trimmed);
  const parsed = parseValue(money ? `${money[1]}${money[2]}` : trimmed) as
    { value: unknown } | undefined | null;
  return parsed && typeof parsed.value === "number" ? parsed.value : null;
}

/** Whether the text may read as a number at all: it starts with a digit, a sign, a blank or a mark of money. */
export const looksNumeric = (text: string): boolean => {
  const code = text.charCodeAt(0);
  return code < 58 || code === 0xa5 || code === 0xffe5;
};

function validDay(year: number, month: number, day: number): number | null {
  if (month < 1 || month > 12 || day < 1 || day > 31) return null;
  const serial = serialOfDay(year, month, day);
  if (serialOfDay(year, month + 1, 1) <= serial) return null;
  return Number.isNaN(serial) ? null : serial;
}

let currentYear: YearSource = () => 2000;

/** Sets the clock that day texts without a year are read by. */
export function readYearsFrom(source: YearSource): void {
  currentYear = source;
}

/** A number as arithmetic sees the value: empty is 0, TRUE is 1, texts are read. Errors come back as they are. */
export function toNumberOrError(value: Scalar): number | CellError {
  if (typeof value === "number") return value;
  if (value === null) return 0;
  if (typeof value === "boolean") return value ? 1 : 0;
  if (typeof value === "string") return numberFromText(value, currentYear()) ?? VALUE;
  return value;
}

/** As toNumberOrError, but throws the error; functions use this one. */
export function toNumber(value: Scalar): number {
  const number = toNumberOrError(value);
  if (typeof number !== "number") throw number;
  return number;
}

/** A whole number, cut towards zero as Excel does with counts and positions. */
export function toInteger(value: Scalar): number {
  return Math.trunc(toNumber(value));
}

/** Throws the error an error value holds. */
export function toText(value: Scalar): string {
  if (typeof value === "string") return value;
  if (typeof value === "number") return numberText(value);
  if (value === null) return "";
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  throw value;
}

/** TRUE, FALSE, numbers and the words "TRUE" and "FALSE"; other texts are #VALUE!. */
export function toLogical(value: Scalar): boolean {
  if (typeof value === "boolean") return value;
  if (typeof value === "number") return value !== 0;
  if (value === null) return false;
  if (value instanceof CellError) throw value;
  const word = value.toUpperCase();
  if (word === "TRUE") return true;
  if (word === "FALSE") return false;
  throw VALUE;
}

/** A number as the & operator writes it: 15 digits, and powers of ten only where the plain form is long. */
export function numberText(value: number): string {
  const digits = value.toPrecision(15);
  const rounded = Number(digits);
  if (Number.isInteger(rounded) && Math.abs(rounded) < 1e15) return String(rounded);
  const [mantissa = "", exponent = "0"] = rounded.toExponential().split("e");
  const power = Number(exponent);
  const significant = mantissa.replace(/[-.]/g, "").length;
  if (power > 20 || (power < 0 && significant - power > 21)) {
    const sign = power < 0 ? "-" : "+";
    return `${mantissa}E${sign}${String(Math.abs(power)).padStart(2, "0")}`;
  }
  return power < 0 ? rounded.toFixed(significant - power - 1) : plainInteger(rounded, power);
}

function plainInteger(value: number, power: number): string {
  return power < 15
    ? String(value)
    : BigInt(value.toPrecision(15).includes("e") ? Number(value.toPrecision(15)) : value).toString();
}
