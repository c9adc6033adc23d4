import { fitsAsDaily } from "./fits-as-daily";
import { dailyColumns } from "./daily-columns";
import type { SourceColumn } from "./daily-columns";
import { periodColumns } from "./period-columns";
import { periodWords } from "./period-words";
import type { TemplateId } from "./template";
import type { CleanTable } from "../clean/clean-table";
import { issue } from "../issue";
import type { Issue } from "../issue";
import type { Locale } from "../locale";
import { dailySeriesOf } from "../model/daily-series";
import type { DayFigure } from "../targets/season";

/** The daily figure that targets are set for. */
export interface TargetFigure {
  /** Headings of the dates and of the figure in the daily table. */
  readonly date: string;
  readonly source: SourceColumn;
  /** In ascending order of days. */
  readonly days: readonly DayFigure[];
  /** ISO day the daily table ends with. */
  readonly last: string;
}

/** The figure the 周报 sets targets for too; null where the table has none that adds up. */
export function targetFigureOf(table: CleanTable, locale: Locale): TargetFigure | null {
  const series = dailySeriesOf(table).value;
  if (series === null) return null;
  const columns = dailyColumns(table, series, locale);
  const { target } = periodColumns(columns, locale, periodWords("month", locale));
  if (target === null) return null;
  const { source } = target;
  const days = series.days.map((day, i): DayFigure => {
    const value = source.values[i];
    return { day, value: typeof value === "number" ? value : null };
  });
  return { date: columns.sources[0].label, source, days, last: days[days.length - 1].day };
}

/** Days of a year and of a month at most, and the least that a column of targets has room for. */
const DAYS = { year: 366, month: 31 };
const LEAST_SHOWN = 1_000_000;

/**
 * Twice what a year or month brings as shown, for the widths of columns: targets are set above what was. Of few days
 * the mean speaks for the rest.
 */
export function widestShown({ days, source }: TargetFigure, span: "year" | "month"): string {
  const sums = new Map<string, number>();
  let all = 0;
  for (const { day, value } of days) {
    const [key, size] = [day.slice(0, span === "year" ? 4 : 7), Math.abs(value ?? 0)];
    sums.set(key, (sums.get(key) ?? 0) + size);
    all += size;
  }
  const mean = all / days.length;
  const most = Math.floor(
    Math.max(LEAST_SHOWN, 2 * mean * DAYS[span], ...[...sums.values()].map((sum) => 2 * sum)),
  );
  return most.toLocaleString("en-US") + (source.numberFormat.includes(".") ? ".00" : "");
}

/** Where the daily table can be made and something in it can be planned. */
export function fitsTargets(table: CleanTable, template: TemplateId): readonly Issue[] {
  const obstacles = fitsAsDaily(table, template);
  if (obstacles.length > 0 || targetFigureOf(table, "en-US") !== null) return obstacles;
  return [issue("missing-field", { sheet: table.sheet }, { template, field: "paidAmount" })];
}
