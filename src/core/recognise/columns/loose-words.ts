import { RISE_OR_FALL } from "./header-scope";
import { classOfCells } from "./measure-class";
import type { ColumnProfile } from "./profile";
import { standsAmongSources } from "./source-headings";
import type { TableTheme } from "./table-theme";
import type { FieldId } from "../../fields/index";

/** What is known of the table when a loose word is weighed. */
export interface LooseContext {
  readonly header: string;
  /** Those of all columns. */
  readonly headers: readonly string[];
  readonly profile: ColumnProfile;
  readonly has: (field: FieldId) => boolean;
  readonly theme: TableTheme;
}

/** Sources of traffic are few and known by name. */
const CHANNEL =
  /直通车|淘宝客|手淘|万相台|引力魔方|首页|购物车|我的|直播|推荐|搜索$|活动|站外|聚划算|direct|organic|paid|cpc|email|social|referral|display|google|yahoo|bing|facebook|instagram|tiktok/i;
const ITEMS: readonly FieldId[] = [
  "creative",
  "creativeId",
  "productId",
  "productTitle",
  "sku",
  "keyword",
  "searchTerm",
  "orderId",
];

/** Things whose name or id a bare 名称 or ID is likelier to be. */
const OTHER_SUBJECTS: readonly FieldId[] = [
  "campaign",
  "adGroup",
  "creative",
  "keyword",
  "searchTerm",
  "orderId",
];

/** Words that mean a field only in a table that bears it out; elsewhere they mean any number of things. */
const LOOSE: ReadonlyMap<string, (context: LooseContext) => boolean> = new Map([
  ...["来源", "渠道", "source", "channel"].map((key) => [key, isSourceOfTraffic] as const),
  ...["创建时间", "created", "createdat", "createdate", "createtime", "datecreated"].map(
    (key) => [key, isOrderList] as const,
  ),
  ...["total", "subtotal"].map((key) => [key, isOrderList] as const),
  ...["名称", "title", "id", "name", "item"].map((key) => [key, isProductList] as const),
  ...["评论", "评论数", "评论量", "评论次数", "收藏", "收藏数", "收藏量", "关注", "关注数", "分享数"].map(
    (key) => [key, isNoContentReport] as const,
  ),
  ["购物车", ({ header, headers }: LooseContext) => !standsAmongSources(header, headers)],
  // Who came in a month is the figure of a month and of nothing shorter: people are counted once in each.
  ["月访客数", ({ has }: LooseContext) => has("month")],
  ["周访客数", ({ has }: LooseContext) => has("week")],
  ["简称", isProductList],
  ["gross", isSalesAccount],
  ["net", isSalesAccount],
  ...["退款", "退货", "refund", "refunds", "returns"].map((key) => [key, isNoCount] as const),
  ["商品", ({ profile }: LooseContext) => profile.filled === 0 || profile.numbers / profile.filled < 0.5],
]);

/** Whether a word says so little that it may not name a column as a part of a longer header ("笔记ID"). */
export function isLooseWord(key: string): boolean {
  return LOOSE.has(key);
}

/** Whether a loose word may be taken at its word here; true for every other word. */
export function isBorneOut(key: string, context: LooseContext): boolean {
  if (RISE_OR_FALL.test(key) && !isShare(context)) return false;
  return LOOSE.get(key)?.(context) ?? true;
}

/** Sheets that say what was searched for. */
const OF_SEARCH =
  /搜索词|关键词|搜索来源|三级流量|三级来源|手淘搜索|自然搜索|引流词|search (?:terms?|quer)|keyword/i;
/** Words typed one behind the other; the names of channels are written in one. */
const TYPED = /[\u3400-\u9fff\d]\s+[\u3400-\u9fff\d]/;

/**
 * Whether texts are what somebody searched for: many different ones, few of them the name of a channel. Of a few only
 * where the sheet or its title says so, or where several were typed word by word ("台灯 护眼").
 */
export function looksLikeSearchWords(
  { examples, dates, filled }: ColumnProfile,
  names: readonly (string | null)[],
): boolean {
  if (examples.length < 4 || dates > filled / 2 || channelShare(examples) >= 0.1) return false;
  if (examples.length >= 20) return true;
  if (names.some((name) => name !== null && OF_SEARCH.test(name))) return true;
  return examples.filter((text) => TYPED.test(text)).length >= Math.max(2, examples.length * 0.2);
}

function channelShare(examples: readonly string[]): number {
  return (
    examples.filter((text) => text.length < 60 && CHANNEL.test(text)).length / Math.max(1, examples.length)
  );
}

/** A column of channels, or the only thing the rows are told apart by. */
function isSourceOfTraffic({ profile, has }: LooseContext): boolean {
  return channelShare(profile.examples) >= 0.3 || !ITEMS.some(has);
}

function isOrderList({ has, theme }: LooseContext): boolean {
  return theme.orderList || has("paidAt") || has("orderedAmount");
}

function isProductList({ has }: LooseContext): boolean {
  return has("productTitle") || !OTHER_SUBJECTS.some(has);
}

/** 退款 over a few whole numbers counts the cases; over amounts it is the money. */
function isNoCount({ profile }: LooseContext): boolean {
  const said = classOfCells(profile);
  if (said !== null) return said === "money";
  const { numbers, integers, figures } = profile;
  if (numbers < 3 || integers < numbers || profile.median === 0) return true;
  return figures.some((figure) => figure !== null && Math.abs(figure) >= 30);
}

/** Gross and net of what is told by the deductions beside them. */
function isSalesAccount({ has }: LooseContext): boolean {
  return has("discounts") || has("refundAmount") || has("returnsAmount");
}

/** A change as a share is marked as percent; one as an amount is none. */
function isShare({ profile }: LooseContext): boolean {
  return profile.percents > 0;
}

/** Comments and saves of a video or a note are no reviews and no favourites of a product. */
function isNoContentReport({ has }: LooseContext): boolean {
  return !has("interactions") && !has("views");
}
