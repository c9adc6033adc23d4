import type { HeaderMarks } from "./header-marks";
import type { ColumnProfile } from "./profile";
import { fieldOf } from "../../fields/index";
import type { FieldId } from "../../fields/index";

/** Rates that cannot be above 1, so that a figure above 1 is a percent. The others (growth, ACOS) can. */
const BOUNDED: ReadonlySet<FieldId> = new Set<FieldId>([
  "ctr",
  "bounceRate",
  "pageViewShare",
  "cartRate",
  "orderConversionRate",
  "orderToPayRate",
  "storeEntryRate",
  "payConversionRate",
  "repeatRate",
  "impressionShare",
  "serviceReplyRate",
  "engagementRate",
  "settleRate",
  "adShare",
]);
/** A stray figure above 1 is a slip of the hand; so many are the way the column is kept. */
const MANY = 0.2;
/** Above this a rate that may exceed 1 is read as percent: nobody keeps 250 % of sales as cost on a usual day. */
const UNUSUAL = 2.5;
/**
 * Shares seldom seen as the middle of a column: nobody sells to every third visitor or click; of those in a delivery
 * shop more order, and of clothes sold live half come back.
 */
const SELDOM: ReadonlyMap<FieldId, number> = new Map<FieldId, number>([
  ["ctr", 0.3],
  ["payConversionRate", 0.3],
  ["clickConversionRate", 0.35],
  ["cartRate", 0.35],
  ["orderConversionRate", 0.45],
  ["refundRate", 0.5],
]);

/**
 * What the numbers of a column are multiplied by to stand in the field's unit, by its header and its own figures.
 *
 * 0.01 for percents stored as 5.2 (the header says % or a rate stands above 1) and for money in 分, 1e-6 for
 * micros, 1e4 under 万元, else 1. Cells that show a percent sign themselves count as fractions.
 * Example: 点击率(%) over 5.2, 4.8 -> 0.01; 点击率 over "5.2%" or over 0.052 under the format 0.00% -> 1.
 */
export function scaleOf(field: FieldId | null, marks: HeaderMarks, profile: ColumnProfile): number {
  if (field === null) return 1;
  const { kind, unit } = fieldOf(field);
  if (kind === "dimension" || unit === "score" || unit === "seconds") return 1;
  if (unit === "currency") return marks.fen ? 0.01 : marks.factor;
  if (unit === "count") return marks.factor < 1 ? 1 : marks.factor;
  if (profile.percents > profile.numbers / 2) return 1;
  if (unit === "multiple") return marks.percent && profile.median > UNUSUAL * 10 ? 0.01 : 1;
  return storedAsPercent(field, marks.percent, profile) ? 0.01 : 1;
}

function storedAsPercent(field: FieldId, saysPercent: boolean, profile: ColumnProfile): boolean {
  const figures = profile.figures.filter((figure) => figure !== null && figure !== 0).map(Number);
  if (figures.length === 0) return false;
  const above = figures.filter((figure) => Math.abs(figure) > 1).length / figures.length;
  // 0.45 under 点击率(%) is 0.45 %: as a fraction nearly every second impression would be clicked.
  if (saysPercent && profile.median > (SELDOM.get(field) ?? Infinity)) return true;
  if (BOUNDED.has(field)) return saysPercent ? above > 0 : above >= MANY;
  return saysPercent ? above > 0 : profile.median > UNUSUAL && field !== "growth";
}
