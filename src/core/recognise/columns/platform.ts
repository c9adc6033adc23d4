import { headerKey } from "./header-key";
import { PLATFORM_SIGNS } from "./platform-signs";
import type { PlatformSign } from "./platform-signs";
import type { ColumnEvidence } from "./table-words";

/** A platform whose exports and figures we know. */
export type PlatformId =
  | "taobao"
  | "fliggy"
  | "jd"
  | "pinduoduo"
  | "douyin"
  | "kuaishou"
  | "xiaohongshu"
  | "meituan"
  | "baidu"
  | "amazon"
  | "google-ads"
  | "google-search-console"
  | "google-analytics"
  | "meta-ads"
  | "microsoft-ads"
  | "shopify"
  | "shopee"
  | "lazada";

/** What a table's platform is read from. */
export interface PlatformEvidence {
  /** Name of the sheet; of a csv the file's own name. */
  readonly sheet: string;
  readonly title: string | null;
  readonly columns: readonly ColumnEvidence[];
}

/** Weight from which signs are believed, and how far the first platform has to be ahead of the next. */
const ENOUGH = 2;
const AHEAD = 1;
/** Texts of a column looked at for names of a platform's own. */
const MOST_TEXTS = 40;
const HEADER_KEYS = PLATFORM_SIGNS.map(({ headers }) => headers?.map(headerKey) ?? []);

/**
 * Where a table's figures come from, by names in the sheet's name and title, by headings only one platform uses, and
 * by what its cells hold. Null where nothing tells or two platforms are as likely.
 * Example: a sheet 直通车 -> taobao; Impr. | Avg. CPC | Conv. rate -> google-ads; 日期 | 访客数 | 支付金额 -> null.
 */
export function detectPlatform({ sheet, title, columns }: PlatformEvidence): PlatformId | null {
  const name = `${sheet}\n${title ?? ""}`.slice(0, 500);
  const keys = new Set(columns.map(({ header }) => headerKey(header.slice(0, 120))));
  const texts = columns.flatMap(({ profile }) => profile.examples.slice(0, MOST_TEXTS)).filter(isShort);
  const weights = new Map<PlatformId, number>();
  for (const [i, sign] of PLATFORM_SIGNS.entries()) {
    const weight = weigh(sign, HEADER_KEYS[i], name, keys, texts);
    if (weight > 0) weights.set(sign.platform, (weights.get(sign.platform) ?? 0) + weight);
  }
  const [first, second] = [...weights].sort((a, b) => b[1] - a[1]);
  if (first === undefined || first[1] < ENOUGH) return null;
  return second === undefined || first[1] - second[1] >= AHEAD ? first[0] : null;
}

function weigh(
  sign: PlatformSign,
  headers: readonly string[],
  name: string,
  keys: ReadonlySet<string>,
  texts: readonly string[],
): number {
  if (sign.name !== undefined) return sign.name.test(name) ? sign.weight : 0;
  if (sign.headers !== undefined) {
    const found = headers.filter((header) => keys.has(header)).length;
    return found >= sign.atLeast ? sign.weight : 0;
  }
  const found = texts.filter((text) => sign.cell.test(text)).length;
  return found >= sign.atLeast ? sign.weight : 0;
}

function isShort(text: string): boolean {
  return text.length > 1 && text.length < 60;
}
