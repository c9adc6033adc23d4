import type { HeaderMarks } from "./header-marks";
import { fieldOf } from "../../fields/index";
import type { FieldId } from "../../fields/index";

/** Fields whose days are part of the name: a rolling count is not attributed to a click. */
const ROLLING: ReadonlySet<FieldId> = new Set<FieldId>([
  "activeUsers28Day",
  "monthlyUnits",
  "monthlyRevenue",
  "repeatRate",
]);

/**
 * The attribution window a header names, in days; null where it names none or the field knows none.
 * Example: "14 Day Total Sales (₹)" -> 14, "近30天销量" -> null, "28-day active users" -> null.
 */
export function windowDaysOf(field: FieldId | null, { windowDays }: HeaderMarks): number | null {
  if (windowDays === null || field === null || ROLLING.has(field)) return null;
  return fieldOf(field).kind === "measure" ? windowDays : null;
}
