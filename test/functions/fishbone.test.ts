import { fishbone } from "../../src/functions/functions";
import { provideRuntime } from "./excel-runtime";
import { failure } from "./failure";

beforeEach(() => provideRuntime("zh-CN"));

/** Five weeks: 100 or 101 visitors a day, 10 or 11 of them buyers; in the last week 50 or 51 and 5. */
const DAYS = Array.from({ length: 35 }, (_, day) => {
  const [people, even] = [day < 28 ? 100 : 50, day % 2];
  const buyers = day < 28 ? 10 + even : 5;
  return [`2026-03-${String(day + 1).padStart(2, "0")}`, people + even, buyers, buyers * 20];
}).map(([date, ...rest], day) => [day < 31 ? date : `2026-04-${String(day - 30).padStart(2, "0")}`, ...rest]);
const TABLE = [["日期", "访客数", "支付买家数", "支付金额"], ...DAYS];

describe("OPS.FISHBONE", () => {
  test("puts the figure that fell first, with what it explains", async () => {
    const [header, first, ...rest] = await fishbone("业绩下降", TABLE);
    expect(header).toEqual([
      "原因",
      "状态",
      "数据怎么说",
      "变化",
      "能解释",
      "偶然的可能",
      "大骨",
      "看什么",
      "负责人",
      "对策",
    ]);
    // 14 odd days of 28 before, 3 of the 7 after (28, 30, 32, 34 are even): 100.5 and 50 3/7 visitors.
    expect(first.slice(0, 2)).toEqual(["来的人少了（全店）", "证实"]);
    expect(first[2]).toBe("访客数 101 → 50，从 2026-03-29 起");
    expect(first[3]).toBeCloseTo((50 + 3 / 7) / 100.5 - 1, 10);
    // 210 a day fell to 100; with the visitors of before it would be 100 · 100.5 / 50.43, all but a tenth of it.
    expect(first[4]).toBeCloseTo(1 - (210 - (100 * 100.5) / (50 + 3 / 7)) / 110, 10);
    expect(first[5]).toBeLessThan(1e-6);
    const baskets = rest.find(([cause]) => cause === "买家花得少了");
    expect(baskets?.slice(1, 5)).toEqual(["排除", "客单价 20.00 → 20.00", 0, 0]);
    const rivals = rest.find(([cause]) => cause === "对手降价或大促");
    expect(rivals?.slice(1, 6)).toEqual(["待查", "表里没有，要去看", "", "", ""]);
  });

  test("without a table lists what to look into, rivals first", async () => {
    const [header, first] = await fishbone("流量下降");
    expect(header).toEqual(["大骨", "原因", "看什么", "负责人", "对策"]);
    expect(first.slice(0, 2)).toEqual(["竞争对手", "对手上新或换主推"]);
  });

  test("two problems in one, unknown ones and tables without the figure are refused in words", async () => {
    expect(await failure(fishbone("业绩下降和退款率上升", TABLE))).toEqual({
      code: "#VALUE!",
      message: "一句话里有两个问题：业绩下降、退款率上升。分开各做一张。",
    });
    expect(await failure(fishbone("仓库漏水"))).toMatchObject({ code: "#N/A" });
    expect(await failure(fishbone("退款率上升", TABLE))).toEqual({
      code: "#N/A",
      message: "表里算不出“退款率上升”要看的数。",
    });
    expect(await failure(fishbone("业绩下降", TABLE.slice(0, 10)))).toMatchObject({ code: "#N/A" });
  });
});
