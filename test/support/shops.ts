import { area } from "../../src/workbench/model/address";
import type { Sheet } from "../../src/workbench/model/sheet";
import type { Workbook } from "../../src/workbench/model/workbook";

/** Adds the daily sheet of a small shop: five days from 2026-03-01 on, visitors and payments. */
export function addShop(workbook: Workbook, name: string): Sheet {
  const sheet = workbook.addSheet(name);
  const rows = [
    ["日期", "访客数", "支付金额"],
    ...[0, 1, 2, 3, 4].map((day) => [46082 + day, 100 + day, 990.5]),
  ];
  sheet.write(area(0, 0, 6, 3), (row, column) => rows[row]?.[column]);
  for (let row = 1; row < 6; row++)
    sheet.restyle(area(row, 0), (before) => ({ ...before, numberFormat: "yyyy-mm-dd" }));
  workbook.engine?.recalculate();
  return sheet;
}

/** Takes the last days out of a sheet that begins its days in the given row; gives the way to put them back. */
export function holdBackDays(sheet: Sheet, { top, days }: { top: number; days: number }): () => void {
  const { workbook } = sheet;
  const rows = Array.from({ length: days }, (_, row) =>
    Array.from({ length: 12 }, (__, column) => sheet.value(top + row, column)),
  );
  sheet.write(area(top, 0, days, 12), () => null);
  workbook.engine?.recalculate();
  return () => {
    sheet.write(area(top, 0, days, 12), (row, column) => rows[row]?.[column]);
    workbook.engine?.recalculate();
  };
}
