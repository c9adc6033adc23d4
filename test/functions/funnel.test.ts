import fc from "fast-check";
import { funnel } from "../../src/functions/functions";
import { provideRuntime } from "./excel-runtime";
import { failure } from "./failure";

beforeEach(() => provideRuntime("zh-CN"));

const HEADER = ["步骤", "数量", "转化率", "总转化率", "流失", "区间低", "区间高", "漏点"];
const near = (value: number): unknown => expect.closeTo(value, 10);

/** Wilson (1927) by the textbook, of a rate with so many trials; 1.959964 from tables where nothing else is said. */
function wilson(rate: number, trials: number, quantile = 1.959963984540054): readonly [number, number] {
  const z2 = quantile ** 2;
  const centre = (rate + z2 / (2 * trials)) / (1 + z2 / trials);
  const half =
    (quantile / (1 + z2 / trials)) * Math.sqrt((rate * (1 - rate)) / trials + z2 / (4 * trials ** 2));
  return [centre - half, centre + half];
}

/** A step as it is spilled, without a mark of a leak. */
function step(name: string, count: number, previous: number, first: number, mark = ""): unknown[] {
  const [low, high] = wilson(count / previous, previous);
  return [
    name,
    count,
    near(count / previous),
    near(count / first),
    previous - count,
    near(low),
    near(high),
    mark,
  ];
}

describe("OPS.FUNNEL", () => {
  test("gives the figures of one row of steps", async () => {
    // 1,000 → 400 → 100: 40 % and 25 %, of all 10 %.
    expect(
      await funnel([
        ["访客数", "加购人数", "支付买家数"],
        [1000, 400, 100],
      ]),
    ).toEqual([
      HEADER,
      ["访客数", 1000, "", 1, "", "", "", ""],
      step("加购人数", 400, 1000, 1000),
      step("支付买家数", 100, 400, 1000),
    ]);
  });

  test("takes one column with the steps down, with or without a heading, and names beside it", async () => {
    const expected = await funnel([[1000, 400, 100]], [["看", "加", "付"]]);
    expect(expected[3]).toEqual(step("付", 100, 400, 1000));
    expect(await funnel([[1000], [400], [100]], [["看"], ["加"], ["付"]])).toEqual(expected);
    expect(
      await funnel(
        [["人数"], [1000], [400], [100]],
        [["步骤"], ["看"], ["加"], ["付"]],
        [["基准"], [""], [""], [""]],
      ),
    ).toEqual(expected);
    expect((await funnel([[1000], [400]])).slice(1).map(([name]) => name)).toEqual(["第 1 步", "第 2 步"]);
  });

  test("widens ranges by how far days vary", async () => {
    // 10, 30 and 20 of 100: p = 0.2, 3/2 · 200/48 = 6.25 times coin tosses; Student's quantile of 2 degrees is 4.30265.
    const [, , buyers] = await funnel([
      [100, 10],
      [100, 30],
      [100, 20],
    ]);
    const [low, high] = wilson(0.2, 300 / 6.25, 4.302652729749464);
    expect(buyers).toEqual(["第 2 步", 60, near(0.2), near(0.2), 240, near(low), near(high), ""]);
  });

  test("adds up rows of one date before it asks how far days vary", async () => {
    const each = await funnel([
      [100, 10],
      [100, 30],
      [100, 20],
    ]);
    const rows = [
      ["访客数", "支付买家数"],
      [60, 4],
      [100, 30],
      [40, 6],
      [100, ""],
      ["", 20],
      [7, 7],
    ];
    // 1 March in two rows; of the 3rd a step in each of two; a row of no day is left out.
    const dates = ["日期", "2026-03-01", "2026/3/2", 46082, "2026年3月3日", "2026-03-03", "合计"];
    const dated = await funnel(rows, [["", ""]], null as never, null as never, [dates]);
    expect(dated.slice(1).map((row) => row.slice(1))).toEqual(each.slice(1).map((row) => row.slice(1)));
    const [, ...noHeading] = dates;
    expect(
      await funnel(
        rows,
        undefined,
        undefined,
        undefined,
        noHeading.map((date) => [date]),
      ),
    ).toEqual(dated);
  });

  test("takes rows that are no days for no measure of noise", async () => {
    const rows = [
      [100, 10],
      [100, 30],
      [100, 20],
    ];
    const [, , buyers] = await funnel(rows, undefined, undefined, undefined, [[false]]);
    expect(buyers).toEqual(step("第 2 步", 60, 300, 300));
    expect(await funnel(rows, undefined, undefined, undefined, [[true]])).toEqual(await funnel(rows));
  });

  test("reads texts that are numbers, and leaves out rows that lack a step", async () => {
    const [, visitors, buyers] = await funnel([
      ["访客数", "支付买家数"],
      ["1,000", "３０"],
      ["1.2万", 70],
      [500, "-"],
      ["", 9],
      [{ code: "#N/A" }, 9],
      ["未更新", 9],
      [true, 9],
    ]);
    expect(visitors.slice(0, 2)).toEqual(["访客数", 13_000]);
    expect(buyers.slice(0, 3)).toEqual(["支付买家数", 100, near(100 / 13_000)]);
  });

  test("takes figures by the thousands that a heading says", async () => {
    const [, shown, clicks] = await funnel([
      ["展现量(万)", "点击量"],
      [1.5, 300],
      ["2", 400],
    ]);
    expect(shown[1]).toBe(35_000);
    expect(clicks[2]).toEqual(near(700 / 35_000));
  });

  test("gives no range where a step exceeds the one before", async () => {
    const [, , cart, paid] = await funnel([[100, 150, 30]]);
    expect(cart).toEqual(["第 2 步", 150, near(1.5), near(1.5), -50, "", "", ""]);
    expect(paid[5]).toEqual(near(wilson(0.2, 150)[0]));
    // On one of two days only: the two are counted differently all the same.
    const [, , rate] = await funnel([
      [100, 40],
      [100, 120],
    ]);
    expect(rate.slice(1, 7)).toEqual([160, near(0.8), near(0.8), 40, "", ""]);
  });

  test("marks the step that loses most against the benchmark", async () => {
    // At 50 % instead of 40 % a quarter more would pay, at 30 % instead of 25 % a fifth.
    const marks = async (benchmark: unknown[][]): Promise<unknown[]> =>
      (await funnel([[1000, 400, 100]], undefined, benchmark)).slice(1).map((row) => row[7]);
    expect(await marks([["", 0.5, 0.3]])).toEqual(["", "◀ 最大漏点", ""]);
    expect(await marks([["", "50%", "30%"]])).toEqual(["", "◀ 最大漏点", ""]);
    // 100 of 400 are likely to be up to 29.5 %: that they miss 28 % may be chance.
    expect(await marks([["乱写的", "", 0.28]])).toEqual(["", "", "◀ 可能是漏点"]);
    expect(await marks([[0.9, 0.1, 0.1]])).toEqual(["", "", ""]);
    expect(await marks([["", "", ""]])).toEqual(["", "", ""]);
  });

  test("gives a block of rows a segment, each held against the best of the others", async () => {
    const rows = [
      ["访客数", "加购人数", "支付买家数"],
      [600, 240, 60],
      [2000, 500, 400],
      [400, 160, 40],
      // A row of nobody's is a segment of its own, too small to hold others against; one without figures is none.
      [4, 4, 4],
      ["", "", ""],
    ];
    const first = ["渠道", "搜索", "推荐", "搜索", "", ""];
    const expected = [
      ["分组", ...HEADER],
      ["搜索", "访客数", 1000, "", 1, "", "", "", ""],
      ["搜索", "加购人数", 400, near(0.4), near(0.4), 600, expect.any(Number), expect.any(Number), ""],
      // 80 % elsewhere: 220 more would pay.
      [
        "搜索",
        "支付买家数",
        100,
        near(0.25),
        near(0.1),
        300,
        expect.any(Number),
        expect.any(Number),
        "◀ 可能是漏点",
      ],
      ["推荐", "访客数", 2000, "", 1, "", "", "", ""],
      ["推荐", ...step("加购人数", 500, 2000, 2000, "◀ 可能是漏点")],
      ["推荐", ...step("支付买家数", 400, 500, 2000)],
      ["（未填）", "访客数", 4, "", 1, "", "", "", ""],
      ["（未填）", ...step("加购人数", 4, 4, 4)],
      ["（未填）", ...step("支付买家数", 4, 4, 4)],
    ];
    expect(
      await funnel(
        rows,
        undefined,
        undefined,
        first.map((name) => [name]),
      ),
    ).toEqual(expected);
    // Without the cell beside the header, left-out arguments as Excel hands them over, and in a row.
    expect(await funnel(rows, [[""]], [[""]], [first.slice(1)])).toEqual(expected);
  });

  test("goes by no rate of fewer people than the rules ask for", async () => {
    // All of 4 pay in the second segment: too few to hold the first against.
    const block = await funnel(
      [
        [1000, 400],
        [4, 4],
      ],
      undefined,
      undefined,
      [["大"], ["小"]],
    );
    expect(block.map((row) => row[8])).toEqual(["漏点", "", "", "", ""]);
  });

  test("keeps the block of a segment without figures empty", async () => {
    const block = await funnel(
      [
        [100, 10],
        [100, "-"],
      ],
      undefined,
      undefined,
      [["甲"], [2026]],
    );
    expect(block.slice(3)).toEqual([
      ["2026", "第 1 步", "", "", "", "", "", "", ""],
      ["2026", "第 2 步", "", "", "", "", "", "", ""],
    ]);
  });

  test.each<[string, unknown[], string, string]>([
    ["one step", [[[1]]], "#VALUE!", "至少要有两步：一步一列，或者只选一列、一步一格。"],
    ["a negative count", [[[10, -3]]], "#VALUE!", "“第 2 步”里有负数，人数和次数不能小于 0。"],
    [
      "a column of days",
      [
        [
          ["日期", "访客数", "支付买家数"],
          [46082, 100, 3],
        ],
      ],
      "#VALUE!",
      "“日期”不是漏斗的一步，只选各步的列。",
    ],
    [
      "labels of another length",
      [[[10, 3]], [["访客", "加购", "支付"]]],
      "#VALUE!",
      "步骤名称要和步数一样多：有 2 步，给了 3 个名称。",
    ],
    [
      "labels in a block",
      [
        [[10, 3, 2, 1]],
        [
          ["a", "b"],
          ["c", "d"],
        ],
      ],
      "#VALUE!",
      "步骤名称要和步数一样多：有 4 步，给了 4 个名称。",
    ],
    [
      "benchmarks of another length",
      [[[10, 3]], null, [[0.3]]],
      "#VALUE!",
      "基准要一步一个，没有的留空：有 2 步，给了 1 个（第一步也占一格）。",
    ],
    [
      "a benchmark that is no rate",
      [[[10, 3]], null, [["", 4]]],
      "#VALUE!",
      "基准“4”不是转化率，要填 0% 到 100%。",
    ],
    [
      "a benchmark in words",
      [[[10, 3]], null, [["", "高"]]],
      "#VALUE!",
      "基准“高”不是转化率，要填 0% 到 100%。",
    ],
    [
      "segments of another length",
      [[[10, 3]], null, null, [["a"], ["b"]]],
      "#VALUE!",
      "分组要一行一个：有 1 行数，给了 2 个。",
    ],
    [
      "days of another length",
      [[[10, 3]], null, null, null, [[46082], [46083]]],
      "#VALUE!",
      "日期要一行一个：有 1 行数，给了 2 个。",
    ],
    [
      "days that are none",
      [
        [
          [10, 3],
          [9, 2],
        ],
        null,
        null,
        null,
        [["甲"], ["乙"]],
      ],
      "#VALUE!",
      "“日期”里一个日期也没有：选日期列，每行不是一天就填 FALSE。",
    ],
    [
      "no row with all steps",
      [
        [
          ["访客数", "支付买家数"],
          [10, ""],
          ["-", 3],
        ],
      ],
      "#N/A",
      "没有一行每一步都有数：只选各步的列，不要带日期、名称和备注。",
    ],
    [
      "a header alone",
      [[["访客数", "支付买家数"]]],
      "#N/A",
      "没有一行每一步都有数：只选各步的列，不要带日期、名称和备注。",
    ],
  ])("says what is wrong with %s", async (_, given, code, message) => {
    expect(await failure(funnel(...(given as Parameters<typeof funnel>)))).toEqual({ code, message });
  });

  test.each(["Date\n日期", "Day", "统计日期", "下单时间"])(
    "takes a column called %j for days",
    async (heading) => {
      const call = funnel([
        [heading, "访客数", "支付买家数"],
        [46082, 100, 3],
      ]);
      expect((await failure(call)).message).toContain("不是漏斗的一步");
    },
  );

  test("speaks English where Office does", async () => {
    provideRuntime("en-US");
    const block = await funnel([[1000, 400]], undefined, [["", 0.5]]);
    expect(block[0]).toEqual([
      "Step",
      "Count",
      "Step rate",
      "Overall rate",
      "Drop-off",
      "Range low",
      "Range high",
      "Leak",
    ]);
    expect(block[2]).toEqual(step("Step 2", 400, 1000, 1000, "◀ Biggest leak"));
    expect((await failure(funnel([[10, 3]], undefined, undefined, [["a", "b"]]))).message).toBe(
      "There must be a segment for each row of counts; rows: 1, segments: 2.",
    );
    expect((await failure(funnel([[10, ""]]))).message).toMatch(/^No row has a figure for each step/);
  });

  test("adds 10,000 rows of six steps up by segment in one call", async () => {
    const rows = Array.from({ length: 10_000 }, (_, i) =>
      Array.from({ length: 6 }, (_unused, place) => Math.round((5000 + ((i * 31) % 997)) / 2 ** place)),
    );
    const names = rows.map((_, i) => `词${(i * i) % 7}`);
    const block = await funnel(
      rows,
      undefined,
      undefined,
      names.map((name) => [name]),
    );
    const order = [...new Set(names)];
    expect(block).toHaveLength(1 + 6 * order.length);
    order.forEach((name, segment) => {
      for (let place = 0; place < 6; place += 1) {
        let sum = 0;
        for (let i = 0; i < rows.length; i += 1) if (names[i] === name) sum += rows[i][place];
        expect(block[1 + 6 * segment + place].slice(0, 3)).toEqual([name, `第 ${place + 1} 步`, sum]);
      }
    });
  });

  test("gives rates that multiply to the overall rate and ranges that hold them, however rows are laid out", async () => {
    const count = fc.integer({ min: 1, max: 100_000 });
    const table = fc
      .integer({ min: 2, max: 6 })
      .chain((steps) =>
        fc.array(fc.array(count, { minLength: steps, maxLength: steps }), { minLength: 2, maxLength: 9 }),
      );
    await fc.assert(
      fc.asyncProperty(table, async (rows) => {
        const block = (await funnel(rows)).slice(1) as (string | number)[][];
        expect(block.map((row) => row[1])).toEqual(
          rows[0].map((_, place) => rows.reduce((sum, row) => sum + row[place], 0)),
        );
        const product = block.slice(1).reduce((all, row) => all * Number(row[2]), 1);
        expect(product).toBeCloseTo(Number(block[block.length - 1][3]), 9);
        for (const [, , rate, , , low, high] of block.slice(1)) {
          if (low === "") expect(high).toBe("");
          else expect(Number(low) <= Number(rate) && Number(rate) <= Number(high)).toBe(true);
        }
        // Neither the order of rows nor thousands written out make a difference.
        const written = [...rows].reverse().map((row) => row.map((value) => value.toLocaleString("en-US")));
        const again = (await funnel(written)).slice(1) as (string | number)[][];
        again.forEach((row, place) =>
          row.forEach((cell, column) =>
            expect(cell).toEqual(
              typeof cell === "number" && column > 1
                ? expect.closeTo(Number(block[place][column]), 9)
                : block[place][column],
            ),
          ),
        );
      }),
      { numRuns: 60 },
    );
  });
});
