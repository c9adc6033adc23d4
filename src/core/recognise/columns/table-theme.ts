import type { FieldId } from "../../fields/index";

/** What a table is about, by the fields its headers certainly name. */
export interface TableTheme {
  /** Impressions, clicks, campaigns: a report of ads. Spend alone stands in any account of a shop. */
  readonly ads: boolean;
  /** Visitors, page views, buyers: a report of the shop. */
  readonly shop: boolean;
  /** Money was spent on what was shown; without it, impressions and clicks may be those of a search for nothing. */
  readonly paid: boolean;
  /** Rows are campaigns or parts of one, so that every figure is the ads' own. */
  readonly adRows: boolean;
  /** Orders one by one. */
  readonly orderList: boolean;
}

const ADS: readonly FieldId[] = ["clicks", "impressions", "cpc", "cpm", "acos", "campaign", "adGroup"];
/** Whoever came to the shop in a row of these came by an ad. */
const AD_ROWS: readonly FieldId[] = ["campaign", "adGroup", "adScene"];
/** What money is spent on in a report of ads; without spend it may be any list of videos or words. */
const BOUGHT: readonly FieldId[] = ["creative", "creativeId", "keyword", "placement"];
const SPENT: readonly FieldId[] = [
  "cost",
  "cpc",
  "cpm",
  "acos",
  "roas",
  "costPerConversion",
  "bid",
  "budget",
];
const SHOP: readonly FieldId[] = [
  "visitors",
  "pageViews",
  "views",
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
  const adRows =
    AD_ROWS.some((field) => certain.has(field)) ||
    (certain.has("cost") && BOUGHT.some((field) => certain.has(field)));
  return {
    ads: adRows || ADS.some((field) => certain.has(field)),
    shop: !adRows && SHOP.some((field) => certain.has(field)),
    adRows,
    paid: adRows || SPENT.some((field) => certain.has(field)),
    orderList: certain.has("orderId"),
  };
}
