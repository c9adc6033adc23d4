import type { FieldId } from "../../fields/index";

/**
 * Quotients that go by one another's names: a column whose figures are another member's is that member, whatever
 * its header says ("转化率" that is orders / clicks, "ROI" that is cost / sales).
 */
const FAMILIES: readonly (readonly FieldId[])[] = [
  [
    "payConversionRate",
    "clickConversionRate",
    "orderConversionRate",
    "orderToPayRate",
    "enquiryConversionRate",
    "cartRate",
    "storeEntryRate",
    "ctr",
  ],
  ["roas", "acos", "tacos"],
  ["amountPerBuyer", "amountPerUnit", "amountPerVisitor"],
  ["cpc", "cpm", "costPerConversion", "costPerCartAdd"],
];

/** Whether two fields are confused with each other; false for a field and itself. */
export function areConfused(one: FieldId, other: FieldId): boolean {
  return one !== other && FAMILIES.some((family) => family.includes(one) && family.includes(other));
}
