import { bidLogCell, sideCell } from "./bid-log-sheet";
import type { BidLogSheet } from "./bid-log-sheet";
import type { SideCell } from "./bid-log-words";
import { printAmount, printMovedAmount } from "./money";
import { quotedText } from "../formulas/quoted-text";

const TWO_DECIMALS = (amount: string): string => `TEXT(${amount},"0.00")`;

/**
 * Whether a change paid, by the interval of what profit a day changed by; nothing where no profit can be worked out,
 * and too early where orders are still to come.
 */
export function printVerdict(sheet: BidLogSheet): string {
  const { better, worse, undecided, early } = sheet.words.verdicts;
  const [change, low, high] = (["profitChange", "profitLow", "profitHigh"] as const).map((cell) =>
    bidLogCell(sheet, cell),
  );
  return (
    `=IF(COUNT(${bidLogCell(sheet, "openUntil")})=1,${quotedText(early)},IF(COUNT(${change})=0,"",` +
    `IF(COUNT(${low},${high})<2,${quotedText(undecided)},IF(${low}>0,${quotedText(better)},` +
    `IF(${high}<0,${quotedText(worse)},${quotedText(undecided)})))))`
  );
}

/** The verdict in one sentence with its figures; why there is none where nothing can be compared. */
export function printSentence(sheet: BidLogSheet): string {
  const { words } = sheet;
  const [compared, remarked, change] = (["compared", "remarked", "profitChange"] as const).map((cell) =>
    bidLogCell(sheet, cell),
  );
  const [open, close] = words.brackets;
  const behind = `IF(${remarked}="","",${quotedText(open)}&${remarked}&${quotedText(close)})`;
  const unknown = `IF(COUNT(${sheet.aside.margin})=0,${quotedText(words.noMargin)},${quotedText(words.noProfit)})`;
  return (
    `=IF(COUNT(${bidLogCell(sheet, "openUntil")})=1,${openSentence(sheet)}&${behind},` +
    `IF(COUNT(${compared})=0,${remarked}&"",IF(COUNT(${change})=0,${unknown},${profitSentence(sheet)})&${behind}))`
  );
}

/** What can be compared already, and when the rest can be. */
function openSentence(sheet: BidLogSheet): string {
  const { say } = sheet.words;
  const until = bidLogCell(sheet, "openUntil");
  const day = `YEAR(${until})&"-"&TEXT(MONTH(${until}),"00")&"-"&TEXT(DAY(${until}),"00")`;
  const early =
    `${daysEach(sheet)}&${quotedText(say.semicolon + say.clicks)}&${fromTo(sheet, "clicksADay", (cell) => `TEXT(${cell},"0.0")`)}` +
    `&${quotedText(say.cost)}&${fromTo(sheet, "costADay", (cell) => printAmount(cell, TWO_DECIMALS))}&${quotedText(sheet.words.stop)}`;
  return (
    `IF(COUNT(${bidLogCell(sheet, "compared")})=0,"",${early})` +
    `&${quotedText(say.until)}&${day}&${quotedText(say.then)}`
  );
}

function profitSentence(sheet: BidLogSheet): string {
  const { say, advice, verdicts } = sheet.words;
  const [change, low, high] = (["profitChange", "profitLow", "profitHigh"] as const).map((cell) =>
    bidLogCell(sheet, cell),
  );
  const verdict = bidLogCell(sheet, "verdict");
  const range =
    `IF(COUNT(${low},${high})<2,"",${quotedText(say.sure)}&TEXT(${sheet.aside.level},"0%")&${quotedText(say.between)}` +
    `&${signed(low)}&${quotedText(say.and)}&${signed(high)})`;
  const ending =
    `IF(${verdict}=${quotedText(verdicts.better)},${quotedText(advice.better)},` +
    `IF(${verdict}=${quotedText(verdicts.worse)},${quotedText(advice.worse)},` +
    `IF(COUNT(${low},${high})<2,${quotedText(advice.few)},${quotedText(advice.undecided)})))`;
  return (
    `${daysEach(sheet)}&${quotedText(say.profit)}&${fromTo(sheet, "profit", (cell) => printAmount(cell, TWO_DECIMALS))}` +
    `&${quotedText(say.open)}&${signed(change)}&${range}&${quotedText(say.close)}&${ending}`
  );
}

function daysEach(sheet: BidLogSheet): string {
  const { each, days } = sheet.words.say;
  const count = bidLogCell(sheet, "compared");
  return each === "" ? `${count}&${quotedText(days)}` : `${quotedText(each)}&${count}&${quotedText(days)}`;
}

function fromTo(sheet: BidLogSheet, cell: SideCell, write: (cell: string) => string): string {
  const [before, after] = (["before", "after"] as const).map((side) => write(sideCell(sheet, side, cell)));
  return `${before}&${quotedText(sheet.words.say.to)}&${after}`;
}

function signed(cell: string): string {
  return printMovedAmount(cell, TWO_DECIMALS);
}
