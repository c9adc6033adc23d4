import { format, isValidFormat } from "numfmt";
import { CellError, type Scalar } from "../../model/values";
import { roundHalfUp } from "../arithmetic";
import { numberFromText, numberText, toInteger, toLogical, toNumber, toText } from "../coercion";
import { type Operand, VALUE } from "../operands";
import { SERIAL_END } from "../serial-dates";
import { wildcardSource } from "./criteria";
import { ANY, type FunctionSpec, integerOr, logicalOr, overRanges, scalar, textOr } from "./function-spec";
import { isRange, valuesIn } from "./walk";

const LONGEST = 32_767;

/** A text no cell could hold is #VALUE!. */
function bounded(text: string): string {
  if (text.length > LONGEST) throw VALUE;
  return text;
}

function count(value: number): number {
  if (value < 0) throw VALUE;
  return value;
}

function find(
  given: readonly Scalar[],
  within: (text: string, wanted: string, from: number) => number,
): number {
  const wanted = toText(given[0] ?? null);
  const text = toText(given[1] ?? null);
  const start = integerOr(given, 2, 1);
  if (start < 1 || start > text.length + 1) throw VALUE;
  const place = within(text, wanted, start - 1);
  if (place < 0) throw VALUE;
  return place + 1;
}

function search(text: string, wanted: string, from: number): number {
  const pattern = new RegExp(wildcardSource(wanted), "is");
  const match = pattern.exec(text.slice(from));
  return match ? match.index + from : -1;
}

function substitute(given: readonly Scalar[]): string {
  const text = toText(given[0] ?? null);
  const old = toText(given[1] ?? null);
  const fresh = toText(given[2] ?? null);
  const which = given.length > 3 ? toInteger(given[3] ?? null) : null;
  if (which !== null && which < 1) throw VALUE;
  if (old === "") return text;
  if (which === null) return bounded(text.split(old).join(fresh));
  let place = -1;
  for (let i = 0; i < which; i++) {
    place = text.indexOf(old, place + 1);
    if (place < 0) return text;
  }
  return text.slice(0, place) + fresh + text.slice(place + old.length);
}

/** Each word's first letter in capitals; a word starts after anything that is no letter. */
function proper(text: string): string {
  let start = true;
  let result = "";
  for (const letter of text.toLowerCase()) {
    result += start ? letter.toUpperCase() : letter;
    start = !/\p{L}/u.test(letter);
  }
  return result;
}

/** A value under a number format, in the words of zh-CN Excel where the format does not say otherwise. */
export function textOf(value: Scalar, pattern: string): string {
  if (value instanceof CellError) throw value;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  const number = typeof value === "string" ? numberFromText(value, 2000) : (value ?? 0);
  if (pattern === "") return "";
  if (number === null) return pattern.includes("@") ? format(pattern, value) : toText(value);
  if (/^(general|@|g\/通用格式)$/i.test(pattern)) return numberText(number);
  const named = chineseWeekday(pattern);
  if (!isValidFormat(named)) throw VALUE;
  const isDate = /[ymdhse]/i.test(named.replace(/"[^"]*"|\\.|\[[^\]]*\]|[eE][+-]/g, ""));
  if (isDate && (number < 0 || number >= SERIAL_END)) throw VALUE;
  return format(named, number, { leap1900: true });
}

/** Chinese Excel reads "aaa" and "aaaa" as the short and long Chinese day of the week. */
function chineseWeekday(pattern: string): string {
  return /a{3,4}/i.test(pattern) && !/am\/pm/i.test(pattern) && !/\[\$-/.test(pattern)
    ? `[$-804]${pattern}`
    : pattern;
}

function joined(given: readonly Operand[]): string {
  let text = "";
  for (const operand of given)
    for (const value of isRange(operand) ? valuesIn(operand) : [operand as Scalar]) text += toText(value);
  return bounded(text);
}

function textJoin([separator = null, skip = null, ...parts]: readonly Operand[]): string {
  const between = isRange(separator) ? valuesIn(separator).map(toText) : [toText(separator as Scalar)];
  const leaveEmpty = toLogical(skip as Scalar);
  const texts = parts
    .flatMap((part) => (isRange(part) ? valuesIn(part) : [part as Scalar]))
    .map(toText)
    .filter((text) => !leaveEmpty || text !== "");
  let result = "";
  texts.forEach((text, i) => {
    result += (i === 0 ? "" : (between[(i - 1) % between.length] ?? "")) + text;
  });
  return bounded(result);
}

function valueOf(given: Scalar): number {
  return toNumber(typeof given === "boolean" ? toText(given) : given);
}

/** Latin-1 for the first 255 codes, as CHAR and CODE have it on a Western system. */
function character(code: number): string {
  if (code < 1 || code > 255) throw VALUE;
  return new TextDecoder("windows-1252").decode(new Uint8Array([code]));
}

function codeOf(text: string): number {
  if (text === "") throw VALUE;
  const point = text.codePointAt(0) ?? 0;
  if (point < 128) return point;
  for (let code = 128; code < 256; code++) if (character(code) === text.charAt(0)) return code;
  return 63;
}

const onText = (name: string, run: (text: string) => Scalar): FunctionSpec =>
  scalar(name, 1, 1, ([text = null]) => run(toText(text)));

/** Text functions; positions count UTF-16 units, as Excel does. */
export const TEXT: readonly FunctionSpec[] = [
  scalar("CHAR", 1, 1, ([code = null]) => character(toInteger(code))),
  onText("CLEAN", (text) => [...text].filter((letter) => letter.charCodeAt(0) > 31).join("")),
  onText("CODE", codeOf),
  overRanges("CONCAT", 1, ANY, joined),
  scalar("CONCATENATE", 1, ANY, (given) => bounded(given.map(toText).join(""))),
  scalar("EXACT", 2, 2, ([a = null, b = null]) => toText(a) === toText(b)),
  scalar("FIND", 2, 3, (given) => find(given, (text, wanted, from) => text.indexOf(wanted, from))),
  scalar("FIXED", 1, 3, (given) => {
    const places = integerOr(given, 1, 2);
    const value = roundHalfUp(toNumber(given[0] ?? null), places);
    const zeros = places > 0 ? `.${"0".repeat(places)}` : "";
    return format(`${logicalOr(given, 2, false) ? "0" : "#,##0"}${zeros}`, value);
  }),
  scalar("LEFT", 1, 2, (given) => toText(given[0] ?? null).slice(0, count(integerOr(given, 1, 1)))),
  onText("LEN", (text) => text.length),
  onText("LOWER", (text) => text.toLowerCase()),
  scalar("MID", 3, 3, ([text = null, start = null, length = null]) => {
    const from = toInteger(start);
    if (from < 1) throw VALUE;
    return toText(text).slice(from - 1, from - 1 + count(toInteger(length)));
  }),
  scalar("NUMBERVALUE", 1, 3, (given) => {
    const [point, group] = [textOr(given, 1, "."), textOr(given, 2, ",")];
    const text = toText(given[0] ?? null)
      .replace(/\s/g, "")
      .split(group)
      .join("")
      .replace(point, ".");
    return text === "" ? 0 : toNumber(text);
  }),
  onText("PROPER", proper),
  scalar("REPLACE", 4, 4, ([text = null, start = null, length = null, fresh = null]) => {
    const [source, from, many] = [toText(text), toInteger(start), count(toInteger(length))];
    if (from < 1) throw VALUE;
    return bounded(source.slice(0, from - 1) + toText(fresh) + source.slice(from - 1 + many));
  }),
  scalar("REPT", 2, 2, ([text = null, times = null]) => {
    const [source, many] = [toText(text), count(toInteger(times))];
    if (source.length * many > LONGEST) throw VALUE;
    return source.repeat(many);
  }),
  scalar("RIGHT", 1, 2, (given) => {
    const text = toText(given[0] ?? null);
    return text.slice(Math.max(0, text.length - count(integerOr(given, 1, 1))));
  }),
  scalar("SEARCH", 2, 3, (given) => find(given, search)),
  scalar("SUBSTITUTE", 3, 4, substitute),
  overRanges("T", 1, 1, ([value = null]) => {
    const held = isRange(value) ? (valuesIn(value)[0] ?? null) : (value as Scalar);
    if (held instanceof CellError) throw held;
    return typeof held === "string" ? held : "";
  }),
  scalar("TEXT", 2, 2, ([value = null, pattern = null]) => bounded(textOf(value, toText(pattern)))),
  overRanges("TEXTJOIN", 3, ANY, textJoin, "rsr"),
  onText("TRIM", (text) => text.replace(/ +/g, " ").replace(/^ | $/g, "")),
  scalar("UNICHAR", 1, 1, ([code = null]) => {
    const point = toInteger(code);
    if (point < 1 || point > 0x10ffff) throw VALUE;
    return String.fromCodePoint(point);
  }),
  onText("UNICODE", (text) => {
    if (text === "") throw VALUE;
    return text.codePointAt(0) ?? 0;
  }),
  onText("UPPER", (text) => text.toUpperCase()),
  scalar("VALUE", 1, 1, ([value = null]) => valueOf(value)),
];
