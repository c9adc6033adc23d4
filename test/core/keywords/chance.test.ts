import { chanceAbove } from "../../../src/core/statistics/rates";
import { printChanceAbove } from "../../../src/core/statistics/print-rates";
import { attachEngine } from "../../../src/workbench/engine/calculation-engine";
import { area } from "../../../src/workbench/model/address";
import { Workbook } from "../../../src/workbench/model/workbook";
import { saveWorkbook } from "../../../src/workbench/xlsx/save";
import { compareWithLibreOffice } from "../../support/compare-with-libreoffice";
import { hasLibreOffice } from "../../support/libreoffice";
import { referenceLines } from "../statistics/reference-cases";

/** Cases of keywords.py; the last is SciPy's. */
const CASES = referenceLines("keywords-chances.csv.gz").map((line) => {
  const [rate, orders, clicks, areShares, above] = line.split(",").map(Number);
  return { rate, orders, clicks, areShares: areShares === 1, above };
});

/** As far as 1 less a probability can tell: a chance below 1e-6 has no more digits than the difference leaves. */
const near = (a: number, b: number): boolean => Math.abs(a - b) <= Math.max(1e-9 * Math.abs(b), 1e-14);
const evaluated = CASES.map(({ rate, orders, clicks, areShares }) =>
  chanceAbove(rate, orders, clicks, areShares),
);

describe("chanceAbove", () => {
  it("is SciPy's", () => {
    expect(CASES.length).toBeGreaterThanOrEqual(5000);
    const apart = CASES.flatMap((one, place) =>
      Math.abs(evaluated[place] - one.above) <= 1e-9 * Math.max(one.above, 1e-3)
        ? []
        : [{ ...one, ours: evaluated[place] }],
    );
    expect(apart).toEqual([]);
  });

  it("is 0 for a share above 1 and refuses what says nothing", () => {
    expect(chanceAbove(1, 2, 5, true)).toBe(0);
    expect(chanceAbove(1.5, 2, 5, true)).toBe(0);
    expect(chanceAbove(0, 2, 5, true)).toBe(1);
    // exp(-2)(1 + 2): shape 2 at 1 order a click of 2 clicks.
    expect(chanceAbove(1, 2, 2, false)).toBeCloseTo(3 * Math.exp(-2), 14);
    for (const [rate, orders, clicks, areShares] of [
      [0.1, 0, 5, true],
      [0.1, 5, 5, true],
      [0.1, 5, 0, false],
      [-0.1, 1, 5, false],
      [NaN, 1, 5, true],
    ] as const)
      expect(() => chanceAbove(rate, orders, clicks, areShares)).toThrow(RangeError);
  });
});

describe("printChanceAbove", () => {
  const workbook = new Workbook();
  const engine = attachEngine(workbook, { now: () => new Date(2026, 0, 1), random: () => 0.5 });
  const sheet = workbook.addSheet("chance");
  sheet.write(area(0, 0, CASES.length, 4), (row, column) => {
    const { rate, orders, clicks, areShares } = CASES[row];
    return [rate, orders, clicks, areShares][column];
  });
  sheet.write(
    area(0, 4, CASES.length, 1),
    (row) => `=${printChanceAbove(`A${row + 1}`, `B${row + 1}`, `C${row + 1}`, `D${row + 1}`)}`,
  );
  engine.recalculate();

  it("calculates to what is evaluated", () => {
    const apart = CASES.flatMap((one, row) => {
      const shown = sheet.value(row, 4);
      return typeof shown === "number" && near(shown, evaluated[row])
        ? []
        : [{ one, shown, ours: evaluated[row] }];
    });
    expect(apart).toEqual([]);
  });

  const enabled = hasLibreOffice("the comparison of chances with LibreOffice");
  (enabled ? it : it.skip)(
    "is LibreOffice's",
    async () => {
      const { compared, differences } = await compareWithLibreOffice(saveWorkbook(workbook).bytes);
      expect(compared).toBe(CASES.length);
      expect(differences.filter(({ saved, recalculated }) => !alike(saved, recalculated))).toEqual([]);
    },
    200_000,
  );
});

/** Of 1 less nearly 1 only the leading digits are left; from 300,000 orders LibreOffice itself is 5e-10 off SciPy. */
function alike(...shown: readonly string[]): boolean {
  const [a, b] = shown.map((text) => (text.startsWith("number ") ? Number(text.slice(7)) : NaN));
  return Math.abs(a - b) <= 1e-9;
}
