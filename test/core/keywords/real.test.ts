import { readFileSync, writeFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import * as XLSX from "@e965/xlsx";
import { haveRealData, readGrids, REAL_DATA } from "../support/read-grid";
import { keywordReportsOf } from "../../../src/app/keyword-reports";
import { cleanTable } from "../../../src/core/clean/clean-grid-table";
import type { WordMeasure } from "../../../src/core/keywords/keyword-report";
import { USUAL_KEYWORD_RULES } from "../../../src/core/keywords/rules";
import { judgeWord } from "../../../src/core/keywords/verdict";
import type { Reason } from "../../../src/core/keywords/reasons";
import { inputsOf, stateOf } from "../../../src/core/keywords/word-rows";
import type { WordRows } from "../../../src/core/keywords/word-rows";
import { recogniseGrid } from "../../../src/core/recognise/recognise-grid";

/**
 * Keyword reports of real exports: sums as SQL has them over the raw file (SheetJS or the file's own text into DuckDB,
 * columns by the export's own headings), and the file's own total row.
 */

const real = haveRealData() ? describe : describe.skip;
const RULES = { ...USUAL_KEYWORD_RULES, margin: 0.4 };

interface Export {
  readonly file: string;
  readonly of: "searched" | "bought";
  /** Heading of the words, and of each measure the export has; the rest must be missing. */
  readonly word: string;
  readonly measures: Partial<Record<WordMeasure, string>>;
  /** Rows above the header and a word's own condition for rows that are no data, in SQL. */
  readonly above: number;
  readonly where: string;
  /** The file's own total row of the same scope, read by eye. */
  readonly total?: Partial<Record<WordMeasure, number>>;
  /** Reasons with margin 40 %, read by eye; only these may come. */
  readonly reasons: readonly Reason[];
}

const AMAZON = { impressions: "Impressions", clicks: "Clicks", cost: "Spend" };

const EXPORTS: readonly Export[] = [
  {
    file: "amz-sp-st-us/SP_Search_term_US.xlsx",
    of: "searched",
    word: "Customer Search Term",
    measures: { ...AMAZON, orders: "7 Day Total Orders (#)", sales: "7 Day Total Sales" },
    above: 0,
    where: "true",
    reasons: ["few-clicks", "no-orders", "loses-surely", "loses-protected", "new-word", "fits"],
  },
  {
    file: "amz-sp-india-st/SP_Search_term_IN.xlsx",
    of: "searched",
    word: "Customer Search Term",
    measures: { ...AMAZON, orders: "14 Day Total Orders (#)", sales: "14 Day Total Sales (₹)" },
    above: 0,
    where: "true",
    reasons: [
      "few-clicks",
      "window-open",
      "no-orders",
      "loses-surely",
      "loses-protected",
      "free-clicks",
      "fits",
    ],
  },
  {
    file: "amz-sp-india-targeting/SP_Targeting_IN.xlsx",
    of: "bought",
    word: "Targeting",
    measures: { ...AMAZON, orders: "14 Day Total Orders (#)", sales: "14 Day Total Sales (₹)" },
    above: 0,
    where: "true",
    reasons: [
      "too-young",
      "low-ctr",
      "no-clicks",
      "few-clicks",
      "window-open",
      "loses-surely",
      "loses-protected",
      "loses",
      "earns",
      "free-clicks",
      "fits",
    ],
  },
  {
    file: "gads-searchterms-big/Search_terms_report.csv",
    of: "searched",
    word: "Search term",
    measures: { impressions: "Impr.", clicks: "Clicks", cost: "Cost", orders: "Conversions" },
    above: 2,
    where: `"Search term" NOT LIKE 'Total: %'`,
    total: { impressions: 74_999, clicks: 2_910, cost: 45_131.04, orders: 194.33 },
    reasons: ["missing"],
  },
  {
    file: "gads-kw-utf16/Search_keyword_report_utf16.csv",
    of: "bought",
    word: "Keyword",
    measures: { impressions: "Impr.", clicks: "Clicks", cost: "Cost", orders: "Conversions" },
    above: 2,
    where: `"Keyword" NOT LIKE 'Total: %'`,
    reasons: ["missing"],
  },
  {
    file: "sycm-kw-merged/result_oo.xlsx",
    of: "searched",
    word: "来源名称",
    measures: { clicks: "访客数", carts: "加购人数", orders: "支付买家数" },
    above: 0,
    where: "true",
    reasons: ["missing"],
  },
];

const MEASURES = ["impressions", "clicks", "cost", "carts", "orders", "sales"] as const;

function reportOf(file: string): WordRows {
  const tables = readGrids(path.join(REAL_DATA, file)).flatMap((grid) =>
    recogniseGrid(grid).tables.map((table) => cleanTable(grid, table).value),
  );
  const reports = keywordReportsOf(tables);
  expect(reports.map(({ issues }) => issues)).toEqual([[]]);
  return reports[0].value;
}

/** The file as text for DuckDB: of a workbook its first sheet, with every cell as SheetJS has it. */
function asText(file: string): string {
  const bytes = readFileSync(path.join(REAL_DATA, file));
  if (file.endsWith(".csv")) return bytes[0] === 0xff ? bytes.toString("utf16le") : bytes.toString("utf8");
  const book = XLSX.read(bytes);
  return XLSX.utils.sheet_to_csv(book.Sheets[book.SheetNames[0]], { rawNumbers: true });
}

async function sumsInSql(each: Export): Promise<ReadonlyMap<string, readonly number[]>> {
  const folder = mkdtempSync(path.join(tmpdir(), "keywords-"));
  try {
    const raw = path.join(folder, "raw.csv");
    writeFileSync(raw, asText(each.file).replace(/^\ufeff/, ""));
    const connection = await (await DuckDBInstance.create(":memory:")).connect();
    const number = (heading: string | undefined): string =>
      heading === undefined ? "0" : `sum(coalesce(try_cast(replace("${heading}", ',', '') AS DOUBLE), 0))`;
    const delimiter = each.file.includes("utf16") ? "\\t" : ",";
    const result = await connection.run(
      `SELECT lower(trim("${each.word}")), ${MEASURES.map((measure) => number(each.measures[measure])).join(", ")} ` +
        `FROM read_csv('${raw}', skip = ${each.above}, header = true, all_varchar = true, delim = E'${delimiter}', quote = '"', null_padding = true) ` +
        `WHERE ${each.where} GROUP BY 1`,
    );
    return new Map(
      (await result.getRows()).map(([word, ...sums]) => [String(word), sums.map(Number)] as const),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

real("keyword reports of real exports", () => {
  describe.each(EXPORTS)("$file", (each) => {
    const rows = reportOf(each.file);
    const { report } = rows;

    test("has the sums of every word as SQL has them", async () => {
      const expected = await sumsInSql(each);
      expect(report.of).toBe(each.of);
      for (const measure of MEASURES)
        expect([measure, report.sums[measure] !== null]).toEqual([
          measure,
          each.measures[measure] !== undefined,
        ]);
      const sums = new Map<string, number[]>();
      report.keys.forEach(({ word }, place) => {
        const before = sums.get(word.toLowerCase()) ?? [0, 0, 0, 0, 0, 0];
        sums.set(
          word.toLowerCase(),
          before.map((sum, i) => sum + (report.sums[MEASURES[i]]?.[place] || 0)),
        );
      });
      expect(sums.size).toBe(expected.size);
      const different = [...expected].filter(([word, figures]) =>
        figures.some((figure, i) => !(Math.abs((sums.get(word)?.[i] ?? Number.NaN) - figure) < 0.005)),
      );
      expect(different).toEqual([]);
    });

    test("adds up to the file's own total row, as far as its rows are rounded", () => {
      for (const measure of MEASURES) {
        const total = each.total?.[measure];
        if (total === undefined) continue;
        const sums = report.sums[measure] ?? new Float64Array();
        // Costs stand to the cent in each row: half a cent a row that has one, and half of the total's own.
        const rounded = sums.reduce((count, value) => count + (value === 0 ? 0 : 1), 1);
        const bound = measure === "cost" ? 0.005 * rounded : 1e-6;
        const difference = Math.abs(sums.reduce((a, b) => a + b, 0) - total);
        expect(difference).toBeLessThan(bound);
        // As a rule far less: the deviation of so many roundings is √(rows / 12) cents. It is three cents.
        if (measure === "cost") expect(difference).toBeLessThan(3 * 0.01 * Math.sqrt(rounded / 12));
      }
    });

    test("is judged only for reasons its figures can give", () => {
      const found = new Set(
        report.keys.map(
          (_, place) => judgeWord(inputsOf(rows, place, RULES), stateOf(rows, place), RULES).reason,
        ),
      );
      expect([...found].filter((reason) => !each.reasons.includes(reason))).toEqual([]);
    });
  });

  test("words of the Indian shop are judged as an operator would", () => {
    const verdicts = (file: string): Record<string, string> => {
      const rows = reportOf(file);
      return Object.fromEntries(
        rows.report.keys.map(({ word, matchType }, place) => [
          `${word}|${matchType}`,
          judgeWord(inputsOf(rows, place, RULES), stateOf(rows, place), RULES).verdict,
        ]),
      );
    };
    // 80 orders of 258 clicks for ₹517; ₹9,444 for ₹6,041 of sales; 61 clicks, ₹2,116 for ₹1,567.
    expect(verdicts("amz-sp-india-targeting/SP_Targeting_IN.xlsx")).toMatchObject({
      "rhuval oil|EXACT": "raise",
      "sunscreen|EXACT": "lower",
      "pain oil|PHRASE": "delete",
    });
    // 28 orders of 91 clicks, all of them brought by an exact match of "rhuval oil joint pain".
    expect(verdicts("amz-sp-india-st/SP_Search_term_IN.xlsx")).toMatchObject({
      "rhuval oil for joint pain|EXACT": "watch",
    });
  });
});
