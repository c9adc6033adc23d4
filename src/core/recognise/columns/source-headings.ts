import { headerKey } from "./header-key";

/** Sources of visitors as headings of their own. */
const SOURCES =
  /^(?:手淘|淘内|我的淘宝|购物车|自然|免费|首页|猜你喜欢|直接访问|搜索$|推荐$|organic|direct|referral|email$|social$)/i;

/**
 * Whether other columns are headed by sources of visitors, so that this one, too, may be a source: 购物车 and 直通车
 * beside 手淘搜索 count who came that way.
 */
export function standsAmongSources(header: string, headers: readonly string[]): boolean {
  const own = headerKey(header.slice(0, 40));
  return headers.some((other) => {
    if (other.length > 40) return false;
    const key = headerKey(other);
    return key !== own && SOURCES.test(key);
  });
}
