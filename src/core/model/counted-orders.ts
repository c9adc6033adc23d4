import type { OrderAmounts } from "./order-amounts";
import type { Order, OrderList } from "./order-list";
import type { CleanColumn } from "../clean/clean-table";

/** Which orders count in the paid figures, by their places in the list. */
export interface CountedOrders {
  readonly paid: readonly number[];
  /** Never paid, as far as the list says: no time of payment, and no money. */
  readonly unpaid: readonly number[];
  /** Paid, or perhaps paid, on a day that cannot be told. */
  readonly timeless: readonly number[];
  /** ISO day each order of the list counts on; null where none can be told. */
  readonly days: readonly (string | null)[];
}

interface Money {
  readonly paid: OrderAmounts | null;
  readonly refunded: OrderAmounts | null;
}

/**
 * Tells the orders that were paid from those that were not.
 *
 * With times of payment an order that has one was paid, though nothing may be left of it after a refund. Without such
 * a column all count that have an amount paid or refunded, and all where the list has no such amounts.
 */
export function countOrders(list: OrderList, money: Money): CountedOrders {
  const { orders, paidColumn, orderedColumn } = list;
  const time = paidColumn ?? orderedColumn;
  const [paid, unpaid, timeless]: [number[], number[], number[]] = [[], [], []];
  const days = orders.map(({ paidOn, orderedOn }) => (paidColumn === null ? orderedOn : paidOn));
  const sayPaid = money.paid !== null;
  orders.forEach((order, place) => {
    const hasMoney = isSome(money.paid, place) || isSome(money.refunded, place);
    if (paidColumn === null && sayPaid && !hasMoney) unpaid.push(place);
    else if (days[place] !== null) paid.push(place);
    else if (paidColumn === null || hasMoney || isUnreadable(time, order)) timeless.push(place);
    else unpaid.push(place);
  });
  return { paid, unpaid, timeless, days };
}

function isSome(amounts: OrderAmounts | null, place: number): boolean {
  const amount = amounts?.amounts[place] ?? null;
  return amount !== null && amount !== 0;
}

/** Whether something stands where the time should be, but no time. */
function isUnreadable(column: CleanColumn | null, { places }: Order): boolean {
  return places.some((place) => {
    const code = column?.changed?.codes[place] ?? null;
    return code === "unreadable-date" || code === "error-value";
  });
}
