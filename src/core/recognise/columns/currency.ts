/** Every currency we know, by its ISO 4217 code. */
export const CURRENCY_CODES = [
  "CNY",
  "USD",
  "EUR",
  "GBP",
  "JPY",
  "INR",
  "KRW",
  "CAD",
  "AUD",
  "HKD",
  "TWD",
  "SGD",
  "MYR",
  "THB",
  "PHP",
  "VND",
  "IDR",
  "BRL",
  "MXN",
  "ZAR",
  "EGP",
  "AED",
  "SAR",
  "TRY",
  "RUB",
  "PLN",
  "SEK",
  "NOK",
  "DKK",
  "CHF",
  "NZD",
  "PEN",
  "CLP",
  "COP",
  "ARS",
  "PKR",
  "BDT",
  "NGN",
  "ILS",
  "CZK",
  "HUF",
  "RON",
  "UAH",
] as const;

/** A currency by its ISO 4217 code. */
export type CurrencyCode = (typeof CURRENCY_CODES)[number];

/** Other names than the code, then marks of one currency, then those that several share with the likeliest. */
const MARKS: ReadonlyArray<readonly [RegExp, CurrencyCode]> = [
  [/(?<![a-z])rmb(?![a-z])|人民币/i, "CNY"],
  [/us\$|美元|美金/i, "USD"],
  [/€|欧元/, "EUR"],
  [/£|英镑/, "GBP"],
  [/日元|円/, "JPY"],
  [/₹|(?<![a-z])rs\.?\s*(?=[\d).\]]|$)/i, "INR"],
  [/₩|韩元/, "KRW"],
  [/(?<![a-z])ca?\$|加元/i, "CAD"],
  [/(?<![a-z])au?\$|澳元/i, "AUD"],
  [/hk\$|港币|港元/i, "HKD"],
  [/nt\$|台币/i, "TWD"],
  [/(?<![a-z])s\$|sg\$/i, "SGD"],
  [/r\$/i, "BRL"],
  [/mx\$/i, "MXN"],
  [/฿/, "THB"],
  [/₫/, "VND"],
  [/₱/, "PHP"],
  [/(?<![a-z])rp\.?\s*(?=[\d)]|$)/i, "IDR"],
  [/₺/, "TRY"],
  [/₽/, "RUB"],
  [/(?<![a-z])\$/i, "USD"],
  [/[¥￥]|[(（[/:：]\s*万?元\s*[)）\]]|[(（\s]元[/)）]|^元$/, "CNY"],
];
const CODE = new RegExp(`(?<![a-z])(?:${CURRENCY_CODES.join("|")})(?![a-z])`, "i");
/** In running text "try" and "all" are words; a code is written in capitals or stands alone. */
const COMMON_WORDS = new Set(["TRY", "PEN", "COP", "RON"]);

/**
 * The currency a header, a cell, a title or a number format names; null where it names none.
 * Example: "14 Day Total Sales (₹)" -> "INR", "Spend [USD]" -> "USD", "花费（元）" -> "CNY", "[$¥-411]#,##0" -> "JPY".
 */
export function currencyOfMark(text: string): CurrencyCode | null {
  if (/\[\$[¥￥]-(?:ja|411)/i.test(text)) return "JPY";
  // A number format wraps its mark and a locale: [$¥-804] is ¥, [$-409] no currency at all.
  const bare = text.replace(/\[\$([^\]-]*)(?:-[^\]]*)?\]/g, "$1 ");
  const code = CODE.exec(bare)?.[0];
  if (code !== undefined && (code === code.toUpperCase() || !COMMON_WORDS.has(code.toUpperCase())))
    return code.toUpperCase() as CurrencyCode;
  return MARKS.find(([mark]) => mark.test(bare))?.[1] ?? null;
}
