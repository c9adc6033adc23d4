import { sheet } from "../../../fixtures/daily-sheets";
import { growth } from "../../../support/growth";
import { decideColumns } from "../../../../src/core/recognise/columns/columns";
import { profileColumn } from "../../../../src/core/recognise/columns/profile";
import { recogniseGrid } from "../../../../src/core/recognise/recognise-grid";
import type { ColumnEvidence } from "../../../../src/core/recognise/columns/table-words";

const HEADERS = [
  "展现量",
  "点击量",
  "花费",
  "点击率",
  "投产比",
  "总成交金额",
  "乙指数",
  "直通车",
  "支付转化率",
];
const WIDEST = 16384;

function figure(row: number, column: number): number {
  const value = ((row + 1) * 7919 + column * 104729) % 9973;
  return column % 9 < 2 ? value + 1 : (value + 1) / 100;
}

function columnsOf(count: number): ColumnEvidence[] {
  return Array.from({ length: count }, (_, i) => ({
    index: i + 1,
    group: null,
    header: HEADERS[i % HEADERS.length],
    profile: profileColumn(
      Array.from({ length: 40 }, (_each, row) => figure(row, i)),
      null,
    ),
  }));
}

describe("decideColumns over as many columns as a sheet has", () => {
  const decide = (columns: readonly ColumnEvidence[]) =>
    decideColumns(columns, {
      sheet: "x",
      title: null,
      headerRow: 1,
      platform: null,
      moneyFactor: 1,
      confirmed: new Map(),
    }).value;

  test("decides each as if the sheet were narrow", () => {
    const value = decide(columnsOf(WIDEST));
    expect(value).toHaveLength(WIDEST);
    // 16381 = 9 * 1820 + 1: the second heading again.
    expect(value[16381]).toMatchObject({ field: "clicks" });
  });

  test("takes about four times as long for four times as many, not sixteen", () => {
    expect(growth(columnsOf, decide, WIDEST / 4, WIDEST)).toBeLessThan(8);
  });

  test("the quotient beside its inputs is still told apart in a wide sheet", () => {
    const header = [
      "日期",
      "展现量",
      "点击量",
      ...Array.from({ length: 60 }, (_, i) => `备用${String(i)}`),
      "效果值",
    ];
    const rows = Array.from({ length: 8 }, (_, row) => {
      const [shown, clicked] = [1900 + row * 131, 41 + row * 7];
      return [
        `2026-05-0${String(row + 1)}`,
        shown,
        clicked,
        ...Array.from({ length: 60 }, () => null),
        clicked / shown,
      ];
    });
    const { columns } = recogniseGrid(sheet("x", [header, ...rows])).tables[0];
    expect(columns[columns.length - 1]).toMatchObject({ field: "ctr", evidence: "figures" });
  });
});
