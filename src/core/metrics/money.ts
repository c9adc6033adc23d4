import { EXACT, REPEATS, REPEATS_BY_PRODUCT, SUMS, metric, words } from "./metric";
import type { MetricDefinition } from "./metric";
import { constant, minus, ratio, ratioAboveZero, sum, times } from "../expr";

/** What is left of sales, and what advertising may cost. 商品成本 is the cost of all that was sold, not of a piece. */
export const moneyMetrics = {
  grossProfit: metric("currency", "毛利额", "Gross profit", {
    definition: words("支付金额 − 商品成本", "paid amount − cost of goods"),
    expr: minus(sum("paidAmount"), sum("costOfGoods")),
    better: "higher",
    additivity: SUMS,
    platforms: "all",
    source: "毛利, merchantmastery.io on break-even ROAS",
  }),
  grossMargin: metric("ratio", "毛利率", "Gross margin", {
    definition: words("（支付金额 − 商品成本）÷ 支付金额", "(paid amount − cost of goods) ÷ paid amount"),
    expr: ratio(minus(sum("paidAmount"), sum("costOfGoods")), sum("paidAmount")),
    better: "higher",
    additivity: EXACT,
    platforms: "all",
    source:
      "毛利率, merchantmastery.io on break-even ROAS; before advertising also the break-even ACoS, theadspend.com/glossary/acos",
  }),
  contributionMargin: metric("ratio", "边际利润率", "Contribution margin", {
    definition: words("边际利润额 ÷ 支付金额", "margin ÷ paid amount"),
    expr: ratio(sum("marginAmount"), sum("paidAmount")),
    better: "higher",
    additivity: EXACT,
    platforms: "all",
    source:
      "边际贡献率, calculatormatters.pages.dev/business/break-even-roas-calculator; what the amount leaves out is the sheet's",
  }),
  marginPerVisitor: metric("currency", "访客毛利", "Gross profit per visitor", {
    definition: words("（支付金额 − 商品成本）÷ 访客数", "(paid amount − cost of goods) ÷ visitors"),
    expr: ratio(minus(sum("paidAmount"), sum("costOfGoods")), sum("visitors")),
    better: "higher",
    additivity: REPEATS,
    platforms: "all",
    source: "每点击毛利 (UV价值 × 毛利率), mvq.cn/zhibodaihuo/244703.html",
  }),
  breakEvenRoas: metric("multiple", "保本投产比", "Break-even ROAS", {
    definition: words("支付金额 ÷（支付金额 − 商品成本）", "paid amount ÷ (paid amount − cost of goods)"),
    expr: ratioAboveZero(sum("paidAmount"), minus(sum("paidAmount"), sum("costOfGoods"))),
    better: "lower",
    additivity: EXACT,
    platforms: "all",
    source: "保本ROI (1 ÷ 毛利率), merchantmastery.io; toushoubang.com/question/191.html",
  }),
  breakEvenCpc: metric("currency", "保本点击花费", "Break-even CPC", {
    definition: words(
      "（支付金额 − 商品成本）÷ 订单数 × 成交笔数 ÷ 点击量",
      "(paid amount − cost of goods) ÷ orders × ad orders ÷ clicks",
    ),
    expr: times(
      ratio(minus(sum("paidAmount"), sum("costOfGoods")), sum("orders")),
      ratio(sum("adOrders"), sum("clicks")),
    ),
    better: "higher",
    additivity: REPEATS_BY_PRODUCT,
    platforms: "all",
    source: "保本PPC (笔单价 × 毛利率 × 点击转化率), from mvq.cn/zhibodaihuo/244703.html",
  }),
  profitPerAdYuan: metric("multiple", "每元推广盈亏", "Profit per unit of ad spend", {
    definition: words(
      "总成交金额 ÷ 花费 ×（支付金额 − 商品成本）÷ 支付金额 − 1",
      "ad sales ÷ cost × (paid amount − cost of goods) ÷ paid amount − 1",
    ),
    expr: minus(
      times(
        ratio(sum("adSales"), sum("cost")),
        ratio(minus(sum("paidAmount"), sum("costOfGoods")), sum("paidAmount")),
      ),
      constant(1),
    ),
    better: "higher",
    additivity: EXACT,
    platforms: "all",
    source: "每元推广盈亏 (ROI × 毛利率 − 1), toushoubang.com/question/191.html",
  }),
} as const satisfies Record<string, MetricDefinition>;
