import type { MoneyStyle } from "../core/settings/currency";
import type { Locale } from "../core/locale";

/** A figure with the sign of its currency in front, behind its plus or minus: "-22,796" -> "-¥22,796". */
export function withSign(figure: string, sign: string): string {
  const start = /^[+-]/.test(figure) ? 1 : 0;
  return figure.slice(0, start) + sign + figure.slice(start);
}

/** An amount in a sentence: "$22,796" where there is a sign, else the currency in words, "22,796 元" or "USD 22,796". */
export function amountInWords(figure: string, { sign, currency }: MoneyStyle, locale: Locale): string {
  if (sign !== "" || currency === null) return withSign(figure, sign);
  return locale === "zh-CN" && currency === "CNY" ? `${figure} 元` : `${currency} ${figure}`;
}
