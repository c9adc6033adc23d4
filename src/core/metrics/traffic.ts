import { EXACT, REPEATS, REPEATS_BY_PRODUCT, metric, words } from "./metric";
import type { MetricDefinition } from "./metric";
import { minus, ratio, sum } from "../expr";

/** How visitors move through the shop. */
export const trafficMetrics = {
  pagesPerVisitor: metric("multiple", "人均浏览量", "Pages per visitor", {
    definition: words("浏览量 ÷ 访客数", "page views ÷ visitors"),
    expr: ratio(sum("pageViews"), sum("visitors")),
    better: "higher",
    additivity: REPEATS,
    platforms: "all",
    source: "生意参谋 人均浏览量 (访问深度 per visitor, not per visit), dzec.com/20210405/447.html",
  }),
  pagesPerSession: metric("multiple", "每次会话浏览量", "Pages per session", {
    definition: words("浏览量 ÷ 会话数", "page views ÷ sessions"),
    expr: ratio(sum("pageViews"), sum("sessions")),
    better: "higher",
    additivity: REPEATS_BY_PRODUCT,
    platforms: ["google-analytics", "shopify", "amazon"],
    source: "平均访问深度 (per visit, not per visitor), dzec.com/20210405/447.html",
  }),
  favoriteRate: metric("ratio", "收藏率", "Favourite rate", {
    definition: words("收藏人数 ÷ 访客数", "users who favourited ÷ visitors"),
    expr: ratio(sum("favoriteUsers"), sum("visitors")),
    better: "higher",
    additivity: REPEATS,
    platforms: "all",
    source: "收藏率, 360docs.net/doc/008117066.html",
  }),
  cartRateOfVisitors: metric("ratio", "加购率", "Add-to-cart rate of visitors", {
    definition: words("加购人数 ÷ 访客数", "users who added to cart ÷ visitors"),
    expr: ratio(sum("cartUsers"), sum("visitors")),
    better: "higher",
    additivity: REPEATS,
    platforms: "all",
    source: "访问加购转化率 (生意参谋), jiushuyun.com/blog/excel/7719.html",
  }),
  enquiryRate: metric("ratio", "咨询率", "Enquiry rate", {
    definition: words("咨询人数 ÷ 访客数", "enquiries ÷ visitors"),
    expr: ratio(sum("enquiryUsers"), sum("visitors")),
    better: "higher",
    additivity: REPEATS,
    platforms: "all",
    source: "咨询率 (生意参谋)",
  }),
  storeEntryRate: metric("ratio", "进店转化率", "Store entry rate", {
    definition: words("进店人数 ÷ 曝光人数", "store entries ÷ exposed users"),
    expr: ratio(sum("storeEntries"), sum("exposedUsers")),
    better: "higher",
    additivity: REPEATS,
    platforms: ["meituan", "douyin"],
    source: "进店转化率, Meituan store export",
  }),
  newVisitorShare: metric("ratio", "新访客占比", "New-visitor share", {
    definition: words("新访客 ÷ 访客数", "new visitors ÷ visitors"),
    expr: ratio(sum("newVisitors"), sum("visitors")),
    better: "higher",
    additivity: REPEATS,
    platforms: "all",
    source: "新访客占比, dzec.com/20210405/447.html",
  }),
  returningVisitorShare: metric("ratio", "老访客占比", "Returning-visitor share", {
    definition: words("（访客数 − 新访客）÷ 访客数", "(visitors − new visitors) ÷ visitors"),
    expr: ratio(minus(sum("visitors"), sum("newVisitors")), sum("visitors")),
    better: "higher",
    additivity: REPEATS,
    platforms: "all",
    source: "老访客占比, dzec.com/20210405/447.html; how long ago counts as returning differs by product",
  }),
  engagementRate: metric("ratio", "互动率", "Engagement rate", {
    definition: words("互动会话数 ÷ 会话数", "engaged sessions ÷ sessions"),
    expr: ratio(sum("engagedSessions"), sum("sessions")),
    better: "higher",
    additivity: REPEATS_BY_PRODUCT,
    platforms: ["google-analytics"],
    source: "Google Analytics 4, engagement rate",
  }),
  cartToItemViewRate: metric("ratio", "浏览加购率", "Cart-to-view rate", {
    definition: words("购物车数 ÷ 商品浏览数", "add to carts ÷ item views"),
    expr: ratio(sum("cartAdds"), sum("itemViews")),
    better: "higher",
    additivity: EXACT,
    platforms: ["google-analytics"],
    source: "Google Analytics 4, databloo.com/glossary/c/cart-to-view-rate",
  }),
  cartToContentViewRate: metric("ratio", "查看加购率", "Cart-to-content-view rate", {
    definition: words("购物车数 ÷ 查看内容", "add to carts ÷ content views"),
    expr: ratio(sum("cartAdds"), sum("contentViews")),
    better: "higher",
    additivity: EXACT,
    platforms: ["meta-ads"],
    source: "Meta ads funnel: View Content to Add to Cart",
  }),
  cartToCheckoutRate: metric("ratio", "加购结账率", "Cart-to-checkout rate", {
    definition: words("结账人数 ÷ 购物车数", "checkouts ÷ add to carts"),
    expr: ratio(sum("checkouts"), sum("cartAdds")),
    better: "higher",
    additivity: REPEATS,
    platforms: ["shopify", "meta-ads", "google-analytics"],
    source:
      "funnel step cart to checkout, docs.intelligems.io/analytics/metric-definitions/conversion-funnel",
  }),
  checkoutToOrderRate: metric("ratio", "结账成交率", "Checkout-to-order rate", {
    definition: words("订单数 ÷ 结账人数", "orders ÷ checkouts"),
    expr: ratio(sum("orders"), sum("checkouts")),
    better: "higher",
    additivity: REPEATS,
    platforms: ["shopify", "meta-ads", "google-analytics"],
    source:
      "funnel step checkout to purchase, docs.intelligems.io/analytics/metric-definitions/conversion-funnel",
  }),
} as const satisfies Record<string, MetricDefinition>;
