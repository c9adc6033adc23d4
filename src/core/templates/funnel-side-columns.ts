import { conditions, rowFactor } from "./funnel-place";
import type { PlaceCells } from "./funnel-place";
import { COUNT, isFirst, RATE } from "./funnel-sheet";
import type { FunnelSheet } from "./funnel-sheet";
import type { FunnelWords } from "./funnel-words";
import { column, formulaColumn } from "./table-column";
import { printMetric } from "../formulas/print-metric";
import { thisRow, wholeColumn } from "../formulas/structured-reference";
import { STEP_RATE } from "../funnel/step-figures";
import { printTwoSidedQuantile } from "../statistics/print-student";
import { spread } from "../statistics/spread";
import type { SpreadInput } from "../statistics/spread";
import { wilsonHigh, wilsonLow } from "../statistics/wilson";
import type { TableColumnPlan } from "../../workbook/plan";

/** Headings of one of the two funnels that differ by it. */
export interface SideHeadings {
  readonly count: string;
  readonly previous: string;
  readonly rate: string;
  readonly state: string;
  readonly exceeding: string;
  readonly low: string;
  readonly high: string;
  readonly spread: string;
  readonly freedom: string;
  readonly quantile: string;
  readonly sums: Readonly<Record<SpreadInput, string>>;
}

/** The headings of a funnel; `suffix` is behind those of the one it is held against. */
export function sideHeadings(words: FunnelWords, suffix: string): SideHeadings {
  const { behind } = words;
  const of = (heading: string): string => heading + suffix;
  const isNow = suffix === "";
  return {
    count: isNow ? words.count : words.countBefore,
    previous: isNow ? behind.previous : behind.previousBefore,
    rate: isNow ? words.stepRate : words.rateBefore,
    state: of(behind.state),
    exceeding: of(behind.exceeding),
    low: isNow ? words.low : behind.lowBefore,
    high: isNow ? words.high : behind.highBefore,
    spread: of(behind.spread),
    freedom: of(behind.freedom),
    quantile: of(behind.quantile),
    sums: {
      days: of(behind.days),
      successes: of(behind.successes),
      trials: of(behind.trials),
      sumXX: of(behind.sumXX),
      sumXN: of(behind.sumXN),
      sumNN: of(behind.sumNN),
    },
  };
}

/** The counts of each step: a formula of its own for each, as each is another column. */
export function counts(
  { data, before }: FunnelSheet,
  side: SideHeadings,
  place: PlaceCells,
): TableColumnPlan {
  const where = conditions(data, place);
  const { day, segment, steps } = data.headings;
  // Without days and segments there is nothing else to hold it against.
  if (place === before && day === null && segment === null)
    return perStep(side.count, COUNT, steps, () => '=""');
  return perStep(side.count, COUNT, data.headings.steps, (heading) => {
    const figures = wholeColumn(data.name, heading);
    return `=IFERROR(IF(COUNTIFS(${where})=0,"",SUMIFS(${figures},${where})),"")`;
  });
}

/** The step before, how far days vary, and whether the rate is a share. */
export function sideColumns(
  sheet: FunnelSheet,
  side: SideHeadings,
  place: PlaceCells,
  noiseFrom: string | null,
  rows: string,
): readonly TableColumnPlan[] {
  const { data, table, words } = sheet;
  const { steps } = data.headings;
  const of = (heading: string): string => wholeColumn(data.name, heading);
  const previous = steps.map((_, step) =>
    step === 0 ? '=""' : `=INDEX(${wholeColumn(table, side.count)},${step})`,
  );
  const exceeding = steps.map((heading, step) =>
    step === 0
      ? '=""'
      : `=IFERROR(SUMPRODUCT(${rowFactor(data, place)}*(${of(heading)}>${of(steps[step - 1])})),"")`,
  );
  return [
    column(side.previous, COUNT, { kind: "formulas", formulas: previous }),
    column(side.exceeding, "0", { kind: "formulas", formulas: exceeding }),
    formulaColumn(side.state, "General", state(sheet, side, rows)),
    ...(noiseFrom === null ? [] : sumColumns(sheet, side, { ...place, from: noiseFrom })),
    formulaColumn(side.spread, "0.0", noiseFrom === null ? "=1" : spreadFormula(side), words.notes.spread),
    formulaColumn(side.freedom, "0", noiseFrom === null ? '=""' : freedom(side)),
    formulaColumn(side.quantile, "0.0000", quantile(sheet, side)),
  ];
}

function sumColumns(
  { data }: FunnelSheet,
  side: SideHeadings,
  noise: PlaceCells,
): readonly TableColumnPlan[] {
  const { steps } = data.headings;
  const of = (heading: string): string => wholeColumn(data.name, heading);
  const sums: Readonly<Record<SpreadInput, (x: string, n: string) => string>> = {
    days: (_, n) => `COUNTIFS(${conditions(data, noise)},${n},">0")`,
    successes: (x, n) => `SUMIFS(${x},${conditions(data, noise)},${n},">0")`,
    trials: (_, n) => `SUMIFS(${n},${conditions(data, noise)},${n},">0")`,
    sumXX: (x, n) => `SUMPRODUCT(${rowFactor(data, noise)}*(${n}>0),${x},${x})`,
    sumXN: (x, n) => `SUMPRODUCT(${rowFactor(data, noise)}*(${n}>0),${x},${n})`,
    sumNN: (_, n) => `SUMPRODUCT(${rowFactor(data, noise)}*(${n}>0),${n},${n})`,
  };
  const names = ["days", "successes", "trials", "sumXX", "sumXN", "sumNN"] as const;
  return names.map((name) =>
    column(side.sums[name], COUNT, {
      kind: "formulas",
      formulas: steps.map((heading, step) =>
        step === 0 ? '=""' : `=IFERROR(${sums[name](of(heading), of(steps[step - 1]))},"")`,
      ),
    }),
  );
}

function spreadFormula({ sums }: SideHeadings): string {
  const value = printMetric(spread, (name) => thisRow(sums[name])).slice(1);
  return `=IF(COUNT(${thisRow(sums.days)})=0,1,IF(ISNUMBER(${value}),${value},1))`;
}

function freedom({ sums }: SideHeadings): string {
  const days = thisRow(sums.days);
  return `=IF(COUNT(${days})=0,"",IF(${days}<2,"",${days}-1))`;
}

function quantile({ rules }: FunnelSheet, side: SideHeadings): string {
  const df = thisRow(side.freedom);
  const level = `(1-${rules.chance})`;
  return `=IF(COUNT(${df})=0,${printTwoSidedQuantile(level, null)},${printTwoSidedQuantile(level, df)})`;
}

function state({ words, rules }: FunnelSheet, side: SideHeadings, rows: string): string {
  const [count, previous] = [thisRow(side.count), thisRow(side.previous)];
  const { missing, exceeds, exceedsOnDays } = words.states;
  return (
    `=IF(${isFirst(words)},"",IF(COUNT(${count},${previous})<2,"${missing}",` +
    `IF(${count}>${previous},"${exceeds}",IF(${previous}<=0,"${missing}",` +
    `IF(${thisRow(side.exceeding)}>${rules.exceeds}*${rows},"${exceedsOnDays}","")))))`
  );
}

/** One end of the range of a rate. */
export function limit(side: SideHeadings, which: "low" | "high", note = ""): TableColumnPlan {
  const inputs = {
    successes: side.count,
    trials: side.previous,
    quantile: side.quantile,
    spread: side.spread,
  };
  const value = printMetric(which === "low" ? wilsonLow : wilsonHigh, (name) => thisRow(inputs[name])).slice(
    1,
  );
  return formulaColumn(
    side[which],
    RATE,
    `=IF(OR(${thisRow(side.state)}<>"",COUNT(${thisRow(side.previous)})=0),"",${value})`,
    note,
  );
}

/** The rate of each step. */
export function rateOf(side: SideHeadings): string {
  const inputs = { count: side.count, previous: side.previous };
  return printMetric(STEP_RATE, (name) => thisRow(name === "count" ? inputs.count : inputs.previous));
}

/** A column of a formula of its own for each step. */
export function perStep(
  header: string,
  format: string,
  steps: readonly string[],
  print: (heading: string, step: number) => string,
): TableColumnPlan {
  return column(header, format, { kind: "formulas", formulas: steps.map(print) });
}
