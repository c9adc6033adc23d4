import type { FieldId } from "../fields/index";

/** What a table is about, by the fields its headers certainly name. */
export interface TableTheme {
  /** Spend, impressions, clicks: a report of ads. */
  readonly ads: boolean;
  /** Visitors, page views, buyers: a report of the shop. */
  readonly shop: boolean;
  /** Orders one by one. */
  readonly orderList: boolean;
}

const ADS: readonly FieldId[] = [
  "cost",
  "clicks",
  "impressions",
  "cpc",
  "roas",
  "acos",
  "campaign",
  "adGroup",
];
const SHOP: readonly FieldId[] = [
  "visitors",
  "pageViews",
  "sessions",
  "paidBuyers",
  "orderBuyers",
  "exposedUsers",
  "storeEntries",
  "amountPerVisitor",
  "payConversionRate",
  "grossSales",
];

/** Works out the theme from the fields that are certain. */
export function themeOf(certain: ReadonlySet<FieldId>): TableTheme {
  return {
    ads: ADS.some((field) => certain.has(field)),
    shop: SHOP.some((field) => certain.has(field)),
    orderList: certain.has("orderId"),
  };
}
