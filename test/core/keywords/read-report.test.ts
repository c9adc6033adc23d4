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
    // Closed: one order of 99 in 夏装, none in 爆款: (99 + 3 × 99) / 4 and 99.
    expect([...(rows.columns.unitValue ?? [])]).toEqual([99, 99]);
  });
});
