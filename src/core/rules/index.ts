import type { RuleDefinition, RuleOperator } from "./rule";
import type { Words } from "../locale";

const DAY: Words = { "zh-CN": "日", "en-US": "day" };
const WEEK: Words = { "zh-CN": "周", "en-US": "week" };
const MONTH: Words = { "zh-CN": "月", "en-US": "month" };
const EVENT: Words = { "zh-CN": "活动", "en-US": "event" };
const KEYWORD: Words = { "zh-CN": "关键词", "en-US": "keyword" };
const PROBLEM: Words = { "zh-CN": "问题", "en-US": "problem" };
const FUNNEL: Words = { "zh-CN": "漏斗", "en-US": "funnel" };

const FIX_PAGE: Words = {
  "zh-CN": "先改页面，别急着加推广",
  "en-US": "Fix the page before buying traffic",
};
const WATCH: Words = { "zh-CN": "观察", "en-US": "Watch" };
const PAGE_SOURCE = "如果达不到，你首先要做的不是加大推广，而是调整页面";

/**
 * Every rule, in the order of precedence: page health comes before ad spend, which comes before the rest. The values
 * are those of operators' practice; each workbook has its own in its 规则表.
 */
export const RULES = {
  depth_min_pass: rule(
    ["访问深度（及格）", "Pages per visitor (pass)"],
    ">=",
    2.5,
    WEEK,
    FIX_PAGE,
    "访问深度：至少要在2.5以上；" + PAGE_SOURCE,
  ),
  bounce_max_pass: rule(
    ["跳失率（及格）", "Bounce rate (pass)"],
    "<",
    0.7,
    WEEK,
    FIX_PAGE,
    "跳失率要在70%以下；" + PAGE_SOURCE,
  ),
  aov_lift_min: rule(
    ["全店客单价 ÷ 主打款客单价", "Shop amount per buyer ÷ hero's"],
    ">=",
    1.3,
    WEEK,
    FIX_PAGE,
    "全店客单价至少应该是主打款客单价的1.3倍以上",
  ),
  depth_min_good: rule(
    ["访问深度（健康）", "Pages per visitor (good)"],
    ">",
    3.5,
    WEEK,
    FIX_PAGE,
    "访问深度大于3.5",
  ),
  bounce_max_good: rule(["跳失率（健康）", "Bounce rate (good)"], "<", 0.6, WEEK, FIX_PAGE, "跳失率小于60%"),
  returning_depth: rule(
    ["访问深度（老客型）", "Pages per visitor (returning)"],
    ">=",
    4,
    WEEK,
    look("老访客占比", "the share of returning visitors"),
    "老访客多的店铺，访问深度会在4.0以上",
  ),
  returning_bounce: rule(
    ["跳失率（老客型）", "Bounce rate (returning)"],
    "<",
    0.5,
    WEEK,
    look("老访客占比", "the share of returning visitors"),
    "老访客多的店铺，跳失率会在50%以下",
  ),
  ad_share_max: rule(
    ["推广费率", "Ad cost share"],
    "<=",
    0.1,
    WEEK,
    {
      "zh-CN": "推广费超标：查流量来源，重新测试",
      "en-US": "Ad cost too high: check the traffic sources and test again",
    },
    "推广费用不要超过营业额10%；超推广比例的要找出原因，如果是因为流量来源问题就是重新测试",
  ),
  pace_band: rule(
    ["进度差（正负）", "Pace (either way)"],
    "<=",
    0.05,
    WEEK,
    { "zh-CN": "落后：看剩余天数要补多少", "en-US": "Behind: see what the remaining days must bring" },
    "实绩% − 时间%，±5% 以内为正常",
  ),
  dsr_min: rule(
    ["店铺评分 DSR", "Shop rating (DSR)"],
    ">=",
    4.8,
    DAY,
    { "zh-CN": "做 DSR 下降的鱼骨图", "en-US": "Draw the fishbone for a falling rating" },
    "评分不要低于4.8",
  ),
  praise_min: rule(
    ["好评率", "Positive review rate"],
    ">=",
    0.985,
    MONTH,
    { "zh-CN": "做评价分析", "en-US": "Analyse the reviews" },
    "同时保证好评率在98.5%以上",
  ),
  discount_floor: rule(
    ["活动价 ÷ 日常价", "Event price ÷ usual price"],
    ">=",
    0.7,
    EVENT,
    { "zh-CN": "不报（平台大促除外）", "en-US": "Do not enter (unless a platform-wide sale)" },
    "部分单品折扣不低于7折，除大促等淘宝大型活动外",
  ),
  kw_screen_days: rule(
    ["有数据的天数", "Days with data"],
    ">=",
    3,
    KEYWORD,
    WATCH,
    "经过3天展现去除无展现、质量得分低、性价比不好的词",
  ),
  kw_no_impr: rule(
    ["三天展现量", "Impressions in three days"],
    ">",
    0,
    KEYWORD,
    { "zh-CN": "删除", "en-US": "Delete" },
    "经过3天展现去除无展现…的词",
  ),
  kw_low_qs: rule(
    ["质量分", "Quality score"],
    ">=",
    null,
    KEYWORD,
    { "zh-CN": "删除或观察", "en-US": "Delete or watch" },
    "",
  ),
  kw_min_clicks: rule(
    ["点击量 × 单元转化率", "Clicks × conversion rate of the unit"],
    ">=",
    3,
    KEYWORD,
    WATCH,
    "三次转化的点击量，少于它有约 5% 会误删好词",
  ),
  kw_window: rule(
    ["点击后的天数", "Days since the click"],
    ">=",
    15,
    KEYWORD,
    WATCH,
    "转化窗口 15 天，没满的不判投产",
  ),
  kw_roi_up: rule(
    ["投产比 ÷ 保本投产比（加价）", "ROAS ÷ break-even ROAS (raise)"],
    ">=",
    1.2,
    KEYWORD,
    { "zh-CN": "加价", "en-US": "Raise" },
    "",
  ),
  kw_roi_down: rule(
    ["投产比 ÷ 保本投产比（降价）", "ROAS ÷ break-even ROAS (lower)"],
    ">=",
    1,
    KEYWORD,
    { "zh-CN": "降价，再看是否删除", "en-US": "Lower, then consider deleting" },
    "",
  ),
  kw_protect: rule(
    ["成交最高的词占比", "Share of words by value"],
    "<=",
    0.3,
    KEYWORD,
    { "zh-CN": "不删", "en-US": "Never delete" },
    "",
  ),
  kw_margin: rule(
    ["毛利率（扣平台费、退款后）", "Margin (after fees and refunds)"],
    ">=",
    null,
    KEYWORD,
    { "zh-CN": "先填毛利率，才能算保本", "en-US": "Type your margin first: break-even needs it" },
    "",
  ),
  kw_page_passes: rule(
    ["页面达标（填 1 达标，0 没达标）", "Page passes (1 yes, 0 no)"],
    "=",
    null,
    KEYWORD,
    FIX_PAGE,
    PAGE_SOURCE,
  ),
  kw_screen_clicks: rule(
    ["按单元点击率该有的点击（筛新词）", "Clicks to expect (screening)"],
    ">=",
    10,
    KEYWORD,
    WATCH,
    "参照维度有：展现量、点击率、点击数",
  ),
  kw_low_ctr: rule(
    ["点击率 ÷ 单元点击率（筛新词）", "CTR ÷ unit's CTR (screening)"],
    ">=",
    0.3,
    KEYWORD,
    { "zh-CN": "删除", "en-US": "Delete" },
    "参照维度有：展现量、点击率、点击数",
  ),
  kw_delete_chance: rule(
    ["不亏的机会（删除线）", "Chance of profit (delete line)"],
    ">",
    0.05,
    KEYWORD,
    { "zh-CN": "删除", "en-US": "Delete" },
    "",
  ),
  kw_raise_chance: rule(
    ["不亏的机会（加价线）", "Chance of profit (raise line)"],
    ">=",
    0.8,
    KEYWORD,
    { "zh-CN": "先不加价", "en-US": "Do not raise yet" },
    "",
  ),
  kw_new_orders: rule(
    ["搜索词成交（加新词）", "Orders of a searched word (to buy it)"],
    ">=",
    2,
    KEYWORD,
    WATCH,
    "",
  ),
  kw_step_up: rule(
    ["一次最多加价", "Raise at most"],
    "<=",
    0.2,
    KEYWORD,
    { "zh-CN": "分几次加", "en-US": "Raise in steps" },
    "",
  ),
  kw_step_down: rule(
    ["一次最多降价", "Lower at most"],
    "<=",
    0.3,
    KEYWORD,
    { "zh-CN": "分几次降", "en-US": "Lower in steps" },
    "",
  ),
  kw_bid_floor: rule(
    ["最低出价", "Lowest bid"],
    ">=",
    0.05,
    KEYWORD,
    { "zh-CN": "不低于最低出价", "en-US": "Not below the lowest bid" },
    "",
  ),
  bid_log_days: rule(
    ["改前改后各比几天", "Days before and after a change"],
    ">=",
    7,
    KEYWORD,
    { "zh-CN": "天数不够，结论先放着", "en-US": "Too few days: leave it open" },
    "根据两到三天的流量变化适时调整；整周才能星期对星期",
  ),
  bid_log_chance: rule(
    ["偶然机会（改前改后）", "Chance of coincidence (before and after)"],
    "<=",
    0.05,
    KEYWORD,
    { "zh-CN": "在正常波动内，再看几天", "en-US": "Within usual ups and downs: wait" },
    "",
  ),
  funnel_chance_max: rule(
    ["偶然机会（漏斗对比）", "Chance of coincidence (funnels)"],
    "<=",
    0.05,
    FUNNEL,
    { "zh-CN": "在正常波动内，先别动", "en-US": "Within usual ups and downs: leave it" },
    "",
  ),
  funnel_least_count: rule(
    ["判断要的最少人数（漏斗）", "Least people to judge by (funnels)"],
    ">=",
    5,
    FUNNEL,
    { "zh-CN": "人数太少，再攒几天", "en-US": "Too few people: wait a few days" },
    "",
  ),
  funnel_exceeds_max: rule(
    ["后一步比前一步多的天数占比", "Share of days a step exceeds the one before"],
    "<=",
    0.1,
    FUNNEL,
    { "zh-CN": "两步口径不同，不给区间", "en-US": "The steps count differently: no range" },
    "",
  ),
  fishbone_confirm_chance: rule(
    ["偶然机会（证实原因）", "Chance of coincidence (to confirm a cause)"],
    "<=",
    0.05,
    PROBLEM,
    { "zh-CN": "先当疑似", "en-US": "Suspect it only" },
    "",
  ),
  fishbone_confirm_share: rule(
    ["能解释的损失占比（证实原因）", "Share of the loss explained (to confirm a cause)"],
    ">=",
    0.2,
    PROBLEM,
    { "zh-CN": "先当疑似", "en-US": "Suspect it only" },
    "",
  ),
  effect_weeks: rule(
    ["对策前后各比几周", "Weeks before and after a countermeasure"],
    ">=",
    2,
    PROBLEM,
    { "zh-CN": "天数不够，结论先放着", "en-US": "Too few days: leave it open" },
    "进行最后的效果跟踪和确认",
  ),
  effect_chance: rule(
    ["偶然机会（对策前后）", "Chance of coincidence (before and after)"],
    "<=",
    0.05,
    PROBLEM,
    { "zh-CN": "在平时波动内，再看几周", "en-US": "Within usual ups and downs: wait" },
    "",
  ),
  action_idle_days: rule(
    ["对策几天没动算拖", "Days a countermeasure may lie"],
    "<=",
    7,
    PROBLEM,
    { "zh-CN": "催负责人", "en-US": "Ask its owner" },
    "",
  ),
  problem_again_days: rule(
    ["同一问题几天内再出现算复发", "Days within which a problem comes again"],
    "<=",
    30,
    PROBLEM,
    { "zh-CN": "看上次的对策", "en-US": "See what was done then" },
    "",
  ),
} as const satisfies Record<string, RuleDefinition>;

/** Id of a rule; literal, written in the workbook, never changed once published. */
export type RuleId = keyof typeof RULES;

/** All ids, in the order of precedence. */
export const RULE_IDS = Object.keys(RULES) as readonly RuleId[];

/** The definition behind an id. */
export function ruleOf(id: RuleId): RuleDefinition {
  return RULES[id];
}

function rule(
  [zh, en]: readonly [string, string],
  operator: RuleOperator,
  value: number | null,
  period: Words,
  onFail: Words,
  source: string,
): RuleDefinition {
  return { metric: { "zh-CN": zh, "en-US": en }, operator, value, period, onFail, source };
}

function look(zh: string, en: string): Words {
  return { "zh-CN": `先看${zh}再下结论`, "en-US": `Look at ${en} first` };
}
