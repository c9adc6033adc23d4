import type { Cadence } from "./item";

/** What operators call a thing that the figures say something about. */
export interface OperatorWords {
  /** Items of ours by how often the operator looks at it. */
  readonly items: Readonly<Record<Cadence, readonly string[]>>;
  readonly words: RegExp;
  /** Words that make it something else. */
  readonly unless?: RegExp;
}

const always = (...keys: readonly string[]): OperatorWords["items"] => ({
  day: keys,
  week: keys,
  month: keys,
});

/** Who or what else the figure may be of: not the shop as a whole. */
const OF_OTHERS =
  /同行|竞[品店对]|对手|行业|竞争|同款|单品|爆款|主推|主打|[前top]\s*\d+\s*(?:款|名|的)|每款|各款|商品|产品|直播|短视频|达人/i;
const OF_ADS =
  /推广|直通车|万相台|引力|钻展|超推|超级推荐|快车|千川|多多|淘客|投放|广告|\bads?\b|\bppc\b|campaign/i;
const OF_SERVICE = /客服|询单|咨询|旺旺|接待|service|enquir/i;
/** Things to do or to arrange, about which no figure of ours speaks. */
const TO_DO = /明[日天]|下周|下月|报名|素材|排期|培训|会议?$|汇报|竞价排名|图|文案|上新|排版/;

/**
 * The operators' words for what a rule of ours looks at, by what the figures say. Words that may as well mean another
 * thing are left out: an item without a finding is better than one with a wrong one.
 */
export const OPERATOR_WORDS: readonly OperatorWords[] = [
  {
    items: always("D1"),
    words:
      /数据(?:有没有|是否|都)?(?:齐|完整|缺|漏|更新|录入|登记|导出)|(?:缺|漏|补)(?:了)?数据|figures (?:are )?(?:there|complete)|data complete/i,
  },
  {
    items: { day: ["D2"], week: ["W3"], month: ["M1"] },
    words:
      /(?:数据|业绩|销售额?|成交(?:额|金额)?|支付金额|营业额|GMV)(?:是否|有没有|有无)?(?:达标|达成|完成)|达标情况|^(?:昨[日天]|前一[日天]|当[日天]|每[日天])(?:的)?(?:数据|业绩|销售|成交)|did .*day do well|(?:sales|daily) target/i,
    unless: new RegExp(`${OF_SERVICE.source}|${OF_ADS.source}|${OF_OTHERS.source}|本月|月度|月目标`, "i"),
  },
  {
    items: { day: ["D3"], week: ["W3"], month: [] },
    words:
      /店铺(?:数据)?分析|(?:三个)?核心(?:数据|指标)|(?:流量|访客).{0,6}转化|转化.{0,6}客单|^(?:店铺)?(?:总?流量|访客数?|(?:支付|成交)?转化率?|客单价?)(?:变化|波动|情况|是否正常|正常)?$|visitors, conversion/i,
    unless: new RegExp(
      `${OF_SERVICE.source}|${OF_ADS.source}|${OF_OTHERS.source}|跳失|访问深度|来源|渠道`,
      "i",
    ),
  },
  {
    items: always("D10"),
    words: /访问深度|浏览深度|人均浏览(?:量|数|页)?|pages per visit(?:or)?/i,
    unless: /跳失|跳出|bounce/i,
  },
  {
    items: always("D11"),
    words: /跳[失出]率?|bounce/i,
    unless: /访问深度|浏览深度|人均浏览|pages per/i,
  },
  {
    items: always("W1"),
    words:
      /页面.{0,4}指标|(?:跳[失出]|bounce).*(?:访问深度|浏览深度|人均浏览|pages per)|(?:访问深度|浏览深度|人均浏览|pages per).*(?:跳[失出]|bounce)|页面(?:健康|数据)|^(?:调整|优化)页面$|page health/i,
  },
  { items: always("D12"), words: /老访客|回访客?|returning visitors?/i },
  {
    items: always("D13"),
    words:
      /DSR|(?:店铺|商品|描述|服务|物流|动态|综合)(?:动态)?评?分(?:数|值)?(?![析类])|(?:店铺)?体验分|^评分$|shop rating/i,
    unless: /质量(?:评)?[分得]|竞[品店]|同行/,
  },
  { items: always("M3"), words: /好评率|positive (?:review|feedback)s?(?: rate)?/i },
  {
    items: { day: ["D14"], week: ["D14"], month: ["M1"] },
    words:
      /(?:本月|月度|月)(?:的)?(?:目标|进度|完成|达成)|目标.{0,4}分解|规划.{0,3}分解|target of the month|month to date/i,
    unless: /下月|月计划/,
  },
  {
    items: { day: ["D16"], week: ["D5"], month: ["M2"] },
    words: /推广.{0,3}(?:调价|出价|加价|降价|加词|删词|加钱)|(?:直通车|关键词).{0,3}(?:调价|出价)/,
  },
  {
    items: { day: ["D5"], week: ["W2"], month: ["M2"] },
    words:
      /付费推广|推广费(?:率|用|预算)?|推广(?:花费|占比|分析|数据|情况|预算)|费比|广告费|^(?:看|查)?(?:一下)?推广$|投产比?$|^ROI$|paid advertising|ad (?:cost|spend|budget)/i,
    unless: new RegExp(`${OF_OTHERS.source}|${TO_DO.source}|调价|出价|加词|删词|余额|充值|日限额|计划`, "i"),
  },
  {
    items: { day: ["D6"], week: ["D6"], month: [] },
    words: /(?:推广|广告|付费).*点击(?:率|转化)|^点击率(?:与|和|、)转化|clicks and conversion/i,
    unless: /同行|竞[品店]|主图/,
  },
  {
    items: { day: ["D19"], week: ["D19"], month: [] },
    words: /询单(?:转化)?率?|咨询转化|客服.{0,4}转化|^客服$|customer service$/i,
    unless: /培训|排班|快捷|话术/,
  },
  { items: always("W4"), words: /连带(?:率|倍数)|客单(?:价)?倍数|basket against the hero/i },
  {
    items: always("M4"),
    words: /老(?:客户?|买家|顾客)(?:占比|复购|比例)|(?:唤醒|激活)老(?:客户?|买家|顾客)|old customers/i,
  },
];
