import { fractionMark } from "../../../../src/core/recognise/columns/fraction-mark";
import { profileColumn } from "../../../../src/core/recognise/columns/profile";

describe("fractionMark", () => {
  test.each([
    [["8,90 €", "1.204,00 €"], ","],
    [["0,7 %", "-3,25"], ","],
    [["1,204", "980"], "."],
    [["8,90", "7.35"], "."],
    [["1,2,3", "4,5,6"], "."],
    [[8.9, null], "."],
  ] as const)("%j -> %s", (cells, mark) => {
    expect(fractionMark(cells)).toBe(mark);
  });
});

describe("profileColumn", () => {
  test("reads decimal commas where the texts keep them", () => {
    const profile = profileColumn(["8,90 €", "1.204,05 €", "17,00 €"], null);
    expect(profile).toMatchObject({ numbers: 3, texts: 0, figures: [8.9, 1204.05, 17], decimals: [2, 2, 2] });
  });

  test("a comma before three digits still takes thousands apart", () => {
    expect(profileColumn(["1,204", "980"], null).figures).toEqual([1204, 980]);
  });
});
