import { cause, ownSign, rivalSign, shopSign } from "./cause-parts";
import { words } from "../metrics/metric";

/** Causes outside the shop: rivals, buyers, the market. Most have to be looked into by people. */
export const outsideCauses = {
  rivalPrice: cause("对手降价或大促", "A rival cut prices or runs a promotion", {
    bone: "rivals",
    problems: ["sales", "conversion", "basket", "keyword"],
    probe: rivalSign("amountPerUnit", "down", "conversion"),
    confirmedBy: words("竞店同款价格、优惠", "price and coupons of the same goods at rivals"),
    owner: "operations",
    measure: words(
      "对比到手价，守住底价，用赠品或套餐应对",
      "Compare final prices; answer by gifts or sets, not below the floor",
    ),
  }),
  rivalProduct: cause("对手上新或换主推", "A rival has new goods or a new hero", {
    bone: "rivals",
    problems: ["sales", "visitors", "conversion", "keyword"],
    confirmedBy: words("搜索前 8 位商品变化", "changes in search places 1 to 8"),
    owner: "operations",
    measure: words(
      "看卖点和主图差在哪里，补强自己的主推",
      "See what its selling points are and strengthen our own hero",
    ),
  }),
  rivalAds: cause("对手加大推广", "Rivals spend more on ads", {
    bone: "rivals",
    problems: ["sales", "visitors"],
    probe: shopSign("cpc", "up", "visitors", "sign"),
    confirmedBy: words("平均点击花费上升", "cost per click rises"),
    owner: "ads",
    measure: words("避开高价词和时段，加长尾词", "Leave dear words and hours; add long-tail words"),
  }),
  wordContested: cause("对手在抢这个词", "Rivals bid for this keyword", {
    bone: "rivals",
    problems: ["keyword"],
    probe: ownSign("cpc", "up", "conversion", "sign"),
    confirmedBy: words(
      "该词平均点击花费上升，搜索前几位换了谁",
      "its cost per click rises; who is on top now",
    ),
    owner: "ads",
    measure: words(
      "对比前几位的价格和主图，再定守住还是让开",
      "Compare price and picture of those on top, then hold or give way",
    ),
  }),
  buyersFewerNew: cause("新客变少", "Fewer new buyers", {
    bone: "buyers",
    problems: ["sales", "visitors"],
    probe: shopSign("newVisitorShare", "down", "visitors", "sign"),
    confirmedBy: words("新访客占比下降", "the share of new visitors falls"),
    owner: "ads",
    measure: words("加大拉新渠道，检查投放人群", "More budget for new people; check whom ads are shown to"),
  }),
  buyersFewerOld: cause("老客不回来", "Old buyers stay away", {
    bone: "buyers",
    problems: ["sales", "conversion"],
    probe: shopSign("returningBuyerShare", "down", "conversion", "sign"),
    confirmedBy: words("老买家占比下降", "the share of returning buyers falls"),
    owner: "service",
    measure: words("发老客券，做唤醒活动", "Send coupons to old buyers"),
  }),
  buyersReviews: cause("差评变多", "More bad reviews", {
    bone: "buyers",
    problems: ["sales", "conversion", "rating", "keyword"],
    probe: shopSign("rating", "down", "conversion", "sign"),
    confirmedBy: words("评分下降、差评内容", "rating falls; what bad reviews say"),
    owner: "service",
    measure: words(
      "逐条联系处理，整理差评标签给产品",
      "Answer each; give the product team what they complain of",
    ),
  }),
  marketSeason: cause("行业进入淡季", "The season is over", {
    bone: "market",
    problems: ["sales", "visitors"],
    confirmedBy: words("行业大盘、去年同期", "the market's index; the same weeks a year ago"),
    owner: "operations",
    measure: words("调低目标，提前换季上新", "Lower targets; bring the next season's goods earlier"),
  }),
  afterEvent: cause("大促刚结束，需求透支", "An event has just ended", {
    bone: "market",
    problems: ["sales", "visitors", "conversion"],
    confirmedBy: words(
      "前几周有没有大促，去年大促后同期",
      "events in the weeks ahead; the same weeks a year ago",
    ),
    owner: "operations",
    measure: words(
      "按大促后的水平定目标，用老客和新品接住流量",
      "Set targets by the level after events; hold on by old buyers and new goods",
    ),
  }),
  marketRules: cause("平台规则或活动变化", "The platform changed rules or events", {
    bone: "market",
    problems: ["sales", "visitors", "adShare", "rating"],
    confirmedBy: words("平台公告、活动日历", "the platform's notices and calendar"),
    owner: "operations",
    measure: words("对照公告调整报名和投放", "Adjust events and ads to the notice"),
  }),
} as const;
