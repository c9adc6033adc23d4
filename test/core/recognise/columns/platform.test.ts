import { sheet } from "../../../fixtures/daily-sheets";
import type { CurrencyCode } from "../../../../src/core/recognise/columns/currency";
import type { PlatformId } from "../../../../src/core/recognise/columns/platform";
import { recogniseGrid } from "../../../../src/core/recognise/recognise-grid";
import type { CellValue, Grid } from "../../../../src/workbook/grid";

type Rows = readonly (readonly CellValue[])[];

function tableOf(
  rows: Rows,
  name = "Sheet1",
  formats: Grid["formats"] = [],
): { platform: PlatformId | null; currency: CurrencyCode | null } {
  return recogniseGrid({ ...sheet(name, rows), formats }).tables[0];
}

const SHOP: Rows = [
  ["日期", "访客数", "支付金额"],
  ["2026-03-01", 100, 2000],
  ["2026-03-02", 120, 2100],
];

describe("detectPlatform", () => {
  test.each<[PlatformId | null, string, Rows]>([
    [null, "店铺日报", SHOP],
    ["taobao", "生意参谋导出", SHOP],
    ["jd", "京东商智_商品明细", SHOP],
    ["douyin", "千川投放", SHOP],
    [
      "google-ads",
      "x",
      [
        ["Campaign", "Impr.", "Clicks", "Avg. CPC"],
        ["a", 10, 1, 0.5],
        ["b", 20, 2, 0.5],
      ],
    ],
    [
      "google-search-console",
      "x",
      [
        ["Top queries", "Clicks", "Impressions"],
        ["a", 10, 100],
        ["b", 20, 200],
      ],
    ],
    [
      "google-search-console",
      "x",
      [
        ["Date", "Clicks", "Impressions", "CTR", "Position"],
        ["2026-03-01", 1, 10, "10%", 3.5],
        ["2026-03-02", 2, 10, "20%", 3.1],
      ],
    ],
    [
      "amazon",
      "x",
      [
        ["Date", "Customer Search Term", "Clicks"],
        ["2026-03-01", "shoe", 3],
        ["2026-03-02", "boot", 4],
      ],
    ],
    [
      "google-analytics",
      "x",
      [
        ["渠道", "Sessions"],
        ["Organic Search", 10],
        ["Direct", 20],
        ["Paid Search", 5],
      ],
    ],
    [
      "meituan",
      "x",
      [
        ["日期", "曝光人数", "进店人数", "下单转化率"],
        ["2026-03-01", 100, 20, 0.2],
        ["2026-03-02", 110, 25, 0.2],
      ],
    ],
    // Two platforms named side by side are none.
    [null, "淘宝京东汇总", SHOP],
  ])("finds %s in %s", (platform, name, rows) => {
    expect(tableOf(rows, name).platform).toBe(platform);
  });
});

describe("detectCurrency", () => {
  const amounts = (header: string, cell: (n: number) => CellValue): Rows => [
    ["Date", header, "Clicks"],
    ...[1, 2, 3].map((n) => [`2026-03-0${n}`, cell(n), n]),
  ];
  test.each<[string, CurrencyCode | null, Rows, string]>([
    ["a header's bracket", "INR", amounts("Spend (₹)", (n) => n), "x"],
    ["a header's code", "USD", amounts("Spend [USD]", (n) => n), "x"],
    ["cells", "CNY", amounts("花费", (n) => `¥1,23${n}.50`), "x"],
    ["cells with a code", "EUR", amounts("Cost", (n) => `EUR ${n}.50`), "x"],
    ["the platform", "CNY", amounts("花费", (n) => n), "直通车"],
    ["nothing", null, amounts("Cost", (n) => n), "x"],
    [
      "a platform without money in the table",
      null,
      [
        ["日期", "访客数"],
        ["2026-03-01", 1],
        ["2026-03-02", 2],
      ],
      "直通车",
    ],
  ])("reads it from %s", (_name, currency, rows, name) => {
    expect(tableOf(rows, name).currency).toBe(currency);
  });

  test("prefers a column that states it, and gives none where rows differ", () => {
    const stated = (codes: readonly string[]): Rows => [
      ["Campaign", "Currency code", "Cost"],
      ...codes.map((code, i) => [`c${i}`, code, 10 + i]),
    ];
    expect(tableOf(stated(["CAD", "CAD", "CAD"])).currency).toBe("CAD");
    expect(tableOf(stated(["CAD", "USD", "CAD"])).currency).toBeNull();
  });

  test("reads a number format, yen apart from yuan", () => {
    const formatted = (format: string): CurrencyCode | null =>
      tableOf(
        amounts("Cost", (n) => n),
        "x",
        [{ row: 2, formats: ["yyyy-mm-dd", format, "0"] }],
      ).currency;
    expect(formatted("[$₹-4009] #,##0.00")).toBe("INR");
    expect(formatted('"$"#,##0.00')).toBe("USD");
    expect(formatted("[$¥-411]#,##0")).toBe("JPY");
    expect(formatted("[$¥-804]#,##0")).toBe("CNY");
    expect(formatted("#,##0.00")).toBeNull();
  });
});
