import { item } from "./item";
import type { ChecklistItem } from "./item";

/** What is checked every month. */
export const MONTHLY_ITEMS: readonly ChecklistItem[] = [
  item(
    "M1",
    "monthly",
    ["月目标", "本月做到哪；目标看月报"],
    ["Target of the month", "How far it got; targets in the report"],
    "operations",
    "month",
  ),
  item(
    "M2",
    "monthly",
    ["推广费预算", "本月花了多少，下月怎么投"],
    ["Ad budget", "What was spent; next month's plan"],
    "ads",
    "monthAds",
  ),
  item(
    "M3",
    "monthly",
    ["好评率", "够不够规则；中差评归类"],
    ["Positive reviews", "Against the rule; sort the bad ones"],
    "service",
    "praise",
  ),
  item(
    "M4",
    "monthly",
    ["老客", "唤醒了没有，老买家占多少"],
    ["Old customers", "Were they woken; their share of buyers"],
    "operations",
    "returningBuyers",
  ),
  item(
    "M5",
    "monthly",
    ["店铺活动", "每月两次，短信带福利"],
    ["Events of our own", "Two a month, with something to give"],
    "operations",
  ),
  item(
    "M6",
    "monthly",
    ["活动排期", "提前 30 天给渠道、15 天给小二"],
    ["Calendar of events", "30 days ahead to channels, 15 to platform"],
    "operations",
  ),
  item(
    "M7",
    "monthly",
    ["客服分层", "高于平均的分享，低于平均的改"],
    ["Service team", "Above average share how; below improve"],
    "service",
  ),
  item(
    "M8",
    "monthly",
    ["绩效", "每人目标、实绩"],
    ["Performance", "Each one's target and result"],
    "operations",
  ),
  item(
    "M9",
    "monthly",
    ["下月计划", "总结本月，改下月计划"],
    ["Next month's plan", "Sum up, rewrite the plan"],
    "operations",
  ),
];
