import { recogniseGrid } from "../../../src/core/recognise/recognise-grid";
import { cleanTable } from "../../../src/core/clean/clean-grid-table";
import type { CleanTable } from "../../../src/core/clean/clean-table";
import { readReports } from "../../../src/core/keywords/read-report";
import { wordRows } from "../../../src/core/keywords/word-rows";
import type { CellValue } from "../../../src/workbook/grid";
import { gridOf } from "../support/read-grid";

/** Small sheets in the shape of 直通车 by day and of Amazon's reports; sums added up by hand. */

const BY_BID = { byMatchType: true, byCampaign: true };
const BY_WORD = { byMatchType: false, byCampaign: false };

const HEADER = [
  "日期",
  "推广计划",
  "关键词",
  "匹配方式",
  "展现量",
  "点击量",
  "花费",
  "总成交笔数",
  "总成交金额",
];

function table(sheet: string, rows: readonly (readonly CellValue[])[], header = HEADER): CleanTable {
  const grid = gridOf([header, ...rows], { sheet });
  const [found] = recogniseGrid(grid).tables;
  return cleanTable(grid, found).value;
}

const day = (n: number): string => `2026-03-${String(n).padStart(2, "0")}`;

const ROWS = [
  [day(1), "夏装", "连衣裙", "精确", 100, 10, 5.5, 1, 99],
  [day(1), "夏装", "连衣裙", "广泛", 200, 4, 2, 0, 0],
  [day(16), "夏装", "连衣裙 ", "精确", 50, 5, 3, 0, 0],
  [day(20), "爆款", "连衣裙", "精确", 80, 8, 4, 2, 250],
  [day(20), "爆款", "Ｔ恤", "精确", 300, 0, 0, 0, 0],
  [day(21), "爆款", "t恤", "精确", 10, 1, 0.6, 0, 0],
] as const;

describe("readReports", () => {
  test("adds words up by way of matching and campaign, whatever their width, case and outer blanks", () => {
    const [{ value, issues }] = readReports([table("直通车", ROWS)], BY_BID);
    expect(issues).toEqual([]);
    expect(value.of).toBe("bought");
    expect(value.keys).toEqual([
      { word: "连衣裙", matchType: "精确", campaign: "夏装" },
      { word: "连衣裙", matchType: "广泛", campaign: "夏装" },
      { word: "连衣裙", matchType: "精确", campaign: "爆款" },
      { word: "Ｔ恤", matchType: "精确", campaign: "爆款" },
    ]);
    expect([...(value.sums.clicks ?? [])]).toEqual([15, 4, 8, 1]);
    expect([...(value.sums.cost ?? [])]).toEqual([8.5, 2, 4, 0.6]);
    expect([...(value.days ?? [])]).toEqual([2, 1, 1, 2]);
    expect(value.span).toEqual({ from: day(1), to: day(21) });
  });

  test("closes days as many before the last one as orders may come late", () => {
    const [{ value }] = readReports([table("直通车", ROWS)], BY_BID);
    expect(value.windowDays).toBe(15);
    // The last day is the 21st: the 1st is closed, the 16th is not.
    expect([...(value.closed.clicks ?? [])]).toEqual([10, 4, 0, 0]);
    const [later] = readReports([table("直通车", ROWS)], BY_BID, day(31));
    expect([...(later.value.closed.clicks ?? [])]).toEqual([15, 4, 0, 0]);
  });

  test("joins campaigns and ways of matching when asked, in the campaign with most of the clicks", () => {
    const [{ value }] = readReports([table("直通车", ROWS)], BY_WORD);
    expect(value.keys.map(({ word }) => word)).toEqual(["连衣裙", "Ｔ恤"]);
    expect([...(value.sums.sales ?? [])]).toEqual([349, 0]);
    expect([...(value.days ?? [])]).toEqual([3, 2]);
    expect([...value.campaignOf].map((place) => value.campaigns[place].name)).toEqual(["夏装", "爆款"]);
    expect(value.campaigns.map(({ sums }) => sums.clicks)).toEqual([19, 9]);
  });

  test("counts a row once that stands in a table twice", () => {
    const [{ value, issues }] = readReports([table("直通车", [...ROWS, ROWS[0]])], BY_BID);
    expect([...(value.sums.clicks ?? [])]).toEqual([15, 4, 8, 1]);
    expect(issues.map(({ code, params }) => [code, params.count])).toEqual([["duplicate-rows-left-out", 1]]);
  });

  test("takes the export that reaches later where two hold the same days", () => {
    const earlier = table("前半月", ROWS.slice(0, 3));
    // Exported later: an order of the 1st has come in since.
    const later = table("整月", [[...ROWS[0].slice(0, 7), 3, 300], ...ROWS.slice(1)]);
    const [{ value, issues }, ...others] = readReports([later, earlier], BY_BID);
    expect(others).toEqual([]);
    expect([...(value.sums.orders ?? [])]).toEqual([3, 0, 2, 0]);
    expect([...(value.sums.clicks ?? [])]).toEqual([15, 4, 8, 1]);
    expect(issues).toEqual([
      {
        code: "keyword-rows-in-two-sheets",
        at: { sheet: "前半月", row: 2 },
        params: { count: 3, other: "整月" },
      },
    ]);
  });

  test("adds up two files of the same days whose figures differ, as those of two devices", () => {
    const other = ROWS.map((row) => [
      ...row.slice(0, 4),
      Number(row[4]) * 3,
      Number(row[5]) + 1,
      ...row.slice(6),
    ]);
    const [{ value, issues }] = readReports([table("电脑", ROWS), table("无线", other)], BY_BID);
    expect(issues).toEqual([]);
    expect([...(value.sums.clicks ?? [])]).toEqual([32, 9, 17, 4]);
  });

  test("says of searched words whether they are bid on, by every report of the workbook", () => {
    const searched = table(
      "搜索词",
      [
        ["连衣裙", 100, 10, 4, 1, 80],
        ["碎花连衣裙", 50, 6, 2, 2, 160],
      ],
      ["搜索词", "展现量", "点击量", "花费", "总成交笔数", "总成交金额"],
    );
    expect(readReports([searched], BY_BID)[0].value.isBought).toBeNull();
    const [first, second] = readReports([searched, table("直通车", ROWS)], BY_BID);
    expect([first.value.of, first.value.isBought]).toEqual(["searched", [true, false]]);
    expect([second.value.of, second.value.isBought]).toEqual(["bought", null]);
  });

  test("takes what an exact match brought for bid on, as the platform does", () => {
    const header = ["Customer Search Term", "Targeting", "Match Type", "Impressions", "Clicks", "Spend"];
    const rows = [
      ["oil for joint pain", "oil joint pain", "EXACT", 290, 91, 565.3],
      ["knee pain oil", "oil joint pain", "PHRASE", 40, 5, 61],
      ["oils for knees", "oil joint pain", "-", 30, 4, 38.2],
      ["oil for pain", "oil joint pain", "BROAD", 60, 7, 72.4],
      ["oil for pain", "pain oil", "Exact match (close variant)", 20, 2, 20.1],
    ];
    const [{ value }] = readReports([table("Search terms", rows, header)], BY_WORD);
    expect(value.keys.map(({ word }, place) => [word, value.isBought?.[place]])).toEqual([
      ["oil for joint pain", true],
      ["knee pain oil", false],
      ["oils for knees", false],
      ["oil for pain", true],
    ]);
  });

  test("takes rows of several days as closed, and days as not known", () => {
    const header = [
      "Start Date",
      "End Date",
      "Customer Search Term",
      "Targeting",
      "Impressions",
      "Clicks",
      "Spend",
    ];
    const rows = [
      ["2026-03-01", "2026-03-31", "spoon rest", "spoon rest", 1000, 90, 45],
      ["2026-03-02", "2026-03-09", "lid holder", "spoon rest", 20, 3, 1.5],
      ["2026-03-05", "2026-03-05", "pot lid", "spoon rest", 9, 1, 0.4],
    ];
    const [{ value }] = readReports([table("Search terms", rows, header)], BY_BID);
    expect(value.days).toBeNull();
    expect(value.span).toEqual({ from: "2026-03-01", to: "2026-03-31" });
    expect([...(value.closed.clicks ?? [])]).toEqual([90, 3, 1]);
    expect(value.sums.sales).toBeNull();
    expect(value.isBought).toEqual([true, false, false]);
  });
});

describe("wordRows", () => {
  const rows = wordRows(readReports([table("直通车", ROWS)], BY_WORD)[0].value);

  test("ranks words by sales and adds up their shares", () => {
    expect([...(rows.salesRank ?? [])]).toEqual([1, Number.NaN]);
    expect([...(rows.cumulativeShare ?? [])]).toEqual([1, Number.NaN]);
    expect(rows.sellingWords).toBe(1);
  });

  test("holds the last seven days against the seven before", () => {
    // 15 to 21 March: 5 + 8 and 0 + 1 clicks, 2 orders; nothing from 8 to 14 March.
    expect([...(rows.weeklyClicks?.last ?? [])]).toEqual([13, 1]);
    expect([...(rows.weeklyClicks?.before ?? [])]).toEqual([0, 0]);
    expect([...(rows.weeklyOrders?.last ?? [])]).toEqual([2, 0]);
  });

  test("mixes what an order of a campaign brings in with three orders of all campaigns", () => {
    // One order of 99 in 夏装, two of 250 in 爆款, 349 / 3 an order: (99 + 349) / 4 and (250 + 349) / 5.
    expect([...(rows.columns.unitValue ?? [])]).toEqual([112, 119.8]);
  });

  test("count of open days all orders, and the clicks whose orders have come", () => {
    // The 1st alone is closed: 14 clicks, 1 order. Open are 14 clicks, 2 orders, more a click: all have come as far as
    // that goes. Evenly (15 + 1) / (2 × 16) = 0.5; (10 × 0.5 + 1 × 1) / 11 = 6 / 11.
    expect(rows.ripeness).toBeCloseTo(6 / 11, 12);
    expect(rows.isUnripe).toBe(false);
    const { closedClicks, closedOrders, closedSales } = rows.columns;
    expect([...(closedOrders ?? []), ...(closedSales ?? [])]).toEqual([3, 0, 349, 0]);
    const [dress, shirt] = closedClicks ?? [];
    expect(dress).toBeCloseTo(14 + (6 / 11) * 13, 12);
    expect(shirt).toBeCloseTo(6 / 11, 12);
  });

  test("take for the click rate of a campaign that of its middle impression, where a name lifts the mean", () => {
    const header = ["推广计划", "关键词", "展现量", "点击量"];
    const words = [
      ["夏装", "店名", 1000, 300],
      ["夏装", "连衣裙", 2000, 20],
      ["夏装", "裙子", 1500, 30],
      ["爆款", "凉鞋", 100, 1],
      ["爆款", "拖鞋", 900, 90],
      ["空", "没展现", 0, 0],
    ];
    const [{ value }] = readReports([table("直通车", words, header)], BY_BID);
    // 夏装: 350 / 4,500 = 7.8 %; by rate 1 % (2,000), 2 % (1,500, past half of 4,500), 30 %: 2 %.
    // 爆款: 91 / 1,000 = 9.1 %, below the 10 % of its middle impression. Nothing without impressions.
    const { unitCtr } = wordRows(value).columns;
    expect([...(unitCtr ?? [])]).toEqual([0.02, 0.02, 0.02, 0.091, 0.091, Number.NaN]);
  });
});

describe("rivals of searched words", () => {
  const header = ["推广计划", "关键词", "搜索词", "展现量", "点击量", "花费", "总成交笔数", "总成交金额"];
  const searched = table(
    "搜索词",
    [
      ["夏装", "裙子", "碎花连衣裙", 100, 10, 8, 2, 160],
      ["爆款", "连衣裙", "碎花连衣裙", 90, 6, 5, 0, 0],
      ["爆款", "女裙", "碎花连衣裙", 80, 3, 5, 1, 30],
      ["长尾", "裙子", "碎花连衣裙", 10, 0, 0, 0, 0],
      ["爆款", "连衣裙", "法式裙", 50, 4, 3, 0, 0],
      ["爆款", "女裙", "法式裙", 40, 2, 2, 1, 90],
      ["夏装", "[裙子]", "裙子", 40, 2, 2, 1, 90],
      ["夏装", "裙子", "裙子", 40, 2, 2, 1, 90],
      ["夏装", "裙子", "免费裙", 40, 2, 0, 1, 90],
      ["爆款", "连衣裙", "免费裙", 40, 2, 2, 1, 90],
    ],
    header,
  );
  const rivalsBy = (grouping: typeof BY_WORD) => {
    const [{ value }] = readReports([searched], grouping);
    return value.keys.map(({ word, campaign }, place) => [word, campaign, value.rivals?.[place] ?? null]);
  };

  test("are the other campaign that pays for the word, else the other bought word", () => {
    // 爆款 has 9 clicks for 10 against 10 in 夏装; 长尾 has none. Brackets make no other bought word, nor do free clicks.
    expect(rivalsBy(BY_WORD)).toEqual([
      ["碎花连衣裙", null, { kind: "campaign", name: "爆款", cost: 10, sales: 30 }],
      ["法式裙", null, { kind: "word", name: "女裙", cost: 2, sales: 90 }],
      ["裙子", null, null],
      ["免费裙", null, null],
    ]);
  });

  test("are told of each campaign's row as the other one", () => {
    expect(rivalsBy({ byMatchType: false, byCampaign: true }).slice(0, 4)).toEqual([
      ["碎花连衣裙", "夏装", { kind: "campaign", name: "爆款", cost: 10, sales: 30 }],
      ["碎花连衣裙", "爆款", { kind: "campaign", name: "夏装", cost: 8, sales: 160 }],
      ["碎花连衣裙", "长尾", null],
      ["法式裙", "爆款", { kind: "word", name: "女裙", cost: 2, sales: 90 }],
    ]);
  });

  test("are not told of bought words, nor where no column says who pays", () => {
    expect(readReports([table("直通车", ROWS)], BY_WORD)[0].value.rivals).toBeNull();
    const bare = table("搜索词", [["碎花连衣裙", 100, 10, 8]], ["搜索词", "展现量", "点击量", "花费"]);
    expect(readReports([bare], BY_WORD)[0].value.rivals).toBeNull();
  });
});
