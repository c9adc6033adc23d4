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

/** Code of amounts that are in several currencies (ISO 4217: no currency). */
export const SEVERAL_CURRENCIES = "XXX";

/**
 * What stands in front of amounts of money; empty for nothing.
 *
 * `own` is the code of the currency the amounts are in, null where that is not known. It comes before the operator's
 * choice, which cannot turn dollars into yuan; but who wants no sign gets none, and currencies not offered have none.
 * Example: "CNY" chosen, a report in USD -> "$"; "none" chosen -> ""; "CNY" chosen, a report in JPY -> "".
 */
export function moneySign(choice: CurrencyChoice, own: string | null): string {
  const code = own ?? choice;
  return choice !== "none" && isCurrency(code) ? CURRENCY_SIGNS[code] : "";
}

/**
 * The currency that all tables together are in, as a code: of those that say so. Null where none says; "XXX" where they
 * differ.
 */
export function commonCurrency(tables: readonly { readonly currency: string | null }[]): string | null {
  const codes = new Set(tables.flatMap(({ currency }) => currency ?? []));
  return codes.size > 1 ? SEVERAL_CURRENCIES : ([...codes][0] ?? null);
}

/** How amounts of some tables are written together. */
export function moneyStyle(
  choice: CurrencyChoice,
  tables: readonly { readonly currency: string | null }[],
): MoneyStyle {
  const own = commonCurrency(tables);
  return { sign: moneySign(choice, own), currency: own === SEVERAL_CURRENCIES ? null : own };
}

export function isCurrency(code: string): code is Currency {
  return CURRENCIES.some((each) => each === code);
}
