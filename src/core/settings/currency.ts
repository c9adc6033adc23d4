/** The sign money is written with, by the currency's code (ISO 4217). */
export const CURRENCY_SIGNS = { CNY: "¥", USD: "$", EUR: "€", GBP: "£", INR: "₹" } as const;

/** Codes in the order they are offered. */
export const CURRENCIES: readonly Currency[] = ["CNY", "USD", "EUR", "GBP", "INR"];

/** A currency whose sign stands before amounts of money. */
export type Currency = keyof typeof CURRENCY_SIGNS;

/** How amounts of money are written: with the sign of a currency, or as figures alone. */
export type CurrencyChoice = Currency | "none";

export function isCurrency(code: string): code is Currency {
  return CURRENCIES.some((each) => each === code);
}
