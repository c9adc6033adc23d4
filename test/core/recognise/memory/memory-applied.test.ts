import {
  confirmedMapping,
  type MappingChoice,
} from "../../../../src/core/recognise/memory/confirmed-mapping";
import {
  NOTHING_REMEMBERED,
  remember,
  type MappingMemory,
} from "../../../../src/core/recognise/memory/memory";
import { recogniseGrid } from "../../../../src/core/recognise/recognise-grid";
import type { RecognisedTable } from "../../../../src/core/recognise/recognised-sheet";
import type { Grid } from "../../../../src/workbook/grid";
import { gridOf } from "../../support/read-grid";

function only(grid: Grid, memory?: MappingMemory): RecognisedTable {
  const { tables } = recogniseGrid(grid, memory);
  expect(tables).toHaveLength(1);
  return tables[0] as RecognisedTable;
}

function confirm(grid: Grid, choice: MappingChoice): MappingMemory {
  return remember(NOTHING_REMEMBERED, confirmedMapping(NOTHING_REMEMBERED, "x", only(grid), choice));
}

/** 甲 and 乙 are words of the shop alone; the last column is 乙 / 甲 in every row. */
const KEYWORDS = gridOf([
  ["关键词", "甲", "乙", "丙"],
  ...[
    ["连衣裙", 100, 7],
    ["半身裙", 80, 3],
    ["衬衫", 50, 4],
    ["外套", 160, 9],
    ["毛衣", 125, 11],
    ["长裤", 90, 8],
    ["短裤", 40, 3],
  ].map(([word, clicks, orders]) => [
    word as string,
    clicks as number,
    orders as number,
    (orders as number) / (clicks as number),
  ]),
]);

describe("recogniseGrid with a memory", () => {
  test("takes the confirmed fields, says nothing against them, and works out others from them", () => {
    const before = only(KEYWORDS);
    expect(before.columns.slice(1).map(({ field }) => field)).toEqual([null, null, null]);
    const memory = confirm(KEYWORDS, {
      columns: [
        { index: 2, field: "clicks" },
        { index: 3, field: "adOrders" },
      ],
    });
    const table = only(KEYWORDS, memory);
    expect(table.columns.map(({ field, evidence }) => [field, evidence])).toEqual([
      ["keyword", "words"],
      ["clicks", "memory"],
      ["adOrders", "memory"],
      ["clickConversionRate", "figures"],
    ]);
    const said = table.issues.filter(({ at }) => at?.column === 2 || at?.column === 3);
    expect(said).toEqual([]);
    expect(before.issues.filter(({ at }) => at?.column === 2).map(({ code }) => code)).toEqual([
      "unknown-header",
    ]);
  });

  test("leaves a column as it is although its heading is known", () => {
    const grid = gridOf([
      ["日期", "访客数", "支付金额"],
      ["2026-03-01", 10, 300],
      ["2026-03-02", 12, 360],
      ["2026-03-03", 9, 250],
    ]);
    expect(only(grid).columns[1]?.field).toBe("visitors");
    const table = only(grid, confirm(grid, { kind: "service", columns: [{ index: 2, field: null }] }));
    expect(table.columns[1]).toMatchObject({ field: null, confidence: 0, evidence: null, readings: [] });
    expect([table.kind, table.kindConfidence]).toEqual(["service", 1]);
    expect(table.columns[2]?.field).toBe(only(grid).columns[2]?.field);
  });

  test("names the figures of a table with dates as headings, next month as well", () => {
    const month = (number: number): Grid =>
      gridOf([
        ["SKU", "指标", ...[1, 2, 3, 4].map((day) => `${number}月${day}日`)],
        ["A001", "甲", 5, 6, 7, 8],
        [null, "乙", 50, 61, 72, 83],
        ["A002", "甲", 3, 2, 4, 1],
        [null, "乙", 31, 22, 43, 14],
      ]);
    const memory = confirm(month(3), { columns: [], measures: [{ label: "甲", field: "paidUnits" }] });
    const { wide } = only(month(4), memory);
    expect(wide?.measures.map(({ label, field, confidence }) => [label, field, confidence])).toEqual([
      ["甲", "paidUnits", 1],
      ["乙", null, 0],
    ]);
  });

  test("gives next week's export the signature of this week's", () => {
    const week = (days: string, first: string): Grid =>
      gridOf([
        ["日期", `支付金额(${days})`, "访客数"],
        [first, 300, 10],
        [`${first} `, 360, 12],
      ]);
    const one = only(week("2026.03.01~2026.03.07", "2026-03-01"));
    const next = only(week("2026.03.08~2026.03.14", "2026-03-08"));
    expect(one.signature).toBe(next.signature);
  });
});
