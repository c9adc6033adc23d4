import { periodsOf } from "./periods";
import type { Period, PeriodKind, WeekStart } from "./periods";
import type { CleanColumn, CleanTable } from "../clean/clean-table";
import type { FieldId } from "../fields/index";
import { serialFromIso, weekdayOfSerial } from "../values/serial-date";
import { tidyText } from "../values/text";
import type { CellValue } from "../../workbook/grid";

/** The rows of a weekly or monthly table that the operator keeps, in order of their periods. */
export interface KeptPeriods {
  readonly column: CleanColumn;
  /** The day its weeks begin on; null for months. */
  readonly weekStart: WeekStart | null;
  /** What tells the rows of one period apart, the shop or the product; empty where a period has one row. */
  readonly items: readonly CleanColumn[];
  /** One for each row. */
  readonly periods: readonly Period[];
  /** Place of each row in the table; of one period in the order of the sheet. */
  readonly order: readonly number[];
}

/** Columns that may say which week or month a row is, the likeliest first. */
const PERIOD_FIELDS: Readonly<Record<PeriodKind, readonly FieldId[]>> = {
  week: ["week", "startDate", "date"],
  month: ["month", "startDate", "date"],
};
/** What a report is called, and an export of products by month is not. */
const REPORT: Readonly<Record<PeriodKind, RegExp>> = {
  week: /周(?:报|表|度|数据|对比|统计|汇总)|每周|week/i,
  month: /月(?:报|表|度|数据|对比|统计|汇总)|每月|month/i,
};
/** Rows of one period that nothing tells apart after so many columns are no rows of items. */
const MOST_ITEM_COLUMNS = 3;
/** Share of rows in which the name of an item stands. */
const MOSTLY = 0.9;

/**
 * Puts a weekly or monthly table in order of its periods, each told by any of its days; weeks whose days are all
 * Sundays begin on Sunday. Null for a table of another kind, without such a column or without figures, or where
 * nothing tells the rows of one period apart; rows without a period are left out.
 */
export function keptPeriodsOf(table: CleanTable, kind: PeriodKind): KeptPeriods | null {
  const column = periodColumnOf(table, kind);
  if (column === undefined || !table.columns.some(hasFigures)) return null;
  const weekStart = kind === "week" ? weekStartOf(column.values) : null;
  const rows = column.values.flatMap((value, place) => {
    if (typeof value !== "string") return [];
    const [period] = periodsOf(kind, value, value, weekStart ?? "monday");
    return period === undefined ? [] : [{ period, place }];
  });
  rows.sort((a, b) => (a.period.from < b.period.from ? -1 : a.period.from > b.period.from ? 1 : 0));
  const items = rows.length === 0 ? null : itemsOf(table, rows);
  if (items === null || (items.length === 0 && !isOfKind(table, kind))) return null;
  return {
    column,
    weekStart,
    items,
    periods: rows.map(({ period }) => period),
    order: rows.map(({ place }) => place),
  };
}

/** The column that says the week or month: any of its days, but in a table of items only the week or month itself. */
function periodColumnOf(table: CleanTable, kind: PeriodKind): CleanColumn | undefined {
  const fields = isOfKind(table, kind) ? PERIOD_FIELDS[kind] : saysReport(table, kind) ? [kind] : [];
  return fields
    .map((field) => table.columns.find((each) => each.type === "date" && each.field === field))
    .find((found) => found !== undefined);
}

function isOfKind({ kind: own }: CleanTable, kind: PeriodKind): boolean {
  return own === (kind === "week" ? "weekly" : "monthly");
}

/** Whether the headings are the periods, or the sheet or a line above the table calls it a report of them. */
function saysReport(table: CleanTable, kind: PeriodKind): boolean {
  return (
    table.columns.some(({ field, places }) => field === kind && places !== null) ||
    [table.sheet, table.title, ...(table.above ?? [])].some((text) => REPORT[kind].test(text ?? ""))
  );
}

function hasFigures({ type, values }: CleanColumn): boolean {
  return type === "number" && values.some((value) => value !== null);
}

interface PeriodRow {
  readonly period: Period;
  readonly place: number;
}

/** The columns that tell the rows of one period apart: keys first, then texts from the left. Null where none do. */
function itemsOf(table: CleanTable, rows: readonly PeriodRow[]): readonly CleanColumn[] | null {
  const named = table.columns.filter(
    ({ type, values }) =>
      type === "text" && rows.filter(({ place }) => values[place] !== null).length >= MOSTLY * rows.length,
  );
  const isKey = ({ field }: CleanColumn): boolean => field !== null && table.grain.includes(field);
  const candidates = [...named.filter(isKey), ...named.filter((column) => !isKey(column))];
  for (let count = 0; count <= Math.min(MOST_ITEM_COLUMNS, candidates.length); count += 1) {
    const items = candidates.slice(0, count);
    const keys = rows.map(({ period, place }) => `${period.from}\n${itemName(items, place)}`);
    if (new Set(keys).size === rows.length) return items;
  }
  return null;
}

/** What a row is of, by the columns of its items. */
export function itemName(items: readonly CleanColumn[], place: number): string {
  return items.map(({ values }) => tidyText(String(values[place] ?? ""))).join(" ");
}

/** The day the weeks of a column begin on: Sunday where all of its days are Sundays. */
export function weekStartOf(values: readonly CellValue[]): WeekStart {
  const serials = values.flatMap((value) => (typeof value === "string" ? (serialFromIso(value) ?? []) : []));
  return serials.length > 0 && serials.every((serial) => weekdayOfSerial(serial) === 0) ? "sunday" : "monday";
}
