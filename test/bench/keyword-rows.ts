/** A row of a keyword report of days: day, campaign, word, way of matching, and six measures. */
export type KeywordRow = readonly (string | number)[];

export const KEYWORD_HEADER = [
  "day",
  "campaign",
  "word",
  "match_type",
  "impressions",
  "clicks",
  "cost",
  "carts",
  "orders",
  "sales",
] as const;

export const KEYWORD_MEASURES = KEYWORD_HEADER.slice(4);

/** The field of each column. */
export const KEYWORD_FIELDS = [
  "date",
  "campaign",
  "keyword",
  "matchType",
  "impressions",
  "clicks",
  "cost",
  "cartAdds",
  "adOrders",
  "adSales",
] as const;

/** The headings of each column in an export of 直通车. */
export const KEYWORD_HEADINGS = [
  "日期",
  "计划名称",
  "关键词",
  "匹配方式",
  "展现量",
  "点击量",
  "花费",
  "总购物车数",
  "总成交笔数",
  "总成交金额",
] as const;

/** Serial number of the first of sixty days. */
const FIRST_DAY = 46000;
const DAYS = 60;

/**
 * That many rows of that many words over sixty days, day after day, words within a day in no order. A few words have
 * most of the rows; each stands in one of 24 campaigns. No two rows are the same: ours would leave the second one out.
 */
export function keywordRows(rows: number, words: number): KeywordRow[] {
  let state = 42;
  const next = (): number => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
  const rowsOfDay = new Map<number, number>();
  const matches = ["精确匹配", "中心词匹配", "广泛匹配"];
  return Array.from({ length: rows }, (_, row): KeywordRow => {
    // Every word once, then by chance.
    const word = row < words ? row : Math.floor(next() ** 1.5 * words);
    const clicks = Math.floor(next() ** 6 * 40);
    const day = Math.floor((row * DAYS) / rows);
    const before = rowsOfDay.get(word * DAYS + day) ?? 0;
    rowsOfDay.set(word * DAYS + day, before + 1);
    const orders = next() < clicks * 0.002 * (word % 20) ? 1 : 0;
    return [
      FIRST_DAY + day,
      `夏季连衣裙计划${word % 24}`,
      `连衣裙女 ${["新款", "显瘦", "气质", "法式"][word % 4]}${word}`,
      matches[word % 3],
      clicks * 20 + Math.floor(next() * 900) + 1000 * before,
      clicks,
      Math.round(clicks * 110 * next()) / 100,
      next() < clicks * 0.05 ? 1 : 0,
      orders,
      (orders * (2000 + Math.round(next() * 30000))) / 100,
    ];
  });
}
