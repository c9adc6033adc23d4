import { column, formulaColumn } from "./table-column";
import { MONEY, MONEY_MOVED, numberFormatOf } from "./number-formats";
import type { SourceAttributionWords, SourcePeriodHeadings } from "./source-attribution-words";
import type { SourceHeadings } from "./sources";
import { measureFormat } from "./subject-columns";
import { printCanSplit, printRoundedSourceSplit, printSourceSplit } from "../attribution/print-source-split";
import type { SourceCells, SourceTexts } from "../attribution/print-source-split";
import { SOURCE_FACTORS } from "../attribution/source-changes";
import type { FieldId } from "../fields/index";
import { printColumnSum, printRowFormula } from "../formulas/print-metric";
import { printSumWhere } from "../formulas/print-period";
import { printLess } from "../formulas/print-progress";
import { thisRow, wholeColumn } from "../formulas/structured-reference";
import { metricOf } from "../metrics/index";
import type { MetricId } from "../metrics/index";
import type { SubjectFigures, SubjectMeasure } from "../model/subject-figures";
import type { TableColumnPlan } from "../../workbook/plan";

const MOVED_WHOLE = "+#,##0;-#,##0;0";

/** Addresses of the cells above the table that say which times are compared. */
export interface ComparedCells {
  readonly from: string;
  readonly to: string;
}

/** All that the columns are printed from. */
export interface SourceSheet {
  readonly words: SourceAttributionWords;
  readonly figures: SubjectFigures;
  /** Name and headings of the table of sources. */
  readonly sources: string;
  readonly headings: SourceHeadings;
  /** Name of the table itself. */
  readonly table: string;
  readonly before: ComparedCells;
  readonly after: ComparedCells;
  /** When nothing can be compared, as a condition. */
  readonly lacks: string;
}

/** What people read and print, and behind it the figures it is worked out from. */
export interface SourceColumns {
  readonly printed: readonly TableColumnPlan[];
  readonly behind: readonly TableColumnPlan[];
}

/** The columns: one row a source, every figure a formula over the table of sources. */
export function sourceAttributionColumns(sheet: SourceSheet): SourceColumns {
  const { words, figures } = sheet;
  const { before, after } = words;
  const hasCost = figures.measures.includes("cost");
  return {
    printed: [
      column(
        words.source,
        "@",
        { kind: "values", values: figures.subjects },
        { kind: "text", text: words.total },
      ),
      sum(sheet, before.visitors, "visitors", "before"),
      sum(sheet, after.visitors, "visitors", "after"),
      moved(sheet, words.visitorsChange, MOVED_WHOLE, after.visitors, before.visitors),
      sum(sheet, before.amount, "paidAmount", "before"),
      sum(sheet, after.amount, "paidAmount", "after"),
      moved(sheet, words.amountChange, MONEY_MOVED, after.amount, before.amount),
      added(sheet, words.visitorsPart, visitorsPart(words)),
      ...partColumns(sheet, ["conversion", "perBuyer"]),
      ...(hasCost
        ? [
            sum(sheet, before.cost, "cost", "before"),
            sum(sheet, after.cost, "cost", "after"),
            moved(sheet, words.costChange, MONEY_MOVED, after.cost, before.cost),
            ...[before, after].map((period) =>
              formulaColumn(period.costPerVisitor, MONEY, quotient(period.cost, period.visitors)),
            ),
          ]
        : []),
      formulaColumn(words.state, "General", state(sheet)),
      column(words.remark, "General", { kind: "input" }),
    ],
    behind: [
      column(words.id, "0", { kind: "values", values: figures.subjects.map((_, i) => i + 1) }),
      ...partColumns(sheet, ["allVisitors", "share"]),
      sum(sheet, before.buyers, "paidBuyers", "before"),
      sum(sheet, after.buyers, "paidBuyers", "after"),
      ...[before, after].flatMap((period) => [
        rate(period, period.conversion, "payConversionRate"),
        rate(period, period.perBuyer, "amountPerBuyer"),
      ]),
      formulaColumn(words.canSplit, "0", printCanSplit(cellsOf(sheet, before), cellsOf(sheet, after))),
      ...exactColumns(sheet),
    ],
  };
}

/** 0 for a source that is not in the period at all; nothing where it is there without a figure. */
function sum(
  sheet: SourceSheet,
  header: string,
  measure: SubjectMeasure,
  which: "before" | "after",
): TableColumnPlan {
  const { sources, headings, words, lacks } = sheet;
  const { from, to } = sheet[which];
  const times = wholeColumn(sources, headings.time);
  const where =
    `${wholeColumn(sources, headings.id)},${thisRow(words.id)},` +
    `${times},">="&${from},${times},"<"&${to}+1`;
  const figure = printSumWhere(wholeColumn(sources, headings.measures[measure]), where);
  return added(
    sheet,
    header,
    `=IF(${lacks},"",IF(COUNTIFS(${where})=0,0,${figure}))`,
    measureFormat(sheet.figures, measure),
  );
}

function moved(
  sheet: SourceSheet,
  header: string,
  numberFormat: string,
  now: string,
  before: string,
): TableColumnPlan {
  const less = printLess(thisRow(now), thisRow(before)).slice(1);
  // Binary fractions leave dust behind the cents.
  return added(
    sheet,
    header,
    `=IF(COUNT(${thisRow(now)},${thisRow(before)})<2,"",ROUND(${less},2))`,
    numberFormat,
  );
}

/** Both parts of the visitors together, to the cent. */
function visitorsPart({ parts }: SourceAttributionWords): string {
  const both = [parts.allVisitors, parts.share].map(thisRow);
  return `=IF(COUNT(${both.join(",")})<2,"",ROUND(${both.join("+")},2))`;
}

function partColumns(
  sheet: SourceSheet,
  factors: readonly (typeof SOURCE_FACTORS)[number][],
): readonly TableColumnPlan[] {
  const { words } = sheet;
  const rounded = printRoundedSourceSplit(references(words.exact), {
    before: thisRow(words.before.amount),
    after: thisRow(words.after.amount),
  });
  return factors.map((factor) => added(sheet, words.parts[factor], rounded[factor]));
}

function exactColumns(sheet: SourceSheet): readonly TableColumnPlan[] {
  const { words } = sheet;
  const exact = printSourceSplit(cellsOf(sheet, words.before), cellsOf(sheet, words.after));
  return SOURCE_FACTORS.map((factor) => formulaColumn(words.exact[factor], MONEY_MOVED, exact[factor]));
}

function references(headers: SourceTexts): SourceTexts {
  return {
    allVisitors: thisRow(headers.allVisitors),
    share: thisRow(headers.share),
    conversion: thisRow(headers.conversion),
    perBuyer: thisRow(headers.perBuyer),
  };
}

/** All visitors are those of the sources that can be split. */
function cellsOf({ table, words }: SourceSheet, period: SourcePeriodHeadings): SourceCells {
  return {
    visitors: thisRow(period.visitors),
    buyers: thisRow(period.buyers),
    amount: thisRow(period.amount),
    allVisitors: `SUMIFS(${wholeColumn(table, period.visitors)},${wholeColumn(table, words.canSplit)},1)`,
  };
}

function rate(period: SourcePeriodHeadings, header: string, id: MetricId): TableColumnPlan {
  const { expr, unit } = metricOf(id);
  const columnOf = (field: FieldId): string => {
    if (field === "visitors") return period.visitors;
    return field === "paidBuyers" ? period.buyers : period.amount;
  };
  return formulaColumn(header, numberFormatOf(unit, [0.5]), printRowFormula(expr, columnOf));
}

function quotient(over: string, under: string): string {
  const [a, b] = [thisRow(over), thisRow(under)];
  return `=IF(COUNT(${a},${b})<2,"",IF(${b}<=0,"",${a}/${b}))`;
}

function state({ words, lacks }: SourceSheet): string {
  const { before, after } = words;
  const [was, is] = [before, after].map(
    ({ visitors, amount }) => `AND(${thisRow(visitors)}=0,${thisRow(amount)}=0)`,
  );
  return (
    `=IF(${lacks},"",IF(${thisRow(words.canSplit)}=0,"${words.unsplit}",IF(AND(${was},${is}),"",` +
    `IF(${was},"${words.fresh}",IF(${is},"${words.gone}","")))))`
  );
}

/** A column whose total is the sum of its rows. */
function added(
  { table }: SourceSheet,
  header: string,
  formula: string,
  numberFormat = MONEY_MOVED,
): TableColumnPlan {
  return column(
    header,
    numberFormat,
    { kind: "formula", formula },
    { kind: "formula", formula: printColumnSum(table, header) },
  );
}
