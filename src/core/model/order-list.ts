import type { CleanColumn, CleanTable } from "../clean/clean-table";
import type { FieldId } from "../fields/index";

/** The orders of a list with one row an order, or one row an item of an order. */
export interface OrderList {
  readonly idColumn: CleanColumn;
  /** When orders were paid; null where no row has such a time. */
  readonly paidColumn: CleanColumn | null;
  /** When orders were made; null where no row has such a time. */
  readonly orderedColumn: CleanColumn | null;
  /** In the order their first rows stand. */
  readonly orders: readonly Order[];
  /** Places of the rows that have figures and no order's number. */
  readonly unnumbered: readonly number[];
}

export interface Order {
  /** Places of its rows in the table, from the top down. */
  readonly places: readonly number[];
  /** ISO day of its first payment by the clock written; null where no time can be read. */
  readonly paidOn: string | null;
  /** ISO day it was made on; null where no time can be read. */
  readonly orderedOn: string | null;
}

/** A column filled in this share of the rows of the fullest names the rows' orders as well as that one. */
const AS_FULL = 0.9;

/** Gathers the rows of a table by order; null for one without a column of order numbers. */
export function orderListOf(table: CleanTable): OrderList | null {
  const idColumn = idColumnOf(table);
  if (idColumn === null) return null;
  const paidColumn = timeColumn(table, "paidAt");
  const orderedColumn = timeColumn(table, "orderedAt") ?? timeColumn(table, "date");
  const byId = new Map<string, number[]>();
  const unnumbered: number[] = [];
  idColumn.values.forEach((id, place) => {
    if (id === null) {
      if (table.columns.some(({ type, values }) => type === "number" && values[place] !== null))
        unnumbered.push(place);
      return;
    }
    const rows = byId.get(String(id));
    if (rows === undefined) byId.set(String(id), [place]);
    else rows.push(place);
  });
  const orders = [...byId.values()].map((places): Order => ({
    places,
    paidOn: firstDay(paidColumn, places),
    orderedOn: firstDay(orderedColumn, places),
  }));
  return { idColumn, paidColumn, orderedColumn, orders, unnumbered };
}

/** The surest column of figures of a field. */
export function figureColumn(table: CleanTable, field: FieldId): CleanColumn | null {
  return surest(table.columns.filter((column) => column.field === field && column.type === "number"));
}

/** The numbers of orders; where those of an order's items stand beside them, the ones that differ least often. */
function idColumnOf(table: CleanTable): CleanColumn | null {
  const candidates = table.columns
    .filter(({ field }) => field === "orderId")
    .map((column) => {
      const filled = column.values.filter((value) => value !== null);
      return { column, filled: filled.length, distinct: new Set(filled).size };
    });
  const fullest = Math.max(0, ...candidates.map(({ filled }) => filled));
  const full = candidates.filter(({ filled }) => filled > 0 && filled >= AS_FULL * fullest);
  return [...full].sort((a, b) => a.distinct - b.distinct)[0]?.column ?? null;
}

function timeColumn(table: CleanTable, field: FieldId): CleanColumn | null {
  return surest(
    table.columns.filter(
      (column) =>
        column.field === field && column.type === "date" && column.values.some((value) => value !== null),
    ),
  );
}

function surest(columns: readonly CleanColumn[]): CleanColumn | null {
  return [...columns].sort((a, b) => b.confidence - a.confidence)[0] ?? null;
}

function firstDay(column: CleanColumn | null, places: readonly number[]): string | null {
  let first: string | null = null;
  for (const place of places) {
    const value = column?.values[place];
    if (typeof value !== "string") continue;
    const day = value.slice(0, 10);
    if (first === null || day < first) first = day;
  }
  return first;
}
