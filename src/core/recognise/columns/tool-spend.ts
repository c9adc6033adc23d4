import { areAmounts } from "./class-by-figures";
import { headerKey } from "./header-key";
import type { ColumnProfile } from "./profile";
import { standsAmongSources } from "./source-headings";

/** Tools of promotion: their bare name over amounts is what they cost. */
const TOOLS =
  /^(?:淘宝|天猫)?(?:直通车|万相台(?:无界)?|无界|引力魔方|超级推荐|超级直播|钻展|钻石展位|品销宝|全站推广|全站推|(?:巨量)?千川|随心推|快车|京东快车|京准通|购物触点|京东展位|多多搜索|多多场景|多多全站|聚光|薯条|磁力金牛|百度推广|(?:google|facebook|fb|meta|tiktok|bing|amazon|instagram)(?:ads?)?|adwords|sponsoredproducts|sp|sb|sd)(?:推广)?$/;
/** Promotion as such: no other figure is kept under the bare word. */
const PROMOTION =
  /^(?:付费|站内|店铺)?(?:推广|广告|投放|广告投放|推广投放|付费推广|投流)$|^(?:ads?|advertising|marketing)$/;
/**
 * Whether a column headed by nothing but a tool or by promotion holds what it cost: amounts under a tool, any figures
 * under promotion; not among the sources of visitors.
 * Example: 直通车 over 220.54 beside 付款金额 -> true; 直通车 | 手淘搜索 | 手淘推荐 over counts -> false.
 */
export function isToolSpend(header: string, profile: ColumnProfile, headers: readonly string[]): boolean {
  if (header === "" || header.length > 40) return false;
  const key = headerKey(header).replace(/[([（].*[)\]）]$/, "");
  const isPromotion = PROMOTION.test(key);
  if (!isPromotion && !TOOLS.test(key)) return false;
  if (profile.filled === 0 || profile.numbers < profile.filled * 0.6 || profile.percents > 0) return false;
  if (standsAmongSources(header, headers)) return false;
  return isPromotion || areAmounts(profile);
}
