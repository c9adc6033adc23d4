import type { FieldId } from "../../fields/index";

/** A ratio column is the quotient of two others, times a fixed factor. */
export interface Identity {
  readonly field: FieldId;
  readonly top: FieldId;
  readonly bottom: FieldId;
  readonly factor: number;
}

/**
 * The quotients platforms print beside their inputs. One field may have several: "order conversion" divides by
 * visitors on Taobao and by store entries on Meituan.
 */
export const IDENTITIES: readonly Identity[] = [
  quotient("ctr", "clicks", "impressions"),
  quotient("ctr", "interactions", "impressions"),
  quotient("cpc", "cost", "clicks"),
  quotient("cpm", "cost", "impressions", 1000),
  quotient("roas", "adSales", "cost"),
  quotient("roas", "paidAmount", "cost"),
  quotient("acos", "cost", "adSales"),
  quotient("tacos", "cost", "paidAmount"),
  quotient("clickConversionRate", "adOrders", "clicks"),
  quotient("clickConversionRate", "orders", "clicks"),
  quotient("clickConversionRate", "conversions", "clicks"),
  quotient("costPerConversion", "cost", "adOrders"),
  quotient("costPerConversion", "cost", "orders"),
  quotient("costPerConversion", "cost", "conversions"),
  quotient("costPerCartAdd", "cost", "cartAdds"),
  quotient("cartRate", "cartUsers", "visitors"),
  quotient("cartRate", "cartAdds", "clicks"),
  quotient("payConversionRate", "paidBuyers", "visitors"),
  quotient("orderConversionRate", "orderBuyers", "visitors"),
  quotient("orderConversionRate", "orderBuyers", "storeEntries"),
  quotient("orderToPayRate", "paidBuyers", "orderBuyers"),
  quotient("enquiryConversionRate", "orderBuyers", "enquiryUsers"),
  quotient("enquiryConversionRate", "paidBuyers", "enquiryUsers"),
  quotient("enquiryConversionRate", "enquiryUsers", "visitors"),
  quotient("storeEntryRate", "storeEntries", "exposedUsers"),
  quotient("amountPerBuyer", "paidAmount", "paidBuyers"),
  quotient("amountPerBuyer", "paidAmount", "orders"),
  quotient("amountPerBuyer", "adSales", "orders"),
  quotient("amountPerBuyer", "adSales", "adOrders"),
  quotient("amountPerUnit", "paidAmount", "paidUnits"),
  quotient("amountPerVisitor", "paidAmount", "visitors"),
  quotient("pagesPerVisitor", "pageViews", "visitors"),
  quotient("refundRate", "refundAmount", "paidAmount"),
  quotient("engagementRate", "engagedSessions", "sessions"),
];

function quotient(field: FieldId, top: FieldId, bottom: FieldId, factor = 1): Identity {
  return { field, top, bottom, factor };
}
