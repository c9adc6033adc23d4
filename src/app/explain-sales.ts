import type { Analysis, AnalysedTable } from "./analyse";
import { closestObstacle } from "./closest-obstacle";
import type { TablePlace } from "./confirm-mapping";
import type { PeriodComparison, SalesDays } from "../core/attribution/compare-periods";
import type { DaySpan } from "../core/attribution/period-pair";
import { readyComparisons } from "../core/attribution/ready-comparisons";
import type { ReadyComparison } from "../core/attribution/ready-comparisons";
import type { SalesFigures } from "../core/attribution/sales-change";
import type { CleanColumn, CleanTable } from "../core/clean/clean-table";
import type { FieldId } from "../core/fields/index";
import type { Issue } from "../core/issue";
import { dailySeriesOf } from "../core/model/daily-series";
import { moneyStyle } from "../core/model/table-currency";
import type { MoneyStyle } from "../core/settings/currency";
import { attribution } from "../core/templates/attribution";
import { inputColumn } from "../core/templates/daily-columns";
import { daysFromTo } from "../core/values/serial-date";

export { comparePeriods, pairProblem } from "../core/attribution/compare-periods";

/** A table of the operator by which a change of sales can be explained. */
export interface SalesTable {
  readonly place: TablePlace;
  /** What marks the 归因 made of it: the sheet, of a further table there with its number behind. */
  readonly source: string;
  /** What stands above it in the sheet, where that is a name. */
  readonly title: string | null;
  readonly money: MoneyStyle;
  /** The days as templates are made of them. */
  readonly basis: CleanTable;
  readonly days: SalesDays;
  /** From the first day with any of the figures to the last. */
  readonly span: DaySpan;
  /** The last day there is a row for. */
  readonly lastDay: string;
  readonly ready: readonly ReadyComparison[];
}

/** The tables of a workbook whose sales can be explained, in workbook order. */
export function salesTables({ sheets, settings }: Analysis): readonly SalesTable[] {
  return sheets.flatMap(({ name, tables }) => {
    const fitting = tables.filter((table) => obstaclesOf(table).length === 0);
    return fitting.flatMap((table, before) => {
      const days = salesDays(table.basis.value);
      const span = days === null ? null : filledSpan(days);
      if (days === null || span === null) return [];
      const { headerRows, columns } = table.recognised;
      return [
        {
          place: { sheet: name, headerRow: headerRows[1], firstColumn: columns[0]?.index ?? 1 },
          source: before === 0 ? name : `${name}:${before + 1}`,
          title: table.clean.title,
          money: moneyStyle([table.basis.value], settings),
          basis: table.basis.value,
          days,
          span,
          lastDay: [...days.keys()].at(-1) ?? span.to,
          ready: readyComparisons(span, settings.weekStart),
        },
      ];
    });
  });
}

/** Whether a day of the later period sold less than one of the earlier; not where an amount is missing. */
export function hasFallen({ before, after }: Pick<PeriodComparison, "before" | "after">): boolean {
  const [was, is] = [before.figures.amount, after.figures.amount];
  return (
    was !== null &&
    is !== null &&
    is / daysFromTo(after.span.from, after.span.to) < was / daysFromTo(before.span.from, before.span.to)
  );
}

/** Why no table of the workbook explains sales, as the table that comes closest has it; undefined without any. */
export function whyNoSalesTable({ sheets }: Analysis): Issue | undefined {
  return closestObstacle(sheets.flatMap(({ tables }) => tables.flatMap(obstaclesOf)));
}

function obstaclesOf({ offers }: AnalysedTable): readonly Issue[] {
  return offers.find(({ template }) => template === attribution.id)?.obstacles ?? [];
}

/** The figures of each day from the columns that the 归因 sheet reads; null where one of them is not there. */
function salesDays(table: CleanTable): SalesDays | null {
  const series = dailySeriesOf(table).value;
  if (series === null) return null;
  const filled = table.columns
    .filter(({ values }) => series.order.some((place) => values[place] !== null))
    .map((source) => ({ source }));
  const column = (field: FieldId): CleanColumn | undefined => inputColumn(filled, field)?.source;
  const [visitors, buyers, amount] = [column("visitors"), column("paidBuyers"), column("paidAmount")];
  if (visitors === undefined || buyers === undefined || amount === undefined) return null;
  const figure = ({ values }: CleanColumn, place: number): number | null => {
    const value = values[place];
    return typeof value === "number" ? value : null;
  };
  return new Map(
    series.days.map((day, i): [string, SalesFigures] => {
      const place = series.order[i];
      return [
        day,
        { visitors: figure(visitors, place), buyers: figure(buyers, place), amount: figure(amount, place) },
      ];
    }),
  );
}

/** Days with none of the three do not count. */
function filledSpan(days: SalesDays): DaySpan | null {
  const filled = [...days].filter(([, figures]) => Object.values(figures).some((each) => each !== null));
  const [first, last] = [filled[0], filled.at(-1)];
  return first === undefined || last === undefined ? null : { from: first[0], to: last[0] };
}
