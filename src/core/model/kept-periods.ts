import { periodsOf } from "./periods";
import type { Period, PeriodKind, WeekStart } from "./periods";
import type { CleanColumn, CleanTable } from "../clean/clean-table";
import type { FieldId } from "../fields/index";
import { serialFromIso, weekdayOfSerial } from "../values/serial-date";
import type { CellValue } from "../../workbook/grid";

/** The rows of a weekly or monthly table that the operator keeps, in order of their periods. */
export interface KeptPeriods {
  readonly column: CleanColumn;
  /** The day its weeks begin on; null for months. */
  readonly weekStart: WeekStart | null;
  readonly periods: readonly Period[];
  /** Place of each period's row in the table. */
  readonly order: readonly number[];
}

/** Columns that may say which week or month a row is, the likeliest first. */
const PERIOD_FIELDS: Readonly<Record<PeriodKind, readonly FieldId[]>> = {
  week: ["week", "startDate", "date"],
  month: ["month", "startDate", "date"],
};

/**
 * Puts a weekly or monthly table in order of its periods, each told by any of its days; weeks whose days are all
 * Sundays begin on Sunday. Null for a table of another kind, without such a column, or where one period has two rows;
 * rows without a period are left out.
 */
export function keptPeriodsOf(table: CleanTable, kind: PeriodKind): KeptPeriods | null {
  if (table.kind !== (kind === "week" ? "weekly" : "monthly")) return null;
  const column = PERIOD_FIELDS[kind]
    .map((field) => table.columns.find((each) => each.type === "date" && each.field === field))
    .find((found) => found !== undefined);
  if (column === undefined) return null;
  const weekStart = kind === "week" ? weekStartOf(column.values) : null;
  const rows = column.values.flatMap((value, place) => {
    if (typeof value !== "string") return [];
    const [period] = periodsOf(kind, value, value, weekStart ?? "monday");
    return period === undefined ? [] : [{ period, place }];
  });
  rows.sort((a, b) => (a.period.from < b.period.from ? -1 : 1));
  const isTwice = rows.some(({ period }, i) => i > 0 && period.from === rows[i - 1].period.from);
  if (rows.length === 0 || isTwice) return null;
  return {
    column,
    weekStart,
    periods: rows.map(({ period }) => period),
    order: rows.map(({ place }) => place),
  };
}

function weekStartOf(values: readonly CellValue[]): WeekStart {
  const serials = values.flatMap((value) => (typeof value === "string" ? (serialFromIso(value) ?? []) : []));
  return serials.length > 0 && serials.every((serial) => weekdayOfSerial(serial) === 0) ? "sunday" : "monday";
}
