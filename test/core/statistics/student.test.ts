import { printTwoSidedChance, printTwoSidedQuantile } from "../../../src/core/statistics/print-student";
import { twoSidedChance, twoSidedQuantile } from "../../../src/core/statistics/student";

describe("twoSidedQuantile", () => {
  // Printed tables of the t distribution, e.g. NIST/SEMATECH e-Handbook of Statistical Methods, 1.3.6.7.2.
  test.each([
    [0.95, null, 1.96],
    [0.99, null, 2.576],
    [0.95, 1, 12.706],
    [0.95, 13, 2.16],
    [0.95, 29, 2.045],
    [0.8, 28, 1.313],
    [0.998, 10, 4.144],
  ])("of %d with %s degrees is the table's", (level, df, expected) => {
    expect(twoSidedQuantile(level, df)).toBeCloseTo(expected, 3);
  });

  test("is what the chance turns back", () => {
    for (const df of [null, 1, 2, 13, 29, 1000])
      for (const level of [0.5, 0.9, 0.95, 0.999, 0.9999])
        expect(twoSidedChance(twoSidedQuantile(level, df), df)).toBeCloseTo(1 - level, 13);
  });

  test.each([0, 1, -0.5, 1.5, NaN])("refuses a level of %d", (level) => {
    expect(() => twoSidedQuantile(level, null)).toThrow(RangeError);
  });
});

describe("twoSidedChance", () => {
  test("is 1 for no deviation and the same to both sides", () => {
    expect(twoSidedChance(0, null)).toBe(1);
    expect(twoSidedChance(0, 5)).toBe(1);
    expect(twoSidedChance(-2.5, 13)).toBe(twoSidedChance(2.5, 13));
  });

  // With one degree it is 1 - 2/π·arctan|z|; with two 1 - |z|/√(2 + z²).
  test.each([0.001, 0.3, 1, 4, 30])("of %d is the closed form's", (z) => {
    expect(twoSidedChance(z, 1)).toBeCloseTo((2 / Math.PI) * Math.atan(1 / z), 13);
    expect(twoSidedChance(z, 2)).toBeCloseTo(1 - z / Math.sqrt(2 + z * z), 14);
  });

  test("keeps the digits of small chances", () => {
    // Φ(-10) is 7.619853024160527e-24 (Abramowitz and Stegun, table 26.2).
    expect(twoSidedChance(10, null) / 1.5239706048321e-23).toBeCloseTo(1, 12);
  });

  test("refuses what is no number, and degrees that are not whole", () => {
    expect(() => twoSidedChance(NaN, null)).toThrow(RangeError);
    expect(() => twoSidedChance(1, 0)).toThrow(RangeError);
    expect(() => twoSidedChance(1, 1.5)).toThrow(RangeError);
  });
});

test("formulas use functions that Excel 2016, WPS and LibreOffice share", () => {
  expect(printTwoSidedQuantile("$B$1", "$B$2")).toBe("TINV(1-$B$1,$B$2)");
  expect(printTwoSidedQuantile("$B$1", null)).toBe("NORMSINV((1+$B$1)/2)");
  expect(printTwoSidedChance("C5", "C6")).toBe("TDIST(ABS(C5),C6,2)");
  expect(printTwoSidedChance("C5", null)).toBe("2*NORMSDIST(-ABS(C5))");
});
