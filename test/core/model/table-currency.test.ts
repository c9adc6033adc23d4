import { currencyOf, moneyStyle } from "../../../src/core/model/table-currency";

type Table = Parameters<typeof currencyOf>[0][number];

const UNKNOWN: Table = { currency: null, platform: null };
/** Its platform tells, as 直通车 does, or may seem to tell of a sheet that people typed in the platform's words. */
const TAOBAO: Table = { currency: "CNY", platform: "taobao" };
const DOLLARS: Table = { currency: "USD", platform: "google-ads" };
const YEN: Table = { currency: "JPY", platform: null };

describe("currencyOf", () => {
  test.each([
    ["a report in dollars, in a shop that writes ¥", [DOLLARS], "CNY", "USD"],
    ["a report that does not say", [UNKNOWN], "CNY", "CNY"],
    ["a report of which only the platform tells", [TAOBAO], "USD", "USD"],
    ["dollars on a platform that settles in yuan", [{ ...TAOBAO, currency: "USD" }], "CNY", "USD"],
    ["nothing at all", [], "EUR", "EUR"],
    ["no sign wanted", [DOLLARS], "none", "none"],
    ["dollars, and what the operator has in ¥", [DOLLARS, TAOBAO], "CNY", "XXX"],
    ["dollars, and what the operator has in dollars", [DOLLARS, UNKNOWN], "USD", "USD"],
  ] as const)("%s", (_, tables, currency, code) => {
    expect(currencyOf(tables, { currency })).toBe(code);
  });

  test("is none where nothing was chosen", () => {
    expect(currencyOf([DOLLARS], {})).toBe("none");
  });
});

describe("moneyStyle", () => {
  test("has the sign of that currency, and none for one without a sign of ours", () => {
    expect(moneyStyle([DOLLARS], { currency: "CNY" })).toEqual({ sign: "$", currency: "USD" });
    expect(moneyStyle([UNKNOWN], { currency: "INR" })).toEqual({ sign: "₹", currency: null });
    // ¥ would be read as yuan.
    expect(moneyStyle([YEN], { currency: "CNY" })).toEqual({ sign: "", currency: "JPY" });
    expect(moneyStyle([DOLLARS, TAOBAO], { currency: "CNY" })).toEqual({ sign: "", currency: null });
  });

  test("knows the currency where no sign is wanted, as sentences name it then", () => {
    expect(moneyStyle([TAOBAO], {})).toEqual({ sign: "", currency: "CNY" });
    expect(moneyStyle([DOLLARS], { currency: "none" })).toEqual({ sign: "", currency: "USD" });
  });
});
