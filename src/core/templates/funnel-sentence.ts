import { isRealLeak } from "./funnel-columns";
import { rateText } from "./funnel-sheet";
import type { FunnelSheet } from "./funnel-sheet";
import type { FunnelWords } from "./funnel-words";
import { SIGN_IN_TEXT } from "./money";
import { wholeColumn } from "../formulas/structured-reference";

/** The step that loses the most, against what, what it costs and whether it is noise, as a formula. */
export function funnelSentence(sheet: FunnelSheet): string {
  const { words, table } = sheet;
  const units = wholeColumn(table, words.lostUnits);
  const place = `MATCH(MAX(${units}),${units},0)`;
  const of = (heading: string, at = place): string => `INDEX(${wholeColumn(table, heading)},${at})`;
  const money = sheet.amount === null ? null : of(words.lostMoney);
  const costs =
    money === null ? '""' : `IF(COUNT(${money})=0,"","${words.costsMoney}"&${SIGN_IN_TEXT}FIXED(${money},0))`;
  return (
    `=IF(COUNT(${wholeColumn(table, words.count)})=0,"${words.noFigures}",IF(COUNT(${wholeColumn(table, words.reference)})=0,"${words.noReference}",IF(MAX(${units})<=0,"${words.noLeak}",` +
    `IF(${isRealLeak(words, (heading) => of(heading))},"${words.leakIs}","${words.possibleLeakIs}")&${of(words.step, `${place}-1`)}&" → "&${of(words.step)}&"${words.rateIs}"&` +
    `${rateText(of(words.stepRate))}&"${words.below}"&${rateText(of(words.reference))}&` +
    `"${words.costs}"&${unitsText(`MAX(${units})`)}&${costs}&${ending(words, (heading) => of(heading))})))`
  );
}

/** A number of sales that may be less than one: "1.3", and "123" where there are ten. */
function unitsText(units: string): string {
  return `FIXED(${units},IF(OR(${units}>=10,ROUND(${units},1)=ROUND(${units},0)),0,1))`;
}

/** Whether the leak is noise, as far as that can be told. */
function ending(words: FunnelWords, cell: (heading: string) => string): string {
  const [benchmark, found] = [words.benchmark, words.finding].map(cell);
  return (
    `IF(${isRealLeak(words, cell)},"${words.real}",IF(COUNT(${benchmark})=1,"${words.noise}",` +
    `IF(COUNT(${found})=0,"${words.untested}",IF(${found}=9,"${words.tooFewToTell}","${words.noise}"))))`
  );
}
