import fc from "fast-check";
import { axisScale, axisTicks } from "../../../src/workbench/page/charts/axis-scale";

const open = { minimum: null, maximum: null };

describe("axisScale", () => {
  it("starts at zero and ends at a round number above the values", () => {
    const scale = axisScale([3013, 11_968], open, false);
    expect(axisTicks(scale)).toEqual([0, 5000, 10_000, 15_000]);
  });

  it("leaves zero out where the values lie close together", () => {
    expect(axisScale([98, 100], open, false).minimum).toBeGreaterThan(90);
    expect(axisScale([98, 100], open, true).minimum).toBe(0);
  });

  it("keeps given ends", () => {
    const scale = axisScale([0.01, 0.03], { minimum: 0, maximum: 0.05 }, false);
    expect(axisTicks(scale)).toEqual([0, 0.01, 0.02, 0.03, 0.04, 0.05]);
  });

  it("holds every value, with a few ticks", () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -1e9, max: 1e9, noNaN: true }), { minLength: 1, maxLength: 40 }),
        (values) => {
          const scale = axisScale(values, open, false);
          const slack = (scale.maximum - scale.minimum) * 1e-9;
          expect(Math.min(...values)).toBeGreaterThanOrEqual(scale.minimum - slack);
          expect(Math.max(...values)).toBeLessThanOrEqual(scale.maximum + slack);
          expect(axisTicks(scale).length).toBeLessThanOrEqual(12);
        },
      ),
    );
  });
});
