import { additive, notAdditive, people } from "./field";
import type { FieldDefinition } from "./field";

/** Products on the market, stock and customer service. */
export const goods = {
  shippedUnits: additive("count", "已发货销量", "Units shipped", ["已发货销量", "发货件数"]),
  monthlyUnits: notAdditive("count", "月销量", "Monthly units", ["月销量", "sale_count", "Monthly units"]),
  monthlyRevenue: notAdditive("currency", "月销售额", "Monthly revenue", ["月销售额($)", "月销售额"]),
  growth: notAdditive("ratio", "环比", "Change", [
    "月销量增长率",
    "消耗环比",
    "成交金额环比",
    "整体ROI环比",
    "访客数环比",
    "环比",
    "同比",
    "增长率",
    "Change",
  ]),
  rating: notAdditive("score", "评分", "Rating", ["评分", "商品评分", "Rating"]),
  reviewCount: notAdditive("count", "评论数", "Reviews", [
    "comment_count",
    "评分数",
    "评论数",
    "评价数",
    "Reviews",
  ]),
  rank: notAdditive("score", "排名", "Rank", ["大类BSR", "小类BSR", "排名", "Rank", "BSR"]),
  daysOfStock: notAdditive("count", "库存天数", "Days of stock", ["库存天数", "可售天数"]),
  stock: notAdditive("count", "库存数量", "Stock", [
    "库存",
    "库存数量",
    "库存量",
    "可用库存",
    "Stock",
    "Inventory",
  ]),
  serviceResponseSeconds: notAdditive("seconds", "平均响应", "Avg. response", [
    "平均响应(秒)",
    "首次响应(秒)",
    "旺旺人工响应时长(秒)",
    "平均人工响应时长",
    "平均响应时间",
    "首次响应时间",
    "平均响应",
  ]),
  serviceReplyRate: notAdditive("ratio", "回复率", "Reply rate", [
    "旺旺回复率",
    "3分钟人工回复率",
    "回复率",
    "Reply rate",
  ]),
  serviceChats: people("接待人数", "Chats handled", ["人工接待人数", "接待人数", "接待量", "Chats"]),
} as const satisfies Record<string, FieldDefinition>;
