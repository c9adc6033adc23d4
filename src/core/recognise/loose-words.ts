import type { ColumnProfile } from "./profile";
import type { TableTheme } from "./table-theme";
import type { FieldId } from "../fields/index";

/** What is known of the table when a loose word is weighed. */
export interface LooseContext {
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
  ["商品", ({ profile }: LooseContext) => profile.filled === 0 || profile.numbers / profile.filled < 0.5],
]);

/** Whether a word says so little that it may not name a column as a part of a longer header ("笔记ID"). */
export function isLooseWord(key: string): boolean {
  return LOOSE.has(key);
}

/** Whether a loose word may be taken at its word here; true for every other word. */
export function isBorneOut(key: string, context: LooseContext): boolean {
  return LOOSE.get(key)?.(context) ?? true;
}

/** Whether texts are what somebody searched for: many different ones, few of them the name of a channel. */
export function looksLikeSearchWords({ examples, dates, filled }: ColumnProfile): boolean {
  if (examples.length < 20 || dates > filled / 2) return false;
  return channelShare(examples) < 0.1;
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

/** Comments and saves of a video or a note are no reviews and no favourites of a product. */
function isNoContentReport({ has }: LooseContext): boolean {
  return !has("interactions") && !has("views");
}
