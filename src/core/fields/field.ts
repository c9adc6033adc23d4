import type { Words } from "../locale";

/**
 * Unit of a measure. "count" things or people, "currency" money of the shop, "ratio" a share from 0 to 1 shown as
 * percent, "multiple" a quotient shown as a plain number (return on ad spend, pages per visitor), "seconds",
 * "score" a mark or a position.
 */
export type MeasureUnit = "count" | "currency" | "ratio" | "multiple" | "seconds" | "score";

/** Unit of any column. */
export type FieldUnit = MeasureUnit | "date" | "text";

/**
 * What a total over days is. "sum" the sum; "person-times" people are counted once a day, so the sum counts visits
 * of people (人次), not people; "ratio-of-sums" worked out anew from the sums; "none" no total has a meaning
 * (balances, ranks, rates given by the platform).
 */
export type OverDays = "sum" | "person-times" | "ratio-of-sums" | "none";

export interface DimensionField {
  readonly kind: "dimension";
  readonly unit: "date" | "text" | "count";
  readonly label: Words;
  /** Headers seen for it, as written by platforms and operators. */
  readonly aliases: readonly string[];
}

export interface MeasureField {
  readonly kind: "measure";
  readonly unit: MeasureUnit;
  readonly label: Words;
  readonly aliases: readonly string[];
  readonly overDays: Exclude<OverDays, "ratio-of-sums">;
}

/** A column we can recognise. */
export type FieldDefinition = DimensionField | MeasureField;

/** A dimension: what a row is about. */
export function dimension(
  unit: DimensionField["unit"],
  zh: string,
  en: string,
  aliases: readonly string[],
): DimensionField {
  return { kind: "dimension", unit, label: { "zh-CN": zh, "en-US": en }, aliases };
}

/** A measure that adds up over days. */
export function additive(
  unit: "count" | "currency",
  zh: string,
  en: string,
  aliases: readonly string[],
): MeasureField {
  return { kind: "measure", unit, label: { "zh-CN": zh, "en-US": en }, aliases, overDays: "sum" };
}

/** A number of different people within the day. */
export function people(zh: string, en: string, aliases: readonly string[]): MeasureField {
  return {
    kind: "measure",
    unit: "count",
    label: { "zh-CN": zh, "en-US": en },
    aliases,
    overDays: "person-times",
  };
}

/** Whether days of a field are averaged, as a total of them has no meaning. */
export function isAveraged(field: FieldDefinition): boolean {
  return field.kind === "measure" && field.overDays === "none";
}

/** A measure without a meaningful total: a rate, an average, a balance, a rank. */
export function notAdditive(
  unit: MeasureUnit,
  zh: string,
  en: string,
  aliases: readonly string[],
): MeasureField {
  return { kind: "measure", unit, label: { "zh-CN": zh, "en-US": en }, aliases, overDays: "none" };
}
