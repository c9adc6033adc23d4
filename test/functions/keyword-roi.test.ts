import { keywordroi, verdict, verdictreason } from "../../src/functions/functions";
import { provideRuntime } from "./excel-runtime";
import { failure } from "./failure";

beforeEach(() => provideRuntime("zh-CN"));

const HEADER = [
  "词",
  "展现",
  "点击",
  "点击率",
  "花费",
  "平均点击花费",
  "成交",
  "点击转化率",
  "成交额",
  "投产比",
  "ACOS",
  "盈亏",
  "预计转化率",
  "不亏机会",
  "判断",
  "理由",
];
const near = (value: number): unknown => expect.closeTo(value, 9);

const HEADINGS = ["关键词", "展现量", "点击量", "花费", "总成交笔数", "总成交金额"];
/**
 * Words of 4, 8, 0 and 4 orders of 100 clicks each. By hand (see `fitPrior`): p = 0.04, ρ = (8.3333 - 3) / 297, a prior of
 * 54.6875 clicks with 2.1875 orders; every order brings 100, half of it left.
 */
const WORDS = [
  ["碎花裙", 2000, 100, 240, 4, 400],
  ["碎花裙 夏", "5,000", "100", "¥100.00", 8, 800],
  ["裙子", 1000, 100, 300, 0, 0],
  ["连衣裙 女", 4000, 100, 160, 4, 400],
];
const REPORT = [HEADINGS, ...WORDS, ["合计", 12000, 400, 800, 16, 1600]];

/** Chances by SciPy 1.x: beta.sf(break-even, 2.1875 + orders, 152.5 - orders), break-even = cost / clicks / 50. */
const EXPECTED = [
  ["裙子", 1000, 100, 300, 0, 0, 0.0011447596342096663, "删除"],
  ["碎花裙", 2000, 100, 240, 4, 400, 0.27345944708247666, "降价"],
  ["连衣裙 女", 4000, 100, 160, 4, 400, 0.6610641499058587, "观察"],
  ["碎花裙 夏", 5000, 100, 100, 8, 800, 0.9991097982130592, "加价"],
] as const;

describe("OPS.KEYWORDROI", () => {
  test("gives figures, verdict and reason of each word, those that cost the most ahead", async () => {
    const [header, ...rows] = await keywordroi(REPORT, undefined, [[0.5]]);
    expect(header).toEqual(HEADER);
    expect(rows).toEqual(
      EXPECTED.map(([word, impressions, clicks, cost, orders, sales, chance, what]) => [
        word,
        impressions,
        clicks,
        near(clicks / impressions),
        cost,
        near(cost / clicks),
        orders,
        near(orders / clicks),
        sales,
        near(sales / cost),
        sales === 0 ? "" : near(cost / sales),
        near(sales / 2 - cost),
        near((2.1875 + orders) / 154.6875),
        near(chance),
        what,
        expect.stringMatching(/^点击 100 次成交 \d 单，按平均该有 4 单；/),
      ]),
    );
    expect(rows[1][15]).toBe(
      "点击 100 次成交 4 单，按平均该有 4 单；回报是保本的 0.83 倍，不亏的机会 27.3%；回报不到 1 倍：降价",
    );
  });

  test("says of a word what OPS.VERDICT says with its campaign's figures", async () => {
    const [, ...rows] = await keywordroi(REPORT, undefined, [[0.5]]);
    for (const row of rows) {
      const given = [row[2], row[4], row[6], row[8], 0.5, 0.04] as const;
      const rules = [
        ["先验点击", 54.6875],
        ["笔单价", 100],
      ];
      expect([await verdict(...given, rules), await verdictreason(...given, rules)]).toEqual(row.slice(14));
    }
  });

  test("takes headers given apart, in a row or a column", async () => {
    const expected = await keywordroi(REPORT, undefined, [[0.5]]);
    expect(await keywordroi(WORDS, [HEADINGS], [["毛利率", "50%"]])).toEqual(expected);
    const down = HEADINGS.map((heading) => [heading]);
    expect(await keywordroi(WORDS, down, [["margin", 0.5]])).toEqual(expected);
  });

  test("watches every word without a margin, and says what is missing", async () => {
    const [, ...rows] = await keywordroi(REPORT);
    expect(rows.map((row) => row.slice(11))).toEqual(
      rows.map((row) => ["", row[12], "", "观察", "缺毛利率（规则表 kw_margin）：先观察"]),
    );
    const noSales = REPORT.map((row) => row.slice(0, 5));
    const [, first] = await keywordroi(noSales, null as unknown as undefined, [[0.5]]);
    expect(first.slice(8)).toEqual(["", "", "", "", expect.any(Number), "", "观察", "缺成交额：先观察"]);
  });

  test("adds up days, campaigns and ways of matching, or keeps them apart", async () => {
    const headings = ["日期", "计划名称", "匹配方式", ...HEADINGS];
    const day = (date: string, campaign: string, match: string, clicks: number): unknown[] => [
      date,
      campaign,
      match,
      "裙子",
      clicks * 20,
      clicks,
      clicks * 2,
      1,
      90,
    ];
    const range = [
      headings,
      day("2026-03-01", "主推", "广泛匹配", 10),
      day("2026-03-02", "主推", "精准匹配", 20),
      day("2026-03-03", "长尾", "精准匹配", 40),
    ];
    const cells = async (...options: [string, unknown][]): Promise<unknown[][]> =>
      (await keywordroi(range, undefined, [["margin", 0.5], ...options])).map((row) => row.slice(0, 4));
    expect(await cells()).toEqual([HEADER.slice(0, 4), ["裙子", 1400, 70, near(0.05)]]);
    expect(await cells(["bymatch", true], ["ByCampaign", "否"])).toEqual([
      ["词", "匹配方式", "展现", "点击"],
      ["裙子", "精准匹配", 1200, 60],
      ["裙子", "广泛匹配", 200, 10],
    ]);
    expect(await cells(["按计划", "是"], ["按匹配方式", 1])).toEqual([
      ["词", "匹配方式", "计划", "展现"],
      ["裙子", "精准匹配", "长尾", 800],
      ["裙子", "精准匹配", "主推", 400],
      ["裙子", "广泛匹配", "主推", 200],
    ]);
  });

  test("waits for orders by the window of the report, or by another", async () => {
    // 20 days of one order from 10 clicks, 15 of which 直通车 waits for; 200 clicks, 50 of them closed.
    const range = [
      ["日期", ...HEADINGS],
      ...Array.from({ length: 20 }, (_, i) => [46082 + i, "裙子", 200, 10, 10, 1, 100]),
    ];
    const said = async (...options: [string, unknown][]): Promise<unknown> =>
      (await keywordroi(range, undefined, [["margin", 0.5], ...options]))[1][15];
    // Without a window all 20 days count: 200 clicks with 20 orders.
    expect(await said(["window", 0])).toMatch(/^点击 200 次成交 20 单/);
    // 15 days closed with 15 orders; as many orders a click on the open ones: (10 × 0.5 + 15 × 1) / 25 = 0.8 of 50.
    expect(await said(["转化窗口", "5天"])).toMatch(/^点击 200 次（计入 190 次）成交 20 单/);
    // No day is closed: (20 + 1) / (2 × 31) of 200 clicks.
    expect(await said(["window", 30])).toMatch(/计入 67\.7 次.*；满 30 天窗口的日子还没有成交：等订单补齐$/);
  });

  test("goes by the 规则表 as the sheet does: rules of later days do not count yet", async () => {
    const rules = (from: number | string): unknown[][] => [
      ["规则 id", "数值 value", "生效日期 from"],
      ["kw_margin", 0.5, ""],
      ["kw_window", 15, ""],
      ["kw_screen_days", 1, from],
      ["kw_low_ctr", "", ""],
      ["kw_min_clicks", 5, from],
    ];
    const range = [
      ["日期", ...HEADINGS],
      ...WORDS.map(([word, ...figures]) => ["2026-03-01", word, ...figures]),
    ];
    const said = async (cells: unknown[][], from: number | string): Promise<unknown> =>
      (await keywordroi(cells, undefined, rules(from)))[1][15];
    // Serial number of 1 March 2026.
    expect(await said(range, 46083)).toBe("有数据 1 天，不到 3 天：先观察");
    expect(await said(range, 46082)).not.toContain("3 天");
    // Without days all rules count: 4 orders to expect are not 5.
    expect(await said(REPORT, 46083)).toBe(
      "点击 100 次成交 0 单，按平均该有 4 单（到 5 单才判）：点击还不够，先观察",
    );
  });

  test.each<[string, Parameters<typeof keywordroi>, string, string]>([
    [
      "no words",
      [
        [
          ["日期", "访客数"],
          ["2026-03-01", 5],
        ],
      ],
      "#N/A",
      "没有找到词：要选有词、有点击或展现的列，表头一起选上，或者另给表头。",
    ],
    ["nothing", [[[""]]], "#N/A", "没有找到词：要选有词、有点击或展现的列，表头一起选上，或者另给表头。"],
    [
      "headers of another number",
      [WORDS, [["关键词", "点击量"]]],
      "#VALUE!",
      "表头要一列一个：有 6 列，给了 2 个。",
    ],
    [
      "an unknown option",
      [REPORT, undefined, [["毛利", 0.4]]],
      "#VALUE!",
      "没有“毛利”这个选项，可以用：毛利率、转化窗口、按匹配方式、按计划，或规则 id（kw_…）。",
    ],
    [
      "an option of another function",
      [REPORT, undefined, [["笔单价", 100]]],
      "#VALUE!",
      "没有“笔单价”这个选项，可以用：毛利率、转化窗口、按匹配方式、按计划，或规则 id（kw_…）。",
    ],
    [
      "a margin in hundreds",
      [REPORT, undefined, [[40]]],
      "#VALUE!",
      "毛利率、平台费、退款率、转化率都要在 0 到 1 之间，例如 0.4 或 40%。",
    ],
    ["a named margin in hundreds", [REPORT, undefined, [["margin", 40]]], "#VALUE!", "“毛利率”不能是“40”。"],
    ["half a day", [REPORT, undefined, [["window", 1.5]]], "#VALUE!", "“转化窗口”不能是“1.5”。"],
    ["perhaps", [REPORT, undefined, [["bymatch", "随便"]]], "#VALUE!", "“按匹配方式”不能是“随便”。"],
    [
      "one column of options",
      [REPORT, undefined, [["margin"], [0.4]]],
      "#VALUE!",
      "选项要选两列，左边是名称、右边是值；或者选规则表，要包含表头。",
    ],
  ])("says what is wrong with %s", async (_, given, code, message) => {
    expect(await failure(keywordroi(...given))).toEqual({ code, message });
  });

  test("speaks English where Office does", async () => {
    provideRuntime("en-US");
    const [header, ...rows] = await keywordroi(
      [["Keyword", "Impressions", "Clicks", "Cost", "Orders", "Sales"], ...WORDS],
      undefined,
      [["margin", 0.5]],
    );
    expect(header.slice(0, 5)).toEqual(["Word", "Impressions", "Clicks", "CTR", "Cost"]);
    expect(rows[0].slice(14)).toEqual([
      "Delete",
      expect.stringMatching(/^Clicks 100, orders 0 .*not above 5%: delete$/),
    ]);
    expect((await failure(keywordroi(REPORT, undefined, [["marge", 1]]))).message).toBe(
      "There is no option “marge”; there are Margin, window, bymatch, bycampaign and ids of rules (kw_…).",
    );
  });

  test("adds 10,000 rows up by word in one call", async () => {
    const range = [
      ["日期", ...HEADINGS],
      ...Array.from({ length: 10_000 }, (_, i) => [
        46082 + Math.floor(i / 400),
        `词 ${(i * 7) % 400}`,
        100 + (i % 13),
        1 + (i % 5),
        2.5 + (i % 7),
        i % 9 === 0 ? 1 : 0,
        i % 9 === 0 ? 88 + (i % 3) : 0,
      ]),
    ];
    const [, ...rows] = await keywordroi(range, undefined, [[0.4]]);
    expect(rows).toHaveLength(400);
    const sums = new Map<string, number[]>();
    for (const [, word, ...figures] of range.slice(1)) {
      const sum = sums.get(String(word)) ?? [0, 0, 0, 0, 0];
      figures.forEach((figure, i) => (sum[i] += Number(figure)));
      sums.set(String(word), sum);
    }
    for (const row of rows) {
      const [impressions, clicks, cost, orders, sales] = sums.get(String(row[0])) ?? [];
      expect([row[1], row[2], row[4], row[6], row[8]]).toEqual([
        impressions,
        clicks,
        near(cost),
        orders,
        near(sales),
      ]);
    }
    const costs = rows.map((row) => Number(row[4]));
    expect(costs).toEqual([...costs].sort((a, b) => b - a));
  });
});
