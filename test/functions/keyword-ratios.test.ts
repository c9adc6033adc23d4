import { acos, breakevenroas, cpc, ctr, maxcpc, roas } from "../../src/functions/functions";
import { provideRuntime } from "./excel-runtime";
import { failure } from "./failure";

beforeEach(() => provideRuntime("zh-CN"));

describe("the quotients of words", () => {
  // Spend 100, sales 500: ROI 5, ACoS 20 % (definitions of the trade).
  test.each<[string, Promise<number> | (() => Promise<number>), number]>([
    ["OPS.ROAS", () => roas(500, 100), 5],
    ["OPS.ACOS", () => acos(100, 500), 0.2],
    ["OPS.CPC", () => cpc("1,234.50", "1.2万"), 1234.5 / 12_000],
    ["OPS.CTR", () => ctr("３０", 1000), 0.03],
    // More was given back than sold.
    ["OPS.ROAS", () => roas(-50, 100), -0.5],
  ])("%s", async (_, call, expected) => {
    expect(await (typeof call === "function" ? call() : call)).toBeCloseTo(expected, 15);
  });

  test.each<[string, () => Promise<number>, string, string]>([
    ["ROAS without cost", () => roas(500, 0), "#DIV/0!", "花费是 0，没有投产比。"],
    ["ACOS without sales", () => acos(100, 0), "#DIV/0!", "成交额是 0，没有 ACoS。"],
    ["CPC without clicks", () => cpc(0, 0), "#DIV/0!", "点击是 0，没有平均点击花费。"],
    ["CTR without impressions", () => ctr(3, 0), "#DIV/0!", "展现是 0，没有点击率。"],
    ["an empty cell", () => roas("", 100), "#N/A", "缺一个数，算不出来。"],
    ["an empty cell below", () => roas(500, null), "#N/A", "缺一个数，算不出来。"],
    ["a missing mark", () => cpc("-", 5), "#N/A", "缺一个数，算不出来。"],
    ["a cost below 0", () => roas(500, -1), "#VALUE!", "要填 0 以上的数。"],
    ["a word", () => ctr("很多", 100), "#VALUE!", "要填 0 以上的数。"],
    ["a truth", () => ctr(true, 100), "#VALUE!", "要填 0 以上的数。"],
    ["a cell in error", () => roas({ code: "#DIV/0!" }, 100), "#DIV/0!", "缺一个数，算不出来。"],
    ["another cell in error", () => roas({ code: "#REF!" }, 100), "#VALUE!", "缺一个数，算不出来。"],
  ])("give an error for %s", async (_, call, code, message) => {
    expect(await failure(call())).toEqual({ code, message });
  });

  test("speak English where Office does", async () => {
    provideRuntime("en-US");
    expect((await failure(roas(1, 0))).message).toBe("The cost is 0: there is no ROAS.");
    expect((await failure(cpc("", 1))).message).toBe("A figure is missing.");
  });
});

describe("OPS.BREAKEVENROAS", () => {
  test.each<[unknown[], number]>([
    // Margin 40 % -> 2.5; with fees of 3 % and refunds of 5 % 1 / (0.37 · 0.95) = 1 / 0.3515.
    [[0.4], 2.5],
    [["40%", 0.03, "5%"], 1 / 0.3515],
    [[0.4, "", null], 2.5],
    [[1], 1],
  ])("of %j is %d", async (given, expected) => {
    expect(await breakevenroas(...(given as [unknown]))).toBeCloseTo(expected, 12);
  });

  test("is 2.84 for 40 %, 3 % and 5 %, as published", async () => {
    expect((await breakevenroas(0.4, 0.03, 0.05)).toFixed(2)).toBe("2.84");
  });

  test.each<[unknown[], string, string]>([
    [[0.1, 0.1], "#DIV/0!", "毛利不够付平台费和退款，投多少都不保本。"],
    [[0.1, 0.2], "#DIV/0!", "毛利不够付平台费和退款，投多少都不保本。"],
    [[0.4, 0, 1], "#DIV/0!", "毛利不够付平台费和退款，投多少都不保本。"],
    [[""], "#N/A", "缺一个数，算不出来。"],
    [[40], "#VALUE!", "毛利率、平台费、退款率、转化率都要在 0 到 1 之间，例如 0.4 或 40%。"],
    [[0.4, 3], "#VALUE!", "毛利率、平台费、退款率、转化率都要在 0 到 1 之间，例如 0.4 或 40%。"],
  ])("of %j is an error", async (given, code, message) => {
    expect(await failure(breakevenroas(...(given as [unknown])))).toEqual({ code, message });
  });
});

describe("OPS.MAXCPC", () => {
  test.each<[unknown[], number]>([
    // An order of 150 every 25 clicks, 40 % of it left: 2.40 a click; less fees and refunds 6 · 0.3515 = 2.109.
    [[150, 0.4, 0.04], 2.4],
    [["150元", "40%", "4%", 0.03, 0.05], 2.109],
    // Fees above the margin leave a loss: no click is worth anything.
    [[150, 0.1, 0.04, 0.2], 0],
  ])("of %j is %d", async (given, expected) => {
    expect(await maxcpc(...(given as [unknown, unknown, unknown]))).toBeCloseTo(expected, 12);
  });

  test("is an error for a rate in hundreds and without one", async () => {
    expect((await failure(maxcpc(150, 0.4, 4))).code).toBe("#VALUE!");
    expect((await failure(maxcpc(150, 0.4, ""))).code).toBe("#N/A");
    provideRuntime("en-US");
    expect((await failure(maxcpc(150, 4, 0.04))).message).toMatch(/^Margin, fees, refunds and rates lie/);
  });
});
