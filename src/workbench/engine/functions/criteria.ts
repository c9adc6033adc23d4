import { CellError, type Scalar } from "../../model/values";
import { nearlyEqual } from "../arithmetic";
import { looksNumeric, numberFromText } from "../coercion";
import { compareTexts } from "../operators";

/** A condition of SUMIF and its like, read once and asked of many cells; an empty cell is undefined or null. */
export interface Criterion {
  readonly matches: (value: Scalar | undefined) => boolean;
  /** Set where the condition is one plain value to be equal to. */
  readonly equals: string | number | boolean | null;
}

const OPERATORS = ["<=", ">=", "<>", "<", ">", "="] as const;

/** Reads ">=10", "<>", "手机*", 5, TRUE … as SUMIF does. `year` is for day texts without one. */
export function readCriterion(wanted: Scalar, year: number): Criterion {
  if (wanted === null) return equalTo(0);
  if (typeof wanted !== "string") return wanted instanceof CellError ? sameError(wanted) : equalTo(wanted);
  const operator = OPERATORS.find((each) => wanted.startsWith(each));
  const rest = operator ? wanted.slice(operator.length) : wanted;
  const value = readValue(rest, year);
  if (operator === undefined || operator === "=") {
    // "=" alone asks for empty cells, "" for empty cells and empty texts.
    if (rest === "" && operator === "=") return test((each) => each == null);
    if (rest === "") return test((each) => each == null || each === "");
    return typeof value === "string"
      ? textEqual(value)
      : value instanceof CellError
        ? sameError(value)
        : equalTo(value);
  }
  if (operator === "<>") {
    if (rest === "") return test((each) => each != null);
    const equal =
      typeof value === "string"
        ? textEqual(value)
        : value instanceof CellError
          ? sameError(value)
          : equalTo(value);
    return test((each) => !equal.matches(each));
  }
  return ordered(operator, value);
}

function test(matches: Criterion["matches"]): Criterion {
  return { matches, equals: null };
}

function readValue(text: string, year: number): string | number | boolean | CellError {
  const upper = text.toUpperCase();
  if (upper === "TRUE") return true;
  if (upper === "FALSE") return false;
  return CellError.parse(upper) ?? numberFromText(text, year) ?? text;
}

/** A number also finds texts that read as it, as in Excel. */
function equalTo(wanted: number | boolean): Criterion {
  if (typeof wanted === "boolean") return { matches: (value) => value === wanted, equals: wanted };
  return {
    equals: wanted,
    matches: (value) =>
      typeof value === "number"
        ? value === wanted || nearlyEqual(value, wanted)
        : typeof value === "string" && looksNumeric(value) && numberFromText(value, 2000) === wanted,
  };
}

function sameError(wanted: CellError): Criterion {
  return test((value) => value instanceof CellError && value.text === wanted.text);
}

function textEqual(wanted: string): Criterion {
  const pattern = wildcard(wanted);
  if (pattern) return test((value) => typeof value === "string" && pattern.test(value));
  const plain = wanted.replace(/~([*?~])/g, "$1");
  const lower = plain.toLowerCase();
  const { length } = plain;
  return {
    equals: plain,
    matches: (value) =>
      typeof value === "string" &&
      value.length === length &&
      (value === plain || value.toLowerCase() === lower),
  };
}

/** A pattern for the whole text where the wanted one has * or ?; null where it has none. ~ takes their meaning away. */
export function wildcard(wanted: string): RegExp | null {
  if (!/(^|[^~])(~~)*[*?]/.test(wanted)) return null;
  return new RegExp(`^${wildcardSource(wanted)}$`, "isu");
}

export function wildcardSource(wanted: string): string {
  let source = "";
  for (let i = 0; i < wanted.length; i++) {
    const letter = wanted.charAt(i);
    const next = wanted.charAt(i + 1);
    if (letter === "~" && (next === "*" || next === "?" || next === "~")) {
      source += `\\${next === "~" ? "x7e" : next}`;
      i++;
    } else if (letter === "*") source += ".*";
    else if (letter === "?") source += ".";
    else source += /[\\^$.|+()[\]{}/]/.test(letter) ? `\\${letter}` : letter;
  }
  return source;
}

function ordered(
  operator: "<" | "<=" | ">" | ">=",
  wanted: string | number | boolean | CellError,
): Criterion {
  const holds = (order: number): boolean =>
    operator === "<" ? order < 0 : operator === "<=" ? order <= 0 : operator === ">" ? order > 0 : order >= 0;
  if (typeof wanted === "number")
    return test(
      (value) => typeof value === "number" && holds(nearlyEqual(value, wanted) ? 0 : value - wanted),
    );
  if (typeof wanted === "string")
    return test((value) => typeof value === "string" && holds(compareTexts(value, wanted)));
  if (typeof wanted === "boolean")
    return test((value) => typeof value === "boolean" && holds(Number(value) - Number(wanted)));
  return test(() => false);
}
