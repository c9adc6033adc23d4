import { checkOf, isCheck } from "./kept-checks";
import type { KeptCheck, KeptCheckColumn, KeptCheckRow } from "./kept-checks";
import { dayNamed, periodNamed } from "./named-period";
import type { CleanTable } from "../clean/clean-table";
import { tidyText } from "../values/text";
import type { CellValue } from "../../workbook/grid";

/** A title of a part is short, and is no day. */
const MOST_OF_TITLE = 12;
/** Share of things to check that two sheets have in common where they are the same list of two days. */
const ALIKE = 0.5;

/**
 * The tables of a workbook that are lists of things to check, those together that are one list: the parts of a sheet,
 * and the sheets of several days.
 */
export function groupChecks(tables: readonly CleanTable[]): readonly (readonly CleanTable[])[] {
  const bySheet = new Map<string, CleanTable[]>();
  for (const table of tables.filter(isCheck))
    bySheet.set(table.sheet, [...(bySheet.get(table.sheet) ?? []), table]);
  const groups: { days: Set<string>; items: ReadonlySet<string>; tables: CleanTable[] }[] = [];
  for (const own of bySheet.values()) {
    const { rows, columns } = joinChecks(own);
    const items = new Set(rows.map((row) => itemOf(columns, row)));
    const days = new Set(rows.map(({ day }) => day ?? ""));
    const same = groups.find(
      (group) =>
        [...days, ...group.days].every((day) => day !== "") &&
        [...days].every((day) => !group.days.has(day)) &&
        areAlike(items, group.items),
    );
    if (same === undefined) groups.push({ days, items, tables: own });
    else {
      same.tables.push(...own);
      for (const day of days) same.days.add(day);
    }
  }
  return groups.map((group) => group.tables);
}

/** The lists of several tables as one: a column for each heading, the titles of parts as a column of their own. */
export function joinChecks(tables: readonly CleanTable[]): KeptCheck {
  const lists = tables.flatMap((table) => {
    const list = checkOf(table);
    const isPart = tables.some(({ sheet, title }) => sheet === table.sheet && title !== table.title);
    return list === null ? [] : [isPart ? withTitle(list, table) : list];
  });
  const columns: KeptCheckColumn[] = [];
  for (const list of lists)
    for (const column of list.columns) if (placeOf(columns, column) < 0) columns.push(column);
  const before = columns.filter(({ role }) => role === "moment");
  const ordered = [...before, ...columns.filter((column) => !before.includes(column))];
  const rows = lists.flatMap((list) =>
    list.rows.map((row): KeptCheckRow => {
      const cells: CellValue[] = ordered.map(() => null);
      list.columns.forEach((column, i) => (cells[placeOf(ordered, column)] ??= row.cells[i]));
      return { ...row, cells };
    }),
  );
  return { columns: ordered, rows };
}

/** What a row of a list is to check, in the operator's words. */
export function itemOf(columns: readonly KeptCheckColumn[], { cells }: KeptCheckRow): string {
  const item = cells[columns.findIndex(({ role }) => role === "item")] ?? null;
  return item === null ? "" : tidyText(String(item));
}

/** Columns of one heading and use are one; of things to check and of moments there is one at all. */
function placeOf(columns: readonly KeptCheckColumn[], { heading, role }: KeptCheckColumn): number {
  return columns.findIndex(
    (each) =>
      each.role === role &&
      (each.heading === heading || role === "item" || (role === "moment" && heading === "")),
  );
}

function withTitle(list: KeptCheck, { title }: CleanTable): KeptCheck {
  const text = tidyText(title ?? "");
  const isPart =
    text !== "" &&
    text.length <= MOST_OF_TITLE &&
    dayNamed([text, "2000"]) === null &&
    periodNamed(text, "week", ["2000"]) === null;
  if (!isPart || list.columns.some(({ role }) => role === "moment")) return list;
  return {
    columns: [{ heading: "", role: "moment", type: "text" }, ...list.columns],
    rows: list.rows.map((row) => ({ ...row, cells: [text, ...row.cells] })),
  };
}

function areAlike(items: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
  const common = [...items].filter((item) => others.has(item)).length;
  return common >= ALIKE * Math.max(items.size, others.size);
}
