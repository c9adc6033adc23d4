import { buyerColumnOf } from "./buyer-column";
import { countOrders } from "./counted-orders";
import type { CountedOrders } from "./counted-orders";
import { isPaidAfterRefunds, orderAmounts, totalOf } from "./order-amounts";
import type { OrderAmounts } from "./order-amounts";
import { figureColumn, orderListOf } from "./order-list";
import type { OrderList } from "./order-list";
import type { AddedUp, CleanColumn, CleanTable } from "../clean/clean-table";
import type { FieldId } from "../fields/index";
import { issue } from "../issue";
import type { Issue, WithIssues } from "../issue";
import type { CellValue } from "../../workbook/grid";

/** A figure of one day, from the places of the day's orders in the list. */
type DayFigure = (orders: readonly number[]) => number;

/**
 * Adds a list of orders up to a table of one row a day, in ascending order of days.
 *
 * Orders, paying buyers, paid amount and refund stand on the day of the order's first payment by the clock written;
 * buyers who ordered and the ordered amount on the day the order was made. An order that was never paid counts in no
 * paid figure. A list without times of payment is added up by the day orders were made. A figure is null on days on
 * which the list has no order for it: how far a list reaches is not known. Days without any order have no row.
 *
 * Gives null for a table of another kind, or where no order has a day. No value stands in a cell of the sheet, so the
 * cells of all are 0; a row's source row is that of the first order it counts.
 * Issues: "order-without-time", "unpaid-orders", "row-without-order", "days-by-order-time", "order-rows-count-once",
 * "order-rows-added-up", "paid-after-refunds", "buyers-hidden".
 */
export function daysOfOrders(table: CleanTable): WithIssues<CleanTable | null> {
  const list = table.kind === "orders" ? orderListOf(table) : null;
  const time = list === null ? null : (list.paidColumn ?? list.orderedColumn);
  if (list === null || time === null) return { value: null, issues: [] };
  const amountsOf = (field: FieldId): OrderAmounts | null => {
    const column = figureColumn(table, field);
    return column === null ? null : orderAmounts(list.orders, column);
  };
  const amounts: AmountsOfList = {
    ordered: amountsOf("orderedAmount"),
    paid: amountsOf("paidAmount"),
    refunded: amountsOf("refundAmount"),
  };
  const counted = countOrders(list, amounts);
  const paidOn = byDay(counted.paid, (place) => counted.dayOf(place));
  const buyers = buyerColumnOf(table);
  const orderedOn =
    list.orderedColumn === null || (amounts.ordered === null && buyers === null)
      ? new Map<string, number[]>()
      : byDay(
          list.orders.map((_, place) => place),
          (place) => list.orders[place].orderedOn,
        );
  const days = [...new Set([...paidOn.keys(), ...orderedOn.keys()])].sort();
  if (days.length === 0) return { value: null, issues: [] };
  const afterRefunds = refundsAreTakenOff(amounts, counted);

  const columns: CleanColumn[] = [derived(time, "date", "date", days)];
  const add = (
    source: CleanColumn | null | undefined,
    field: FieldId,
    places: ReadonlyMap<string, readonly number[]>,
    figure: DayFigure,
  ): void => {
    if (source === null || source === undefined || places.size === 0) return;
    const values = days.map((day) => {
      const orders = places.get(day);
      return orders === undefined ? null : figure(orders);
    });
    columns.push(derived(source, field, "number", values));
  };
  const buyerColumn = buyers === null || buyers.hidden ? null : buyers.column;
  add(buyerColumn, "orderBuyers", orderedOn, buyersOf(list, buyerColumn));
  add(amounts.ordered?.column, "orderedAmount", orderedOn, sumOf(amounts.ordered));
  add(list.idColumn, "orders", paidOn, (orders) => orders.length);
  add(buyerColumn, "paidBuyers", paidOn, buyersOf(list, buyerColumn));
  add(amounts.paid?.column, "paidAmount", paidOn, sumOf(amounts.paid));
  add(amounts.refunded?.column, "refundAmount", paidOn, sumOf(amounts.refunded));

  const addedUp: AddedUp = {
    from: "orders",
    by: list.paidColumn === null ? "ordered" : "paid",
    refunds: amounts.refunded === null ? "none" : afterRefunds ? "taken-off" : "beside",
  };
  return {
    value: {
      ...table,
      kind: "daily",
      grain: ["date"],
      columns,
      sourceRows: days.map((day) =>
        Math.min(
          ...[paidOn, orderedOn].flatMap((places) => {
            const first = places.get(day)?.[0];
            return first === undefined ? [] : [table.sourceRows[list.orders[first].places[0]]];
          }),
        ),
      ),
      addedUp,
    },
    issues: issuesOf(table, list, amounts, counted, { afterRefunds, hidden: buyers?.hidden === true }),
  };
}

interface AmountsOfList {
  readonly ordered: OrderAmounts | null;
  readonly paid: OrderAmounts | null;
  readonly refunded: OrderAmounts | null;
}

/** A column that stands nowhere in the sheet, made of the one whose heading it bears. */
function derived(
  { index, group, header }: CleanColumn,
  field: FieldId,
  type: "date" | "number",
  values: readonly CellValue[],
): CleanColumn {
  const nowhere = values.map(() => 0);
  return {
    ...{ index, group, header, field, type, values },
    confidence: 1,
    windowDays: null,
    changed: null,
    places: { rows: nowhere, columns: nowhere },
  };
}

/** The places of orders by their day, in ascending order; those without a day are in none. */
function byDay(
  orders: readonly number[],
  dayOf: (place: number) => string | null,
): ReadonlyMap<string, readonly number[]> {
  const days = new Map<string, number[]>();
  for (const place of orders) {
    const day = dayOf(place);
    if (day === null) continue;
    const known = days.get(day);
    if (known === undefined) days.set(day, [place]);
    else known.push(place);
  }
  return days;
}

function sumOf(amounts: OrderAmounts | null): DayFigure {
  return (orders) => totalOf(orders.map((place) => amounts?.amounts[place] ?? 0));
}

/** Different buyers of the orders; an order without a buyer's name counts in none. */
function buyersOf({ orders }: OrderList, column: CleanColumn | null): DayFigure {
  return (places) => {
    const names = places.map((place) =>
      orders[place].places.map((row) => column?.values[row] ?? null).find((name) => name !== null),
    );
    return new Set(names.filter((name) => name !== undefined).map(String)).size;
  };
}

function refundsAreTakenOff({ ordered, paid, refunded }: AmountsOfList, counted: CountedOrders): boolean {
  return isPaidAfterRefunds(
    counted.paid.map((place) => ({
      ordered: ordered?.amounts[place] ?? null,
      paid: paid?.amounts[place] ?? null,
      refunded: refunded?.amounts[place] ?? null,
    })),
  );
}

function issuesOf(
  { sheet, sourceRows }: CleanTable,
  list: OrderList,
  amounts: AmountsOfList,
  counted: CountedOrders,
  { afterRefunds, hidden }: { readonly afterRefunds: boolean; readonly hidden: boolean },
): readonly Issue[] {
  const issues: Issue[] = [];
  const rowsOf = (
    code: "row-without-order" | "order-without-time",
    places: readonly number[],
    header = "",
  ) => {
    if (places.length === 0) return;
    const row = sourceRows[places[0]];
    issues.push(
      issue(code, { sheet, row }, { count: places.length, row, ...(header === "" ? {} : { header }) }),
    );
  };
  const firstRows = (orders: readonly number[]) => orders.map((place) => list.orders[place].places[0]);
  const { paidColumn, orderedColumn } = list;
  rowsOf("row-without-order", list.unnumbered);
  rowsOf("order-without-time", firstRows(counted.timeless), (paidColumn ?? orderedColumn)?.header);
  const { ordered } = amounts;
  if (paidColumn !== null && orderedColumn !== null && ordered !== null)
    rowsOf("order-without-time", firstRows(undated(list, ordered)), orderedColumn.header);
  if (counted.unpaid.length > 0)
    issues.push(issue("unpaid-orders", { sheet }, { count: counted.unpaid.length }));
  if (paidColumn === null && orderedColumn !== null) {
    const { header, index } = orderedColumn;
    issues.push(issue("days-by-order-time", { sheet, column: index }, { header }));
  }
  for (const each of Object.values(amounts) as readonly (OrderAmounts | null)[]) {
    if (each === null || each.how === null) continue;
    const { header, index } = each.column;
    const code = each.how === "once" ? "order-rows-count-once" : "order-rows-added-up";
    issues.push(issue(code, { sheet, column: index }, { header, count: each.several }));
  }
  if (afterRefunds && amounts.paid !== null) {
    const { header, index } = amounts.paid.column;
    issues.push(issue("paid-after-refunds", { sheet, column: index }, { header }));
  }
  if (hidden) issues.push(issue("buyers-hidden", { sheet }));
  return issues;
}

/** Orders with an ordered amount whose day cannot be told. */
function undated({ orders }: OrderList, { amounts }: OrderAmounts): readonly number[] {
  return orders.flatMap(({ orderedOn }, place) =>
    orderedOn === null && amounts[place] !== null ? [place] : [],
  );
}
