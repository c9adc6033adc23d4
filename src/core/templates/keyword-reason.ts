import { wordCell } from "./keyword-sheet";
import type { KeywordSheet } from "./keyword-sheet";
import { isFew, stepOf } from "./keyword-verdict";
import { thisRow } from "../formulas/structured-reference";
import { quotedText } from "../formulas/quoted-text";
import { NEEDED_FIGURES, REASON_HEADS, REASON_WORDS } from "../keywords/reason-words";
import type { ReasonFigure, ReasonFormat, ReasonHead, ReasonPart } from "../keywords/reason-words";
import { REASONS } from "../keywords/reasons";
import type { Reason } from "../keywords/reasons";

type JudgedReason = Exclude<Reason, "missing">;
/** All reasons but that something is missing. */
const JUDGED_REASONS = REASONS.filter((reason): reason is JudgedReason => reason !== "missing");
/** Longer than all that can be missing. */
const LONGEST_LIST = 200;

/** The sentence of the reason: its beginning by the word's figures, its end by the thresholds, read from one cell. */
export function printReason(sheet: KeywordSheet): string {
  const { words, locale, tails } = sheet;
  const { heads, noBreakEven } = REASON_WORDS[locale];
  const step = thisRow(words.step);
  const used = [...new Set(JUDGED_REASONS.map((reason) => REASON_HEADS[reason]))].filter((head) =>
    isUsed(sheet, head),
  );
  const figure = (name: ReasonFigure): string => figureCell(sheet, name);
  // From the last step down, so that all steps of the value are told by one comparison.
  const byPlace = [...used].sort((a, b) => firstStep(b) - firstStep(a));
  const head = byPlace.reduceRight((rest, each) => {
    const printed = printParts(heads[each], figure);
    return rest === "" ? printed : `IF(${step}>=${firstStep(each)},${printed},${rest})`;
  }, "");
  const end =
    `IF(AND(${step}=${stepOf("few-clicks")},COUNT(${thisRow(words.rawChance)})=0,NOT(${isFew(sheet)})),` +
    `${quotedText(noBreakEven)},INDEX(${tails},${step}))`;
  return `=IF(${step}=${stepOf("missing")},${printMissing(sheet)},${head}&${end})`;
}

/** The ends of the sentences, one a reason in their order, as formulas over the thresholds. */
export function printTails(sheet: KeywordSheet): readonly string[] {
  const { tails } = REASON_WORDS[sheet.locale];
  return REASONS.map((reason) =>
    reason === "missing" ? '=""' : `=${printParts(tails[reason], (rule) => sheet.rule(rule))}`,
  );
}

/** What no word of the report can be judged without, as the line above the table names it. */
export function missingOfAll({
  rows,
}: Pick<KeywordSheet, "rows">): readonly (typeof NEEDED_FIGURES)[number][] {
  return NEEDED_FIGURES.filter((name) => name !== "margin" && rows.columns[name] === null);
}

function printMissing(sheet: KeywordSheet): string {
  const { missing, separator, names } = REASON_WORDS[sheet.locale];
  const parts = NEEDED_FIGURES.map(
    (name) => `IF(COUNT(${sheet.operand(name)})=0,${quotedText(separator + names[name])},"")`,
  );
  return `${quotedText(missing[0])}&MID(${parts.join("&")},${separator.length + 1},${LONGEST_LIST})&${quotedText(missing[1])}`;
}

/** Whether words of the report can come to a sentence that begins so. */
function isUsed({ hasDays, isScreened, rows }: KeywordSheet, head: ReasonHead): boolean {
  switch (head) {
    case "open":
      return hasDays;
    case "days":
      return isScreened;
    case "quality":
      return isScreened && rows.columns.quality !== null;
    case "clickRate":
      return isScreened && rows.columns.unitCtr !== null;
    case "clicks":
    case "value":
      return true;
  }
}

function firstStep(head: ReasonHead): number {
  return Math.min(...JUDGED_REASONS.filter((reason) => REASON_HEADS[reason] === head).map(stepOf));
}

function figureCell(sheet: KeywordSheet, name: ReasonFigure): string {
  const { words } = sheet;
  switch (name) {
    case "unitRate":
      return thisRow(words.unitRate);
    case "expectedOrders":
      return thisRow(words.expectedOrders);
    case "return":
      return thisRow(words.likelyReturn);
    case "chance":
      return thisRow(words.rawChance);
    case "ctr":
      return thisRow(words.ctr);
    case "windowDays":
      return sheet.aside("windowDays");
    default:
      return wordCell(sheet, name);
  }
}

function printParts<Figure extends string>(
  parts: readonly ReasonPart<Figure>[],
  cell: (figure: Figure) => string,
): string {
  return parts
    .filter((part) => part !== "")
    .map((part) => (typeof part === "string" ? quotedText(part) : printShown(cell(part[0]), part[1])))
    .join("&");
}

function printShown(cell: string, format: ReasonFormat): string {
  if (format === "plain%") return `ROUND(${cell}*100,1)&"%"`;
  return format === "plain" ? `ROUND(${cell},2)` : `TEXT(${cell},"${format}")`;
}
