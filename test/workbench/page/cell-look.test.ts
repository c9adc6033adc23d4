import { area } from "../../../src/workbench/model/address";
import { Workbook } from "../../../src/workbench/model/workbook";
import { cellLook } from "../../../src/workbench/page/grid/cell-look";
import { cellText } from "../../../src/workbench/page/grid/cell-text";
import { tint } from "../../../src/workbench/page/grid/table-look";

/** Eight pixels a character, whatever the font. */
const measure = (text: string): number => text.length * 8;

function sheetWithTable() {
  const workbook = new Workbook();
  const sheet = workbook.addSheet("日报");
  sheet.write(area(0, 0, 4, 2), (row, column) => (row === 0 ? ["日期", "访客数"][column] : row * 100));
  const table = workbook.addTable(sheet, area(0, 0, 4, 2), true);
  return { sheet, table };
}

describe("cellText", () => {
  const cases: readonly [string, number | string, string][] = [
    ["0.00%", 0.0211, "2.11%"],
    ["#,##0.00", 20710, "20,710.00"],
    ["m/d", 46082, "3/1"],
    ['yyyy"年"m"月"d"日"', 46082, "2026年3月1日"],
    ["[$-804]aaaa", 46082, "星期日"],
    ["General", 0.1, "0.1"],
    ["@", "007", "007"],
    ["0.00%", "9.99%", "9.99%"],
  ];
  it.each(cases)("shows under %s the value %s as %s", (numberFormat, value, expected) => {
    const sheet = new Workbook().addSheet("表");
    sheet.write(area(0, 0), () => (typeof value === "string" ? `'${value}` : value));
    sheet.restyle(area(0, 0), (style) => ({ ...style, numberFormat }));
    expect(cellText(sheet, 0, 0)?.text).toBe(expected);
  });
});

describe("cellLook", () => {
  it("draws a table's header filled, its rows banded", () => {
    const { sheet } = sheetWithTable();
    expect(cellLook(sheet, 0, 0, measure)).toMatchObject({
      fill: "#4472C4",
      font: { color: "#FFFFFF", bold: true },
    });
    expect(cellLook(sheet, 1, 0, measure)?.fill).toBe(tint("#4472C4", 0.8));
    expect(cellLook(sheet, 2, 0, measure)?.fill).toBeNull();
  });

  it("lets the cell's own fill win over the table's", () => {
    const { sheet } = sheetWithTable();
    sheet.restyle(area(1, 0), (style) => ({ ...style, fill: "#FFE699" }));
    expect(cellLook(sheet, 1, 0, measure)?.fill).toBe("#FFE699");
  });

  it("lets a long text run over an empty neighbour only", () => {
    const sheet = new Workbook().addSheet("表");
    sheet.write(area(0, 0, 2, 2), (row, column) =>
      row === 1 && column === 1 ? 5 : column === 0 ? "很长的说明文字" : null,
    );
    expect(cellLook(sheet, 0, 0, measure)?.overflow).toBe("overflow");
    expect(cellLook(sheet, 1, 0, measure)?.overflow).toBe("clip");
  });

  it("shortens a number that does not fit, and fills the cell with # where that is not possible", () => {
    const sheet = new Workbook().addSheet("表");
    sheet.write(area(0, 0, 1, 2), (_row, column) => [1234.56789012, 1234567][column]);
    sheet.restyle(area(0, 1), (style) => ({ ...style, numberFormat: "#,##0.00" }));
    // 48 points are 64 pixels: seven characters of eight pixels fit.
    expect(cellLook(sheet, 0, 0, measure)?.text).toBe("1234.57");
    expect(cellLook(sheet, 0, 1, measure)?.text).toBe("#######");
  });

  it("has nothing to draw for an empty cell", () => {
    expect(cellLook(new Workbook().addSheet("表"), 3, 3, measure)).toBeNull();
  });
});
