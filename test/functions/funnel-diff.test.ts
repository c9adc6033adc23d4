import { funneldiff } from "../../src/functions/functions";
import { provideRuntime } from "./excel-runtime";
import { failure } from "./failure";

beforeEach(() => provideRuntime("zh-CN"));

const near = (value: number, digits = 4): unknown => expect.closeTo(value, digits);

describe("OPS.FUNNELDIFF", () => {
  test("gives the change with its published range and chance", async () => {
    // R.G. Newcombe, Statistics in Medicine 17 (1998) 873-890, method 10: 56 of 70 and 48 of 80 -> 0.0524 to 0.3339;
    // z = 0.2/√(0.6933·0.3067·(1/70 + 1/80)) = 2.6502, two-sided 0.0080. Buyers rose by 8: log mean 8/ln(56/48)
    // = 51.898, times ln(70/80) = -6.930 from visitors and times ln(0.8/0.6) = 14.930 from the rate.
    expect(
      await funneldiff(
        [
          ["访客", "买家"],
          [80, 48],
        ],
        [
          ["访客", "买家"],
          [70, 56],
        ],
      ),
    ).toEqual([
      [
        "步骤",
        "之前转化率",
        "之后转化率",
        "变化",
        "变化低",
        "变化高",
        "偶然机会",
        "是不是波动",
        "成交增减来自",
      ],
      ["访客", "", "", "", "", "", "", "", near(-6.93, 3)],
      [
        "买家",
        near(0.6, 12),
        near(0.8, 12),
        near(0.2, 12),
        near(0.0524),
        near(0.3339),
        near(0.008),
        expect.stringMatching(/^确实更高（碰巧的机会约 1\/12\d）$/),
        near(14.93, 3),
      ],
    ]);
  });

  test("splits the change of the last step over the steps, which add up to it", async () => {
    // 10 before and after: log mean 10, times ln 2 = 6.93 gained by visitors and lost at the second step.
    const block = await funneldiff([[1000], [100], [10]], [[2000, 100, 10]]);
    expect(block.map((row) => row[0])).toEqual(["步骤", "第 1 步", "第 2 步", "第 3 步"]);
    expect(block.slice(1).map((row) => row[8])).toEqual([
      near(10 * Math.LN2, 9),
      near(-10 * Math.LN2, 9),
      near(0, 9),
    ]);
    expect(block[3].slice(3, 8)).toEqual([0, near(-0.0868), near(0.0868), 1, "在正常波动内"]);
    expect(block[2][7]).toBe("确实更低（碰巧的机会不到 1/10,000）");
  });

  test("widens ranges by how far days vary", async () => {
    // 20 % and 15 % of 10,000 each are far apart for coin tosses; of days between 0 and 40 % they say nothing.
    const days = (rates: readonly number[]) => [
      ["访客", "买家"],
      ...rates.map((rate) => [2000, 2000 * rate]),
    ];
    const [, , one] = await funneldiff([[10_000, 2000]], [[10_000, 1500]]);
    expect(one[7]).toBe("确实更低（碰巧的机会不到 1/10,000）");
    const [, , uneven] = await funneldiff(
      days([0.05, 0.4, 0.1, 0.3, 0.15]),
      days([0.3, 0.05, 0.2, 0.1, 0.1]),
    );
    expect(uneven.slice(1, 4)).toEqual([near(0.2, 12), near(0.15, 12), near(-0.05, 12)]);
    expect(uneven[7]).toBe("在正常波动内");
    expect(Number(uneven[4])).toBeLessThan(Number(one[4]));
    expect(Number(uneven[5])).toBeGreaterThan(Number(one[5]));
  });

  test("takes rows that are no days for coin tosses", async () => {
    // Newcombe's 48 of 80 and 56 of 70 once more, each in two rows that are far apart.
    const before = [
      ["访客", "买家"],
      [40, 8],
      [40, 40],
    ];
    const after = [
      ["访客", "买家"],
      [35, 35],
      [35, 21],
    ];
    const published = [near(0.2, 12), near(0.0524), near(0.3339), near(0.008)];
    for (const days of [[[false], [false]], [[false]], [[false], [""]]] as const) {
      const [, , paid] = await funneldiff(before, after, ...days.map((cells) => [[...cells]]));
      expect(paid.slice(3, 7)).toEqual(published);
    }
    const [, , asDays] = await funneldiff(before, after);
    expect(Number(asDays[4])).toBeLessThan(0);
    expect(await funneldiff(before, after, [[true]])).toEqual(await funneldiff(before, after));
    const [, , mixed] = await funneldiff(before, after, [[false]], [[true]]);
    expect(Number(mixed[5])).toBeGreaterThan(0.3339);
  });

  test("adds up the rows of one date", async () => {
    const header = ["访客", "买家"];
    const before = [header, [600, 60], [400, 50], [1000, 90], [1000, 100]];
    const after = [header, [1000, 70], [300, 20], [700, 60], [1000, 60]];
    const [dates, datesAfter] = [
      [["日期"], [46082], [46082], [46083], [46084]],
      [["日期"], ["3月10日"], ["3月11日"], ["3月11日"], ["3月12日"]],
    ];
    const added = await funneldiff(
      [header, [1000, 110], [1000, 90], [1000, 100]],
      [header, [1000, 70], [1000, 80], [1000, 60]],
    );
    expect(await funneldiff(before, after, dates, datesAfter)).toEqual(added);
    // The same dates for both, as with two arms of a test.
    expect(await funneldiff(before, before, dates)).toEqual(await funneldiff(before, before, dates, dates));
    expect(await funneldiff(before, after)).not.toEqual(added);
  });

  test("says which dates do not go with the rows", async () => {
    const [before, after] = [
      [
        [100, 10],
        [90, 9],
      ],
      [[100, 8]],
    ];
    expect(await failure(funneldiff(before, after, [[46082], [46083], [46084]]))).toEqual({
      code: "#VALUE!",
      message: "日期要一行一个：有 2 行数，给了 3 个。",
    });
    expect((await failure(funneldiff(before, after, [[46082], [46083]]))).message).toBe(
      "日期要一行一个：有 1 行数，给了 2 个。",
    );
    expect((await failure(funneldiff(before, after, [[46082], [46083]], [["甲"]]))).message).toBe(
      "“日期”里一个日期也没有：选日期列，每行不是一天就填 FALSE。",
    );
  });

  test("says why nothing can be said", async () => {
    const verdicts = async (before: number[], after: number[]): Promise<unknown[]> =>
      (await funneldiff([before], [after])).slice(1).map((row) => row[7]);
    // 8 of 200 in both: 4 to expect on either side.
    expect(await verdicts([100, 2], [100, 6])).toEqual(["", "人数太少，还判断不了"]);
    expect(await verdicts([100, 50], [100, 150])).toEqual(["", "比上一步还多：两步口径不同，不给区间"]);
    expect(await verdicts([100, 150], [100, 50])).toEqual(["", "之前：比上一步还多：两步口径不同，不给区间"]);
    expect(await verdicts([100, 0, 0], [100, 4, 2])).toEqual(["", "人数太少，还判断不了", "之前：没有数"]);
  });

  test("leaves the split out where it has no meaning", async () => {
    const block = await funneldiff([[100, 0, 5]], [[100, 50, 10]]);
    expect(block.slice(1).map((row) => row[8])).toEqual(["", "", ""]);
  });

  test("says which ranges do not go together", async () => {
    expect(await failure(funneldiff([[1, 2]], [[1, 2, 3]]))).toEqual({
      code: "#VALUE!",
      message: "两段的步数不一样：之前 2 步，之后 3 步。",
    });
    expect(
      await failure(
        funneldiff(
          [
            ["访客", "买家"],
            [9, 3],
          ],
          [
            ["访客", "下单"],
            [9, 3],
          ],
        ),
      ),
    ).toEqual({ code: "#VALUE!", message: "两段的步骤对不上：之前是“买家”，之后是“下单”。" });
    expect((await failure(funneldiff([[1, ""]], [[1, 1]]))).code).toBe("#N/A");
    expect((await failure(funneldiff([[1, 1]], [[1, -1]]))).code).toBe("#VALUE!");
  });

  test("speaks English where Office does", async () => {
    provideRuntime("en-US");
    const [header, , paid] = await funneldiff([[80, 48]], [[70, 56]]);
    expect(header.slice(0, 4)).toEqual(["Step", "Rate before", "Rate after", "Change"]);
    expect(paid[7]).toMatch(/^Really higher \(about 1 in 12\d by chance\)$/);
    expect((await failure(funneldiff([[1, 2]], [[1, 2, 3]]))).message).toBe(
      "The two ranges have different steps: 2 before, 3 after.",
    );
  });
});
