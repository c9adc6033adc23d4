import { evaluate } from "../core/evaluate";
import { STEP_RATE } from "../core/funnel/step-figures";
import { wilsonInterval } from "../core/statistics/intervals";
import { readNumber } from "../core/values/read-number";
import { toCellValue } from "./cell-value";
import { cellError, failed, invalid } from "./errors";
import { funnelMessages } from "./messages";

/**
 * The share of those in the step before that came to a step; see OPS.STEPRATE.
 *
 * Throws #DIV/0! where the step before is 0, #N/A where a figure is missing, #VALUE! for what is no count.
 */
export function stepRateOf(count: unknown, previous: unknown): number {
  const inputs = { count: countIn(count), previous: countIn(previous), first: null, last: null };
  const rate = evaluate(STEP_RATE, (name) => inputs[name]);
  if (rate === null) throw failed("divisionByZero", funnelMessages().emptyPrevious);
  return rate;
}

/**
 * Wilson's interval in one row, low and high; see OPS.WILSON.
 *
 * Throws #NUM! for more successes than trials, #DIV/0! without trials, #N/A where a figure is missing, #VALUE! for what
 * is no count and for other levels.
 */
export function wilsonRow(successes: unknown, trials: unknown, level?: number | null): [[number, number]] {
  const proportion = { successes: countIn(successes), trials: countIn(trials) };
  if (level !== null && level !== undefined && !(level > 0 && level < 1))
    throw invalid(funnelMessages().wrongLevel);
  if (proportion.successes > proportion.trials)
    throw failed("invalidNumber", funnelMessages().moreThanTrials);
  const interval = wilsonInterval(proportion, { level: level ?? undefined });
  if (interval === null) throw failed("divisionByZero", funnelMessages().noTrials);
  return [[interval.low, interval.high]];
}

/** A count as OPS.METRIC reads figures: 1234, "1,234", "1.2万". A cell in error gives its own error. */
function countIn(cell: unknown): number {
  const value = toCellValue(cell);
  const read = typeof value === "string" ? readNumber(value) : null;
  if (value === null || read?.kind === "missing") throw failed("notAvailable", funnelMessages().noCount);
  if (read?.kind === "error") throw cellError(String(value), funnelMessages().noCount);
  const count = read?.kind === "number" ? read.value : value;
  if (typeof count !== "number" || !(count >= 0 && count < Infinity)) throw invalid(funnelMessages().noCount);
  return count;
}
