import { rulecheck } from "../../src/functions/functions";
import { provideRuntime } from "./excel-runtime";

beforeEach(() => provideRuntime("zh-CN"));

/** A 规则表 as a workbook keeps it, changed by its operator: a lower line, one switched off, one from 1 March 2026. */
const RULES = [
  ["规则 id", "指标", "达标", "数值 value", "周期", "怎么办 action", "负责人", "生效日期 from", "出处"],
  ["bounce_max_pass", "跳失率（及格）", "<", "", "周", "先改页面", "", "", ""],
  ["ad_share_max", "推广费率", "<=", 0.08, "周", "停一半计划", "", 46082, ""],
  ["dsr_min", "店铺评分 DSR", ">=", 4.9, "日", "", "", "", ""],
  ["ad_share_max", "推广费率", "<=", 0.5, "周", "重复的一行", "", "", ""],
];

async function failure(call: Promise<unknown>): Promise<{ code: unknown; message: string }> {
  try {
    await call;
  } catch (error) {
    const { code, message } = error as { code: unknown; message: string };
    return { code, message };
  }
  throw new Error("The call did not fail");
}

describe("OPS.RULECHECK", () => {
  // The usual values: 推广费率 at most 10 %, 跳失率 below 70 %, 访问深度 at least 2.5.
  test.each([
    ["推广费率", 0.1, "通过"],
    ["推广费率", 0.1001, "不通过：推广费超标：查流量来源，重新测试"],
    ["ad_share_max", 0.1001, "不通过：推广费超标：查流量来源，重新测试"],
    ["tacos", 0.09, "通过"],
    ["Ad cost share", 0.09, "通过"],
    ["跳失率", 0.7, "不通过：先改页面，别急着加推广"],
    ["跳失率", 0.69, "通过"],
    ["访问深度", 2.5, "通过"],
    ["人均浏览量", 2.4, "不通过：先改页面，别急着加推广"],
    ["访问深度（健康）", 3.5, "不通过：先改页面，别急着加推广"],
  ])("judges %s of %d by the usual rules", async (metric, value, expected) => {
    expect(await rulecheck(metric, value)).toBe(expected);
  });

  test.each([
    ["推广费率", 0.09, undefined, "不通过：停一半计划"],
    ["推广费率", 0.08, undefined, "通过"],
    // Not in force before 1 March.
    ["推广费率", 0.09, 46081, ""],
    ["推广费率", 0.09, 46082, "不通过：停一半计划"],
    // Nothing is said to do.
    ["店铺评分 DSR", 4.85, undefined, "不通过"],
    // An emptied value, and a row taken out, switch the rule off.
    ["跳失率", 0.99, undefined, ""],
    ["访问深度", 0.1, undefined, ""],
  ])("judges %s of %d by the workbook's own rules, on day %s", async (metric, value, day, expected) => {
    expect(await rulecheck(metric, value, RULES, day)).toBe(expected);
  });

  test("reads headings in one language and below a title, without the columns nobody needs", async () => {
    for (const header of [
      ["id", "value", "action"],
      ["规则", "数值", "怎么办"],
    ])
      expect(
        await rulecheck("推广费率", 0.2, [["规则表", "", ""], header, ["AD_SHARE_MAX", 0.1, "查来源"]]),
      ).toBe("不通过：查来源");
    // Without a column of what to do, the usual words.
    expect(
      await rulecheck("推广费率", 0.2, [
        ["id", "value"],
        ["ad_share_max", 0.1],
      ]),
    ).toBe("不通过：推广费超标：查流量来源，重新测试");
  });

  test("says nothing of what is no figure", async () => {
    for (const value of ["", null, "-", "0.2", { code: "#DIV/0!" }])
      expect(await rulecheck("推广费率", value, RULES)).toBe("");
  });

  test("speaks English where Office does", async () => {
    provideRuntime("en-US");
    expect(await rulecheck("Bounce rate", 0.8)).toBe("Fail: Fix the page before buying traffic");
    expect(await rulecheck("Bounce rate", 0.6)).toBe("Pass");
    expect((await failure(rulecheck("luck", 1))).message).toBe("There is no rule for “luck”.");
  });

  test("gives #VALUE! for a rule nobody knows, and for cells that are no rules", async () => {
    expect(await failure(rulecheck("好运指数", 1))).toEqual({
      code: "#VALUE!",
      message: "没有管“好运指数”的规则。",
    });
    const noRules = {
      code: "#VALUE!",
      message: "没有认出规则表：要连表头一起选，表头里有“规则 id”和“数值 value”。",
    };
    expect(await failure(rulecheck("推广费率", 0.2, RULES.slice(1)))).toEqual(noRules);
    expect(await failure(rulecheck("推广费率", 0.2, [[""]]))).toEqual(noRules);
  });
});
