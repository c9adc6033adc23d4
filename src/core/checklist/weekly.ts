import { item } from "./item";
import type { ChecklistItem } from "./item";

/** What is checked every week. */
export const WEEKLY_ITEMS: readonly ChecklistItem[] = [
  item(
    "W1",
    "weekly",
    ["调整页面", "每周改一次：三指标、主打款详情"],
    ["Work on the page", "Once a week: the page, the hero's details"],
    "design",
    "page",
  ),
  item(
    "W2",
    "weekly",
    ["推广费率", "推广费 ÷ 营业额，跟财务对一次"],
    ["Ad cost share", "Ad cost ÷ revenue; check with finance"],
    "ads",
    "ads",
  ),
  item(
    "W3",
    "weekly",
    ["流量、转化、客单价", "这周比上周，哪块变了"],
    ["Visitors, conversion, basket", "Against the week before: which moved"],
    "operations",
    "weekFactors",
  ),
  item(
    "W4",
    "weekly",
    ["连带倍数", "全店客单价 ÷ 主打款客单价"],
    ["Basket against the hero", "Shop amount per buyer ÷ the hero's"],
    "operations",
    "basket",
  ),
  item(
    "W5",
    "weekly",
    ["产品监控", "每款流量、转化：加推、优化、促销、撤"],
    ["Products", "Each one: push, improve, promote or drop"],
    "operations",
    "products",
  ),
  item(
    "W6",
    "weekly",
    ["关键词去留", "加词、加价、降价、删除、观察"],
    ["Keywords", "Add, raise, lower, delete, watch"],
    "ads",
  ),
  item(
    "W7",
    "weekly",
    ["竞店对比", "2 家更好的、2 家差不多的"],
    ["Rival shops", "2 that do better, 2 that do alike"],
    "operations",
  ),
  item(
    "W8",
    "weekly",
    ["搜索排名 1–8 位", "有没有新品、改价"],
    ["Search places 1–8", "New products, changed prices"],
    "operations",
  ),
  item(
    "W9",
    "weekly",
    ["库存", "快没货、要补的、不用补的"],
    ["Stock", "Running out, to reorder, not to reorder"],
    "operations",
  ),
  item(
    "W10",
    "weekly",
    ["问题跟踪", "上周的问题：改了没，有没有效"],
    ["Open problems", "Last week's: done, and did it help"],
    "operations",
  ),
  item(
    "W11",
    "weekly",
    ["周会", "好的能不能复制，差的要多少预算"],
    ["Weekly meeting", "What can be copied; what needs money"],
    "operations",
  ),
];
