import type { Locale, Words } from "../locale";

/** What the sheet of products says in words, in one language. */
export interface ProductWords extends Readonly<
  Record<
    | "name"
    | "product"
    | "rank"
    | "rankNote"
    | "visitorShare"
    | "amountShare"
    | "number"
    | "remark"
    | "total"
    | "others"
    | "top"
    | "definitions"
    | "daysLine",
    string
  >
> {
  title(sheets: string): string;
  /** The last period and, where there is one, the period before it. */
  note(period: string, before: string | null, count: number): string;
  before(label: string): string;
  change(label: string): string;
  readonly lines: readonly string[];
}

export const PRODUCTS_TITLE: Words = { "zh-CN": "商品表", "en-US": "Products" };

const WORDS: Readonly<Record<Locale, ProductWords>> = {
  "zh-CN": {
    name: "商品表",
    title: (sheets) => `商品表 · ${sheets}`,
    note: (period, before, count) => `${period}${before === null ? "" : ` 比 ${before}`} · 共 ${count} 款`,
    product: "商品",
    rank: "访客名次",
    rankNote: "按访客数排；一样多的，排在前面的那款在前。",
    visitorShare: "访客占比",
    amountShare: "金额占比",
    number: "序号",
    remark: "备注",
    total: "合计",
    others: "其他商品",
    top: "访客前 5",
    definitions: "口径",
    before: (label) => `上期${label}`,
    change: (label) => `${label}变化`,
    lines: [
      "占比 = 本款 ÷ 各款之和；一人看几款就算几次，各款访客之和比全店多。",
      "合计行的转化、客单用合计数相除，不是各款平均。",
    ],
    daysLine: "按天的表取最后一天，上期是前一个有数的日子。",
  },
  "en-US": {
    name: "Products",
    title: (sheets) => `Products · ${sheets}`,
    note: (period, before, count) =>
      `${period}${before === null ? "" : ` against ${before}`} · ${count} products`,
    product: "Product",
    rank: "Rank by visitors",
    rankNote: "By visitors; of equal ones the one that stands first.",
    visitorShare: "Share of visitors",
    amountShare: "Share of amount",
    number: "No.",
    remark: "Remark",
    total: "Total",
    others: "Other products",
    top: "Top 5 by visitors",
    definitions: "Definitions",
    before: (label) => `Before: ${label}`,
    change: (label) => `Change of ${label}`,
    lines: [
      "Share = this product ÷ all of them; who looks at two products counts twice.",
      "Rates of the totals divide totals; they are no average of the products.",
    ],
    daysLine: "Of a table by day the last day is taken, against the day with figures before it.",
  },
};

/** The words in one language. */
export function productWords(locale: Locale): ProductWords {
  return WORDS[locale];
}
