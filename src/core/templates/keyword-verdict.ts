import { wordCell } from "./keyword-sheet";
import type { KeywordSheet } from "./keyword-sheet";
import { thisRow } from "../formulas/structured-reference";
import { NEEDED_FIGURES } from "../keywords/reason-words";
import type { Reason, Verdict } from "../keywords/reasons";
import { REASONS, VERDICTS } from "../keywords/reasons";
import { printChanceAbove } from "../statistics/print-rates";

/** The number of a reason in the sheet's column of steps, from 1. */
export function stepOf(reason: Reason): number {
  return REASONS.indexOf(reason) + 1;
}

/** Orders per click to expect of a word of its campaign; 0 where nothing is believed. */
export function printUnitRate(sheet: KeywordSheet): string {
  const [orders, clicks] = [wordCell(sheet, "priorOrders"), wordCell(sheet, "priorClicks")];
  return `=IF(COUNT(${orders},${clicks})<2,0,${orders}/${clicks})`;
}

/** Orders to expect of clicks at that rate. */
export function printExpected(sheet: KeywordSheet, clicks: "clicks" | "closedClicks"): string {
  return `=N(${wordCell(sheet, clicks)})*${thisRow(sheet.words.unitRate)}`;
}

/** `chanceOfProfit` of words with clicks enough to be judged by value; nothing for the others. */
export function printRawChance(sheet: KeywordSheet): string {
  const { words } = sheet;
  const [orders, clicks] = [wordCell(sheet, "closedOrders"), wordCell(sheet, "closedClicks")];
  const rate = thisRow(words.breakEvenRate);
  const [likelyOrders, likelyClicks] = [thisRow(words.likelyOrders), thisRow(words.likelyClicks)];
  const areShares = `AND(${orders}<=${clicks},${likelyOrders}<${likelyClicks})`;
  const unknown = `COUNT(${likelyOrders},${likelyClicks},${rate})<3`;
  return (
    `=IF(${unknown},"",IF(${isFew(sheet)},"",IF(OR(${likelyOrders}<=0,${likelyClicks}<=0),"",` +
    `${printChanceAbove(rate, likelyOrders, likelyClicks, areShares)})))`
  );
}

/** The number of the reason, by the stages of `judgeWord`. */
export function printStep(sheet: KeywordSheet): string {
  const { words, hasDays, isScreened } = sheet;
  const step = (reason: Reason): string => String(stepOf(reason));
  const of = (name: (typeof NEEDED_FIGURES)[number]): string => sheet.operand(name);
  const missing = `COUNT(${NEEDED_FIGURES.map(of).join(",")})<${NEEDED_FIGURES.length}`;
  const [clicks, closed] = [wordCell(sheet, "clicks"), wordCell(sheet, "closedClicks")];
  const chance = thisRow(words.rawChance);
  const expected = thisRow(words.allExpected);
  const open = hasDays
    ? `IF(AND(${clicks}>${closed},${expected}>=${sheet.rule("minOrders")}),${step("window-open")},${step("few-clicks")})`
    : step("few-clicks");
  const none = hasDays ? `IF(${clicks}>0,${step("window-open")},${step("few-clicks")})` : step("few-clicks");
  const judged =
    `IF(${closed}<=0,${none},` +
    `IF(OR(${isFew(sheet)},COUNT(${chance})=0),${open},${printByValue(sheet, step)}))`;
  return `=IF(${missing},${step("missing")},${isScreened ? printScreen(sheet, step, judged) : judged})`;
}

/** The screen of new words by impressions, clicks and quality alone. */
function printScreen(sheet: KeywordSheet, step: (reason: Reason) => string, judged: string): string {
  const { words, rows } = sheet;
  const [days, orders] = [wordCell(sheet, "days"), wordCell(sheet, "orders")];
  const isNew = `${thisRow(words.allExpected)}<${sheet.rule("minOrders")}`;
  const impressions = wordCell(sheet, "impressions");
  const screens: [Reason, string][] = [["no-impressions", `COUNT(${impressions})=1,${impressions}=0`]];
  if (rows.columns.quality !== null) {
    const [quality, low] = [wordCell(sheet, "quality"), sheet.rule("lowQuality")];
    screens.push(["low-quality", `COUNT(${quality},${low})=2,${quality}<${low},${orders}=0`]);
  }
  if (rows.columns.unitCtr !== null) {
    const [ctr, unitCtr] = [thisRow(words.ctr), wordCell(sheet, "unitCtr")];
    screens.push([
      "low-ctr",
      `COUNT(${ctr},${unitCtr})=2,${impressions}*${unitCtr}>=${sheet.rule("screenClicks")},` +
        `${ctr}<${sheet.rule("lowCtr")}*${unitCtr},${orders}=0`,
    ]);
  }
  const screened = screens.reduceRight(
    (rest, [reason, condition]) => `IF(AND(${isNew},${condition}),${step(reason)},${rest})`,
    judged,
  );
  const tooYoung = `AND(COUNT(${days})=1,${days}<${sheet.rule("screenDays")})`;
  return `IF(${tooYoung},${step("too-young")},${screened})`;
}

/** What the clicks are worth. */
function printByValue(sheet: KeywordSheet, step: (reason: Reason) => string): string {
  const { words, rows } = sheet;
  const chance = thisRow(words.rawChance);
  const expected = thisRow(words.likelyReturn);
  const rank = thisRow(words.rank);
  const sure =
    rows.salesRank === null
      ? step("loses-surely")
      : `IF(COUNT(${rank})=0,${step("loses-surely")},IF(${rank}<=${sheet.rule("protect")}*` +
        `${sheet.aside("sellingWords")},${step("loses-protected")},${step("loses-surely")}))`;
  // Clicks that cost nothing have no return to compare.
  const lasting = `IF(COUNT(${expected})=0,${step("fits")},${rows.report.of === "searched" ? searched() : bought()})`;
  return `IF(${chance}<=${sheet.rule("deleteChance")},${sure},${sheet.isUnripe ? step("window-open") : lasting})`;

  function searched(): string {
    if (rows.report.isBought === null) return step("fits");
    return (
      `IF(AND(${thisRow(words.isBought)}=0,${wordCell(sheet, "closedOrders")}>=${sheet.rule("newWordOrders")},` +
      `${expected}>=${sheet.rule("returnDown")}),${step("new-word")},${step("fits")})`
    );
  }

  function bought(): string {
    const isRaised = `IF(${sheet.page}="${words.pageChoices[1]}",${step("page-first")},${step("earns")})`;
    return (
      `IF(${expected}<${sheet.rule("returnDown")},${step("loses")},` +
      `IF(OR(${expected}<${sheet.rule("returnUp")},${chance}<${sheet.rule("raiseChance")}),${step("fits")},${isRaised}))`
    );
  }
}

/** Whether too few orders could be expected of the closed clicks to judge by value. */
export function isFew(sheet: KeywordSheet): string {
  return `${thisRow(sheet.words.expectedOrders)}<${sheet.rule("minOrders")}`;
}

/** The verdict that goes with the step. */
export function printVerdict({ words }: KeywordSheet): string {
  const texts = REASONS.map((reason) => `"${words.verdicts[VERDICTS[reason]]}"`);
  return `=CHOOSE(${thisRow(words.step)},${texts.join(",")})`;
}

/** The chance from the stage of value on. */
export function printChance({ words }: KeywordSheet): string {
  return `=IF(${thisRow(words.step)}>${stepOf("few-clicks")},${thisRow(words.rawChance)},"")`;
}

/** The figure where the verdict is one of those that set a bid. */
export function printBid({ words }: KeywordSheet, figure: string): string {
  const verdicts: readonly Verdict[] = ["add", "raise", "lower"];
  const steps = REASONS.filter((reason) => verdicts.includes(VERDICTS[reason])).map(stepOf);
  const isSet = steps.map((each) => `${thisRow(words.step)}=${each}`).join(",");
  return `=IF(OR(${isSet}),${figure.slice(1)},"")`;
}
