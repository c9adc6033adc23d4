import type { CountedOrders } from "./counted-orders";
import type { AmountsByField, OrderAmounts } from "./order-amounts";
import type { OrderList } from "./order-list";
import type { CleanColumn, CleanTable } from "../clean/clean-table";
import { issue } from "../issue";
import type { Issue, IssueCode } from "../issue";

/** What was found while the orders of a list were added up. */
export interface OrderFindings {
  readonly counted: CountedOrders;
  readonly afterRefunds: boolean;
  /** Whether the names of buyers are hidden. */
  readonly hidden: boolean;
  /** ISO days that are taken for days of no orders, in ascending order. */
  readonly silent: readonly string[];
}

/** What there is to say about a list of orders that was added up; what was left out first. */
export function orderIssues(
  table: CleanTable,
  list: OrderList,
  amounts: AmountsByField,
  { counted, afterRefunds, hidden, silent }: OrderFindings,
): readonly Issue[] {
  const { sheet } = table;
  const { paidColumn, orderedColumn } = list;
  const { unpaid } = counted;
  return [
    ...unnumberedRows(table, list),
    ...timeless(table, list, counted.timeless, paidColumn ?? orderedColumn),
    ...(paidColumn === null || amounts.ordered === null
      ? []
      : timeless(table, list, undatedOf(list, amounts.ordered), orderedColumn)),
    ...(unpaid.length === 0 ? [] : [issue("unpaid-orders", { sheet }, { count: unpaid.length })]),
    ...(paidColumn === null ? aboutColumn("days-by-order-time", table, orderedColumn) : []),
    ...severalRows(table, amounts),
    ...(afterRefunds ? aboutColumn("paid-after-refunds", table, amounts.paid?.column ?? null) : []),
    ...(hidden ? [issue("buyers-hidden", { sheet })] : []),
    ...(silent.length === 0
      ? []
      : [issue("days-without-orders", { sheet }, { count: silent.length, from: silent[0] })]),
  ];
}

function unnumberedRows({ sheet, sourceRows }: CleanTable, { unnumbered }: OrderList): readonly Issue[] {
  if (unnumbered.length === 0) return [];
  const row = sourceRows[unnumbered[0]];
  return [issue("row-without-order", { sheet, row }, { count: unnumbered.length, row })];
}

function timeless(
  { sheet, sourceRows }: CleanTable,
  list: OrderList,
  orders: readonly number[],
  column: CleanColumn | null,
): readonly Issue[] {
  if (orders.length === 0 || column === null) return [];
  const { header, index } = column;
  const row = sourceRows[list.orders[orders[0]].places[0]];
  return [issue("order-without-time", { sheet, row, column: index }, { header, count: orders.length, row })];
}

/** Orders with an ordered amount whose day cannot be told. */
function undatedOf({ orders, orderedColumn }: OrderList, { amounts }: OrderAmounts): readonly number[] {
  if (orderedColumn === null) return [];
  return orders.flatMap(({ orderedOn }, place) =>
    orderedOn === null && amounts[place] !== null ? [place] : [],
  );
}

function severalRows({ sheet }: CleanTable, { ordered, paid, refunded }: AmountsByField): readonly Issue[] {
  return [ordered, paid, refunded].flatMap((each) => {
    if (each === null || each.how === null) return [];
    const { header, index } = each.column;
    const code = each.how === "once" ? "order-rows-count-once" : "order-rows-added-up";
    return [issue(code, { sheet, column: index }, { header, count: each.several })];
  });
}

function aboutColumn(code: IssueCode, { sheet }: CleanTable, column: CleanColumn | null): readonly Issue[] {
  if (column === null) return [];
  const { header, index } = column;
  return [issue(code, { sheet, column: index }, { header })];
}
