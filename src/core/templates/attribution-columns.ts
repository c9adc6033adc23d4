import { notedColumn } from "./table-column";
import { comparedSpans, printSpan } from "./attribution-dates";
import { printVerdict } from "./attribution-verdict";
import { COMPARISONS } from "./attribution-words";
import type { AttributionWords, PeriodHeadings } from "./attribution-words";
import type { SourceColumn } from "./daily-columns";
import { MONEY_MOVED, numberFormatOf } from "./number-formats";
import { printRoundedSplit, printSplit } from "../attribution/print-split";
import type { SalesCells } from "../attribution/print-split";
import { SALES_FACTORS } from "../attribution/sales-change";
import type { FieldId } from "../fields/index";
import { printRowFormula } from "../formulas/print-metric";
import { IS_NUMBER, printPeriodSum } from "../formulas/print-period";
import { thisRow, wholeColumn } from "../formulas/structured-reference";
import { metricOf } from "../metrics/index";
import type { MetricId } from "../metrics/index";
import type { WeekStart } from "../model/periods";
import type { CellValue } from "../../workbook/grid";
import type { ColumnContent, TableColumnPlan } from "../../workbook/plan";

const DATE = "yyyy-mm-dd";
const SHARE = "#,##0.0%";

/** The columns of the daily table that are compared. */
export interface DailyFigures {
  /** Name of the daily table and heading of its dates. */
  readonly table: string;
  readonly date: string;
  readonly visitors: SourceColumn;
  readonly buyers: SourceColumn;
  readonly amount: SourceColumn;
}

/** All that the columns are printed from. */
export interface AttributionSheet {
  readonly words: AttributionWords;
  readonly days: DailyFigures;
  /** Address of the cell that holds the last day. */
  readonly lastDay: string;
  readonly weekStart: WeekStart;
  /** What the dates of the operator's own begin with, as serial numbers; empty where not said. */
  readonly ownDates: OwnDates | null;
}

/** First and last day of both periods, as the workbook holds days. */
export interface OwnDates {
  readonly after: readonly [from: CellValue, to: CellValue];
  readonly before: readonly [from: CellValue, to: CellValue];
}

/** What people read first and print, and behind it where they type dates and look figures up. */
export interface AttributionColumns {
  readonly printed: readonly TableColumnPlan[];
  readonly behind: readonly TableColumnPlan[];
}

/** The columns: one row a comparison, every figure a formula over the daily table and the row's own dates. */
export function attributionColumns(sheet: AttributionSheet): AttributionColumns {
  const { words, days } = sheet;
  const { after, before } = words;
  const both = (make: (period: PeriodHeadings) => TableColumnPlan): readonly TableColumnPlan[] =>
    [after, before].map(make);
  return {
    printed: [
      notedColumn(words.comparison, "@", {
        kind: "values",
        values: COMPARISONS.map((id) => words.comparisons[id]),
      }),
      ...dateColumns(sheet),
      ...both((period) =>
        notedColumn(period.missing, words.daysFormat, printed(missing(days, period)), words.missing),
      ),
      notedColumn(words.verdict, "General", printed(printVerdict(words)), words.verdicts),
      ...both((period) => sumColumn(days, period, days.amount, period.amount)),
      notedColumn(words.change, MONEY_MOVED, printed(amountChange(words)), words.missing),
      ...partColumns(words),
    ],
    behind: [
      ...ownColumns(sheet),
      ...both((period) => sumColumn(days, period, days.visitors, period.visitors, words.people)),
      ...both((period) => sumColumn(days, period, days.buyers, period.buyers, words.people)),
      ...both((period) => rateColumn(period, period.conversion, "payConversionRate", words.people)),
      ...both((period) => rateColumn(period, period.perBuyer, "amountPerBuyer", words.people)),
      ...exactColumns(words),
    ],
  };
}

/** Where the operator types dates; those given stand in the row of own dates when it is new. */
function ownColumns({ words, ownDates }: AttributionSheet): readonly TableColumnPlan[] {
  const { after, before } = words;
  const dates = ownDates === null ? null : [...ownDates.after, ...ownDates.before];
  return [after.ownFrom, after.ownTo, before.ownFrom, before.ownTo].map((header, i) => {
    const preset = dates && COMPARISONS.map((id) => (id === "own" ? dates[i] : null));
    return notedColumn(header, DATE, { kind: "input", ...(preset && { preset }) }, words.own);
  });
}

function dateColumns({ words, lastDay, weekStart }: AttributionSheet): readonly TableColumnPlan[] {
  const spans = comparedSpans(lastDay, weekStart);
  return (["after", "before"] as const).flatMap((which) => {
    const rows = COMPARISONS.map((id) => printSpan(spans[id][which], words[which], lastDay));
    return (["from", "to"] as const).map((end) =>
      notedColumn(words[which][end], DATE, { kind: "formulas", formulas: rows.map((row) => row[end]) }),
    );
  });
}

/** Days of the period that lack one of the three figures, or are not there at all. */
function missing({ table, date, visitors, buyers, amount }: DailyFigures, period: PeriodHeadings): string {
  const [from, to] = [thisRow(period.from), thisRow(period.to)];
  const dates = wholeColumn(table, date);
  const filled = [visitors, buyers, amount].map(({ label }) => `${wholeColumn(table, label)},${IS_NUMBER}`);
  const whole = `COUNTIFS(${dates},">="&${from},${dates},"<"&${to}+1,${filled.join(",")})`;
  return `=IF(COUNT(${from},${to})<2,"",IF(${to}<${from},"",${to}-${from}+1-${whole}))`;
}

function sumColumn(
  { table, date }: DailyFigures,
  { from, to }: PeriodHeadings,
  source: SourceColumn,
  header: string,
  note = "",
): TableColumnPlan {
  const sum = printPeriodSum({ table, date, from, to }, source.label).slice(1);
  const formula = `=IF(COUNT(${thisRow(from)},${thisRow(to)})<2,"",${sum})`;
  return notedColumn(header, source.numberFormat, printed(formula), note);
}

function rateColumn(period: PeriodHeadings, header: string, id: MetricId, note: string): TableColumnPlan {
  const { expr, unit } = metricOf(id);
  const columnOf = (field: FieldId): string => {
    if (field === "visitors") return period.visitors;
    return field === "paidBuyers" ? period.buyers : period.amount;
  };
  return notedColumn(header, numberFormatOf(unit, [0.5]), printed(printRowFormula(expr, columnOf)), note);
}

/** Nothing where one of the two periods is not whole. */
function amountChange({ after, before }: AttributionWords): string {
  const [lacks, lacked] = [thisRow(after.missing), thisRow(before.missing)];
  const [now, was] = [thisRow(after.amount), thisRow(before.amount)];
  return `=IF(COUNT(${lacks},${lacked},${now},${was})<4,"",IF(${lacks}+${lacked}>0,"",ROUND(${now}-${was},2)))`;
}

/** The parts to the cent, their shares of the change, and what is left over. */
function partColumns(words: AttributionWords): readonly TableColumnPlan[] {
  const { factors, after, before } = words;
  const change = thisRow(words.change);
  const rounded = printRoundedSplit(
    {
      visitors: thisRow(factors.visitors.exact),
      conversion: thisRow(factors.conversion.exact),
      perBuyer: thisRow(factors.perBuyer.exact),
    },
    { before: thisRow(before.amount), after: thisRow(after.amount) },
  );
  const parts = SALES_FACTORS.map((factor) => thisRow(factors[factor].part));
  const share = (part: string): string =>
    `=IF(COUNT(${part},${change})<2,"",IF(${change}=0,"",${part}/${change}))`;
  const leftOver = `=IF(COUNT(${change},${parts.join(",")})<4,"",ROUND(${change}-${parts.join("-")},2))`;
  return [
    ...SALES_FACTORS.map((factor) =>
      notedColumn(factors[factor].part, MONEY_MOVED, printed(rounded[factor]), words.parts),
    ),
    ...SALES_FACTORS.map((factor, i) =>
      notedColumn(factors[factor].share, SHARE, printed(share(parts[i])), words.shares),
    ),
    notedColumn(words.difference, "0.00", printed(leftOver), words.parts),
  ];
}

/** Periods that are not whole have no change, and what has no change has no parts. */
function exactColumns({
  factors,
  after,
  before,
  change,
  exact,
}: AttributionWords): readonly TableColumnPlan[] {
  const split = printSplit(cellsOf(before), cellsOf(after));
  return SALES_FACTORS.map((factor) => {
    const formula = `=IF(COUNT(${thisRow(change)})=0,"",${split[factor].slice(1)})`;
    return notedColumn(factors[factor].exact, MONEY_MOVED, printed(formula), exact);
  });
}

function cellsOf({ visitors, buyers, amount }: PeriodHeadings): SalesCells {
  return { visitors: thisRow(visitors), buyers: thisRow(buyers), amount: thisRow(amount) };
}

function printed(formula: string): ColumnContent {
  return { kind: "formula", formula };
}
