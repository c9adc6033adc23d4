import { cells } from "./table-shape";
import { findDroppedRows } from "../../../../src/core/recognise/tables/dropped-rows";
import { findTables } from "../../../../src/core/recognise/tables/find-tables";
import { periodKind, periodPlaces } from "../../../../src/core/recognise/tables/period-heading";
import { findWideLayout } from "../../../../src/core/recognise/tables/wide";
import type { WideLayout } from "../../../../src/core/recognise/recognised-sheet";
import type { CellValue } from "../../../../src/workbook/grid";

type Rows = readonly (readonly CellValue[])[];

function layoutOf(rows: Rows): WideLayout | null {
  const [{ part, bounds }] = findTables(cells(rows));
  const { reasons } = findDroppedRows(part, bounds);
  return findWideLayout(part, bounds, (row) => !reasons.has(row));
}

/** "date 2:3月1日 3:3月2日 by 1 [访客数]"; a wide column's measure stands behind its heading. */
function inShort(layout: WideLayout | null): string {
  if (layout === null) return "-";
  const columns = layout.columns.map(
    ({ index, heading, measure }) => `${index}:${String(heading)}${measure === null ? "" : `/${measure}`}`,
  );
  const by = layout.measureColumn === null ? "" : ` by ${layout.measureColumn}`;
  return `${layout.headingField} ${columns.join(" ")}${by} [${layout.measures.map(({ label }) => label).join(",")}]`;
}

const body = (width: number): Rows =>
  ["红鞋", "蓝鞋", "帆布包"].map((name, i) => [
    name,
    ...Array.from({ length: width }, (_, c) => 3 + ((i * 5 + c * 7) % 11)),
  ]);

const FIGURES: Rows = [
  ["访客数", 120, 130, 0.083],
  ["支付金额", 300, 410, 0.367],
  ["支付转化率", 0.1, 0.2, 1],
];

describe("periodKind", () => {
  test.each<[CellValue, string | null]>([
    ["3月1日", "date"],
    ["3月1日 周日", "date"],
    ["3/1", "date"],
    ["03.01", "date"],
    ["20220520", "date"],
    [20220520, "date"],
    [46082, "date"],
    ["2026-03-01", "date"],
    ["第10周", "week"],
    ["第一周", "week"],
    ["W10", "week"],
    ["2026-W10", "week"],
    ["KW 10", "week"],
    ["3.1-3.7", "week"],
    ["03/01~03/07", "week"],
    ["3月1日-3月7日", "week"],
    ["2026年3月", "month"],
    ["2026-03", "month"],
    [202603, "month"],
    ["1月", "month"],
    ["十二月", "month"],
    ["Mar-26", "month"],
    ["March 2026", "month"],
    ["Marketing", null],
    ["Mayo", null],
    ["月份", null],
    ["本周", null],
    ["合计", null],
    ["周一", null],
    [12, null],
    [13.5, null],
    [202613, null],
    [true, null],
    [null, null],
  ])("takes %p as %p", (heading, kind) => {
    expect(periodKind(heading)).toBe(kind);
  });

  test("numbers are periods only where they go step by step", () => {
    expect([...periodPlaces(["a", 46082, 46083, 46084])]).toEqual([1, 2, 3]);
    expect([...periodPlaces(["a", 46082, 51200, 48011])]).toEqual([]);
    expect([...periodPlaces(["a", "1.2", "9.11", "3.4"])]).toEqual([]);
    expect([...periodPlaces(["a", "12.30", "12.31", "1.1"])]).toEqual([1, 2, 3]);
  });
});

describe("findWideLayout", () => {
  test.each<[string, Rows, string]>([
    [
      "days",
      [["商品", "3月1日", "3月2日", "3月3日"], ...body(3)],
      "date 2:3月1日/0 3:3月2日/0 4:3月3日/0 []",
    ],
    ["real dates", [["商品", 46082, 46083, 46084], ...body(3)], "date 2:46082/0 3:46083/0 4:46084/0 []"],
    ["weeks", [["商品", "W10", "W11", "W12"], ...body(3)], "week 2:W10/0 3:W11/0 4:W12/0 []"],
    [
      "months, with totals beside",
      [["商品", "1月", "2月", "3月", "合计", "环比"], ...body(5)],
      "month 2:1月/0 3:2月/0 4:3月/0 []",
    ],
    [
      "first days of months",
      [["商品", 46023, 46054, 46082], ...body(3)],
      "month 2:46023/0 3:46054/0 4:46082/0 []",
    ],
    [
      "totals between weeks of days",
      [["商品", "3/1", "3/2", "周合计", "3/8", "3/9", "周合计"], ...body(6)],
      "date 2:3/1/0 3:3/2/0 5:3/8/0 6:3/9/0 []",
    ],
    [
      "days of the week below",
      [["商品", "3/1", "3/2", "3/3"], [null, "周日", "周一", "周二"], ...body(3)],
      "date 2:3/1/0 3:3/2/0 4:3/3/0 []",
    ],
    [
      "days of the week above",
      [[null, "周日", "周一", "周二"], ["商品", "3/1", "3/2", "3/3"], ...body(3)],
      "date 2:3/1/0 3:3/2/0 4:3/3/0 []",
    ],
    [
      "days over measures",
      [
        ["商品", "3月1日", null, "3月2日", null, "合计", null],
        [null, "访客", "支付", "访客", "支付", "访客", "支付"],
        ...body(6),
      ],
      "date 2:3月1日/0 3:3月1日/1 4:3月2日/0 5:3月2日/1 [访客,支付]",
    ],
    [
      "measures over days",
      [
        ["商品", "访客", null, null, "支付", null, null],
        [null, "3/1", "3/2", "3/3", "3/1", "3/2", "3/3"],
        ...body(6),
      ],
      "date 2:3/1/0 3:3/2/0 4:3/3/0 5:3/1/1 6:3/2/1 7:3/3/1 [访客,支付]",
    ],
    [
      "a row for each figure",
      [
        ["SKU", "类型", "3/1", "3/2", "3/3"],
        ["A-1", "BSR", 120, 130, 111],
        [null, "UNIT", 3, 4, 5],
        ["A-2", "BSR", 99, 87, 79],
        [null, "UNIT", 6, 8, 7],
      ],
      "date 3:3/1 4:3/2 5:3/3 by 2 [BSR,UNIT]",
    ],
    [
      "a report on its side",
      [
        ["指标", "3/1", "3/2", "3/3"],
        ["访客数", 120, 130, 111],
        ["支付金额", 300, 410, 590],
        ["支付转化率", 0.1, 0.2, 0.3],
      ],
      "date 2:3/1 3:3/2 4:3/3 by 1 [访客数,支付金额,支付转化率]",
    ],
    [
      "a report on its side without a corner",
      [
        [null, "3/1", "3/2", "3/3"],
        ["访客数", 120, 130, 111],
        ["支付金额", 300, 410, 590],
        ["加购人数", 10, 20, 30],
      ],
      "date 2:3/1 3:3/2 4:3/3 by 1 [访客数,支付金额,加购人数]",
    ],
    [
      "weeks by number over their days",
      [["商品", "第9周", "第10周", "第11周"], [null, "2.23-3.1", "3.2-3.8", "3.9-3.15"], ...body(3)],
      "week 2:2.23-3.1/0 3:3.2-3.8/0 4:3.9-3.15/0 []",
    ],
    [
      "weeks by their days over their number",
      [["商品", "3.2-3.8", "3.9-3.15", "3.16-3.22"], [null, "第10周", "第11周", "第12周"], ...body(3)],
      "week 2:3.2-3.8/0 3:3.9-3.15/0 4:3.16-3.22/0 []",
    ],
    [
      "two months and their change",
      [["指标", "2026年2月", "2026年3月", "环比"], ...FIGURES],
      "month 2:2026年2月 3:2026年3月 by 1 [访客数,支付金额,支付转化率]",
    ],
    [
      "two months without a year, the later first",
      [["指标", "3月", "2月", "环比"], ...FIGURES],
      "month 2:3月 3:2月 by 1 [访客数,支付金额,支付转化率]",
    ],
    [
      "the same month of two years",
      [["指标", "2025年3月", "2026年3月", "同比"], ...FIGURES],
      "month 2:2025年3月 3:2026年3月 by 1 [访客数,支付金额,支付转化率]",
    ],
    [
      "two weeks",
      [["指标", "第9周", "第10周", "环比"], ...FIGURES],
      "week 2:第9周 3:第10周 by 1 [访客数,支付金额,支付转化率]",
    ],
    ["no two months apart", [["商品", "3月", "11月", "合计"], ...body(3)], "-"],
    ["no two months with something between", [["商品", "2月", "占比", "3月"], ...body(3)], "-"],
    ["no month beside a week", [["商品", "3月", "第10周", "合计"], ...body(3)], "-"],
    ["no days whose month nothing tells", [["商品", "1日", "2日", "3日"], ...body(3)], "-"],
    ["no plain table", [["商品", "访客数", "支付金额", "上架日期"], ...body(3)], "-"],
    ["no single day", [["商品", "访客数", "20221102"], ...body(2)], "-"],
    [
      "no column with one kind of figure",
      [
        ["商品", "type", "3/1", "3/2", "3/3"],
        ["红鞋", "UNIT", 3, 4, 5],
        ["蓝鞋", "UNIT", 4, 7, 6],
      ],
      "date 3:3/1/0 4:3/2/0 5:3/3/0 []",
    ],
  ])("reads %s", (_name, rows, expected) => {
    expect(inShort(layoutOf(rows))).toBe(expected);
  });

  const DAYS: Rows = [["检查项", "标准", "1日", "2日", "3日", "5日"], ...body(5)];
  test.each<[string, Rows, string]>([
    ["the title", [["2026年3月客服日检"], ...DAYS], "date 3:1日/0 4:2日/0 5:3日/0 6:5日/0 []"],
    ["two months of the title", [["2-3月客服日检"], ...DAYS], "-"],
    ["no part of the title", [["客服日检"], ...DAYS], "-"],
  ])("days are of the month told by %s", (_name, rows, expected) => {
    expect(inShort(layoutOf(rows))).toBe(expected);
  });
});
