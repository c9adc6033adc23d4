/** A currency by its ISO 4217 code. */
export type CurrencyCode =
  "CNY" | "USD" | "EUR" | "GBP" | "JPY" | "INR" | "KRW" | "CAD" | "AUD" | "HKD" | "TWD";
