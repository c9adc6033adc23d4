import { sheet } from "../../../fixtures/daily-sheets";
import { recogniseGrid } from "../../../../src/core/recognise/recognise-grid";
import type { CellValue } from "../../../../src/workbook/grid";

function fieldOver(header: string, cells: readonly CellValue[]) {
  const rows = cells.map((cell, i) => [cell, 40 + i * i, 3 + i]);
  return recogniseGrid(sheet("表", [[header, "访客数", "支付买家数"], ...rows])).tables[0].columns[0].field;
}

describe("时段 and its like", () => {
  test.each<[string, readonly CellValue[]]>([
    ["numbers of hours", [0, 1, 2, 3, 4, 5]],
    ["clock times", ["9:00", "10:00", "11:00", "12:00"]],
    ["spans of clock times", ["00:00-01:00", "01:00-02:00", "02:00-03:00"]],
    ["hours in words", ["9点", "10点", "20点-22点", "23时"]],
    ["spans of bare hours", ["8-10", "10-12", "20~22"]],
    ["hours in English", ["12 AM", "1 AM", "2 AM", "3 AM"]],
    ["days with their hours", ["2026-03-01 09:00", "2026-03-01 10:00", "2026-03-01 11:00"]],
    ["no cells yet", [null, null, null]],
  ])("are hours over %s", (_, cells) => expect(fieldOver("时段", cells)).toBe("hour"));

  test.each<[string, readonly CellValue[]]>([
    ["halves of the day", ["上午", "下午", "上午", "下午"]],
    ["shifts", ["早班", "中班", "晚班"]],
    ["two halves only", ["上午", "下午"]],
    ["spans of days", ["3.1-3.7", "3.8-3.14", "3.15-3.21"]],
    ["names of a sale", ["预售期", "爆发期", "返场期"]],
    ["larger numbers", [120, 340, 560, 780]],
  ])("are none over %s", (_, cells) => expect(fieldOver("时段", cells)).not.toBe("hour"));

  test("are none over halves of the day in any language's word for hours", () => {
    for (const header of ["Hour", "時間帯", "Hora", "时间段"])
      expect(fieldOver(header, ["上午", "下午", "晚上"])).toBeNull();
  });
});
