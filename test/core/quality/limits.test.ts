import { days, placesOf, qualityOf } from "./table-of";
import type { ColumnSpec } from "./table-of";
import { FIELD_IDS, fieldOf } from "../../../src/core/fields/index";
import type { FieldId } from "../../../src/core/fields/index";
import { PARTS_OF_WHOLES } from "../../../src/core/quality/part-of-whole";
import type { QualityReport } from "../../../src/core/quality/quality-report";
import type { TableKind } from "../../../src/core/recognise/recognised-sheet";

function table(
  columns: readonly (FieldId | ColumnSpec)[],
  figures: readonly (readonly (number | null)[])[],
  kind: TableKind = "daily",
): QualityReport {
  const rows = days(figures.length).map((day, i) => [day, ...figures[i]]);
  return qualityOf({ kind, grain: ["date"], columns: ["date", ...columns], rows });
}

describe("parts and wholes", () => {
  test("more buyers than visitors is told at the first such row", () => {
    const { findings } = table(
      ["visitors", "paidBuyers"],
      [
        [100, 3],
        [100, 100],
        [90, 91],
        [80, 120],
        [70, 2],
      ],
    );
    expect(findings).toEqual([
      {
        code: "part-exceeds-whole",
        at: { sheet: "Sheet1", row: 4, column: 3 },
        params: { part: "paidBuyers", whole: "visitors", count: 2, row: 4, example: 91, other: 90 },
      },
    ]);
  });

  test("more orders than buyers is no fault: one may order twice", () => {
    expect(
      table(
        ["orders", "paidBuyers"],
        [
          [5, 3],
          [9, 3],
          [8, 8],
        ],
      ).findings,
    ).toEqual([]);
  });

  test("orders paid a day later are unusual, not wrong", () => {
    const found = placesOf(
      table(
        ["orderBuyers", "paidBuyers"],
        [
          [5, 3],
          [2, 3],
          [8, 8],
        ],
      ),
    );
    expect(found).toEqual([["part-exceeds-whole-unusual", 3, 3]]);
  });

  test("more clicks than impressions is a fault of a day, and happens to a rare keyword", () => {
    const figures = [
      [10, 1],
      [1, 2],
      [30, 3],
    ];
    expect(placesOf(table(["impressions", "clicks"], figures))).toEqual([["part-exceeds-whole", 3, 3]]);
    expect(placesOf(table(["impressions", "clicks"], figures, "keyword"))).toEqual([
      ["part-exceeds-whole-unusual", 3, 3],
    ]);
  });

  test("columns of other windows or other groups are not held against each other", () => {
    const other = [
      { field: "adSalesSameSku", windowDays: 14 },
      { field: "adSales", windowDays: 7 },
    ] as const;
    expect(
      table(other, [
        [20, 10],
        [5, 10],
        [5, 10],
      ]).findings,
    ).toEqual([]);
    const groups = [
      { field: "paidBuyers", group: "无线" },
      { field: "visitors", group: "PC" },
    ] as const;
    expect(
      table(groups, [
        [20, 10],
        [5, 10],
        [5, 10],
      ]).findings,
    ).toEqual([]);
  });

  test("a part larger nearly everywhere is a column of another meaning: said with care", () => {
    const found = placesOf(
      table(
        ["visitors", "paidBuyers"],
        [
          [1, 3],
          [2, 9],
          [3, 11],
          [400, 2],
        ],
      ),
    );
    expect(found).toEqual([["part-exceeds-whole-unusual", 2, 3]]);
  });

  test.each(PARTS_OF_WHOLES.map((pair) => [`${pair.part} ≤ ${pair.whole}`, pair] as const))(
    "%s is told where it fails and silent where it holds",
    (_, { part, whole, when, kinds }) => {
      const kind = kinds?.[0] ?? "daily";
      const code = when === "impossible" ? "part-exceeds-whole" : "part-exceeds-whole-unusual";
      expect(
        table(
          [part, whole],
          [
            [5, 50],
            [50, 50],
            [0, 0],
            [7, 60],
          ],
          kind,
        ).findings,
      ).toEqual([]);
      expect(
        placesOf(
          table(
            [part, whole],
            [
              [5, 50],
              [51, 50],
              [6, 60],
              [7, 60],
            ],
            kind,
          ),
        ),
      ).toEqual([[code, 3, 2]]);
    },
  );

  test("pairs are of one unit and stated once", () => {
    for (const { part, whole } of PARTS_OF_WHOLES) {
      expect([part, fieldOf(part).unit]).toEqual([part, fieldOf(whole).unit]);
    }
    const keys = PARTS_OF_WHOLES.map(({ part, whole, kinds }) => `${part} ${whole} ${kinds?.join() ?? ""}`);
    expect(new Set(keys).size).toBe(keys.length);
  });
});

describe("figures below zero", () => {
  test("visitors below zero are told, refunds and discounts are not", () => {
    const { findings } = table(
      ["visitors", "refundAmount", "discounts"],
      [
        [10, -3, -2],
        [-4, -1, 0],
        [-5, 1, 1],
      ],
    );
    expect(findings).toEqual([
      {
        code: "negative-value",
        at: { sheet: "Sheet1", row: 3, column: 2 },
        params: { header: "visitors", count: 2, row: 3, example: -4 },
      },
    ]);
  });

  test("income after refunds may be negative", () => {
    const income = [{ field: "paidAmount", header: "营业收入" }] as const;
    expect(table(income, [[10], [-4], [3]]).findings).toEqual([]);
    expect(placesOf(table(["paidAmount"], [[10], [-4], [3]]))).toEqual([["negative-value", 3, 2]]);
  });

  test("a doubtful column is not judged", () => {
    expect(table([{ field: "visitors", confidence: 0.7 }], [[10], [-4], [3]]).findings).toEqual([]);
  });

  test("no measure without a rule of its own is let through below zero", () => {
    const silent = FIELD_IDS.filter((id) => fieldOf(id).kind === "measure").filter(
      (id) => table([id], [[1], [-1], [1]]).findings.length === 0,
    );
    expect(silent.sort()).toEqual([
      "costOfGoods",
      "discounts",
      "grossMargin",
      "growth",
      "marginAmount",
      "platformFee",
      "refundAmount",
      "refundRate",
      "returnsAmount",
      "stock",
    ]);
  });
});

describe("rates above one", () => {
  test("a conversion of 130 % is told, a cost share of 130 % is not", () => {
    const { findings } = table(
      ["payConversionRate", "acos"],
      [
        [0.1, 0.2],
        [1.3, 1.3],
        [1, 1],
      ],
    );
    expect(findings).toEqual([
      {
        code: "rate-above-one",
        at: { sheet: "Sheet1", row: 3, column: 2 },
        params: { header: "payConversionRate", count: 1, row: 3, share: 1.3 },
      },
    ]);
  });

  test("a rate that contradicts its inputs is told once, with what it should be", () => {
    const rows = Array.from({ length: 12 }, (_, i) => [1000 + 9 * i, 20 + i, (20 + i) / (1000 + 9 * i)]);
    rows[4][2] = 2.3;
    expect(placesOf(table(["visitors", "paidBuyers", "payConversionRate"], rows))).toEqual([
      ["ratio-cell-differs", 6, 4],
    ]);
  });
});

describe("currencies", () => {
  test("dollars among yuan are told with one of each", () => {
    const originals = ["¥12", "¥8.50", "$3", "￥7"];
    const { findings } = table([{ field: "paidAmount", header: "金额", originals }], [[12], [8.5], [3], [7]]);
    expect(findings).toEqual([
      {
        code: "mixed-currencies",
        at: { sheet: "Sheet1", row: 4, column: 2 },
        params: { header: "金额", count: 1, example: "$3", other: "¥12" },
      },
    ]);
  });

  test("one currency, or marks beside none, is no mix", () => {
    const originals = ["¥12", "8.50", "RMB 3", "7元"];
    expect(table([{ field: "paidAmount", originals }], [[12], [8.5], [3], [7]]).findings).toEqual([]);
  });
});
