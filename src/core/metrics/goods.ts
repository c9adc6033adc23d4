import { OF_BALANCE, metric, words } from "./metric";
import type { MetricDefinition } from "./metric";
import { constant, ratio, sum, times } from "../expr";

/** How long the stock lasts and how much of it is sold. */
export const goodsMetrics = {
  daysOfStock: metric("count", "库存周转天数", "Days of stock", {
    definition: words("库存数量 ÷ 月销量 × 30", "stock ÷ monthly units × 30"),
    expr: times(ratio(sum("stock"), sum("monthlyUnits")), constant(30)),
    better: "neither",
    additivity: OF_BALANCE,
    platforms: "all",
    source:
      "库存周转天数 (库存 ÷ 日均销) with the units of the last 30 days, jiangsulong.com/a/2020/0507/050M603422020_3.html",
  }),
  unitsPerStock: metric("multiple", "库存动销率", "Units sold of stock", {
    definition: words("支付件数 ÷ 库存数量", "units paid ÷ stock"),
    expr: ratio(sum("paidUnits"), sum("stock")),
    better: "higher",
    additivity: OF_BALANCE,
    platforms: "all",
    source: "动销率 by units (not the share of products sold), dianpu.cn/zhishi/24231143150.html",
  }),
} as const satisfies Record<string, MetricDefinition>;
