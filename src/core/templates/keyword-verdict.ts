import { wordCell } from "./keyword-sheet";
import type { KeywordSheet } from "./keyword-sheet";
import { printBrief } from "./keyword-print";
import { thisRow } from "../formulas/structured-reference";
import { bidRange } from "../keywords/figures";
import type { BidVerdict } from "../keywords/figures";
import { NEEDED_FIGURES } from "../keywords/reason-words";
import type { Reason, Verdict } from "../keywords/reasons";
import { REASONS, VERDICTS } from "../keywords/reasons";
import { printChanceAbove } from "../statistics/print-rates";

/** The number of a reason in the sheet's column of steps, from 1. */
export function stepOf(reason: Reason): number {
  return REASONS.indexOf(reason) + 1;
}

/** Clicks that count: those of closed days, and of open ones the share whose orders have come. */
export function printCounted(sheet: KeywordSheet): string {
  const { words } = sheet;
  const [all, closed] = [wordCell(sheet, "clicks"), thisRow(words.pastWindow)];
  const counted = `${closed}+${sheet.aside("ripeness")}*(${all}-${closed})`;
  return sheet.mayLack("clicks") ? `=IF(COUNT(${all})=0,"",${counted})` : `=${counted}`;
}

/**
 * The stage a word comes to before its value: 0 where it is judged by value, else the number of the reason that ends
 * it, as in `judgeWord`.
 */
export function printStage(sheet: KeywordSheet): string {
  const { words, hasDays, isScreened } = sheet;
  const rate = thisRow(words.unitRate);
  const [clicks, closed] = [wordCell(sheet, "clicks"), wordCell(sheet, "closedClicks")];
  const least = sheet.rule("minOrders");
  const lacking = NEEDED_FIGURES.filter((name) => sheet.mayLack(name)).map((name) => sheet.operand(name));
  const missing = `COUNT(${lacking.join(",")})<${lacking.length}`;
  if (sheet.isLacking) return `=${stepOf("missing")}`;
  const bare = `IF(${clicks}+${wordCell(sheet, "orders")}=0,${stepOf("no-clicks")},${stepOf("few-clicks")})`;
  const few = isScreened ? printScreen(sheet) : bare;
  const open = hasDays ? `IF(${clicks}*${rate}>=${least},${stepOf("window-open")},${few})` : few;
  const stage = `IF(${closed}*${rate}>=${least},0,${open})`;
  const tooYoung = `${wordCell(sheet, "days")}<${sheet.rule("screenDays")}`;
  const aged = isScreened ? `IF(${tooYoung},${stepOf("too-young")},${stage})` : stage;
  return `=IF(${missing},${stepOf("missing")},${aged})`;
}

/** The screen of new words by impressions, clicks and quality alone. */
function printScreen(sheet: KeywordSheet): string {
  const { words, rows } = sheet;
  const few = stepOf("few-clicks");
  const impressions = wordCell(sheet, "impressions");
  let screened = `IF(${wordCell(sheet, "clicks")}=0,${stepOf("no-clicks")},${few})`;
  if (rows.columns.unitCtr !== null) {
    const [ctr, unitCtr] = [thisRow(words.ctr), wordCell(sheet, "unitCtr")];
    const isLow = `AND(${impressions}*${unitCtr}>=${sheet.rule("screenClicks")},${ctr}<${sheet.rule("lowCtr")}*${unitCtr})`;
    screened = `IF(${isLow},${stepOf("low-ctr")},${screened})`;
  }
  if (rows.columns.quality !== null) {
    const [quality, low] = [wordCell(sheet, "quality"), sheet.rule("lowQuality")];
    const isKnown = sheet.mayLack("quality") ? `COUNT(${quality},${low})=2` : `COUNT(${low})=1`;
    screened = `IF(AND(${isKnown},${quality}<${low}),${stepOf("low-quality")},${screened})`;
  }
  const isShown = sheet.mayLack("impressions")
    ? `AND(COUNT(${impressions})=1,${impressions}=0)`
    : `${impressions}=0`;
  return `IF(${wordCell(sheet, "orders")}<>0,${few},IF(${isShown},${stepOf("no-impressions")},${screened}))`;
}

/** The chance that the ads of a word pay for themselves, of words judged by value. */
export function printChance(sheet: KeywordSheet): string {
  const { words } = sheet;
  const [orders, clicks] = [wordCell(sheet, "closedOrders"), wordCell(sheet, "closedClicks")];
  const rate = thisRow(words.breakEvenRate);
  const [likelyOrders, likelyClicks] = [thisRow(words.likelyOrders), thisRow(words.likelyClicks)];
  // Adding 0 makes an error of a text of no length, which MIN would pass over.
  const ofShares = `1-BETA.DIST(MIN(1,${rate}+0),${likelyOrders},${likelyClicks}-${likelyOrders},TRUE)`;
  const areShares = `AND(${orders}<=${clicks},${likelyOrders}<${likelyClicks})`;
  const chance = sheet.hasViewOrders
    ? printChanceAbove(rate, likelyOrders, likelyClicks, areShares)
    : ofShares;
  return `=IF(${thisRow(words.stage)}>0,"",IFERROR(${chance},""))`;
}

/** The number of the reason, by the stages of `judgeWord`. */
export function printStep(sheet: KeywordSheet): string {
  const { words, rows } = sheet;
  const [stage, chance] = [thisRow(words.stage), thisRow(words.chance)];
  if (sheet.isLacking) return `=${stage}`;
  const surely = `IF(${thisRow(words.rank)}<=${sheet.aside("protectedRank")},${stepOf("loses-protected")},${stepOf("loses-surely")})`;
  const sure =
    rows.report.of === "searched"
      ? `IF(${wordCell(sheet, "orders")}=0,${stepOf("no-orders")},${surely})`
      : surely;
  const lasting = printByReturn(sheet);
  // A text of no length is above every number: no chance comes behind all lines.
  return (
    `=IF(${stage}>0,${stage},IF(${chance}<=${sheet.rule("deleteChance")},${sure},` +
    `IF(${chance}="",${stepOf("no-break-even")},${lasting})))`
  );
}

/** What is done with a word that does not lose surely. */
function printByReturn(sheet: KeywordSheet): string {
  const { words, rows } = sheet;
  const [chance, expected] = [thisRow(words.chance), thisRow(words.likelyReturn)];
  const fits = stepOf("fits");
  const free = (rest: string): string => `IF(${expected}="",${stepOf("free-clicks")},${rest})`;
  if (rows.isUnripe) return free(String(stepOf("unripe")));
  if (rows.report.of === "searched") {
    if (rows.report.isBought === null) return free(String(fits));
    const isWorth =
      `AND(${thisRow(words.isBought)}=0,${wordCell(sheet, "orders")}>=${sheet.rule("newWordOrders")},` +
      `${expected}>=${sheet.rule("returnDown")})`;
    return free(`IF(${isWorth},${stepOf("new-word")},${fits})`);
  }
  const isFit = `OR(${expected}<${sheet.rule("returnUp")},${chance}<${sheet.rule("raiseChance")})`;
  return free(
    `IF(${expected}<${sheet.rule("returnDown")},${stepOf("loses")},IF(${isFit},${fits},${sheet.aside("earnStep")}))`,
  );
}

/** The number of the reason of words that earn: whether the page passes is said once for all. */
export function printEarnStep(sheet: KeywordSheet): string {
  return `=IF(${printPageFails(sheet)},${stepOf("page-first")},${stepOf("earns")})`;
}

/** Whether the 规则表 says that the page does not pass, as a formula without "=". */
export function printPageFails(sheet: KeywordSheet): string {
  const page = sheet.rule("pagePasses");
  return `AND(COUNT(${page})=1,${page}=0)`;
}

/** The verdict that goes with the step. */
export function printVerdict(sheet: KeywordSheet): string {
  return `=INDEX(${sheet.steps("verdicts")},${thisRow(sheet.words.step)})`;
}

/** The bid to set, where the verdict is one of those that set one: see `suggestedBid`. */
export function printBid(sheet: KeywordSheet): string {
  const { words, hasBids } = sheet;
  const step = thisRow(words.step);
  const now = hasBids ? wordCell(sheet, "bid") : thisRow(words.cpc);
  const at = (row: "least" | "most" | "floors"): string => `INDEX(${sheet.steps(row)},${step})`;
  const factor = `MEDIAN(${at("least")},${at("most")},MAX(${thisRow(words.likelyReturn)},${sheet.rule("floor")}/${now}))`;
  return `=IFERROR(MAX(${at("floors")}+0,${now}*${factor}),"")`;
}

/** The verdicts, and how far each may move a bid, one a reason in their order; formulas and texts of no length. */
export function printSteps(
  sheet: KeywordSheet,
): Readonly<Record<"verdicts" | "least" | "most" | "floors", string[]>> {
  const range = (name: "least" | "most" | "floor"): string[] =>
    REASONS.map((reason) => {
      const verdict = VERDICTS[reason];
      if (!setsBid(verdict)) return '=""';
      return printBrief(
        bidRange(verdict)[name],
        (input) => sheet.operand(input),
        () => false,
      );
    });
  return {
    verdicts: REASONS.map((reason) => `="${sheet.words.verdicts[VERDICTS[reason]]}"`),
    least: range("least"),
    most: range("most"),
    floors: range("floor"),
  };
}

function setsBid(verdict: Verdict): verdict is BidVerdict {
  return verdict === "add" || verdict === "raise" || verdict === "lower";
}
