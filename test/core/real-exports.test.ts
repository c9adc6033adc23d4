import path from "node:path";
import { REAL_DATA, haveRealData, readGrids } from "./support/read-grid";
import { changesOf } from "../../src/core/clean/changes";
import { cleanTable } from "../../src/core/clean/clean-grid-table";
import { recogniseGrid } from "../../src/core/recognise/recognise-grid";
import { daily } from "../../src/core/templates/daily";
import type { CellValue } from "../../src/workbook/grid";

interface Expected {
  readonly file: string;
  /** Rows of data. */
  readonly rows: number;
  /** Rows whose date can be read, where some cannot. */
  readonly days?: number;
  readonly first: string;
  readonly last: string;
  /** Read from the file by eye: one field a column. */
  readonly fields: readonly (string | null)[];
}

const ADS = ["date", "cost", "impressions", "clicks", "orders", "adSales", "cartAdds", "favorites"];

const FILES: readonly Expected[] = [
  {
    file: "fliggy-shop-daily/店铺数据每日登记.xlsx",
    rows: 1017,
    first: "2023-07-03",
    last: "2026-04-14",
    fields: [
      "date",
      "pageViews",
      "visitors",
      "adVisitors",
      "shopFollows",
      "paidAmount",
      "enquiryUsers",
      "enquiryConversionRate",
      "orderBuyers",
      "orderConversionRate",
      null,
    ],
  },
  {
    file: "fliggy-ads-ztc-daily/直通车.xlsx",
    rows: 1478,
    first: "2021-01-01",
    last: "2026-04-14",
    fields: [
      ...ADS,
      "shopFollows",
      "ctr",
      "cpc",
      "roas",
      "clickConversionRate",
      "amountPerBuyer",
      "costPerConversion",
      "costPerCartAdd",
    ],
  },
  {
    file: "fliggy-ads-wxt-daily/万相台.xlsx",
    rows: 966,
    first: "2023-08-23",
    last: "2026-04-14",
    fields: [...ADS, "ctr", "cpc", "cpm", "roas", "clickConversionRate"],
  },
  {
    file: "fliggy-ads-ylmf-daily/引力魔方.xlsx",
    rows: 1323,
    // The dates of 95 rows are cached #REF! errors.
    days: 1228,
    first: "2021-01-01",
    last: "",
    fields: [...ADS, "shopFollows", "ctr", "cpc", "cpm", "roas", "clickConversionRate"],
  },
  {
    file: "meituan-daily-xlsx/门店下载_20251001至20251012.xlsx",
    rows: 5,
    first: "2025-10-08",
    last: "2025-10-12",
    fields: [
      "date",
      "shopName",
      "shopId",
      "paidAmount",
      "exposedUsers",
      "storeEntries",
      "orderBuyers",
      "storeEntryRate",
      "orderConversionRate",
    ],
  },
  {
    file: "gsc-dates/Dates.csv",
    rows: 6,
    first: "2024-05-02",
    last: "2024-05-07",
    fields: ["date", "clicks", "impressions", "ctr", "averagePosition"],
  },
  {
    file: "ga-daily-isc/google-analytics-summary.csv",
    rows: 253,
    first: "2023-04-21",
    last: "2023-12-31",
    fields: ["date", "activeUsers28Day", "engagementRate", null, "engagedSessions"],
  },
  {
    file: "amz-sp-india-time/SP_Performance_over_time_IN.xlsx",
    rows: 29,
    first: "2020-02-01",
    last: "2020-02-29",
    fields: ["date", "clicks", "cpc", "cost"],
  },
  ...["ads-funnel-control/control_group.csv", "ads-funnel-test/test_group.csv"].map((file) => ({
    file,
    rows: 30,
    first: "2019-08-01",
    last: "2019-08-30",
    fields: [
      "campaign",
      "date",
      "cost",
      "impressions",
      "reach",
      "clicks",
      "siteSearches",
      "contentViews",
      "cartAdds",
      "orders",
    ],
  })),
];

(haveRealData() ? describe : describe.skip)("the real daily exports", () => {
  test.each(FILES.map((expected) => [expected.file, expected] as const))("%s", (file, expected) => {
    const [grid] = readGrids(path.join(REAL_DATA, file));
    const { tables } = recogniseGrid(grid);
    expect(tables).toHaveLength(1);
    const [table] = tables;
    expect(table.kind).toBe("daily");
    expect(table.headerRows).toEqual([1, 1]);
    expect(table.columns.map(({ field }) => field)).toEqual(expected.fields);

    const { value } = cleanTable(grid, table);
    expect(value.sourceRows).toHaveLength(expected.rows);
    const days =
      value.columns
        .find(({ field }) => field === "date")
        ?.values.map(String)
        .sort() ?? [];
    expect(days[0]).toBe(expected.first);
    if (expected.last !== "") expect(days[days.length - 1]).toBe(expected.last);
    for (const column of value.columns.filter(({ type }) => type === "number")) {
      const plain = value.sourceRows.map((row) => plainFigure(grid.rows[row - 1][column.index - 1]));
      expect([column.header, column.values]).toEqual([column.header, plain]);
    }
    // Whatever differs from the sheet is accounted for, and nothing else.
    const changed = new Set(changesOf(value).map(({ row, column }) => `${row}:${column}`));
    for (const { index, type, values } of value.columns.filter((column) => column.type === "number")) {
      values.forEach((after, i) => {
        const before = grid.rows[value.sourceRows[i] - 1][index - 1];
        const where = `${value.sourceRows[i]}:${index}`;
        if (changed.has(where) !== (before !== after))
          throw new Error(`${where} ${type}: ${before} -> ${after}`);
      });
    }
  });

  test.each(FILES.map((expected) => [expected.file, expected] as const))(
    "%s becomes one row per day",
    (file, expected) => {
      const [grid] = readGrids(path.join(REAL_DATA, file));
      const { value: table } = cleanTable(grid, recogniseGrid(grid).tables[0]);
      const fits = daily.fits(table);
      if (fits.length > 0) throw new Error(JSON.stringify(fits));
      const { value } = daily.plan({
        table,
        locale: "zh-CN",
        takenSheetNames: [grid.sheet],
        takenTableNames: [],
      });
      expect(value.tables[0].rowCount).toBe(expected.days ?? expected.rows);
    },
  );
});

/** A second, simpler reading of a figure: commas and the percent sign away, anything else that is no number is none. */
function plainFigure(cell: CellValue): number | null {
  if (typeof cell === "number") return cell;
  if (typeof cell !== "string" || cell.trim() === "") return null;
  const percent = cell.endsWith("%");
  const digits = cell.replace("%", "").split(",").join("").trim();
  const figure = Number(percent ? `${digits}e-2` : digits);
  return Number.isNaN(figure) ? null : figure;
}
