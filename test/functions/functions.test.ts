import { clean, metric } from "../../src/functions/functions";
import { provideRuntime } from "./excel-runtime";

beforeEach(() => provideRuntime("zh-CN"));

/** Three days as a shop keeps them: text numbers, a missing mark, a total that must not be counted twice. */
const DAYS = [
  ["统计日期", "访客数", "支付买家数", "支付金额"],
  ["2026-03-01", "1,000", 30, "3,000.00"],
  ["2026-03-02", 500, "20", 1500],
  ["2026-03-03", 0, "-", ""],
  ["合计", 1500, 50, 4500],
];

/** What stands in the cell and beside it when the call fails. */
async function failure(call: Promise<unknown>): Promise<{ code: unknown; message: string }> {
  try {
    await call;
  } catch (error) {
    const { code, message } = error as { code: unknown; message: string };
    return { code, message };
  }
  throw new Error("The call did not fail");
}

describe("OPS.METRIC", () => {
  test.each([
    // 50 buyers of 1,500 visitors; the mean of the days' own rates would be 0.035.
    ["支付转化率", 50 / 1500],
    ["payConversionRate", 50 / 1500],
    ["Pay conversion rate", 50 / 1500],
    [" 支付 转化率 ", 50 / 1500],
    ["PAYCONVERSIONRATE", 50 / 1500],
    // 4,500 yuan from 50 buyers, and from 1,500 visitors.
    ["客单价", 90],
    ["UV价值", 3],
    ["ＵＶ价值", 3],
  ])("gives %s as a ratio of sums", async (name, expected) => {
    expect(await metric(name, DAYS)).toBeCloseTo(expected, 12);
  });

  test.each([
    [2, 0.03],
    [4, 0.0333],
    [0, 0],
  ])("rounds to %i decimals", async (decimals, expected) => {
    expect(await metric("支付转化率", DAYS, decimals)).toBe(expected);
  });

  test("rounds half up as Excel does, where binary fractions would fall short", async () => {
    const rows = [
      ["日期", "访客数", "支付买家数"],
      ["2026-03-01", 1000, 1005],
    ];
    expect(await metric("支付转化率", rows, 2)).toBe(1.01);
  });

  test("rounds a share of one in ten million to nothing", async () => {
    const rows = [
      ["日期", "访客数", "支付买家数"],
      ["2026-03-01", 10_000_000, 1],
    ];
    expect(await metric("支付转化率", rows, 4)).toBe(0);
  });

  test("does not round when Excel leaves the last argument out as null", async () => {
    expect(await metric("支付转化率", DAYS, null as unknown as undefined)).toBeCloseTo(1 / 30, 12);
  });

  test("says which columns are missing", async () => {
    expect(await failure(metric("投入产出比", DAYS))).toEqual({
      code: "#N/A",
      message: expect.stringMatching(/^算投入产出比还缺这些列：.*花费/),
    });
  });

  test("speaks English where Office does", async () => {
    provideRuntime("en-US");
    expect((await failure(metric("投入产出比", DAYS))).message).toMatch(/^Columns missing for /);
  });

  test("gives #DIV/0! when there was not one visitor", async () => {
    const rows = [
      ["日期", "访客数", "支付买家数"],
      ["2026-03-01", 0, 0],
      ["2026-03-02", 0, 0],
    ];
    expect(await failure(metric("支付转化率", rows))).toEqual({
      code: "#DIV/0!",
      message: "支付转化率的分母是 0 或没有数据。",
    });
  });

  test("gives #VALUE! for a metric nobody knows", async () => {
    expect(await failure(metric("好运指数", DAYS))).toEqual({
      code: "#VALUE!",
      message: "没有叫“好运指数”的指标。",
    });
  });

  test.each([-1, 1.5, 16])("gives #VALUE! for %d decimals", async (decimals) => {
    expect((await failure(metric("支付转化率", DAYS, decimals))).code).toBe("#VALUE!");
  });

  test("gives #N/A where the cells hold no table", async () => {
    expect((await failure(metric("支付转化率", [["", ""]]))).code).toBe("#N/A");
  });

  test("leaves a cell in error out", async () => {
    const rows = [
      ["日期", "访客数", "支付买家数"],
      ["2026-03-01", 100, 10],
      ["2026-03-02", 100, { code: "#DIV/0!" }],
    ];
    expect(await metric("支付转化率", rows)).toBeCloseTo(10 / 200, 12);
  });
});

describe("OPS.CLEAN", () => {
  test("gives numbers, dates as serial numbers and empty texts for what is missing, without the total", async () => {
    // 2026-03-01 is day 46082 of Excel's calendar.
    expect(await clean(DAYS)).toEqual([
      ["统计日期", "访客数", "支付买家数", "支付金额"],
      [46082, 1000, 30, 3000],
      [46083, 500, 20, 1500],
      [46084, 0, "", ""],
    ]);
  });

  test("cleaning what is clean changes nothing", async () => {
    const once = await clean(DAYS);
    expect(await clean(once)).toEqual(once);
  });

  test("gives #N/A where the cells hold no table", async () => {
    expect((await failure(clean([[null]]))).code).toBe("#N/A");
  });
});
