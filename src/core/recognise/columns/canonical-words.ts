import { headerKey } from "./header-key";

/** Abbreviations and variants of the trade's words; "" for a word that says nothing. */
const WORDS: ReadonlyMap<string, string> = new Map([
  ["avg", "average"],
  ["ave", "average"],
  ["impr", "impression"],
  ["imp", "impression"],
  ["imps", "impression"],
  ["conv", "conversion"],
  ["clk", "click"],
  ["clks", "click"],
  ["qty", "quantity"],
  ["amt", "amount"],
  ["pct", "rate"],
  ["percent", "rate"],
  ["percentage", "rate"],
  ["thru", "through"],
  ["clickthrough", "click through"],
  ["adgroup", "ad group"],
  ["adset", "ad set"],
  ["pageview", "page view"],
  ["qs", "quality score"],
  ["pos", "position"],
  ["favourite", "favorite"],
  ["catalogue", "catalog"],
  ["revenues", "revenue"],
  ["rev", "revenue"],
  ["/", "per"],
  ["%", "rate"],
  ["#", ""],
  ["of", ""],
  ["the", ""],
  ["micro", ""],
  ["usd", ""],
  ["eur", ""],
  ["gbp", ""],
  ["inr", ""],
  ["cny", ""],
  ["rmb", ""],
]);

/** Tables of an interface put their name before the column's; a total of a day is what the column holds anyway. */
const PREFIXES = new Set(["metrics", "metric", "segments", "segment", "ga", "fields", "total", "daily"]);
const COUNT_OF = /^\s*(?:number|no\.?|#|count|sum|total)\s+of\s+|^(?:求和项|计数项|汇总)\s*[:：]\s*/i;
const COUNT_AFTER = /(?<=[a-z])[\s_]*(?:count|counts|num|cnt)$/i;
const CHINESE_COUNT = /(?:总次数|次数|数量|总数|总量|个数|数|量|(?<!人)次)$/;
/** What was done, with nothing said of how many, how much or by whom. */
const DEEDS = new Set(["成交", "支付", "销售", "下单", "拍下", "交易", "付款", "发货", "购买"]);
const CHINESE_AMOUNT = /(?<!金|余|差|份|限|总)额$/;

/** A header in a form in which abbreviations, plurals and words for "how many" make no difference. */
export interface CanonicalWords {
  readonly key: string;
  /** A word for "how many" was set aside, so that only a count can be meant ("订单数" may not become 订单编号). */
  readonly counted: boolean;
  /** The last word stands for one thing, so that it may be the thing's name ("Buyer") and not how many. */
  readonly single: boolean;
}

/**
 * A header's words brought to one form.
 * Example: "Avg. CPCs" -> "average cpc", "metrics.cost_micros" -> "cost", "Number of clicks" -> "click" (counted),
 * "点击次数" -> "点击" (counted), "退款额" -> "退款金额". Null for a text without a word.
 */
export function canonicalWords(text: string): CanonicalWords | null {
  const words = text.replace(COUNT_OF, "");
  return /[\u3040-\u9fff\uac00-\ud7af]/.test(words)
    ? canonicalIdeographs(text, words)
    : canonicalLatin(text, words);
}

function canonicalIdeographs(text: string, words: string): CanonicalWords | null {
  const key = headerKey(words).replace(/[的之]/g, "");
  const bare = key.replace(CHINESE_COUNT, "");
  // One ideograph left says too little: 销量 is more than 销.
  const counted = bare !== key && bare.length >= 2;
  if (DEEDS.has(key)) return null;
  const found = (counted ? bare : key).replace(CHINESE_AMOUNT, "金额");
  return found === "" ? null : { key: found, counted: counted || words.length < text.length, single: false };
}

function canonicalLatin(text: string, words: string): CanonicalWords | null {
  const bare = words.replace(COUNT_AFTER, "");
  const tokens = bare
    .replace(/([a-z\d])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .split(/[^\p{L}\p{N}%/#]+|(?<=[%/#])|(?=[%/#])/u)
    .filter((token) => token !== "");
  while (tokens.length > 1 && PREFIXES.has(tokens[0])) tokens.shift();
  const key = tokens
    .map((token) => WORDS.get(token) ?? WORDS.get(singular(token)) ?? singular(token))
    .filter((token) => token !== "")
    .join(" ");
  const last = tokens[tokens.length - 1] ?? "";
  return key === "" ? null : { key, counted: bare !== text, single: singular(last) === last };
}

function singular(token: string): string {
  if (token.length < 4 || !token.endsWith("s") || /(?:ss|us|is|as|os)$/.test(token)) return token;
  return token.endsWith("ies") && token.length > 4 ? `${token.slice(0, -3)}y` : token.slice(0, -1);
}
