import type { AttributionWords } from "./attribution-words";
import { printMovedAmount } from "./money";
import { SALES_FACTORS } from "../attribution/sales-change";
import { thisRow } from "../formulas/structured-reference";

/** Amounts below this show their cents. */
const SMALL = 100;
const [WHOLE, CENTS] = ["#,##0", "#,##0.00"];

/**
 * One sentence for a row: "主要是转化：-12,345".
 *
 * Of a rise it names the part that raised the amount most, of a fall the one that lowered it most: a part that went
 * the other way, large as it may be, is no reason. Of an amount that stayed, the largest part either way; the first
 * of equal ones. Says what is wrong with dates and with figures that cannot be split, and nothing where days are
 * missing.
 */
export function printVerdict(words: AttributionWords): string {
  const { after, before, factors } = words;
  const typed = [after.ownFrom, after.ownTo, before.ownFrom, before.ownTo].map(thisRow).join(",");
  const dates = [after.from, after.to, before.from, before.to].map(thisRow);
  const parts = SALES_FACTORS.map((factor) => thisRow(factors[factor].part));
  const change = thisRow(words.change);
  const [least, most] = [`MIN(${parts.join(",")})`, `MAX(${parts.join(",")})`];
  const largest = `IF(OR(${change}<0,AND(${change}=0,-${least}>${most})),${least},${most})`;
  const [first, second, third] = SALES_FACTORS.map((factor) => `"${factors[factor].name}"`);
  const name = `IF(${parts[0]}=${largest},${first},IF(${parts[1]}=${largest},${second},${third}))`;
  const shown = printMovedAmount(
    largest,
    (amount) => `TEXT(${amount},IF(${amount}<${SMALL},"${CENTS}","${WHOLE}"))`,
  );
  const cases: readonly (readonly [condition: string, sentence: string])[] = [
    [`COUNTA(${typed})>COUNT(${typed})`, words.badDate],
    [`COUNT(${dates.join(",")})<4`, words.fillDates],
    [`OR(${dates[1]}<${dates[0]},${dates[3]}<${dates[2]})`, words.reversed],
    [`COUNT(${change})=0`, ""],
    [`COUNT(${parts.join(",")})<3`, words.unsplit],
    [`AND(${least}=0,${most}=0)`, words.same],
  ];
  const sentence = `IF(${change}=0,"${words.level}","${words.mainly}")&${name}&"${words.colon}"&${shown}`;
  return `=${cases.reduceRight((rest, [condition, text]) => `IF(${condition},"${text}",${rest})`, sentence)}`;
}
