import type { Order } from "./order-list";
import type { CleanColumn } from "../clean/clean-table";

/** The amounts of a column, one an order. */
export interface OrderAmounts {
  readonly column: CleanColumn;
  /** In the order of the orders; null where no row of the order has an amount. */
  readonly amounts: readonly (number | null)[];
  /**
   * How orders with amounts in several rows were read: "once" where every row repeats the amount of the order, "sum"
   * where each row has its own; null where there is no such order.
   */
  readonly how: "once" | "sum" | null;
  /** How many orders have amounts in several rows. */
  readonly several: number;
}

/** The amounts a list of orders has; null for a field it has no column of figures of. */
export interface AmountsByField {
  readonly ordered: OrderAmounts | null;
  readonly paid: OrderAmounts | null;
  readonly refunded: OrderAmounts | null;
}

/** Amounts closer than this are the same. */
const SAME = 0.005;

/**
 * Reads a column of amounts by order.
 *
 * Whether the rows of an order repeat its amount or split it is told by the orders in several rows all together: one
 * whose rows differ shows that every row has its own. Orders whose rows are all 0 tell nothing.
 */
export function orderAmounts(orders: readonly Order[], column: CleanColumn): OrderAmounts {
  const given = orders.map(({ places }) =>
    places.map((place) => column.values[place]).filter((value) => typeof value === "number"),
  );
  const telling = given.filter((values) => values.length > 1 && values.some((value) => value !== 0));
  const repeated = telling.every((values) => values.every((value) => Math.abs(value - values[0]) < SAME));
  return {
    column,
    amounts: given.map((values) => {
      if (values.length === 0) return null;
      return repeated ? values[0] : totalOf(values);
    }),
    how: telling.length === 0 ? null : repeated ? "once" : "sum",
    several: telling.length,
  };
}

/** The sum of what there is, without the traces of binary fractions: amounts have at most six decimals. */
export function totalOf(amounts: readonly number[]): number {
  return Number(amounts.reduce((sum, each) => sum + each, 0).toFixed(6));
}

/** Amounts of one order; null where not said. */
export interface OrderMoney {
  readonly ordered: number | null;
  readonly paid: number | null;
  readonly refunded: number | null;
}

/**
 * Whether the paid amounts of a list stand after refunds, as 买家实际支付金额 of Taobao does, by the orders that were
 * refunded: there either paid and refunded make up what was ordered or more was refunded than is left as paid; where
 * refunds are not taken off, the two together are more than was ordered. The more frequent holds.
 */
export function isPaidAfterRefunds(orders: readonly OrderMoney[]): boolean {
  let [after, before] = [0, 0];
  for (const { ordered, paid, refunded } of orders) {
    if (paid === null || refunded === null || refunded <= 0) continue;
    const together = paid + refunded;
    if (refunded > paid + SAME || (ordered !== null && Math.abs(together - ordered) < SAME)) after += 1;
    else if (ordered !== null && together > ordered) before += 1;
  }
  return after > before;
}
