import { days, placesOf, qualityOf } from "./table-of";
import type { ColumnSpec } from "./table-of";
import type { FieldId } from "../../../src/core/fields/index";
import type { QualityReport } from "../../../src/core/quality/quality-report";

const CLICKS = [120, 80, 95, 143, 187, 160, 110, 75, 131, 99, 142, 88, 156, 170, 64, 123, 137, 91, 105, 118];
const SHOWN = CLICKS.map((clicks, i) => clicks * 31 + 17 * i);

function adTable(ratio: ColumnSpec, values: readonly (number | null)[]): QualityReport {
  const columns: (FieldId | ColumnSpec)[] = [
    "date",
    { field: "impressions", header: "展现量" },
    { field: "clicks", header: "点击量" },
    ratio,
  ];
  const rows = days(values.length).map((day, i) => [day, SHOWN[i], CLICKS[i], values[i]]);
  return qualityOf({ kind: "daily", grain: ["date"], columns, rows });
}

const CTR: ColumnSpec = { field: "ctr", header: "点击率" };

describe("ratio columns against their inputs", () => {
  test("exact, rounded and cut off figures all agree", () => {
    expect(
      adTable(
        CTR,
        CLICKS.map((clicks, i) => clicks / SHOWN[i]),
      ).findings,
    ).toEqual([]);
    expect(
      adTable(
        CTR,
        CLICKS.map((clicks, i) => Number((clicks / SHOWN[i]).toFixed(4))),
      ).findings,
    ).toEqual([]);
    expect(
      adTable(
        CTR,
        CLICKS.map((clicks, i) => Math.floor((1e4 * clicks) / SHOWN[i]) / 1e4),
      ).findings,
    ).toEqual([]);
  });

  test("a single wrong cell is told with what it should be", () => {
    const values = CLICKS.map((clicks, i) => (i === 6 ? 0.26 : clicks / SHOWN[i]));
    // 110 clicks of 110 × 31 + 17 × 6 = 3,512 impressions: 0.031321…
    const { findings } = adTable(CTR, values);
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({
      code: "ratio-cell-differs",
      at: { sheet: "Sheet1", row: 8, column: 4 },
      params: { count: 1, row: 8, stated: 0.26, formula: "点击量 ÷ 展现量" },
    });
    expect(findings[0].params.expected).toBeCloseTo(0.0313212, 6);
  });

  test("percents typed a hundred times too large from a row on are another formula", () => {
    const values = CLICKS.map((clicks, i) => (clicks / SHOWN[i]) * (i >= 12 ? 100 : 1));
    const { findings } = adTable(CTR, values);
    expect(findings).toEqual([
      {
        code: "ratio-formula-changed",
        at: { sheet: "Sheet1", row: 14, column: 4 },
        params: {
          header: "点击率",
          row: 14,
          from: "2026-03-13",
          before: "点击量 ÷ 展现量",
          after: "点击量 ÷ 展现量 × 100",
        },
      },
    ]);
  });

  test("figures of the row above are a formula gone astray", () => {
    const values = CLICKS.map((clicks, i) => (i >= 9 ? CLICKS[i - 1] / SHOWN[i - 1] : clicks / SHOWN[i]));
    expect(adTable(CTR, values).findings).toEqual([
      {
        code: "ratio-from-row-above",
        at: { sheet: "Sheet1", row: 11, column: 4 },
        params: { header: "点击率", row: 11, from: "2026-03-10", formula: "点击量 ÷ 展现量" },
      },
    ]);
  });

  test("constants typed from a row on are no longer the quotient", () => {
    const values = CLICKS.map((clicks, i) => (i >= 10 ? 0.05 : clicks / SHOWN[i]));
    expect(adTable(CTR, values).findings).toEqual([
      {
        code: "ratio-formula-ended",
        at: { sheet: "Sheet1", row: 12, column: 4 },
        params: { header: "点击率", row: 12, from: "2026-03-11", before: "点击量 ÷ 展现量" },
      },
    ]);
    expect(
      placesOf(
        adTable(
          CTR,
          [...values].map((_, i) => (i < 10 ? 0.05 : CLICKS[i] / SHOWN[i])),
        ),
      ),
    ).toEqual([["ratio-formula-began", 12, 4]]);
  });

  test("three wrong cells in a row are cells, not a change of formula", () => {
    const values = CLICKS.map((clicks, i) => (i >= 8 && i < 11 ? 0.5 : clicks / SHOWN[i]));
    const { findings } = adTable(CTR, values);
    expect(placesOf({ findings } as QualityReport)).toEqual([["ratio-cell-differs", 10, 4]]);
    expect(findings[0].params.count).toBe(3);
  });

  test("a column that follows no known quotient is left alone", () => {
    expect(
      adTable(
        CTR,
        CLICKS.map((_, i) => 0.2 + 0.01 * ((i * 7) % 11)),
      ).findings,
    ).toEqual([]);
  });

  test("another base from a row on is named by the headings of both", () => {
    // 转化率: of the visitors at first, of those who came in from 11 March on.
    const rows = days(20).map((day, i) => {
      const [visitors, entries, buyers] = [900 + 13 * i, 300 + 7 * i, 11 + (i % 5)];
      return [day, visitors, entries, buyers, buyers / (i < 10 ? visitors : entries)];
    });
    const { findings } = qualityOf({
      kind: "daily",
      grain: ["date"],
      columns: [
        "date",
        { field: "visitors", header: "访客数" },
        { field: "storeEntries", header: "进店人数" },
        { field: "orderBuyers", header: "下单人数" },
        { field: "orderConversionRate", header: "转化率" },
      ],
      rows,
    });
    expect(findings).toEqual([
      {
        code: "ratio-formula-changed",
        at: { sheet: "Sheet1", row: 12, column: 5 },
        params: {
          header: "转化率",
          row: 12,
          from: "2026-03-11",
          before: "下单人数 ÷ 访客数",
          after: "下单人数 ÷ 进店人数",
        },
      },
    ]);
  });

  test("windows of attribution are not mixed: seven-day orders explain the seven-day rate", () => {
    const rows = days(12).map((day, i) => [day, CLICKS[i], 5 + i, 9 + i, (5 + i) / CLICKS[i]]);
    const columns = (window: number): (FieldId | ColumnSpec)[] => [
      "date",
      "clicks",
      { field: "adOrders", windowDays: window },
      { field: "adOrders", windowDays: 21 - window },
      { field: "clickConversionRate", windowDays: 7 },
    ];
    expect(qualityOf({ kind: "daily", grain: ["date"], columns: columns(7), rows }).findings).toEqual([]);
  });
});
