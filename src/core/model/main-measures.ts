import type { FieldId } from "../fields/index";

/** Measures by what operators look at first; the first that a table has tells which of its days have figures. */
export const MAIN_MEASURES: readonly FieldId[] = [
  "paidAmount",
  "visitors",
  "cost",
  "adSales",
  "clicks",
  "orders",
  "adOrders",
  "paidBuyers",
  "orderBuyers",
  "impressions",
  "sessions",
  "engagedSessions",
  "pageViews",
  "storeEntries",
  "exposedUsers",
  "activeUsers28Day",
];
