import { type Area, columnsIn } from "./address";
import { displayText } from "./display-text";
import { matches, rankLimit } from "./filter-criteria";
import type { Sheet } from "./sheet";
import { type FilterCriteria, type Table, tableBody } from "./table";

/** A range with filters over its columns: a table, or the one range a sheet itself may filter. */
export interface Filter {
  readonly sheet: Sheet;
  /** Null for the sheet's own filter. */
  readonly table: Table | null;
  /** The row of headings that carries the arrows. */
  readonly header: Area;
  /** The rows that are shown or hidden. */
  readonly body: Area;
  /** What each column is filtered by, null where it is not. */
  readonly criteria: readonly (FilterCriteria | null)[];
}

/** The filters of a sheet whose arrows are shown. */
export function filtersOf(sheet: Sheet): Filter[] {
  const own = filterOfSheet(sheet);
  const tables = sheet.tables.filter((table) => table.showHeaders && table.showFilterButton);
  return [...tables.map(filterOfTable), ...(own ? [own] : [])];
}

export function filterOfTable(table: Table): Filter {
  return {
    sheet: table.sheet,
    table,
    header: { ...table.area, bottom: table.area.top },
    body: tableBody(table),
    criteria: table.columns.map((column) => column.filter),
  };
}

function filterOfSheet(sheet: Sheet): Filter | null {
  const { filter } = sheet;
  if (!filter) return null;
  const { area, criteria } = filter;
  return {
    sheet,
    table: null,
    header: { ...area, bottom: area.top },
    body: { ...area, top: area.top + 1 },
    criteria: Array.from({ length: columnsIn(area) }, (_, index) => criteria.get(index) ?? null),
  };
}

/** Filters one column (by its index in the range), or no longer, and hides and shows rows accordingly. */
export function setFilter({ sheet, table }: Filter, index: number, criteria: FilterCriteria | null): void {
  // A filter looks at the values as they are now.
  const { workbook } = sheet;
  if (workbook.calculationMode !== "Manual") workbook.engine?.recalculate();
  if (!table) {
    if (criteria) sheet.filter?.criteria.set(index, criteria);
    else sheet.filter?.criteria.delete(index);
    refreshSheetFilter(sheet);
    return;
  }
  const column = table.columns[index];
  if (!column) return;
  column.filter = criteria;
  sheet.touch("tables");
  reapplyFilters(table);
  workbook.notify({ kind: "table-changed", table });
}

/** Hides the body's rows that a filter of the table refuses and shows the others. */
export function reapplyFilters(table: Table): void {
  const { sheet, body, criteria } = filterOfTable(table);
  hideRefused(sheet, body, criteria);
}

/** As reapplyFilters, for the filter of the sheet itself. */
export function refreshSheetFilter(sheet: Sheet): void {
  const own = filterOfSheet(sheet);
  if (!own) return;
  sheet.touch("filter");
  hideRefused(sheet, own.body, own.criteria);
}

/** One entry of the list under a filter's arrow. */
export interface FilterChoice {
  /** As the cells show it; "" stands for empty cells. */
  readonly text: string;
  readonly chosen: boolean;
}

/** The texts a column shows in the rows the other columns' filters let pass: numbers first, empty cells last. */
export function filterChoices(filter: Filter, index: number): FilterChoice[] {
  const { sheet, body } = filter;
  const others = rowTest(
    sheet,
    body,
    filter.criteria.map((each, at) => (at === index ? null : each)),
  );
  const own = rowTest(
    sheet,
    body,
    filter.criteria.map((each, at) => (at === index ? each : null)),
  );
  const column = body.left + index;
  const found = new Map<string, { value: unknown; chosen: boolean }>();
  for (let row = body.top; row <= Math.min(body.bottom, sheet.usedArea()?.bottom ?? -1); row++) {
    if (!others(row)) continue;
    const text = displayText(sheet, row, column);
    const known = found.get(text);
    if (!known) found.set(text, { value: sheet.value(row, column), chosen: own(row) });
    else if (!known.chosen) known.chosen = own(row);
  }
  return [...found]
    .sort(([a, x], [b, y]) => rank(x.value) - rank(y.value) || inOrder(x.value, y.value, a, b))
    .map(([text, { chosen }]) => ({ text, chosen }));
}

const rank = (value: unknown): number => (value === null ? 2 : typeof value === "number" ? 0 : 1);

const inOrder = (x: unknown, y: unknown, a: string, b: string): number =>
  typeof x === "number" && typeof y === "number" ? x - y : a.localeCompare(b, "zh-CN");

function hideRefused(sheet: Sheet, body: Area, criteria: readonly (FilterCriteria | null)[]): void {
  const passes = rowTest(sheet, body, criteria);
  for (let row = body.top; row <= body.bottom; row++) {
    const hidden = !passes(row);
    const before = sheet.rows.get(row);
    if ((before?.hidden ?? false) !== hidden) sheet.rows.set(row, { ...before, hidden });
  }
  sheet.touch("rows");
  sheet.workbook.notify({ kind: "layout-changed", sheet });
}

/** Whether a row passes all the criteria, given by column of the range. */
function rowTest(
  sheet: Sheet,
  body: Area,
  criteria: readonly (FilterCriteria | null)[],
): (row: number) => boolean {
  const tests = criteria.flatMap((each, index) => {
    if (!each) return [];
    const column = body.left + index;
    const limit = rankLimit(sheet, body, column, each);
    return [
      (row: number): boolean =>
        matches(
          {
            value: sheet.value(row, column),
            text: displayText(sheet, row, column),
            style: sheet.style(row, column),
          },
          each,
          limit,
        ),
    ];
  });
  return (row) => tests.every((test) => test(row));
}
