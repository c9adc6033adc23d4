import path from "node:path";
import { cleanTable } from "../../../src/core/clean/clean-grid-table";
import { reportQuality } from "../../../src/core/quality/quality-report";
import type { QualityReport } from "../../../src/core/quality/quality-report";
import { recogniseGrid } from "../../../src/core/recognise/recognise-grid";
import { REAL_DATA, haveRealData, readGrids } from "../support/read-grid";

function qualityOfFile(file: string): QualityReport {
  const [grid] = readGrids(path.join(REAL_DATA, file));
  const [table] = recogniseGrid(grid).tables;
  return reportQuality(grid, table, cleanTable(grid, table));
}

/** What quality itself found, without the doubts of cleaning: code and row, in the order of the report. */
function found({ findings }: QualityReport): readonly string[] {
  const doubts = /^(?:error-value|unknown-word|unreadable-date|ambiguous|year-from|bound)/;
  return findings
    .filter(({ code }) => !doubts.test(code))
    .map(({ code, at }) => `${code} ${at?.row ?? ""}`.trim());
}

/** Each was looked up in the file, formulas included, before it was written here. */
(haveRealData() ? describe : describe.skip)("the quality of real files", () => {
  test("引力魔方: from row 1087 on the CPM divides the figures of the row above (=B1086/C1086*1000)", () => {
    const { findings } = qualityOfFile("fliggy-ads-ylmf-daily/引力魔方.xlsx");
    const cpm = findings.filter(({ at, code }) => at?.column === 12 && code.startsWith("ratio-"));
    expect(cpm.map(({ code, at }) => [code, at?.row])).toEqual([
      ["ratio-formula-began", 361],
      ["ratio-from-row-above", 1087],
    ]);
  });

  test("直通车: typed rates that do not fit, among them 3.2643 for 3.26 % in row 421", () => {
    const report = qualityOfFile("fliggy-ads-ztc-daily/直通车.xlsx");
    expect(report.period).toEqual({ from: "2021-01-01", to: "2026-04-14" });
    expect(report.gaps).toEqual([{ from: "2022-05-28", to: "2023-08-22", missing: 452 }]);
    expect(found(report)).toEqual([
      "date-gap",
      "ratio-cell-differs 83",
      "ratio-cell-differs 13",
      "ratio-cell-differs 416",
    ]);
  });

  test("万相台: row 311 takes its rates from another workbook, row 512 its orders from the row above; row 906 has more clicks than impressions", () => {
    expect(found(qualityOfFile("fliggy-ads-wxt-daily/万相台.xlsx"))).toEqual([
      "ratio-cell-differs 311",
      "ratio-cell-differs 311",
      "ratio-cell-differs 311",
      "ratio-cell-differs 512",
      "part-exceeds-whole 906",
    ]);
  });

  test("店铺每日登记: visitors and page views changed places in row 34", () => {
    const report = qualityOfFile("fliggy-shop-daily/店铺数据每日登记.xlsx");
    expect(report).toMatchObject({
      rows: 1017,
      step: "day",
      gaps: [],
      duplicates: { equal: 0, conflicting: 0 },
    });
    expect(found(report)).toEqual([
      "ratio-cell-differs 34",
      "part-exceeds-whole 34",
      "part-exceeds-whole-unusual 54",
    ]);
  });

  test("a product list pasted together repeats 86 of its rows", () => {
    const report = qualityOfFile("tmall-cosmetic-products/cosmetic.csv");
    expect(report.duplicates).toEqual({ equal: 86, conflicting: 0 });
  });

  test.each([
    "gads-searchterms-big/Search_terms_report.csv",
    "gads-kw-utf16/Search_keyword_report_utf16.csv",
    "gads-st-utf16/Search_terms_report_utf16.csv",
  ])("%s: totals of parts that are not shown are believed", (file) => {
    expect(found(qualityOfFile(file)).filter((each) => /total|average/.test(each))).toEqual([]);
  });

  test.each([
    "gsc-queries/Queries.csv",
    "gsc-dates/Dates.csv",
    "ads-funnel-control/control_group.csv",
    "amz-sp-india-product/SP_Advertised_product_IN.xlsx",
    "amz-sp-india-time/SP_Performance_over_time_IN.xlsx",
    "meituan-daily-xlsx/门店下载_20251001至20251012.xlsx",
    "sycm-kw-natural/natural_search.xls",
  ])("%s: an export of a platform is without contradiction", (file) => {
    expect(found(qualityOfFile(file))).toEqual([]);
  });
});
