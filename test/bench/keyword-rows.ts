import type { WordPlaces } from "../../src/core/keywords/sum-rows";

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

export const KEYWORD_PLACES: WordPlaces = {
  day: 0,
  campaign: 1,
  word: 2,
  matchType: 3,
  measures: { impressions: 4, clicks: 5, cost: 6, carts: 7, orders: 8, sales: 9 },
};

/** Serial number of the first of sixty days. */
const FIRST_DAY = 46000;
const DAYS = 60;

/**
 * That many rows of that many words over sixty days, day after day, words within a day in no order. A few words have
 * most of the rows; each stands in one of 24 campaigns.
 */
export function keywordRows(rows: number, words: number): KeywordRow[] {
  let state = 42;
  const next = (): number => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
  const matches = ["精确匹配", "中心词匹配", "广泛匹配"];
  return Array.from({ length: rows }, (_, row): KeywordRow => {
    // Every word once, then by chance.
    const word = row < words ? row : Math.floor(next() ** 1.5 * words);
    const clicks = Math.floor(next() ** 6 * 40);
    const orders = next() < clicks * 0.002 * (word % 20) ? 1 : 0;
    return [
      FIRST_DAY + Math.floor((row * DAYS) / rows),
      `夏季连衣裙计划${word % 24}`,
      `连衣裙女 ${["新款", "显瘦", "气质", "法式"][word % 4]}${word}`,
      matches[word % 3],
      clicks * 20 + Math.floor(next() * 900),
      clicks,
      Math.round(clicks * 110 * next()) / 100,
      next() < clicks * 0.05 ? 1 : 0,
      orders,
      orders * (20 + Math.round(next() * 30000) / 100),
    ];
  });
}
