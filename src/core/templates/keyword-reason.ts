import { wordCell } from "./keyword-sheet";
import type { KeywordSheet } from "./keyword-sheet";
import { stepOf } from "./keyword-verdict";
import { SIGN_IN_TEXT } from "./money";
import { thisRow } from "../formulas/structured-reference";
import { quotedText } from "../formulas/quoted-text";
import { headOf, sentenceKind, tailOf } from "../keywords/reason-sentence";
import { FIGURE_FORMATS, NEEDED_FIGURES, REASON_FORMATS, REASON_WORDS } from "../keywords/reason-words";
import type { HeadPart, ReasonFigure, ReasonFormat, TailPart } from "../keywords/reason-words";
import { REASONS } from "../keywords/reasons";
import type { Reason } from "../keywords/reasons";

type JudgedReason = Exclude<Reason, "missing">;

/** What stands for a figure in a sentence of the sheet, one each. */
const MARKS: Readonly<Record<ReasonFigure, string>> = {
  clicks: "①",
  closedClicks: "②",
  closedOrders: "③",
  expectedOrders: "④",
  return: "⑤",
  chance: "⑥",
  days: "⑦",
  impressions: "⑧",
  ctr: "⑨",
  unitCtr: "⑩",
  quality: "⑪",
};
const FIGURES = Object.keys(MARKS).filter((name): name is ReasonFigure => name in MARKS);
/** Longer than all that can be missing. */
const LONGEST_LIST = 200;

/** The sentence of the reason: that of the sheet, with the word's figures in their places. */
export function printReason(sheet: KeywordSheet): string {
  const { words, locale, rows, isLacking } = sheet;
  if (isLacking) return `=${printMissing(sheet)}${printMark(sheet)}`;
  const said = JUDGED.filter((reason) => isReached(sheet, reason)).flatMap((reason) =>
    headOf(REASON_WORDS[locale], reason, sentenceKind(rows)),
  );
  const used = FIGURES.filter((name) => said.some((part) => typeof part !== "string" && part[0] === name));
  const step = thisRow(words.step);
  let sentence = `INDEX(${sheet.steps("sentences")},${step})`;
  for (const name of used)
    sentence = `SUBSTITUTE(${sentence},"${MARKS[name]}",${printRounded(figureCell(sheet, name), FIGURE_FORMATS[name])})`;
  const isMissing = `${step}=${stepOf("missing")}`;
  // Without a margin the sentence of the sheet says so; of a figure that one word lacks, that word's.
  if (NEEDED_FIGURES.some((name) => name !== "margin" && sheet.mayLack(name)))
    sentence = `IF(${isMissing},${printMissing(sheet)},${sentence})`;
  return `=${sentence}${printMark(sheet)}${printRival(sheet, isMissing)}`;
}

/** Behind the sentence of a word with more orders than clicks. */
function printMark(sheet: KeywordSheet): string {
  if (!sheet.hasViewOrders) return "";
  const [orders, clicks] = [wordCell(sheet, "orders"), wordCell(sheet, "clicks")];
  const isMarked = sheet.mayLack("clicks")
    ? `AND(COUNT(${clicks})=1,${orders}>${clicks})`
    : `${orders}>${clicks}`;
  return `&IF(${isMarked},${quotedText(REASON_WORDS[sheet.locale].viewOrders)},"")`;
}

/** Behind the sentence of a word that something else pays for as well. */
function printRival({ words, rows, locale }: KeywordSheet, isMissing: string): string {
  if (rows.report.rivals === null) return "";
  const rival = thisRow(words.rival);
  const cost = thisRow(words.rivalCost);
  const made = quotedText(REASON_WORDS[locale].rivalReturn);
  const told = `${rival}&${SIGN_IN_TEXT}ROUND(${cost},2)&${made}&ROUND(${thisRow(words.rivalSales)}/${cost},2)`;
  return `&IF(OR(${rival}="",${isMissing}),"",${told})`;
}

/** The words a rival is told in, up to its return. */
export function rivalTexts({ rows, locale }: KeywordSheet): readonly (string | null)[] {
  const { rivals } = REASON_WORDS[locale];
  return (rows.report.rivals ?? []).map((rival) => {
    if (rival === null) return null;
    const [before, after] = rivals[rival.kind];
    return before + rival.name + after;
  });
}

/** The sentences of the sheet, one a reason in their order, as formulas over the thresholds. */
export function printSentences(sheet: KeywordSheet): readonly string[] {
  const { locale, rows } = sheet;
  const [words, kind] = [REASON_WORDS[locale], sentenceKind(rows)];
  const tail = (part: TailPart): string =>
    typeof part === "string"
      ? quotedText(part)
      : printShown(part[0] === "windowDays" ? sheet.aside("windowDays") : sheet.rule(part[0]), part[1]);
  return REASONS.map((reason) => {
    if (reason === "missing")
      return `=${quotedText(words.missing[0] + words.names.margin + words.missing[1])}`;
    const head = joinTexts(headOf(words, reason, kind).map(markOf));
    return `=${[quotedText(head), ...tailOf(words, reason, kind).map(tail)].join("&")}`;
  });
}

/** What no word of the report can be judged without, as the line above the table names it. */
export function missingOfAll({
  rows,
}: Pick<KeywordSheet, "rows">): readonly (typeof NEEDED_FIGURES)[number][] {
  return NEEDED_FIGURES.filter((name) => name !== "margin" && rows.columns[name] === null);
}

const JUDGED = REASONS.filter((reason): reason is JudgedReason => reason !== "missing");

function markOf(part: HeadPart): string {
  return typeof part === "string" ? part : MARKS[part[0]] + REASON_FORMATS[FIGURE_FORMATS[part[0]]].sign;
}

function joinTexts(texts: readonly string[]): string {
  return texts.join("");
}

function printMissing(sheet: KeywordSheet): string {
  const { missing, separator, names } = REASON_WORDS[sheet.locale];
  const parts = NEEDED_FIGURES.filter((name) => sheet.mayLack(name)).map(
    (name) => `IF(COUNT(${sheet.operand(name)})=0,${quotedText(separator + names[name])},"")`,
  );
  return `${quotedText(missing[0])}&MID(${parts.join("&")},${separator.length + 1},${LONGEST_LIST})&${quotedText(missing[1])}`;
}

/** Whether words of the report can come to the reason. */
function isReached({ isScreened, rows }: KeywordSheet, reason: JudgedReason): boolean {
  switch (reason) {
    case "too-young":
    case "no-impressions":
      return isScreened;
    case "low-quality":
      return isScreened && rows.columns.quality !== null;
    case "low-ctr":
      return isScreened && rows.columns.unitCtr !== null;
    default:
      return true;
  }
}

function figureCell(sheet: KeywordSheet, name: ReasonFigure): string {
  const { words } = sheet;
  switch (name) {
    case "expectedOrders":
      return `${wordCell(sheet, "closedClicks")}*${thisRow(words.unitRate)}`;
    // Nothing where the sentence does not name it.
    case "return":
      return `N(${thisRow(words.likelyReturn)})`;
    case "chance":
      return `N(${thisRow(words.chance)})`;
    case "ctr":
      return `N(${thisRow(words.ctr)})`;
    default:
      return wordCell(sheet, name);
  }
}

function printRounded(cell: string, format: ReasonFormat): string {
  const { decimals, scale } = REASON_FORMATS[format];
  return `ROUND(${scale === 1 ? cell : `${scale}*${cell}`},${decimals})`;
}

function printShown(cell: string, format: ReasonFormat): string {
  const { sign } = REASON_FORMATS[format];
  return printRounded(cell, format) + (sign === "" ? "" : `&"${sign}"`);
}
