import { shareOfPeriods } from "./days-in-words";
import { areHours } from "./hour-words";
import type { ColumnProfile } from "./profile";
import { fieldOf } from "../../fields/index";
import type { FieldId } from "../../fields/index";

/** How the cells of a column go with a field: 1 well, below 1 badly, 0 not at all. */
export type Fit = number;

/** Counts that platforms spread over several clicks, so that fractions are usual. */
const DECIMAL_COUNTS: ReadonlySet<FieldId> = new Set<FieldId>([
  "conversions",
  "orders",
  "adOrders",
  "adUnits",
]);
/** Periods written in words ("第10周", "3月") or as a range. */
const WORDED_PERIODS: ReadonlySet<FieldId> = new Set<FieldId>(["week", "month"]);
/** Fewer cells than this speak against nothing. */
const FEW = 3;

/**
 * How well the sampled cells go with what the header says. A column without cells fits anything.
 * Example: 日期 over names -> 0, 时段 over 上午 and 下午 -> 0, over "6/1" and "6/2" -> 1; 访客数 over texts -> 0.65; 展现量 over 1.5 and 2.25 -> 0.85.
 */
export function valueFit(field: FieldId, profile: ColumnProfile): Fit {
  const { kind, unit } = fieldOf(field);
  const { filled, numbers, integers, dates, texts } = profile;
  if (filled === 0) return 0.95;
  if (unit === "date") return dateFit(field, profile);
  if (field === "hour") return areHours(profile) ? 1 : 0;
  if (kind === "dimension") {
    if (unit === "text" && dates / filled > 0.8) return filled >= FEW ? 0 : 0.7;
    return 1;
  }
  if (texts / filled > 0.5) return 0.65;
  if (dates / filled > 0.5) return 0.5;
  if (unit === "count" && integers < numbers * 0.5 && !DECIMAL_COUNTS.has(field)) return 0.85;
  return 1;
}

function dateFit(field: FieldId, profile: ColumnProfile): Fit {
  const { filled, dates, figures, texts } = profile;
  const share = (dates + figures.filter(isPlausibleSerial).length) / filled;
  // A day without its year is a day all the same: "6/1" under 日期.
  if (share >= 0.6 || shareOfPeriods(profile) >= 0.6) return 1;
  if (WORDED_PERIODS.has(field)) return texts / filled > 0.5 || isSmall(figures) ? 1 : 0.8;
  // Days and months alone ("1", "3.1") are dates with a context.
  if (isSmall(figures)) return 0.8;
  return share < 0.2 && filled >= FEW ? 0 : 0.6;
}

function isSmall(figures: readonly (number | null)[]): boolean {
  const found = figures.filter((figure) => figure !== null);
  return found.length > 0 && found.every((figure) => figure > 0 && figure < 32);
}

function isPlausibleSerial(figure: number | null): boolean {
  if (figure === null) return false;
  return (figure > 20000 && figure < 73051) || (figure > 19900100 && figure < 20991232);
}
