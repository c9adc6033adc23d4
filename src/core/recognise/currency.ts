/** A currency by its ISO 4217 code. */
export type CurrencyCode =
  "CNY" | "USD" | "EUR" | "GBP" | "JPY" | "INR" | "KRW" | "CAD" | "AUD" | "HKD" | "TWD";

/** Codes first, then marks that belong to one currency, then those that several share with the likeliest. */
const MARKS: ReadonlyArray<readonly [RegExp, CurrencyCode]> = [
  [/(?<![a-z])(?:cny|rmb)(?![a-z])|人民币/i, "CNY"],
  [/(?<![a-z])usd(?![a-z])|us\$|美元|美金/i, "USD"],
  [/(?<![a-z])eur(?![a-z])|€|欧元/i, "EUR"],
  [/(?<![a-z])gbp(?![a-z])|£|英镑/i, "GBP"],
  [/(?<![a-z])jpy(?![a-z])|日元|円/i, "JPY"],
  [/(?<![a-z])inr(?![a-z])|₹|(?<![a-z])rs\.?\s*(?=[\d).\]]|$)/i, "INR"],
  [/(?<![a-z])krw(?![a-z])|₩|韩元/i, "KRW"],
  [/(?<![a-z])cad(?![a-z])|ca\$|加元/i, "CAD"],
  [/(?<![a-z])aud(?![a-z])|au\$|a\$|澳元/i, "AUD"],
  [/(?<![a-z])hkd(?![a-z])|hk\$|港币|港元/i, "HKD"],
  [/(?<![a-z])twd(?![a-z])|nt\$|台币|新台币/i, "TWD"],
  // A mark of a currency we have no code for must not pass as dollars.
  [/(?<![a-z])\$(?!.*[a-z])|[([]\s*\$\s*[)\]]/i, "USD"],
  [/[¥￥]|[(（[/]\s*万?元\s*[)）\]]|(?:万|金额)元$/, "CNY"],
];

/** Dollars and reals of other countries, written with a letter before the sign. */
const OTHER_DOLLAR = /(?<![a-z])(?:r|mx|s|sg|mex|cl|col)\$/i;

/**
 * The currency a header, a title or a number format names; null where it names none.
 * Example: "14 Day Total Sales (₹)" -> "INR", "Spend [USD]" -> "USD", "花费（元）" -> "CNY", "[$¥-411]#,##0" -> "JPY".
 */
export function currencyOfMark(text: string): CurrencyCode | null {
  if (/\[\$[¥￥]-(?:ja|411)/i.test(text)) return "JPY";
  for (const [mark, code] of MARKS) {
    if (code === "USD" && OTHER_DOLLAR.test(text)) continue;
    if (mark.test(text)) return code;
  }
  return null;
}
