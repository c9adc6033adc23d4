import { cells, days, shapesOf } from "./table-shape";
import type { CellValue } from "../../../../src/workbook/grid";

type Rows = readonly (readonly CellValue[])[];

const WORDS = ["红鞋", "女鞋", "男鞋", "童鞋", "拖鞋"].map((word, i): CellValue[] => [word, 31 + i * 8]);

/** Columns and rows of each table of two blocks with a blank column between. */
function tablesOf(left: Rows, right: Rows): readonly (readonly number[])[] {
  const rows = Array.from({ length: Math.max(left.length, right.length) }, (_, i) => [
    ...(left[i] ?? left[0].map(() => null)),
    null,
    ...(right[i] ?? []),
  ]);
  return shapesOf(cells(rows)).map(({ columns, rows: [first, last] }) => [...columns, first, last]);
}

describe("haveOwnKeys: blocks without titles on both sides of a blank column", () => {
  test.each<[string, Rows, Rows, number, number]>([
    ["3 days, 5 words", [["日期", "访客数"], ...days(3, 1)], [["关键词", "点击量"], ...WORDS], 4, 6],
    [
      "5 days, 3 words",
      [["日期", "访客数"], ...days(5, 1)],
      [["关键词", "点击量"], ...WORDS.slice(0, 3)],
      6,
      4,
    ],
    [
      "5 days, 4 words",
      [["日期", "访客数"], ...days(5, 1)],
      [["渠道", "成交额"], ...WORDS.slice(0, 4)],
      6,
      5,
    ],
    ["5 days, 5 words", [["日期", "访客数"], ...days(5, 1)], [["关键词", "点击量"], ...WORDS], 6, 6],
    [
      "4 goods, 5 words",
      [
        ["商品名称", "件数"],
        ["甲", 3],
        ["乙", 9],
        ["丙", 4],
        ["丁", 8],
      ],
      [["关键词", "点击量"], ...WORDS],
      5,
      6,
    ],
  ])("%s are two tables", (_name, left, right, leftEnd, rightEnd) => {
    expect(tablesOf(left, right)).toEqual([
      [1, 2, 2, leftEnd],
      [4, 5, 2, rightEnd],
    ]);
  });

  test.each<[string, Rows, Rows]>([
    [
      "figures only",
      [["日期", "访客"], ...days(5, 1)],
      [["支付", "花费"], ...days(5, 2).map(([, a, b]) => [a, b])],
    ],
    [
      "names said again",
      [["日期", "访客"], ...days(5, 1)],
      [["负责人", "花费"], ...WORDS.map(([, n], i) => [i % 2 ? "小王" : "小李", n])],
    ],
    [
      "a last name lacking",
      [["日期", "访客"], ...days(5, 1)],
      [["推广计划", "花费"], ...WORDS.slice(0, 4), [null, 7]],
    ],
    [
      "goods with their shops",
      [["商品名称", "件数"], ...WORDS],
      [["店铺", "库存"], ...WORDS.map(([w, n]) => [`${String(w)}店`, n])],
    ],
    [
      "orders of any day",
      [["日期", "件数"], ...days(5, 1).filter((_, i) => i !== 2)],
      [["商品名称", "金额"], ...WORDS.slice(1)],
    ],
  ])("%s are one table", (_name, left, right) => {
    expect(tablesOf(left, right)).toEqual([[1, 5, 2, left.length]]);
  });
});
