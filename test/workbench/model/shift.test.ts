import fc from "fast-check";
import { area, areaName, parseAddress, type Area } from "../../../src/workbench/model/address";
import { deleteCells, insertCells } from "../../../src/workbench/model/shift";
import type { Sheet } from "../../../src/workbench/model/sheet";
import { Workbook } from "../../../src/workbench/model/workbook";

const at = (address: string): Area => parseAddress(address).area;

/** A sheet with A1:F8 filled by each cell's own address. */
function filledSheet(): Sheet {
  const sheet = new Workbook().addSheet("Sheet1");
  sheet.write(at("A1:F8"), (row, column) => areaName(area(row, column)));
  return sheet;
}

const shown = (sheet: Sheet, address: string): unknown[] => {
  const { top, left, bottom, right } = at(address);
  const values: unknown[] = [];
  for (let row = top; row <= bottom; row++)
    for (let column = left; column <= right; column++) values.push(sheet.value(row, column));
  return values;
};

describe("insertCells", () => {
  it("moves cells down within the columns given", () => {
    const sheet = filledSheet();
    insertCells(sheet, at("B2:C3"), "Down");
    expect(shown(sheet, "A1:D4")).toEqual([
      ...["A1", "B1", "C1", "D1"],
      ...["A2", null, null, "D2"],
      ...["A3", null, null, "D3"],
      ...["A4", "B2", "C2", "D4"],
    ]);
  });

  it("moves cells right within the rows given", () => {
    const sheet = filledSheet();
    insertCells(sheet, at("B2:C2"), "Right");
    expect(shown(sheet, "A1:E2")).toEqual([
      ...["A1", "B1", "C1", "D1", "E1"],
      ...["A2", null, null, "B2", "C2"],
    ]);
  });

  it("takes merges, rules, comments, row heights and drawings along", () => {
    const sheet = new Workbook().addSheet("Sheet1");
    sheet.merge(at("A5:B5"));
    sheet.rows.set(4, { height: 30 });
    sheet.validations.push({
      areas: [at("A2:A9")],
      rule: {},
      ignoreBlanks: true,
      prompt: { title: "", message: "", showPrompt: true },
      errorAlert: { title: "", message: "", showAlert: true, style: "Stop" },
    });
    sheet.comments.push({
      id: "1",
      row: 4,
      column: 0,
      authorName: "",
      content: "",
      createdAt: "",
      resolved: false,
      replies: [],
    });
    insertCells(sheet, at("3:4"), "Down");
    expect(sheet.merges.map(areaName)).toEqual(["A7:B7"]);
    expect(sheet.rows.get(6)).toEqual({ height: 30 });
    expect(sheet.validations[0]?.areas.map(areaName)).toEqual(["A2:A11"]);
    expect(sheet.comments[0]?.row).toBe(6);
  });

  it("grows a table that rows or columns are inserted into", () => {
    const sheet = filledSheet();
    const table = sheet.workbook.addTable(sheet, at("A1:C4"), true);
    insertCells(sheet, at("2:2"), "Down");
    insertCells(sheet, at("B:B"), "Right");
    expect(areaName(table.area)).toBe("A1:D5");
    expect(table.columns.map((column) => column.name)).toEqual(["A1", "列1", "B1", "C1"]);
    expect(sheet.value(0, 1)).toBe("列1");
  });

  it("refuses to tear a table or a merged area apart", () => {
    const sheet = filledSheet();
    sheet.workbook.addTable(sheet, at("A3:C5"), true);
    sheet.merge(at("E3:F3"));
    expect(() => insertCells(sheet, at("B1:B1"), "Down")).toThrow(
      expect.objectContaining({ code: "InsertDeleteConflict" }),
    );
    expect(() => insertCells(sheet, at("E1"), "Down")).toThrow(
      expect.objectContaining({ code: "MergedRangeConflict" }),
    );
  });

  it("refuses to push contents off the sheet", () => {
    const sheet = new Workbook().addSheet("Sheet1");
    sheet.write(at("A1048576"), () => "last");
    expect(() => insertCells(sheet, at("1:1"), "Down")).toThrow(
      expect.objectContaining({ code: "NonBlankCellOffSheet" }),
    );
  });
});

describe("deleteCells", () => {
  it("closes the gap from below or from the right", () => {
    const sheet = filledSheet();
    deleteCells(sheet, at("A2:A3"), "Up");
    deleteCells(sheet, at("B1:C1"), "Left");
    expect(shown(sheet, "A1:D2")).toEqual([...["A1", "D1", "E1", "F1"], ...["A4", "B2", "C2", "D2"]]);
  });

  it("takes a table away with all its rows, and shrinks one that loses some", () => {
    const sheet = filledSheet();
    const kept = sheet.workbook.addTable(sheet, at("A1:B4"), true);
    sheet.workbook.addTable(sheet, at("D5:E6"), true);
    deleteCells(sheet, at("5:6"), "Up");
    deleteCells(sheet, at("3:3"), "Up");
    expect(sheet.tables).toEqual([kept]);
    expect(areaName(kept.area)).toBe("A1:B3");
  });

  it("undoes an insertion at the same place", () => {
    const seed = 20260301;
    fc.assert(
      fc.property(
        fc.nat(8),
        fc.nat(6),
        fc.integer({ min: 1, max: 3 }),
        fc.integer({ min: 1, max: 3 }),
        fc.boolean(),
        (top, left, rows, columns, down) => {
          const sheet = filledSheet();
          const before = shown(sheet, "A1:J12");
          const cells = area(top, left, rows, columns);
          insertCells(sheet, cells, down ? "Down" : "Right");
          deleteCells(sheet, cells, down ? "Up" : "Left");
          expect(shown(sheet, "A1:J12")).toEqual(before);
        },
      ),
      { seed },
    );
  });
});
