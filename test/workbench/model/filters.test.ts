import { attachEngine } from "../../../src/workbench/engine/calculation-engine";
import { area } from "../../../src/workbench/model/address";
import { filterChoices, filtersOf, setFilter } from "../../../src/workbench/model/filters";
import type { Sheet } from "../../../src/workbench/model/sheet";
import { Workbook } from "../../../src/workbench/model/workbook";

const ROWS = [
  ["渠道", "访客"],
  ["天猫", 100],
  ["京东", 20],
  ["天猫", 3],
  [null, 4],
];

/** A table in A1:B5 with subtotals below, of which 109 leaves out every hidden row and 9 the filtered ones. */
function sheetWithTable(): Sheet {
  const workbook = new Workbook();
  const sheet = workbook.addSheet("表");
  attachEngine(workbook, { now: () => new Date(2026, 2, 15), random: () => 0.5 });
  sheet.write(area(0, 0, 5, 2), (row, column) => ROWS[row]?.[column] ?? null);
  workbook.addTable(sheet, area(0, 0, 5, 2), true);
  sheet.write(
    area(7, 1, 3),
    (row) => ["=SUBTOTAL(109,B2:B5)", "=SUBTOTAL(9,B2:B5)", "=AGGREGATE(9,5,B2:B5)"][row],
  );
  workbook.engine?.recalculate();
  return sheet;
}

const filterOf = (sheet: Sheet) => {
  const [filter] = filtersOf(sheet);
  if (!filter) throw new Error("The sheet has no filter.");
  return filter;
};
const hidden = (sheet: Sheet): number[] =>
  [...sheet.rows].filter(([, row]) => row.hidden).map(([row]) => row);

describe("a table's filter", () => {
  it("hides rows, and the subtotals follow", () => {
    const sheet = sheetWithTable();
    setFilter(filterOf(sheet), 0, { filterOn: "Values", values: ["天猫"] });
    sheet.workbook.engine?.recalculate();
    expect(hidden(sheet)).toEqual([2, 4]);
    expect([7, 8, 9].map((row) => sheet.value(row, 1))).toEqual([103, 103, 103]);
    setFilter(filterOf(sheet), 0, null);
    sheet.workbook.engine?.recalculate();
    expect(hidden(sheet)).toEqual([]);
    expect([7, 8, 9].map((row) => sheet.value(row, 1))).toEqual([127, 127, 127]);
  });

  it("offers what the other columns let pass: numbers by size, empty cells last", () => {
    const sheet = sheetWithTable();
    expect(filterChoices(filterOf(sheet), 0).map((each) => each.text)).toEqual(["京东", "天猫", ""]);
    setFilter(filterOf(sheet), 0, { filterOn: "Values", values: ["天猫", ""] });
    expect(filterChoices(filterOf(sheet), 1)).toEqual(
      ["3", "4", "100"].map((text) => ({ text, chosen: true })),
    );
    expect(filterChoices(filterOf(sheet), 0)).toEqual([
      { text: "京东", chosen: false },
      { text: "天猫", chosen: true },
      { text: "", chosen: true },
    ]);
  });

  it("shows no arrows where the table has them off", () => {
    const sheet = sheetWithTable();
    const [table] = sheet.tables;
    if (table) table.showFilterButton = false;
    expect(filtersOf(sheet)).toEqual([]);
  });
});

describe("a sheet's own filter", () => {
  it("hides rows below its headings", () => {
    const sheet = new Workbook().addSheet("表");
    sheet.write(area(0, 0, 5, 2), (row, column) => ROWS[row]?.[column] ?? null);
    sheet.filter = { area: area(0, 0, 5, 2), criteria: new Map() };
    setFilter(filterOf(sheet), 1, { filterOn: "Custom", criterion1: ">=20" });
    expect(hidden(sheet)).toEqual([3, 4]);
  });
});
