import type { Codes } from "./codes";

/** A mark that may stand before or behind a figure. */
export interface Affix {
  /** As written, in half-width lower case. */
  readonly word: string;
  readonly codes: readonly number[];
  readonly kind: "currency" | "magnitude" | "percent" | "counter" | "bound" | "time" | "sold";
  /** Power of ten of a magnitude or percent; seconds of a unit of time; else 0. */
  readonly size: number;
  /** Which case its letters must have; one letter of the other case means something else ("M" million, "m" metre). */
  readonly letters: "any" | "upper" | "lower";
}

/** Affixes by the place of their first character in `FIRST_CHARACTERS`, the longest first. */
export type AffixTable = readonly (readonly Affix[] | undefined)[];

/** A number for every character that an affix begins with, 0 for the others: a look-up for nearly every cell. */
const FIRST_CHARACTERS = new Uint8Array(0x10000);
let known = 0;

const SYMBOLS = "¥ $ € £ ₹ ₩ ฿ ₫ ₱ ₽ ₺ ₦ ₴ 円 元 rp kr zł kč ft rm";
const CODES =
  "rmb cny cnh usd eur gbp jpy inr hkd twd ntd sgd aud cad nzd krw thb vnd idr myr php rub brl mxn pln sek nok dkk " +
  "chf czk huf aed sar try zar ils";
const CURRENCIES = words("currency", `${SYMBOLS} ${CODES}`);

/** What may stand before a figure. */
export const PREFIXES: AffixTable = tableOf([
  ...CURRENCIES,
  ...words("currency", "rs. rs us$ hk$ nt$ au$ ca$ nz$ sg$ a$ c$ s$ r$ cn¥ jp¥ 人民币 美元 港币 欧元 日元"),
  ...words(
    "bound",
    "< > ≤ ≥ <= >= ⩽ ⩾ ≦ ≧ =< => 大于 小于 超过 不足 低于 高于 少于 多于 至少 至多 不超过 不低于",
  ),
  // What shop pages write before a number of sales, with advertising behind it.
  ...words(
    "sold",
    "已售 已售出 已拼 已抢 已购 月销 月售 年销 年售 总销 总售 累计销 累计售 累计已售 热销 热卖",
  ),
]);

/** What may stand behind a figure. Ahead of "人", "人付款" and its like are what shop pages write for buyers. */
export const SUFFIXES: AffixTable = tableOf([
  ...CURRENCIES,
  ...words("currency", "圆 块 块钱 元整 元人民币 人民币 美元 美金 港元 港币 欧元 英镑 日元 卢比 원"),
  ...words("percent", "%", -2),
  ...words("percent", "‰", -3),
  ...words("percent", "‱", -4),
  ...words("magnitude", "千 thousand", 3),
  ...words("magnitude", "k", 3),
  ...words("magnitude", "万 萬 w", 4),
  ...words("magnitude", "lakh lakhs lac lacs", 5),
  ...words("magnitude", "百万 million mio", 6),
  ...words("magnitude", "千万 crore crores cr", 7),
  ...words("magnitude", "亿 億", 8),
  ...words("magnitude", "billion bn", 9),
  ...words("magnitude", "万亿", 12),
  affix("magnitude", "m", 6, "upper"),
  ...words(
    "counter",
    "人付款 人收货 人购买 人已购 人想要 条评价 条评论 人次 次 人 名 位 户 件 个 個 单 單 笔 天 条 款",
  ),
  ...words("counter", "套 台 张 份 家 只 双 瓶 盒 箱 包 袋 支 枚 项 页 篇 场 组 分 星 倍"),
  ...words(
    "counter",
    "pcs pc unit units item items order orders click clicks view views time times day days",
  ),
  ...words("bound", "+ 以上 以下 以内 及以上 及以下"),
]);

/** Behind an amount of money a small m is no metre and a b no article. */
export const AFTER_MONEY: AffixTable = tableOf([
  ...words("magnitude", "m", 6),
  ...words("magnitude", "b", 9),
]);

/** Units of time; their size is in seconds. */
export const TIME_UNITS: AffixTable = tableOf([
  ...words("time", "小时 时 時 个小时 hour hours hr hrs", 3600),
  ...words("time", "分 分钟 分鐘 min mins minute minutes", 60),
  ...words("time", "秒 秒钟 sec secs second seconds", 1),
  affix("time", "h", 3600, "lower"),
  affix("time", "m", 60, "lower"),
  affix("time", "s", 1, "lower"),
]);

/** The longest affix that stands at `at`; null for none. */
export function affixAt(table: AffixTable, codes: Codes, at: number): Affix | null {
  const code = codes[at];
  const candidates = table[FIRST_CHARACTERS[lower(code)]];
  if (candidates === undefined) return null;
  for (let i = 0; i < candidates.length; i += 1) {
    const candidate = candidates[i];
    if (!standsAt(candidate.codes, codes, at)) continue;
    const { letters } = candidate;
    if (letters === "any" || (letters === "upper") === (lower(code) !== code)) return candidate;
  }
  return null;
}

function standsAt(word: readonly number[], codes: Codes, at: number): boolean {
  for (let i = 1; i < word.length; i += 1) if (lower(codes[at + i]) !== word[i]) return false;
  return true;
}

function lower(code: number): number {
  return code >= 0x41 && code <= 0x5a ? code + 0x20 : code;
}

function words(kind: Affix["kind"], list: string, size = 0): readonly Affix[] {
  return list.split(" ").map((word) => affix(kind, word, size, "any"));
}

function affix(kind: Affix["kind"], word: string, size: number, letters: Affix["letters"]): Affix {
  const codes = Array.from({ length: word.length }, (_, i) => word.charCodeAt(i));
  return { word, codes, kind, size, letters };
}

function tableOf(affixes: readonly Affix[]): AffixTable {
  // Nothing begins with what has no number.
  const table: (Affix[] | undefined)[] = [undefined];
  for (const affix of affixes) {
    const code = affix.word.charCodeAt(0);
    if (FIRST_CHARACTERS[code] === 0) FIRST_CHARACTERS[code] = known += 1;
    const place = FIRST_CHARACTERS[code];
    while (table.length <= place) table.push(undefined);
    (table[place] ??= []).push(affix);
  }
  for (const list of table) list?.sort((a, b) => b.word.length - a.word.length);
  return table;
}
