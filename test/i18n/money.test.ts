import { amountInWords, withSign } from "../../src/i18n/money";

describe("withSign", () => {
  test.each([
    ["22,796", "¥22,796"],
    ["-22,796", "-¥22,796"],
    ["+0.50", "+¥0.50"],
  ])("%s with ¥ is %s", (figure, said) => {
    expect(withSign(figure, "¥")).toBe(said);
    expect(withSign(figure, "")).toBe(figure);
  });
});

describe("amountInWords", () => {
  test("says the sign, the same in both languages", () => {
    for (const locale of ["zh-CN", "en-US"] as const)
      expect(amountInWords("22,796", { sign: "$", currency: "USD" }, locale)).toBe("$22,796");
  });

  test("names the currency where there is no sign, and nothing where it is not known", () => {
    expect(amountInWords("22,796", { sign: "", currency: "CNY" }, "zh-CN")).toBe("22,796 元");
    expect(amountInWords("22,796", { sign: "", currency: "CNY" }, "en-US")).toBe("CNY 22,796");
    expect(amountInWords("22,796", { sign: "", currency: "JPY" }, "zh-CN")).toBe("JPY 22,796");
    expect(amountInWords("22,796", { sign: "", currency: null }, "en-US")).toBe("22,796");
  });
});
