import { sheet } from "../../../fixtures/daily-sheets";
import { recogniseGrid } from "../../../../src/core/recognise/recognise-grid";
import type { RecognisedColumn, RecognisedTable } from "../../../../src/core/recognise/recognised-sheet";
import type { CellValue } from "../../../../src/workbook/grid";

/** A table of eight days; each column is a header and its figure by the number of the day, 1 to 8. */
type Columns = ReadonlyArray<readonly [string, (day: number) => CellValue]>;

const day = (n: number): CellValue => `2026-03-0${n}`;
const VISITORS = [900, 1210, 1333, 870, 1501, 1044, 1190, 998];
const CLICKS = [41, 53, 67, 38, 71, 44, 59, 47];
const IMPRESSIONS = [1900, 2210, 2533, 1870, 2801, 2044, 2390, 1998];
const ORDERS = [3, 5, 4, 2, 7, 3, 5, 4];
const BUYERS = [2, 4, 4, 2, 6, 3, 4, 3];
const COST = [31.2, 44.7, 52.9, 29.5, 60.3, 38.8, 47.1, 35.6];
const SALES = [310.5, 520.4, 433.1, 199.9, 810.2, 287.3, 505.5, 412.8];
const of =
  (figures: readonly number[]) =>
  (n: number): number =>
    figures[n - 1];
const quotient =
  (top: readonly number[], bottom: readonly number[], factor = 1) =>
  (n: number): number =>
    (top[n - 1] / bottom[n - 1]) * factor;

function tableOf(columns: Columns, name = "x"): RecognisedTable {
  const all: Columns = [["日期", day], ...columns];
  const rows = [1, 2, 3, 4, 5, 6, 7, 8].map((n) => all.map(([, figure]) => figure(n)));
  return recogniseGrid(sheet(name, [all.map(([header]) => header), ...rows])).tables[0];
}

function lastColumn(columns: Columns, name?: string): RecognisedColumn {
  const { columns: found } = tableOf(columns, name);
  return found[found.length - 1];
}

const ADS: Columns = [
  ["展现量", of(IMPRESSIONS)],
  ["点击量", of(CLICKS)],
  ["花费", of(COST)],
];

describe("decideColumns", () => {
  test.each<[string, Columns, string]>([
    ["效果值", [...ADS, ["订单", of(ORDERS)], ["效果值", quotient(ORDERS, CLICKS)]], "clickConversionRate"],
    [
      "支付转化率",
      [...ADS, ["订单", of(ORDERS)], ["支付转化率", quotient(ORDERS, CLICKS)]],
      "clickConversionRate",
    ],
    [
      "转化率",
      [
        ["访客数", of(VISITORS)],
        ["点击量", of(CLICKS)],
        ["支付买家数", of(BUYERS)],
        ["转化率", quotient(BUYERS, VISITORS)],
      ],
      "payConversionRate",
    ],
    ["ROI", [...ADS, ["总成交金额", of(SALES)], ["ROI", quotient(COST, SALES)]], "acos"],
    ["拉新成本", [...ADS, ["拉新成本", quotient(COST, IMPRESSIONS, 1000)]], "cpm"],
  ])("goes by the figures where %s equals a quotient", (_name, columns, field) => {
    expect(lastColumn(columns)).toMatchObject({ field, evidence: "figures" });
  });

  test("takes a nameless column for the amount that makes a quotient come out", () => {
    const columns: Columns = [...ADS, ["投产比", quotient(SALES, COST)], ["甲", of(SALES)]];
    expect(lastColumn(columns)).toMatchObject({ field: "adSales", evidence: "figures", confidence: 0.8 });
  });

  test("takes no column of whole numbers for a quotient", () => {
    const columns: Columns = [...ADS, ["订单", of(CLICKS)], ["甲", () => 1]];
    expect(lastColumn(columns).field).toBeNull();
  });

  test.each<[string, Columns, number]>([
    ["percents under a heading that says so", [["点击率(%)", (n) => 2 + n / 10]], 0.01],
    ["percents under a plain heading", [["跳失率", (n) => 40 + n]], 0.01],
    [
      "percents under 1, by arithmetic",
      [...ADS.slice(0, 2), ["点击率", quotient([1, 2, 1, 2, 1, 2, 1, 2], IMPRESSIONS, 100)]],
      1,
    ],
    ["fractions", [["点击率", (n) => 0.02 + n / 1000]], 1],
    ["percents in text", [["点击率", (n) => `${2 + n / 10}%`]], 1],
    ["a share above 1 of a rate that may be", [["ACOS", (n) => 0.8 + n / 10]], 1],
    ["micros", [["metrics_cost_micros", (n) => n * 1_230_000]], 1e-6],
    ["分", [["花费(分)", (n) => n * 1234]], 0.01],
    ["points", [["评分", (n) => 4 + n / 10]], 1],
    ["万元", [["销售额（万元）", (n) => n + 0.5]], 1e4],
    ["seconds", [["平均停留时长", (n) => 30 + n]], 1],
  ])("scales %s", (_name, columns, scale) => {
    expect(lastColumn(columns).scale).toBe(scale);
  });

  test("finds by arithmetic that a rate is kept a hundredfold, however small", () => {
    const few = [1, 2, 1, 2, 3, 2, 1, 2];
    const columns: Columns = [
      ["展现量", of(IMPRESSIONS)],
      ["点击量", of(few)],
      ["点击率", (n) => Number(((few[n - 1] / IMPRESSIONS[n - 1]) * 100).toFixed(4))],
    ];
    expect(lastColumn(columns)).toMatchObject({ field: "ctr", scale: 0.01, confidence: 0.99 });
  });

  test("takes the unit over the table for its amounts", () => {
    const rows = [1, 2, 3].map((n) => [`2026-03-0${n}`, n + 0.5, n * 100]);
    const grid = sheet("x", [["经营数据（单位：万元）"], ["日期", "支付金额", "访客数"], ...rows]);
    const [table] = recogniseGrid(grid).tables;
    expect(table.columns.map(({ scale }) => scale)).toEqual([1, 1e4, 1]);
    expect(table.currency).toBe("CNY");
  });

  test.each<[string, Columns, string | null]>([
    [
      "成交金额 in a shop report",
      [
        ["访客数", of(VISITORS)],
        ["成交金额", of(SALES)],
      ],
      "paidAmount",
    ],
    ["成交金额 in an ad report", [...ADS, ["成交金额", of(SALES)]], "adSales"],
    ["成交金额 beside nothing else", [["成交金额", of(SALES)]], "paidAmount"],
    ["总成交金额 beside nothing else", [["总成交金额", of(SALES)]], "adSales"],
    ["订单量 in an ad report", [...ADS, ["订单量", of(ORDERS)]], "adOrders"],
    [
      "排名 of products",
      [
        ["店铺", (n) => `店${n}`],
        ["排名", (n) => n],
      ],
      "rank",
    ],
    ["排名 in an ad report", [...ADS, ["排名", (n) => n]], "averagePosition"],
    ["转化率 in a report of both", [...ADS, ["访客数", of(VISITORS)], ["转化率", (n) => n / 100]], null],
    [
      "转化 as a share in a shop report",
      [
        ["访客数", of(VISITORS)],
        ["转化", (n) => n / 100],
      ],
      "payConversionRate",
    ],
    ["转化 as whole numbers in an ad report", [...ADS, ["转化", of(ORDERS)]], "conversions"],
    ["广告投入产出比 without a platform", [...ADS, ["广告投入产出比", (n) => n / 2]], null],
    [
      "广告投入产出比 at Amazon",
      [["ASIN", (n) => `B0ABCDEF0${n}`], ...ADS, ["广告投入产出比", (n) => n / 2]],
      "acos",
    ],
    [
      "加购 in a shop report",
      [
        ["访客数", of(VISITORS)],
        ["加购", of(ORDERS)],
      ],
      null,
    ],
  ])("reads %s", (_name, columns, field) => {
    expect(lastColumn(columns).field).toBe(field);
  });

  test.each<[string, Columns, string | null]>([
    [
      "付款 over amounts",
      [
        ["访客数", of(VISITORS)],
        ["付款", of(SALES)],
      ],
      "paidAmount",
    ],
    [
      "付款 over few of many visitors",
      [
        ["访客数", of(VISITORS)],
        ["付款", of(ORDERS)],
      ],
      "orders",
    ],
    [
      "付款 over whole numbers as large as the visitors'",
      [
        ["访客数", of(VISITORS)],
        ["付款", (n) => 700 + n],
      ],
      null,
    ],
    [
      "付款 beyond the number of visitors",
      [
        ["访客数", of(VISITORS)],
        ["付款", (n) => 5000 + n],
      ],
      "paidAmount",
    ],
    ["拍下 with its unit in the cells", [["拍下", (n) => `${20 + n}单`]], "orders"],
    ["拍下 with a currency in the cells", [["拍下", (n) => `¥${20 + n}`]], "orderedAmount"],
    ["成交 of an ad report over amounts", [...ADS, ["千川成交", of(SALES)]], "adSales"],
    ["收藏 with its unit in the cells", [["收藏", (n) => `${n}人`]], "favoriteUsers"],
    [
      "退款 over a few cases",
      [
        ["支付金额", of(SALES)],
        ["退款", (n) => n % 3],
      ],
      null,
    ],
    [
      "退款 over amounts",
      [
        ["支付金额", of(SALES)],
        ["退款", (n) => n * 11.5],
      ],
      "refundAmount",
    ],
    ["投放 over amounts", [["投放", of(COST)]], "cost"],
    ["投放 over words", [["投放", (n) => `连衣裙${n}`]], "keyword"],
    [
      "钻展 over amounts",
      [
        ["支付金额", of(SALES)],
        ["钻展", of(COST)],
      ],
      "cost",
    ],
    [
      "钻展 over counts",
      [
        ["支付金额", of(SALES)],
        ["钻展", of(CLICKS)],
      ],
      null,
    ],
    [
      "推广 among the sources of visitors",
      [
        ["手淘推荐", of(CLICKS)],
        ["推广", of(ORDERS)],
      ],
      null,
    ],
    [
      "成本 beside prices",
      [
        ["售价", of(SALES)],
        ["成本", of(COST)],
      ],
      "costOfGoods",
    ],
    [
      "成本 of an ad report",
      [
        ["点击量", of(CLICKS)],
        ["成本", of(COST)],
      ],
      "cost",
    ],
    ["毛利 as a share", [["毛利", (n) => `${n}%`]], "grossMargin"],
    ["毛利 as money", [["毛利", of(SALES)]], "marginAmount"],
    ["访客数变化 as a share", [["访客数变化", (n) => `${n}%`]], "growth"],
    ["访客数变化 as a number", [["访客数变化", of(ORDERS)]], null],
    [
      "昨日浏览量 beside 浏览量",
      [
        ["浏览量", of(VISITORS)],
        ["昨日浏览量", of(IMPRESSIONS)],
      ],
      null,
    ],
    ["昨日浏览量 alone", [["昨日浏览量", of(IMPRESSIONS)]], "pageViews"],
    [
      "Net beside what was taken off",
      [
        ["Discounts", of(COST)],
        ["Net", of(SALES)],
      ],
      "paidAmount",
    ],
    [
      "days of the week without a heading",
      [
        ["访客数", of(VISITORS)],
        ["", (n) => "日一二三四五六日"[n - 1]],
      ],
      "weekday",
    ],
    ["成交单量 of what nothing was paid for", [...ADS.slice(0, 2), ["成交单量", of(ORDERS)]], "orders"],
  ])("goes by the cells under %s", (_name, columns, field) => {
    expect(lastColumn(columns).field).toBe(field);
  });

  test.each([
    ["日期", (n: number) => `5/${n}`, "date"],
    ["日期", (n: number) => `5.${n}`, "date"],
    ["统计日期", (n: number) => `11月2${n}日`, "date"],
    ["日期", (n: number) => `${"一二三四五六日一"[n - 1].padStart(2, "周")} 6/${n}`, "date"],
    ["周次", (n: number) => `第${n}周`, "week"],
  ])("takes days without a year for days: %s", (header, cell, field) => {
    const rows = [1, 2, 3, 4, 5, 6, 7, 8].map((n) => [cell(n), VISITORS[n - 1], SALES[n - 1]]);
    const [table] = recogniseGrid(sheet("x", [[header, "访客数", "支付金额"], ...rows])).tables;
    expect(table.columns[0]).toMatchObject({ field, confidence: 0.97 });
    expect(table.kind).toBe(field === "date" ? "daily" : "weekly");
  });

  test("reads the figures of platforms side by side and their total under groups", () => {
    const grid = sheet("x", [
      ["日期", "引力魔方", null, null, "拼多多推广", null, null, "合计", null, null],
      [null, "花费", "点击", "成交", "花费", "点击", "成交", "花费", "点击", "成交"],
      ...[1, 2, 3, 4, 5].map((n) => {
        const [cost, clicks, sold] = [COST[n], CLICKS[n], SALES[n]];
        const other = [cost + 10.1, clicks + 3, sold + 20.2] as const;
        return [
          `3月${n}日`,
          cost,
          clicks,
          sold,
          ...other,
          cost + other[0],
          clicks + other[1],
          sold + other[2],
        ];
      }),
    ]);
    expect(recogniseGrid(grid).tables[0].columns.map(({ field }) => field)).toEqual([
      "date",
      ...["cost", "clicks", "adSales"],
      ...["cost", "clicks", "adSales"],
      ...["cost", "clicks", "adSales"],
    ]);
  });

  test("keeps the other reading of a word that was decided", () => {
    expect(lastColumn([...ADS, ["成交金额", of(SALES)]]).readings).toEqual([
      { field: "paidAmount", confidence: 0.6 },
    ]);
  });

  test.each<[string, Columns, string | null]>([
    [
      "创建时间 outside a list of orders",
      [
        ["素材名称", (n) => `素材${n}`],
        ["创建时间", day],
      ],
      null,
    ],
    [
      "创建时间 of orders",
      [
        ["订单编号", (n) => `90000000${n}`],
        ["创建时间", day],
      ],
      "orderedAt",
    ],
    [
      "渠道 of videos",
      [
        ["素材ID", (n) => `9${n}`],
        ["渠道", (n) => (n % 2 ? "混剪" : "种草")],
      ],
      null,
    ],
    [
      "渠道 of visitors",
      [
        ["访客数", of(VISITORS)],
        ["渠道", (n) => (n % 2 ? "直播" : "手淘搜索")],
      ],
      "trafficSource",
    ],
    [
      "日期 over names",
      [
        ["访客数", of(VISITORS)],
        ["统计日期", (n) => `店铺${n}`],
      ],
      null,
    ],
    [
      "无线访客数 beside 访客数",
      [
        ["访客数", of(VISITORS)],
        ["无线端访客数", of(CLICKS)],
      ],
      null,
    ],
  ])("leaves %s to what the table bears out", (_name, columns, field) => {
    expect(lastColumn(columns).field).toBe(field);
  });

  test("reads search words under 来源名称 as search words, and channels as channels", () => {
    const named = (names: (n: number) => string): RecognisedColumn => {
      const rows = Array.from({ length: 30 }, (_, i) => [names(i), 100 + i, 10 + i]);
      return recogniseGrid(sheet("x", [["来源名称", "访客数", "支付买家数"], ...rows])).tables[0].columns[0];
    };
    expect(named((i) => `连衣裙 款式 ${i}`).field).toBe("searchTerm");
    const few = (name: string, words: readonly string[]): string | null => {
      const rows = words.map((word, i) => [word, 100 + i, 10 + i]);
      return recogniseGrid(sheet(name, [["来源名称", "访客数", "支付买家数"], ...rows])).tables[0].columns[0]
        .field;
    };
    const words = ["雨伞 折叠", "其他", "晴雨伞 女", "雨伞", "儿童雨伞"];
    expect(few("x", words)).toBe("searchTerm");
    expect(few("手淘搜索来源", ["雨伞", "其他", "晴雨伞", "儿童雨伞"])).toBe("searchTerm");
    expect(few("x", ["雨伞", "其他", "晴雨伞", "儿童雨伞"])).toBe("trafficSource");
    expect(named((i) => ["手淘搜索", "直通车", "我的淘宝", "手淘首页"][i % 4]).field).toBe("trafficSource");
  });

  test("knows an ASIN and an order's number by their shape, whatever the heading", () => {
    expect(
      lastColumn([
        ["Clicks", of(CLICKS)],
        ["产品", (n) => `B0ABCDEF0${n}`],
      ]).field,
    ).toBe("productId");
    expect(
      lastColumn([
        ["Clicks", of(CLICKS)],
        ["Name", (n) => `#100${n}`],
      ]).field,
    ).toBe("orderId");
  });

  test("says the window of attributed figures only", () => {
    const columns: Columns = [
      ...ADS,
      ["7天总销售额", of(SALES)],
      ["14 Day Total Orders (#)", of(ORDERS)],
      ["近30天销量", of(CLICKS)],
    ];
    expect(tableOf(columns).columns.map(({ windowDays }) => windowDays)).toEqual([
      null,
      null,
      null,
      null,
      7,
      14,
      null,
    ]);
  });

  test("reads a present figure and its change under the heading of a group", () => {
    const grid = sheet("x", [
      ["ASIN", "排名", null, null, "同行", null],
      [null, "当前", "变化率", "变化", "访客数", "点击率"],
      ["B0ABCDEF01", 12, 0.1, 2, 10, 0.1],
      ["B0ABCDEF02", 15, -0.2, -1, 20, 0.2],
    ]);
    const [table] = recogniseGrid(grid).tables;
    expect(table.columns.map(({ field }) => field)).toEqual([
      "productId",
      "rank",
      "growth",
      null,
      null,
      null,
    ]);
  });
});
