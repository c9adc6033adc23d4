import { buyerColumnOf } from "./buyer-column";
import { countOrders } from "./counted-orders";
import type { CountedOrders } from "./counted-orders";
import { isPaidAfterRefunds, orderAmounts, totalOf } from "./order-amounts";
import type { AmountsByField, OrderAmounts } from "./order-amounts";
import { orderIssues } from "./order-issues";
import { figureColumn, orderListOf } from "./order-list";
import type { OrderList } from "./order-list";
import { silentDays } from "./silent-days";
import type { CleanColumn, CleanTable } from "../clean/clean-table";
import type { FieldId } from "../fields/index";
import type { WithIssues } from "../issue";
import type { CellValue } from "../../workbook/grid";

/**
 * Adds a list of orders up to a table of one row a day, in ascending order of days.
 *
 * Orders, paying buyers, paid amount and refund stand on the day of the order's first payment by the clock written;
 * buyers who ordered and the ordered amount on the day the order was made. An order that was never paid counts in no
 * paid figure. A list without times of payment is added up by the day orders were made.
 *
 * A day without an order is one of 0 orders between two that have some; before the first and after the last of a
 * figure's orders it is null, and so in a longer hole (see silentDays): how far a list reaches is not known.
 *
 * Gives null for a table of another kind, or where no order has a day. No value stands in a cell of the sheet, so the
 * cells of all are 0; a row's source row is that of the first order it counts, 0 where it has none.
 * Issues: "order-without-time", "unpaid-orders", "row-without-order", "days-by-order-time", "order-rows-count-once",
 * "order-rows-added-up", "paid-after-refunds", "buyers-hidden", "days-without-orders".
 */
export function daysOfOrders(table: CleanTable): WithIssues<CleanTable | null> {
  const list = table.kind === "orders" ? orderListOf(table) : null;
  const time = list === null ? null : (list.paidColumn ?? list.orderedColumn);
  if (list === null || time === null) return { value: null, issues: [] };
  const amountsOf = (field: FieldId): OrderAmounts | null => {
    const column = figureColumn(table, field);
    return column === null ? null : orderAmounts(list.orders, column);
  };
  const amounts: AmountsByField = {
    ordered: amountsOf("orderedAmount"),
    paid: amountsOf("paidAmount"),
    refunded: amountsOf("refundAmount"),
  };
  const buyers = buyerColumnOf(table);
  const counted = countOrders(list, amounts);
  const figures = figuresOf(list, amounts, counted, buyers === null || buyers.hidden ? null : buyers.column);
  const withOrders = [...new Set(figures.flatMap(({ orders }) => [...orders.keys()]))].sort();
  if (withOrders.length === 0) return { value: null, issues: [] };
  const silent = silentDays(withOrders);
  const days = [...withOrders, ...silent].sort();
  const afterRefunds = refundsAreTakenOff(amounts, counted);
  return {
    value: {
      ...table,
      kind: "daily",
      grain: ["date"],
      columns: [
        derived(time, "date", "date", days),
        ...figures.map(({ source, field, orders, figure }) =>
          derived(source, field, "number", days.map(figureOn(orders, figure))),
        ),
      ],
      sourceRows: days.map((day) => firstRow(table, list, figures, day)),
      addedUp: {
        from: "orders",
        by: list.paidColumn === null ? "ordered" : "paid",
        refunds: amounts.refunded === null ? "none" : afterRefunds ? "taken-off" : "beside",
      },
    },
    issues: orderIssues(table, list, amounts, {
      counted,
      afterRefunds,
      hidden: buyers?.hidden === true,
      silent,
    }),
  };
}

/** Orders by the day they count on, as their places in the list, in ascending order; never without an order. */
type OrdersOfDays = ReadonlyMap<string, readonly number[]>;

/** A column of figures to be. */
interface DayFigures {
  /** The column whose heading it bears. */
  readonly source: CleanColumn;
  readonly field: FieldId;
  readonly orders: OrdersOfDays;
  figure(orders: readonly number[]): number | null;
}

/** What the list gives a figure for. */
function figuresOf(
  list: OrderList,
  { ordered, paid, refunded }: AmountsByField,
  counted: CountedOrders,
  buyers: CleanColumn | null,
): readonly DayFigures[] {
  const made = byDay(
    list.orders.map((_, place) => place),
    list.orders.map(({ orderedOn }) => orderedOn),
  );
  const pays = byDay(counted.paid, counted.days);
  const figures: DayFigures[] = [];
  const add = (
    source: CleanColumn | undefined,
    field: FieldId,
    orders: OrdersOfDays,
    figure: DayFigures["figure"],
  ): void => {
    if (source !== undefined && orders.size > 0) figures.push({ source, field, orders, figure });
  };
  const countBuyers = buyersOf(list, buyers);
  add(buyers ?? undefined, "orderBuyers", made, countBuyers);
  add(ordered?.column, "orderedAmount", made, sumOf(ordered, null));
  add(list.idColumn, "orders", pays, ({ length }) => length);
  add(buyers ?? undefined, "paidBuyers", pays, countBuyers);
  add(paid?.column, "paidAmount", pays, sumOf(paid, null));
  // Nothing written where a refund would stand means that there was none.
  add(refunded?.column, "refundAmount", pays, sumOf(refunded, 0));
  return figures;
}

function figureOn(orders: OrdersOfDays, figure: DayFigures["figure"]): (day: string) => number | null {
  const silent = new Set(silentDays([...orders.keys()].sort()));
  return (day) => {
    const found = orders.get(day);
    if (found === undefined) return silent.has(day) ? 0 : null;
    return figure(found);
  };
}

/** The row of the sheet that the first order that counts on a day begins in; 0 for a day without orders. */
function firstRow(
  { sourceRows }: CleanTable,
  { orders }: OrderList,
  figures: readonly DayFigures[],
  day: string,
): number {
  const firsts = figures.flatMap((figure) => figure.orders.get(day)?.slice(0, 1) ?? []);
  if (firsts.length === 0) return 0;
  return sourceRows[Math.min(...firsts.map((place) => orders[place].places[0]))];
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

function byDay(orders: readonly number[], days: readonly (string | null)[]): OrdersOfDays {
  const found = new Map<string, number[]>();
  for (const place of orders) {
    const day = days[place];
    if (day === null) continue;
    const known = found.get(day);
    if (known === undefined) found.set(day, [place]);
    else known.push(place);
  }
  return found;
}

/** The sum of the amounts there are; `nothing` where no order of the day has one. */
function sumOf(amounts: OrderAmounts | null, nothing: 0 | null): DayFigures["figure"] {
  return (orders) => {
    const known = orders.map((place) => amounts?.amounts[place] ?? null).filter((each) => each !== null);
    return known.length === 0 ? nothing : totalOf(known);
  };
}

/** Different buyers of the orders; an order without a buyer's name counts in none. */
function buyersOf({ orders }: OrderList, column: CleanColumn | null): DayFigures["figure"] {
  return (places) => {
    const names = places.map((place) =>
      orders[place].places.map((row) => column?.values[row] ?? null).find((name) => name !== null),
    );
    return new Set(names.filter((name) => name !== undefined).map(String)).size;
  };
}

function refundsAreTakenOff({ ordered, paid, refunded }: AmountsByField, counted: CountedOrders): boolean {
  return isPaidAfterRefunds(
    counted.paid.map((place) => ({
      ordered: ordered?.amounts[place] ?? null,
      paid: paid?.amounts[place] ?? null,
      refunded: refunded?.amounts[place] ?? null,
    })),
  );
}
