/** Words in front of a header that say whose or which part of a figure it is and leave its meaning. */
export const SCOPES =
  /^(?:店铺|本店|全店|门店|商品卡|商品|宝贝|单品|产品|链接|用户|客服|客户|无线端?|手机端?|移动端?|pc端?|电脑端|全端|全部|整体|当日|今日|今天|本日|每日|当天|单日|本周|这周|本月|当月|本期|首周|次周|近[\d一二三两半]{1,3}个?[天日周月年]|最近[\d一二三两半]{1,3}个?[天日周月]|过去[\d一二三两]{1,3}个?[天日周月]|累计|实际|总计?|合计|汇总|广告|推广|投放|付费|直播间?|自播|店播|达播|短视频|视频号?|图文|自营|线上|站内|站外|全站推广|全站|平台|天猫|淘宝|京东|拼多多|抖音|抖店|快手|小红书|直通车|万相台无界|万相台|无界|引力魔方|超级推荐|超级直播|钻展|品销宝|淘宝客|巨量千川|千川|京东快车|快车|京准通|购物触点|多多搜索|多多场景|多多全站|多多|聚光|磁力金牛|磁力|巨量|tot(?:al)?|daily|shop|store|online store|website|site|ads?|advertising|campaign|product|item|meta|google|facebook|fb|ig|tt|tiktok|instagram|bing|amazon|overall|unique|paid|this (?:week|month|period)|today'?s?|current)(?=[\s_\-–:：]*\S{2})/i;

/** A time already past in front of a figure: the same figure, beside which the present one comes first. */
export const PRIOR =
  /^(?:上一?个?周|上一?个?月|上期|昨日|昨天|前一?[日天]|last (?:week|month)|yesterday|previous (?:week|month|period|day)|prior (?:week|month|period|day))(?:'s)?(?!同期|期)[\s_\-–:：的]*(?=\S{2})/i;

/** Scopes that make the shop's figure the ads' own. */
export const AD_SCOPE =
  /^(?:广告|推广|投放|付费|直通车|万相台(?:无界)?|无界|引力魔方|超级推荐|超级直播|钻展|品销宝|(?:巨量)?千川|(?:京东)?快车|京准通|购物触点|多多(?:搜索|场景|全站)|全站推广|聚光|磁力(?:金牛)?|巨量|ads?|advertising|campaign)$/i;

/** Words that make it the figure of somebody else, of another time, or a plan: not what a field holds. */
export const ANOTHER_SUBJECT =
  /目标|同行|竞品|竞店|竞对|对手|行业|大盘|去年|前年|同期|上期|上周|上月|上次|昨日|昨天|前日|前一日|前一天|预估|预计|预测|差额|差值|差异|缺口|达成率|完成率|完成度|(?<!已)未|失败|取消|无效|剩余|(?<![a-z])(?:target|goal|forecast|benchmark|competitor|previous|prior|last (?:week|month|year)|lost|invalid|view[- ]?through|viewable|assisted|new[- ]to[- ]brand|abs|top|cancell?ed|failed|remaining|estimated|diff(?:erence)?)(?![a-z])/i;

/** Endings that make any figure a rate of change; a change as an amount ("增长额") is none. */
export const CHANGE =
  /(?:环比|同比|增长率|增幅|涨幅|降幅|变化率|变动率|涨跌幅|增速|周同比|日环比|[周日月]比|[较比](?:去年|上年|上一?[周月季期日]|昨[日天]|前一?[日天周月期]|同期)(?:同期|周期)?)(?:增幅|增长|变化|率|\s*\(?%\)?)*$|(?<![a-z])(?:wow|yoy|mom|dod|pop)(?:\s*(?:%|change|growth))*$|(?<![a-z])vs\.?\s*(?:ly|lw|lm|last (?:week|month|year)|(?:previous|prior) (?:period|week|day|month|year))(?:\s*%)?$|(?:% change|change %|growth rate|growth %)$/i;

/** Endings that say a change, as a rate or as an amount: the cells tell which. */
export const RISE_OR_FALL = /(?:变化|变动|涨跌|增减|波动|(?<![a-z])(?:change|delta))$/i;

/** What a pivot table puts before the name of a column it adds up, and where it takes the mean. */
export const PIVOT_SUM = /^(?:求和项|求和|sum of|total of)\s*[:：]?\s*(?=\S)/i;
export const PIVOT_COUNT = /^计数项\s*[:：]/;
export const PIVOT_MEAN = /^(?:平均值项|平均项|average of|avg\.? of|mean of)\s*[:：]?\s*(?=\S)/i;

/** Our own part of a figure of the whole market: "Clicks: Brand Count" beside "Clicks: Total Count". */
export const OWN_PART = /\s*[:：]\s*(?:brand|asin)\s+count$/i;

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
  /^(?:当日|今日|今天|本日|每日|当天|单日|本周|这周|本月|当月|本期|首周|次周|近[\d一二三两半]|最近|过去|累计|实际|总|合计|汇总|daily|total|overall|this |today|current)/i;
