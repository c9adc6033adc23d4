import type { FieldId } from "../../../src/core/fields/index";
import { problemOfLeak } from "../../../src/core/funnel/leak-problem";

const steps = (...fields: readonly (FieldId | null)[]) =>
  fields.map((field, i) => ({ heading: String(i), field, counted: "events" as const }));

test("a leak is of the problem whose figure the step is, or goes across it", () => {
  const store = steps("impressions", "visitors", "cartUsers", "orderBuyers", "paidBuyers");
  expect(store.map((_, step) => problemOfLeak(store, step))).toEqual([
    null,
    "visitors",
    "conversion",
    "conversion",
    "conversion",
  ]);
  // Without those who paid nothing says what they are a share of.
  const half = steps("visitors", "cartUsers", "orderBuyers");
  expect(half.map((_, step) => problemOfLeak(half, step))).toEqual([null, null, null]);
  // A step behind those who paid is no part of that rate.
  expect(problemOfLeak(steps("visitors", "paidBuyers", null), 2)).toBeNull();
  expect(problemOfLeak(steps("paidBuyers", "visitors"), 1)).toBe("visitors");
});

test("steps of ads and of local stores have no problem of their own", () => {
  for (const fields of [
    ["impressions", "clicks", "cartAdds", "adOrders"],
    ["exposedUsers", "storeEntries", "orderBuyers"],
    [null, null, null],
  ] as const)
    expect(
      fields.map((_, step) => problemOfLeak(steps(...fields), step)).filter((id) => id !== null),
    ).toEqual([]);
});
