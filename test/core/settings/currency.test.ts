import { commonCurrency, moneySign, moneyStyle } from "../../../src/core/settings/currency";

describe("moneySign", () => {
  test.each([
    // A shop that writes ¥ has a report of Google Ads in dollars.
    ["CNY", "USD", "$"],
    ["CNY", "CNY", "¥"],
    ["CNY", null, "¥"],
    ["INR", null, "₹"],
    // Yen have no sign of ours: ¥ would be read as yuan.
    ["CNY", "JPY", ""],
    ["none", "USD", ""],
    ["none", null, ""],
  ] as const)("%s chosen, amounts in %s: %j", (choice, own, sign) => {
    expect(moneySign(choice, own)).toBe(sign);
  });
});

const tables = (...currencies: readonly (string | null)[]) => currencies.map((currency) => ({ currency }));

describe("commonCurrency", () => {
  test("is that of the tables that say so", () => {
    expect(commonCurrency(tables(null, "USD", "USD"))).toBe("USD");
    expect(commonCurrency(tables(null))).toBeNull();
    expect(commonCurrency([])).toBeNull();
  });

  test("is none in particular where tables differ, so that no sign stands before all of them", () => {
    expect(commonCurrency(tables("USD", "CNY"))).toBe("XXX");
    expect(moneyStyle("CNY", tables("USD", "CNY"))).toEqual({ sign: "", currency: null });
  });
});
