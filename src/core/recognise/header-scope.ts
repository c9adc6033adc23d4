/** Words in front of a header that say whose or which part of a figure it is and leave its meaning. */
export const SCOPES =
  /^(?:店铺|本店|全店|门店|商品|宝贝|单品|产品|无线端?|手机端?|移动端?|pc端?|电脑端|全端|整体|当日|今日|本日|每日|当天|单日|本周|本月|本期|首周|次周|累计|实际|总计?|合计|广告|推广|投放|付费|直播间?|短视频|视频|自营|线上|站内|站外|全站|平台|天猫|淘宝|京东|拼多多|抖音|快手|小红书|直通车|万相台|引力魔方|超级推荐|钻展|淘宝客|千川|快车|多多搜索|daily|total|shop|store|online store|website|site|ads?|advertising|campaign|product|item|meta|google|facebook|tiktok|instagram|bing|amazon|overall|unique|paid)(?=[\s_\-–:：]*\S{2})/i;

/** Scopes that make the shop's figure the ads' own. */
export const AD_SCOPE =
  /^(?:广告|推广|投放|付费|直通车|万相台|引力魔方|超级推荐|钻展|千川|快车|多多搜索|ads?|advertising|campaign)$/i;

/** Words that make it the figure of somebody else, of another time, or a plan: not what a field holds. */
export const ANOTHER_SUBJECT =
  /目标|同行|竞品|竞店|竞对|对手|行业|大盘|去年|前年|同期|上期|上周|上月|上次|昨日|昨天|前日|前一日|前一天|预估|预计|预测|差额|差值|差异|缺口|达成率|完成率|完成度|(?<!已)未|失败|取消|无效|剩余|(?<![a-z])(?:target|goal|forecast|benchmark|competitor|previous|prior|last (?:week|month|year)|lost|invalid|view[- ]?through|viewable|assisted|new[- ]to[- ]brand|abs|top|cancell?ed|failed|remaining|estimated|diff(?:erence)?)(?![a-z])/i;

/** Endings that make any figure a rate of change; a change as an amount ("增长额") is none. */
export const CHANGE =
  /(?:环比|同比|增长率|增幅|涨幅|降幅|变化率|变动率|涨跌幅|增速|周同比|日环比|较上周期|较前一日|较前一天|较上期)(?:增幅|增长|变化|率|\s*\(?%\)?)*$|(?<![a-z])(?:wow|yoy|mom|dod|pop)(?:\s*(?:%|change|growth))*$|(?:% change|change %|growth rate|growth %)$/i;

/** "转化数据-", "Performance: ": the name of a section of the report before the column's own. */
export const SECTION =
  /^.{0,12}(?:数据|指标|信息|概览|概况|情况|效果|metrics|performance|data)\s*[-–—_:：/|>·]\s*/i;

/** The words of an attribution window, wherever they stand. */
export const WINDOW_WORDS =
  /(?:広告がクリックされてから)?\d{1,2}[\s-]*(?:days?(?![a-z])|tagen?(?![a-z])|jours?(?![a-z])|d[ií]as(?![a-z])|d(?![a-z])|天|日[間间]?)(?:内|的|の|累计|转化|归因)*/i;

/** Headers that say only "now" or "the figure" under the heading of a group, which then names the figure. */
export const PRESENT_STATE =
  /^(?:当前|现在|本期|本周|本月|今日|当日|数值|数据|值|数量|金额|实际|合计|总计|累计|小计|current|now|value|actual|total)$/i;

/** Scopes of time: the figure of this week is the same figure as that since the start. */
export const TIME_SCOPE =
  /^(?:当日|今日|本日|每日|当天|单日|本周|本月|本期|首周|次周|累计|实际|总|合计|daily|total|overall)/i;
