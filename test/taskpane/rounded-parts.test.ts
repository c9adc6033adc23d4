import fc from "fast-check";
import { roundedParts } from "../../src/taskpane/session/rounded-parts";

test("what is shown of the parts adds up to what is shown of their sum", () => {
  // To one decimal each by itself they would be 1.3, 1.3, -0.5 and 2.0: 0.1 too much.
  expect(roundedParts([1.26, 1.26, -0.49])).toEqual({ parts: [1.3, 1.2, -0.5], total: 2, decimals: 1 });
  expect(roundedParts([0, -70, 0])).toEqual({ parts: [0, -70, 0], total: -70, decimals: 0 });
  expect(roundedParts([186.5, 0.0, 0.4, 134.1])).toEqual({
    parts: [187, 0, 0, 134],
    total: 321,
    decimals: 0,
  });
  // Rounding errors of sums are no parts.
  expect(roundedParts([-1e-14, 12.5, -12.5])).toEqual({ parts: [0, 12.5, -12.5], total: 0, decimals: 1 });
});

test("no part is shown further than one step from what it is", () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: -5000, max: 5000, noNaN: true }), { minLength: 1, maxLength: 8 }),
      (parts) => {
        const shown = roundedParts(parts);
        const step = shown.decimals === 0 ? 1 : 0.1;
        shown.parts.forEach((part, i) => {
          expect(Math.abs(part - parts[i])).toBeLessThanOrEqual(step + 1e-9);
        });
        const sum = shown.parts.reduce((all, part) => all + part, 0);
        expect(sum).toBeCloseTo(shown.total, 6);
      },
    ),
  );
});
