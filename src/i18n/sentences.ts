import type { Issue } from "../core/issue";
import type { Locale } from "../core/locale";
import type { WorkbookError } from "../workbook/port";
import type { Format } from "./format";
import { columnLetters, createFormat } from "./format";
import { TROUBLES } from "./troubles";
import { wordsOf } from "./words-of";
import type { IssueValues, Words } from "./words";

/** Gives the name of a field in a language; the names are the core's. An unknown id is given back as it is. */
export type FieldLabel = (id: string, locale: Locale) => string;

/** The sentence an issue is told in. */
export function issueText(issue: Issue, locale: Locale, fieldLabel: FieldLabel): string {
  const words = wordsOf(locale);
  return words.issues[issue.code](issueValues(issue, words, locale, fieldLabel));
}

/** What went wrong outside, what to do, and how the workbook stands, as one text. */
export function workbookErrorText(
  {
    code,
    outcome,
    sheets = [],
  }: Pick<WorkbookError, "code" | "outcome"> & Partial<Pick<WorkbookError, "sheets">>,
  locale: Locale,
): string {
  const { sentences } = wordsOf(locale);
  const { troubles, outcomes, inTheWay } = TROUBLES[locale];
  const { title, advice } = troubles[code];
  const named = sheets.length === 0 ? [] : [inTheWay(...sheets)];
  return sentences(`${title}${locale === "zh-CN" ? "。" : "."}`, outcomes[outcome], ...named, advice);
}

function issueValues(issue: Issue, words: Words, locale: Locale, fieldLabel: FieldLabel): IssueValues {
  const format = createFormat(locale);
  const values: Record<string, string> = {};
  for (const [name, value] of Object.entries(issue.params)) {
    values[name] = valueInWords(name, value, { words, locale, fieldLabel, format });
  }
  return values;
}

interface Speaking {
  readonly words: Words;
  readonly locale: Locale;
  readonly fieldLabel: FieldLabel;
  readonly format: Format;
}

/** What a param holds is told by its name; the list of names is in the comments of core/issue.ts. */
function valueInWords(name: string, value: string | number, speaking: Speaking): string {
  const { words, locale, fieldLabel, format } = speaking;
  switch (name) {
    case "field":
    case "first":
    case "second":
      return fieldLabel(String(value), locale);
    case "template":
      return lookUp(words.templates, value);
    case "kind":
      return lookUp(words.kinds, value);
    case "order":
      return lookUp(words.dateOrders, value);
    case "share":
      return typeof value === "number" ? format.share(value) : value;
    case "stated":
    case "expected":
    case "summed":
    case "mean":
      return typeof value === "number" ? format.figure(value) : value;
    case "date":
    case "from":
    case "to":
      return typeof value === "string" ? format.day(value) : format.number(value);
    case "column":
      return typeof value === "number" ? columnLetters(value) : value;
    case "year":
      return String(value);
    default:
      return typeof value === "number" ? format.number(value) : oneLine(value);
  }
}

function lookUp(names: Readonly<Record<string, string>>, value: string | number): string {
  return names[String(value)] ?? String(value);
}

/** Headers are the operator's own text, line breaks included; in a sentence they stand on one line. */
function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
