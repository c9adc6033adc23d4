import { trustedColumns } from "./trusted-columns";
import type { TrustedColumn } from "./trusted-columns";
import { placeOf } from "../clean/changes";
import type { CleanColumn, CleanTable } from "../clean/clean-table";
import { fieldOf } from "../fields/index";
import type { FieldId } from "../fields/index";
import { issue } from "../issue";
import type { Issue } from "../issue";

/**
 * Figures that may be below zero: what is given back or taken off is written with a minus by some platforms, gains
 * may be losses, stock may be oversold, and fees are credited.
 */
const MAY_BE_NEGATIVE: ReadonlySet<FieldId> = new Set<FieldId>([
  "refundAmount",
  "returnsAmount",
  "discounts",
  "refundRate",
  "marginAmount",
  "grossMargin",
  "growth",
  "costOfGoods",
  "platformFee",
  "stock",
]);
/** Amounts after refunds ("净成交金额", "营业收入") may be negative though the field as such is not. */
const AFTER_REFUNDS = /净|净额|收入|实收|结算|利润|盈|\bnet\b|income|profit/i;

/**
 * Rates of which the upper figure is a part of the lower one, so that none is above 1. Not here: what divides events
 * by people or later orders by earlier ones (enquiry conversion, order-to-pay, refund rate), cost shares and growth.
 */
const AT_MOST_ONE: ReadonlySet<FieldId> = new Set<FieldId>([
  "ctr",
  "payConversionRate",
  "orderConversionRate",
  "bounceRate",
  "engagementRate",
  "pageViewShare",
  "storeEntryRate",
  "impressionShare",
  "repeatRate",
  "grossMargin",
  "adShare",
  "serviceReplyRate",
]);

/** Whether a row's rate has been held against its inputs, which tells more; `place` in the table's rows. */
export type Judged = (column: CleanColumn, place: number) => boolean;

/**
 * Finds figures below zero where none can be, and rates above 1 where none can be, one issue a column at its first
 * such cell. Issues: "negative-value", "rate-above-one".
 * Example: -3 visitors -> "negative-value"; -20 of refunds -> none; a click rate of 3.26 -> "rate-above-one".
 */
export function rangeFindings(table: CleanTable, judged: Judged): readonly Issue[] {
  return trustedColumns(table).flatMap((column) => {
    const found: Issue[] = [];
    if (!MAY_BE_NEGATIVE.has(column.field) && !AFTER_REFUNDS.test(column.header)) {
      found.push(...outside(table, column, "negative-value"));
    }
    if (AT_MOST_ONE.has(column.field) && fieldOf(column.field).unit === "ratio") {
      found.push(...outside(table, column, "rate-above-one", judged));
    }
    return found;
  });
}

function outside(
  table: CleanTable,
  column: TrustedColumn,
  code: "negative-value" | "rate-above-one",
  judged?: Judged,
): readonly Issue[] {
  const { values } = column;
  let [count, first] = [0, -1];
  for (let place = 0; place < values.length; place += 1) {
    const value = values[place];
    if (typeof value !== "number" || !(code === "negative-value" ? value < 0 : value > 1 + 1e-9)) continue;
    if (judged?.(column, place)) continue;
    count += 1;
    if (first === -1) first = place;
  }
  if (count === 0) return [];
  const at = { sheet: table.sheet, ...placeOf(table, column, first) };
  const value = values[first] as number;
  const params = { header: column.header, count, row: at.row };
  return [
    issue(code, at, code === "negative-value" ? { ...params, example: value } : { ...params, share: value }),
  ];
}
