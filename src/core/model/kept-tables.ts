import { keptPeriodsOf } from "./kept-periods";
import { mergePeriods } from "./merged-periods";
import { periodNamed } from "./named-period";
import type { PeriodKind } from "./periods";
import type { CleanColumn, CleanTable } from "../clean/clean-table";
import { tidyText } from "../values/text";

/**
 * The weekly or monthly tables of a workbook that an operator keeps, those together that are one: blocks with
 * a week or month each, side by side, one below the other, or on sheets of their own.
 */
export function groupKept(
  tables: readonly CleanTable[],
  kind: PeriodKind,
): readonly (readonly CleanTable[])[] {
  const groups: CleanTable[][] = [];
  for (const table of tables) {
    const first =
      blockPeriod(table, kind) === null ? undefined : groups.find(([each]) => areBlocks(each, table, kind));
    if (first !== undefined) first.push(table);
    else groups.push([table]);
  }
  return groups.filter((group) => {
    const kept = keptTable(group, kind);
    return kept !== null && keptPeriodsOf(kept, kind) !== null;
  });
}

/** The tables as one with a row for each period, or each item and period; null where they do not make one. */
export function keptTable(tables: readonly CleanTable[], kind: PeriodKind): CleanTable | null {
  const [first, ...others] = tables;
  if (first === undefined) return null;
  return others.length === 0 ? mergePeriods(withNamedFigure(first), kind) : joinBlocks(tables, kind);
}

/** Whether two tables, the second of them a block, are blocks under the same headings. */
function areBlocks(a: CleanTable, b: CleanTable, kind: PeriodKind): boolean {
  return blockPeriod(a, kind) !== null && headingsOf(a) === headingsOf(b);
}

/**
 * The first day of the period that the title of a block, or the name of its sheet, names; null for a table with days
 * or periods of its own.
 */
function blockPeriod(table: CleanTable, kind: PeriodKind): string | null {
  if (table.columns.some(({ type }) => type === "date")) return null;
  const { title, above = [], sheet } = table;
  for (const name of [title, sheet]) {
    if (name === null || (kind === "month" && WEEK.test(name))) continue;
    const period = periodNamed(name, kind, [title, ...above, sheet]);
    if (period !== null) return period;
  }
  return null;
}

/** A week names its month as well. */
const WEEK = /周|week/i;

function headingsOf({ columns }: CleanTable): string {
  return columns.map(({ group, header }) => `${group ?? ""} ${tidyText(header)}`).join("\n");
}

/** One below the other, with the period of each as a column in front; null where two are of one period. */
function joinBlocks(tables: readonly CleanTable[], kind: PeriodKind): CleanTable | null {
  const [first] = tables;
  const periods = tables.map((table) => blockPeriod(table, kind));
  if (new Set(periods).size < tables.length || periods.includes(null)) return null;
  const period: CleanColumn = {
    index: first.columns[0].index,
    group: null,
    header: "",
    field: kind,
    confidence: 0.9,
    type: "date",
    values: tables.flatMap(({ sourceRows }, block) => sourceRows.map(() => periods[block])),
    windowDays: null,
    changed: null,
    places: null,
  };
  const columns = first.columns.map((column, i): CleanColumn => {
    const parts = tables.map((table) => table.columns[i]);
    const types = new Set(
      parts.filter(({ values }) => values.some((v) => v !== null)).map(({ type }) => type),
    );
    return {
      ...column,
      type: types.size > 1 ? "text" : ([...types][0] ?? column.type),
      field: parts.every(({ field }) => field === column.field) ? column.field : null,
      values: parts.flatMap(({ values }) => values),
      changed: null,
      places: null,
    };
  });
  return {
    ...first,
    title: first.above?.at(-1) ?? null,
    kind: kind === "week" ? "weekly" : "monthly",
    grain: [...first.grain, kind],
    columns: [period, ...columns],
    sourceRows: tables.flatMap(({ sourceRows }) => sourceRows),
  };
}

/** A table of one figure without a heading, which its title names. */
function withNamedFigure(table: CleanTable): CleanTable {
  const nameless = table.columns.filter(({ type, header }) => type === "number" && tidyText(header) === "");
  const name = tidyText(table.title ?? "")
    .replace(/(?:20)?\d{2}\s*年(?:度)?/, "")
    .replace(/(?:年|月|周)?(?:度)?(?:报表|统计表|汇总表|表)$/, "")
    .trim();
  if (nameless.length !== 1 || name === "" || name.length > MOST_OF_NAME) return table;
  return {
    ...table,
    columns: table.columns.map((column) =>
      nameless.includes(column) ? { ...column, header: name } : column,
    ),
  };
}

const MOST_OF_NAME = 16;
