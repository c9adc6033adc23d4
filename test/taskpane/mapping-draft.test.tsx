import { analyse } from "../../src/app/analyse";
import type { AnalysedTable } from "../../src/app/analyse";
import { confirmMapping } from "../../src/app/confirm-mapping";
import { describeColumns } from "../../src/taskpane/session/column-views";
import { choiceOf, draftOfAll, reviewDraft } from "../../src/taskpane/session/mapping-draft";
import { describeMapping } from "../../src/taskpane/session/mapping-view";
import type { CellValue } from "../../src/workbook/grid";
import type { FixtureCell, FixtureWorkbook } from "../corpus/fixture-workbook";
import { FIXTURE_WORKBOOKS } from "../corpus/fixtures/workbooks";
import { MemoryPort } from "./memory-port";

jest.setTimeout(60_000);

function valueOf(cell: FixtureCell): CellValue {
  return typeof cell === "object" && cell !== null ? cell.value : cell;
}

/** The workbook without formats; every row of a sheet is as long as the longest. */
function portOf({ sheets }: FixtureWorkbook): MemoryPort {
  const rowsOf = (rows: FixtureWorkbook["sheets"][number]["rows"]): CellValue[][] => {
    const width = Math.max(...rows.map(({ length }) => length));
    return rows.map((row) => Array.from({ length: width }, (_, i) => valueOf(row[i] ?? null)));
  };
  return new MemoryPort(Object.fromEntries(sheets.map(({ name, rows }) => [name, rowsOf(rows)])));
}

/** What a table was understood as, without how surely. */
function understood({ recognised, clean }: AnalysedTable) {
  return {
    kind: recognised.kind,
    columns: recognised.columns.map(({ index, field, scale }) => [index, field, scale]),
    measures: recognised.wide?.measures.map(({ label, field, scale }) => [label, field, scale]),
    values: clean.columns.map(({ field, type, values }) => [field, type, values]),
  };
}

describe("draftOfAll", () => {
  test.each(FIXTURE_WORKBOOKS.map((workbook) => [workbook.file, workbook] as const))(
    "changes nothing of how %s is read once it is remembered",
    async (_, workbook) => {
      const port = portOf(workbook);
      const before = await analyse(port);
      for (const { name, tables } of before.sheets) {
        // Sheets with the same headings are read by one memory, so each is looked at by itself.
        for (const table of tables) {
          port.memory = [];
          const { headerRows, columns } = table.recognised;
          const place = { sheet: name, headerRow: headerRows[1], firstColumn: columns[0]?.index ?? 1 };
          const views = describeColumns(table, "zh-CN");
          await confirmMapping(port, before, { ...place, ...choiceOf(views, draftOfAll(views)) });
          const after = await analyse(port, { sheets: [name] });
          const again = after.sheets[0]?.tables.find(
            ({ recognised }) =>
              recognised.headerRows[1] === place.headerRow &&
              recognised.columns[0]?.index === place.firstColumn,
          );
          expect(again && understood(again)).toEqual(understood(table));
          expect(describeMapping(after, place, "zh-CN")?.allConfirmed).toBe(true);
        }
      }
    },
  );
});

describe("reviewDraft", () => {
  const PLACE = { sheet: "广告", headerRow: 1 };

  async function warningsFor(rows: CellValue[][], draft: Parameters<typeof reviewDraft>[2]) {
    const analysis = await analyse(new MemoryPort({ 广告: rows }));
    return [...reviewDraft(analysis, PLACE, draft, "zh-CN").values()].map(({ warnings }) => warnings);
  }

  const ROWS = [
    ["关键词", "7 Day Total Sales", "14 Day Total Sales", "甲", "乙"],
    ["裙", 120, 150, "红", "1.2万"],
    ["衫", 80, 95, "蓝", "3,000"],
    ["裤", 40, 60, "绿", "-"],
  ];

  test("says nothing of one figure within seven and within fourteen days", async () => {
    expect(
      await warningsFor(
        ROWS,
        new Map([
          ["column 2", "adSales"],
          ["column 3", "adSales"],
        ]),
      ),
    ).toEqual([[], []]);
  });

  test("says it of both columns when both are set to one field", async () => {
    expect(
      await warningsFor(
        ROWS,
        new Map([
          ["column 4", "sku"],
          ["column 5", "sku"],
        ]),
      ),
    ).toEqual([["E 列 乙 也是货号，报表只会用其中一列。"], ["D 列 甲 也是货号，报表只会用其中一列。"]]);
  });

  test("doubts texts as money and as days, not figures written as texts", async () => {
    expect(await warningsFor(ROWS, new Map([["column 4", "cost"]]))).toEqual([
      ["这一列多半不是花费：里面大多不是金额。"],
    ]);
    expect(await warningsFor(ROWS, new Map([["column 4", "paidAt"]]))).toEqual([
      ["这一列多半不是付款时间：里面大多不是日期。"],
    ]);
    expect(await warningsFor(ROWS, new Map([["column 5", "cost"]]))).toEqual([[]]);
    expect(await warningsFor(ROWS, new Map([["column 4", null]]))).toEqual([[]]);
  });
});
