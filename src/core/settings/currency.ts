/** The sign money is written with, by the currency's code (ISO 4217). */
export const CURRENCY_SIGNS = { CNY: "¥", USD: "$", EUR: "€", GBP: "£", INR: "₹" } as const;

/** Codes in the order they are offered. */
export const CURRENCIES: readonly Currency[] = ["CNY", "USD", "EUR", "GBP", "INR"];

/** A currency whose sign stands before amounts of money. */
export type Currency = keyof typeof CURRENCY_SIGNS;

/** How amounts of money are written: with the sign of a currency, or as figures alone. */
export type CurrencyChoice = Currency | "none";

/** How amounts are written: the sign in front, empty for none, and the currency they are in, null where not known. */
export interface MoneyStyle {
  readonly sign: string;
  readonly currency: string | null;
}

/**
 * What stands in front of amounts in a currency, by its code; empty where we have no sign for it.
 * Example: "USD" -> "$"; "JPY" -> "", since ¥ would be read as yuan.
 */
export function moneySign(code: string): string {
  return isCurrency(code) ? CURRENCY_SIGNS[code] : "";
}

export function isCurrency(code: string): code is Currency {
  return CURRENCIES.some((each) => each === code);
}
