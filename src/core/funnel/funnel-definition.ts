import type { FieldId } from "../fields/index";
import type { Words } from "../locale";

/** The funnels we know by name. */
export type FunnelId = "localStore" | "store" | "search" | "social" | "live" | "sessions";

/** The steps buyers take, from the first that is counted to what is paid. */
export interface FunnelDefinition {
  readonly id: FunnelId;
  readonly label: Words;
  /** Each step by the fields that hold it; the first of them that a table has is taken. */
  readonly steps: readonly (readonly FieldId[])[];
  /** What the last step brings in; the first of them that a table has. */
  readonly amount: readonly FieldId[];
  /** Where the order of the steps comes from. */
  readonly source: string;
}

/**
 * The funnels of shops and ads, each for tables that have steps no other has in this order. Steps of people and of
 * events may follow one another: they are labelled, and a step may then be larger than the one before.
 */
export const FUNNELS: readonly FunnelDefinition[] = [
  {
    id: "localStore",
    label: { "zh-CN": "到店漏斗", "en-US": "Local store funnel" },
    steps: [["exposedUsers"], ["storeEntries"], ["orderBuyers", "orders"], ["paidBuyers"]],
    amount: ["paidAmount", "orderedAmount"],
    source: "美团门店报表：曝光人数 → 进店人数 → 下单人数",
  },
  {
    id: "store",
    label: { "zh-CN": "店铺漏斗", "en-US": "Store funnel" },
    steps: [
      ["exposedUsers", "impressions"],
      ["visitors"],
      ["cartUsers", "favoriteUsers"],
      ["orderBuyers"],
      ["paidBuyers", "orders"],
    ],
    amount: ["paidAmount"],
    source: "生意参谋 交易分析：访客 → 加购 → 下单 → 支付",
  },
  {
    id: "search",
    label: { "zh-CN": "搜索推广漏斗", "en-US": "Search ad funnel" },
    steps: [["impressions"], ["clicks"], ["cartAdds", "cartItems"], ["adOrders", "orders", "conversions"]],
    amount: ["adSales", "paidAmount"],
    source: "直通车 / 万相台 / Amazon Sponsored Products: impressions, clicks, carts, orders",
  },
  {
    id: "social",
    label: { "zh-CN": "信息流漏斗", "en-US": "Social ad funnel" },
    steps: [
      ["impressions"],
      ["reach"],
      ["clicks"],
      ["siteSearches"],
      ["contentViews"],
      ["cartAdds"],
      ["checkouts"],
      ["orders", "adOrders", "conversions"],
    ],
    amount: ["adSales", "paidAmount"],
    source: "Meta ads: impressions, reach, website clicks, searches, view content, add to cart, purchase",
  },
  {
    id: "live",
    label: { "zh-CN": "直播 / 内容漏斗", "en-US": "Live and content funnel" },
    steps: [
      ["exposedUsers", "impressions"],
      ["views"],
      ["clicks"],
      ["orderBuyers", "orders", "adOrders"],
      ["paidBuyers"],
    ],
    amount: ["paidAmount", "adSales"],
    source: "抖音直播：曝光 → 进直播间 → 商品点击 → 成交",
  },
  {
    id: "sessions",
    label: { "zh-CN": "独立站漏斗", "en-US": "Web shop funnel" },
    steps: [["sessions"], ["itemViews"], ["cartAdds", "cartUsers"], ["checkouts"], ["orders", "conversions"]],
    amount: ["paidAmount", "adSales"],
    source: "GA4 / Shopify: session, view item, add to cart, checkout, purchase",
  },
];
