import { area } from "../../../src/workbench/model/address";
import type { Sheet } from "../../../src/workbench/model/sheet";
import { Workbook } from "../../../src/workbench/model/workbook";
import { cellText } from "../../../src/workbench/page/grid/cell-text";
import { editText } from "../../../src/workbench/page/typing/edit-text";
import { clipboardRows, enterText, enterTexts } from "../../../src/workbench/page/typing/enter-text";

const newSheet = (): Sheet => new Workbook().addSheet("表");

describe("enterText and editText", () => {
  it.each(["3.14", "12.5%", "2026/3/1", "女神节", "TRUE", "=SUM(A1:A2)", "'0012"])(
    "open a cell with what was typed: %s",
    (typed) => {
      const sheet = newSheet();
      enterText(sheet, 4, 2, typed);
      // A leading apostrophe marks text once; the cell opens with the text alone.
      expect(editText(sheet, 4, 2)).toBe(typed === "'0012" ? "0012" : typed);
    },
  );

  it.each(["2026/3/1", "1904/1/2", "2026/3/1 8:30", "8:30"])(
    "count days from 1904 where the workbook does: %s",
    (typed) => {
      const sheet = newSheet();
      sheet.workbook.date1904 = true;
      enterText(sheet, 0, 0, typed);
      expect(editText(sheet, 0, 0).replace(/:00$/, "")).toBe(typed);
      // 1 March 2026 is day 46,082 of the 1900 calendar, which begins 1,462 days before that of 1904.
      if (typed === "2026/3/1") expect(sheet.value(0, 0)).toBe(46_082 - 1_462);
      // A plain number typed into a cell of dates is the day of that number.
      enterText(sheet, 0, 0, "44621");
      if (!typed.startsWith("8")) expect(cellText(sheet, 0, 0)?.text).toContain("2026/3/2");
    },
  );

  it("keeps the format of a cell that has one", () => {
    const sheet = newSheet();
    sheet.restyle(area(0, 0), (style) => ({ ...style, numberFormat: "0.00%" }));
    enterText(sheet, 0, 0, "0.5");
    expect(sheet.style(0, 0).numberFormat).toBe("0.00%");
    expect(editText(sheet, 0, 0)).toBe("50%");
  });

  it("writes nothing of a paste into a protected sheet", () => {
    const sheet = newSheet();
    sheet.protection.protected = true;
    expect(() => enterTexts(sheet, area(0, 0, 1, 2), () => "1")).toThrow(/protected/);
    expect(sheet.usedArea()).toBeNull();
  });
});

describe("clipboardRows", () => {
  it("splits what spreadsheets copy, whatever the line ends", () => {
    expect(clipboardRows("日期\tUV\r\n3/1\t1,200\r\n")).toEqual([
      ["日期", "UV"],
      ["3/1", "1,200"],
    ]);
  });
});
