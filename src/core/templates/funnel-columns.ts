import { conditions } from "./funnel-place";
import type { PlaceCells } from "./funnel-place";
import { COUNT, isFirst, POINTS, RATE, TEXT_APART } from "./funnel-sheet";
import type { FunnelSheet } from "./funnel-sheet";
import { counts, limit, perStep, rateOf, sideColumns, sideHeadings } from "./funnel-side-columns";
import type { FunnelWords } from "./funnel-words";
import { MONEY } from "./number-formats";
import { column, formulaColumn, NO_TOTAL } from "./table-column";
import { printPart } from "../attribution/print-split";
import type { Expr } from "../expr";
import { printMetric } from "../formulas/print-metric";
import { thisRow, wholeColumn } from "../formulas/structured-reference";
import { EARLIER_PERIODS } from "../funnel/funnel-side";
import { LEAST_EXPECTED } from "../funnel/least-expected";
import { LOST_MONEY, LOST_UNITS } from "../funnel/leak";
import { DROP_OFF, DROP_OFF_SHARE, OVERALL_RATE, STEP_RATE } from "../funnel/step-figures";
import type { StepInput } from "../funnel/step-figures";
import { differenceHigh, differenceLow } from "../statistics/difference";
import { printTwoSidedChance } from "../statistics/print-student";
import { twoProportionsZ } from "../statistics/two-proportions";
import type { TableColumnPlan } from "../../workbook/plan";

/** The columns people read, and those behind them. */
export function funnelColumns(sheet: FunnelSheet): {
  readonly printed: readonly TableColumnPlan[];
  readonly behind: readonly TableColumnPlan[];
} {
  const { words, source } = sheet;
  const { behind } = words;
  const [now, before] = [sideHeadings(words, ""), sideHeadings(words, words.ofBefore)];
  const values = (header: string, format: string, cells: readonly (string | number)[]): TableColumnPlan =>
    column(header, format, { kind: "values", values: cells });
  return {
    printed: [
      values(
        words.step,
        "@",
        source.steps.map(({ heading }) => heading),
      ),
      values(
        words.counted,
        "@",
        source.steps.map(({ counted }) => (counted === "people" ? words.people : words.events)),
      ),
      counts(sheet, now, sheet.now),
      formulaColumn(words.stepRate, RATE, stepFormula(sheet, STEP_RATE), words.notes.stepRate),
      formulaColumn(words.overallRate, RATE, stepFormula(sheet, OVERALL_RATE)),
      formulaColumn(words.dropOff, COUNT, stepFormula(sheet, DROP_OFF)),
      formulaColumn(words.dropOffShare, "0.0%", stepFormula(sheet, DROP_OFF_SHARE), words.notes.dropOffShare),
      limit(now, "low", words.notes.low),
      limit(now, "high"),
      counts(sheet, before, sheet.before),
      formulaColumn(words.rateBefore, RATE, rateOf(before)),
      formulaColumn(words.change, POINTS, less(words.stepRate, words.rateBefore), words.notes.change),
      formulaColumn(words.changeLow, POINTS, `=${changeLimit(words, differenceLow)}`),
      formulaColumn(words.changeHigh, POINTS, `=${changeLimit(words, differenceHigh)}`),
      formulaColumn(words.verdict, TEXT_APART, verdict(sheet)),
      column(words.benchmark, RATE, { kind: "input" }, NO_TOTAL, words.benchmarkNote),
      formulaColumn(
        words.reference,
        RATE,
        `=IF(${isFirst(words)},"",IF(COUNT(${thisRow(words.benchmark)})=1,${thisRow(words.benchmark)},${thisRow(behind.best)}))`,
        words.referenceNote,
      ),
      formulaColumn(words.lostUnits, "#,##0.0", lostUnits(sheet), words.notes.lostUnits),
      ...(sheet.amount === null
        ? []
        : [formulaColumn(words.lostMoney, MONEY, lostMoney(sheet, sheet.amount), words.notes.lostMoney)]),
      formulaColumn(words.leak, TEXT_APART, leak(sheet)),
      moved(sheet),
      column(words.remark, "General", { kind: "input" }),
    ],
    behind: [
      values(
        behind.order,
        "0",
        source.steps.map((_, step) => step + 1),
      ),
      ...sideColumns(sheet, now, sheet.now, sheet.noise?.now ?? null, sheet.rows.now),
      ...sideColumns(sheet, before, sheet.before, sheet.noise?.before ?? null, sheet.rows.before),
      limit(before, "low"),
      limit(before, "high"),
      formulaColumn(behind.chance, "0.0000", chance(words)),
      formulaColumn(words.finding, "0", finding(sheet)),
      usableBefore(sheet),
      ...earlierColumns(sheet),
      best(sheet),
      ...carryColumns(sheet),
      ...chartColumns(sheet),
    ],
  };
}

function stepFormula({ words, table, source }: FunnelSheet, expr: Expr<StepInput>): string {
  const all = wholeColumn(table, words.count);
  const inputs: Readonly<Record<StepInput, string>> = {
    count: thisRow(words.count),
    previous: thisRow(words.behind.previous),
    first: `INDEX(${all},1)`,
    last: `INDEX(${all},${source.steps.length})`,
  };
  return printMetric(expr, (name) => inputs[name]);
}

function less(a: string, b: string): string {
  return `=IF(COUNT(${thisRow(a)},${thisRow(b)})<2,"",${thisRow(a)}-${thisRow(b)})`;
}

function changeLimit(words: FunnelWords, expr: typeof differenceLow): string {
  const inputs = {
    rateA: words.stepRate,
    lowA: words.low,
    highA: words.high,
    rateB: words.rateBefore,
    lowB: words.behind.lowBefore,
    highB: words.behind.highBefore,
  };
  return printMetric(expr, (name) => thisRow(inputs[name])).slice(1);
}

/** How often chance alone would give as large a change; nothing where one of the rates has no interval. */
function chance(words: FunnelWords): string {
  const [now, before] = [sideHeadings(words, ""), sideHeadings(words, words.ofBefore)];
  const inputs = {
    successesA: now.count,
    trialsA: now.previous,
    spreadA: now.spread,
    successesB: before.count,
    trialsB: before.previous,
    spreadB: before.spread,
  };
  const z = printMetric(twoProportionsZ, (name) => thisRow(inputs[name])).slice(1);
  const dfs = `${thisRow(now.freedom)},${thisRow(before.freedom)}`;
  const limits = [now.low, now.high, before.low, before.high].map(thisRow).join(",");
  return (
    `=IF(COUNT(${limits})<4,"",IFERROR(IF(COUNT(${dfs})=0,${printTwoSidedChance(z, null)},` +
    `${printTwoSidedChance(z, `MIN(${dfs})`)}),""))`
  );
}

/** 1 really higher, -1 really lower, 0 within usual ups and downs, 9 too few; nothing where nothing can be said. */
function finding({ words, rules }: FunnelSheet): string {
  const [now, before] = [sideHeadings(words, ""), sideHeadings(words, words.ofBefore)];
  const limits = [now.low, now.high, before.low, before.high].map(thisRow).join(",");
  const inputs = {
    successesA: now.count,
    trialsA: now.previous,
    successesB: before.count,
    trialsB: before.previous,
  };
  const least = printMetric(LEAST_EXPECTED, (name) => thisRow(inputs[name])).slice(1);
  const p = thisRow(words.behind.chance);
  return (
    `=IF(COUNT(${limits})<4,"",IF(N(${least})<${rules.least},9,` +
    `IF(COUNT(${p})=0,0,IF(${p}<=${rules.chance},SIGN(${thisRow(words.change)}),0))))`
  );
}

function verdict({ words }: FunnelSheet): string {
  const [now, before] = [sideHeadings(words, ""), sideHeadings(words, words.ofBefore)];
  const { reasons, states, behind, oneIn, rarer } = words;
  const reason = (cell: string): string =>
    `IF(${cell}="${states.exceeds}","${reasons.exceeds}",IF(${cell}="${states.exceedsOnDays}","${reasons.exceedsOnDays}","${reasons.missing}"))`;
  const p = thisRow(behind.chance);
  const found = thisRow(words.finding);
  const odds = `IF(${p}<0.0001,"${rarer}","${oneIn[0]}"&FIXED(1/${p},0)&"${oneIn[1]}")`;
  return (
    `=IF(${isFirst(words)},"",IF(${thisRow(now.state)}<>"",${reason(thisRow(now.state))},` +
    `IF(COUNT(${thisRow(before.count)},${thisRow(before.previous)})<2,"${words.nothingBefore}",` +
    `IF(${thisRow(before.state)}<>"","${words.before}"&"${words.colon}"&${reason(thisRow(before.state))},` +
    `IF(COUNT(${found})=0,"",IF(${found}=9,"${words.tooFew}",IF(${found}=0,"${words.within}",` +
    `IF(${found}>0,"${words.higher}","${words.lower}")&${odds})))))))`
  );
}

function lostUnits({ words }: FunnelSheet): string {
  const inputs = {
    rate: thisRow(words.stepRate),
    reference: thisRow(words.reference),
    previous: thisRow(words.behind.previous),
    carry: thisRow(words.behind.carry),
  };
  const value = printMetric(LOST_UNITS, (name) => inputs[name]).slice(1);
  return `=IF(OR(${isFirst(words)},${thisRow(words.behind.state)}<>""),"",${value})`;
}

function lostMoney({ words, table, source }: FunnelSheet, amount: string): string {
  const inputs = {
    units: thisRow(words.lostUnits),
    amount,
    last: `INDEX(${wholeColumn(table, words.count)},${source.steps.length})`,
  };
  return printMetric(LOST_MONEY, (name) => inputs[name]);
}

/** The mark of the step that loses the most. */
function leak(sheet: FunnelSheet): string {
  const { words, table } = sheet;
  const units = wholeColumn(table, words.lostUnits);
  const own = thisRow(words.lostUnits);
  return (
    `=IF(COUNT(${own})=0,"",IF(${own}<=0,"",IF(MATCH(MAX(${units}),${units},0)<>${thisRow(words.behind.order)},"",` +
    `IF(${isRealLeak(words, thisRow)},"${words.biggestLeak}","${words.possibleLeak}"))))`
  );
}

/** Whether a step is below its reference by more than chance gives, as a formula without "=". */
export function isRealLeak(words: FunnelWords, cell: (heading: string) => string): string {
  const [benchmark, high, found] = [words.benchmark, words.high, words.finding].map(cell);
  return (
    `IF(COUNT(${benchmark})=1,IF(COUNT(${high})=0,FALSE,${high}<${benchmark}),` +
    `IF(COUNT(${found})=0,FALSE,${found}=-1))`
  );
}

/** What the step did to the change of the last step's count. */
function moved({ words, table, source }: FunnelSheet): TableColumnPlan {
  const { behind } = words;
  const steps = source.steps.length;
  const [all, allBefore] = [words.count, words.countBefore].map((heading) => wholeColumn(table, heading));
  const [c1, c0, p1, p0] = [words.count, words.countBefore, behind.previous, behind.previousBefore].map(
    thisRow,
  );
  const [after, before] = [all, allBefore].map((each) => `INDEX(${each},${steps})`);
  const comesAfterNone = [
    [all, behind.previous],
    [allBefore, behind.previousBefore],
  ].map(([count, previous]) => `SUMPRODUCT((${count}>0)*(${wholeColumn(table, previous)}=0))>0`);
  const part = (zero: string, over: string, under: string): string =>
    `=IF(COUNT(${all},${allBefore})<${2 * steps},"",IF(OR(${comesAfterNone.join(",")}),"",` +
    `${printPart(zero, { before, after }, over, under)}))`;
  const formulas = source.steps.map((_, step) =>
    step === 0
      ? part(`IF(${after}=0,${c1}=0,${c0}=0)`, c1, c0)
      : part(`IF(${after}=0,AND(${c1}=0,${p1}>0),AND(${c0}=0,${p0}>0))`, `(${c1}*${p0})`, `(${c0}*${p1})`),
  );
  return column(
    words.moved,
    "+#,##0.0;-#,##0.0;0.0",
    { kind: "formulas", formulas },
    NO_TOTAL,
    words.movedNote,
  );
}

/** The rates of the periods of the same length before this one that have all of their days. */
function earlierColumns({ data, words, now, rules }: FunnelSheet): readonly TableColumnPlan[] {
  const { steps, day } = data.headings;
  if (day === null) return [];
  return Array.from({ length: EARLIER_PERIODS }, (_, i) => {
    const length = `(${now.to}-${now.from}+1)`;
    const place: PlaceCells = {
      ...now,
      from: `(${now.from}-${i + 1}*${length})`,
      to: `(${now.from}-${i}*${length}-1)`,
    };
    const where = conditions(data, place);
    return perStep(words.earlier(i + 1), RATE, steps, (heading, step) => {
      if (step === 0) return '=""';
      const [x, n] = [heading, steps[step - 1]].map(
        (each) => `SUMIFS(${wholeColumn(data.name, each)},${where})`,
      );
      return `=IFERROR(IF(COUNTIFS(${where})<${length},"",IF(OR(${x}<${rules.least},${x}>${n}),"",${x}/${n})),"")`;
    });
  });
}

/** The rate of the funnel it is held against, where it can be gone by. */
function usableBefore({ words, rules }: FunnelSheet): TableColumnPlan {
  const before = sideHeadings(words, words.ofBefore);
  const [state, rate, count] = [before.state, before.rate, before.count].map(thisRow);
  return formulaColumn(
    words.behind.usable,
    RATE,
    `=IF(OR(${isFirst(words)},${state}<>"",COUNT(${rate},${count})<2),"",IF(${count}<${rules.least},"",${rate}))`,
  );
}

/** The best rate there is to go by. */
function best({ words, bestSegment, source, data }: FunnelSheet): TableColumnPlan {
  const compared = thisRow(words.behind.usable);
  const formulas = source.steps.map((_, step) => {
    if (step === 0) return '=""';
    if (bestSegment !== null)
      return `=IF(COUNT(${thisRow(words.countBefore)})=1,${compared},${bestSegment(step)})`;
    const earlier =
      data.headings.day === null
        ? []
        : Array.from({ length: EARLIER_PERIODS }, (_, i) => thisRow(words.earlier(i + 1)));
    const all = [compared, ...earlier].join(",");
    return `=IF(COUNT(${all})=0,"",MAX(${all}))`;
  });
  return column(words.behind.best, RATE, { kind: "formulas", formulas });
}

/**
 * The rate at which people go on to a step, its reference where nobody did; and how many of the last step come from one
 * of this: the product of those behind it.
 */
function carryColumns({ words, table, source }: FunnelSheet): readonly TableColumnPlan[] {
  const { onward, carry } = words.behind;
  const [rate, reference] = [words.stepRate, words.reference].map(thisRow);
  const steps = source.steps.length;
  const formulas = source.steps.map((_, step) => {
    const behind = Array.from(
      { length: steps - step - 1 },
      (__, i) => `INDEX(${wholeColumn(table, onward)},${step + 2 + i})`,
    );
    if (behind.length === 0) return "=1";
    return `=IF(COUNT(${behind.join(",")})<${behind.length},"",${behind.join("*")})`;
  });
  return [
    formulaColumn(onward, RATE, `=IF(N(${rate})>0,${rate},${reference})`),
    column(carry, "0.0000", { kind: "formulas", formulas }),
  ];
}

/** What the chart draws: as much room left and right as makes the bars stand in the middle. */
function chartColumns({ words, table, skipped }: FunnelSheet): readonly TableColumnPlan[] {
  const { behind } = words;
  const count = thisRow(words.count);
  const drawn = `(${wholeColumn(table, behind.order)}>${skipped})`;
  const widest = `SUMPRODUCT(MAX(${drawn}*${wholeColumn(table, words.count)}))`;
  const marked = `${thisRow(words.leak)}<>""`;
  return [
    formulaColumn(behind.padding, COUNT, `=IFERROR(MAX(0,(${widest}-${count})/2),"")`),
    formulaColumn(behind.drawn, COUNT, `=IF(COUNT(${count})=0,"",IF(${marked},"",${count}))`),
    formulaColumn(behind.drawnLeak, COUNT, `=IF(COUNT(${count})=0,"",IF(${marked},${count},""))`),
  ];
}
