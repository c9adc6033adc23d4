/** The two languages everything we write into a workbook exists in. */
export type Locale = "zh-CN" | "en-US";

/** One wording in both languages. */
export type Words = Readonly<Record<Locale, string>>;
