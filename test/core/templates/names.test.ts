import fc from "fast-check";
import { freeSheetName, freeTableName } from "../../../src/core/templates/names";

describe("freeSheetName", () => {
  test.each<[string, readonly string[], readonly string[], string]>([
    ["the first wish when free", ["日报", "日报 店铺A"], [], "日报"],
    ["the next wish when taken", ["日报", "日报 店铺A"], ["日报"], "日报 店铺A"],
    ["a number when all are taken", ["Daily", "Daily A"], ["daily", "DAILY A"], "Daily 2"],
    ["the next number", ["日报"], ["日报", "日报 2"], "日报 3"],
    ["a name without forbidden characters", ["日报 a/b:c*[d]?"], [], "日报 a b c d"],
    ["a name without apostrophes at its ends", ["'Daily'"], [], "Daily"],
    [
      "31 characters at most",
      ["日报 Sponsored Product Performance Over Time"],
      [],
      "日报 Sponsored Product Performanc",
    ],
    ["another name than Excel's own", ["History"], [], "History 2"],
  ])("gives %s", (_name, wishes, taken, expected) => {
    expect(freeSheetName(wishes, taken)).toBe(expected);
  });

  test("always gives a name Excel takes", () => {
    const text = fc.string({ unit: "grapheme", maxLength: 40 });
    fc.assert(
      fc.property(fc.array(text, { maxLength: 3 }), fc.array(text, { maxLength: 5 }), (wishes, taken) => {
        const name = freeSheetName(wishes, taken);
        expect(name.length).toBeGreaterThan(0);
        expect(name.length).toBeLessThanOrEqual(31);
        expect(name).not.toMatch(/[:\\/?*[\]]|^'|'$/);
        expect(taken.map((other) => other.toLowerCase())).not.toContain(name.toLowerCase());
      }),
      { seed: 20260306, numRuns: 500 },
    );
  });
});

test("freeTableName numbers a taken name, whatever its letter case", () => {
  expect(freeTableName("Daily", [])).toBe("Daily");
  expect(freeTableName("Daily", ["DAILY"])).toBe("Daily_2");
  expect(freeTableName("日报", ["日报", "日报_2"])).toBe("日报_3");
});
