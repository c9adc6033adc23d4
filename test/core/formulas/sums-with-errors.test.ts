import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { printColumnSum } from "../../../src/core/formulas/print-metric";
import { printPeriodMean, printPeriodSum } from "../../../src/core/formulas/print-period";
import { attachEngine } from "../../../src/workbench/engine/calculation-engine";
import { area } from "../../../src/workbench/model/address";
import { CellError } from "../../../src/workbench/model/values";
import { Workbook } from "../../../src/workbench/model/workbook";
import { saveWorkbook } from "../../../src/workbench/xlsx/save";
import { hasLibreOffice, recalculateWorkbook } from "../../support/libreoffice";

/** Sums and means of days over periods, and totals over rows in view, leave cells in error out. */

/** Monday, 2 March 2026, and the amounts of the three weeks from it on; two of the last have none at all. */
const MONDAY = 46083;
const AMOUNTS = [
  ...[100, "=1/0", 300, "-", null, 50.5, 0],
  ...[10, 20, 30, 40, 50, 60, 70],
  ...["=NA()", '=VALUE("x")', "待定", null, "=SQRT(-1)", "=1/0", "=NA()"],
];
/** By hand: 100 + 300 + 50.5 + 0, its fourth; 10 + … + 70, its seventh; nothing. */
const EXPECTED = [
  [450.5, 112.625],
  [280, 40],
  ["", ""],
];
const TOTAL = 730.5;
/** The same without the days that are hidden: the first (100) and the second (an error). */
const TOTAL_IN_VIEW = 630.5;

const HEADINGS = ["日期", "金额", "开始", "结束", "合计", "日均"];
const DAYS = { table: "日报", date: "日期", from: "开始", to: "结束" };

function makeWorkbook(hidden: number): Workbook {
  const workbook = new Workbook();
  const engine = attachEngine(workbook, { now: () => new Date(2026, 3, 1), random: () => 0.5 });
  const days = workbook.addSheet("日报");
  days.write(area(0, 0, 1, 2), (_, column) => HEADINGS[column]);
  days.write(area(1, 0, AMOUNTS.length, 2), (row, column) => (column === 0 ? MONDAY + row : AMOUNTS[row]));
  workbook.addTable(days, area(0, 0, AMOUNTS.length + 1, 2), true, { name: "日报" });
  days.write(area(AMOUNTS.length + 3, 1, 1, 1), () => printColumnSum("日报", "金额"));
  for (let row = 1; row <= hidden; row++) days.rows.set(row, { ...days.rows.get(row), hidden: true });
  const weeks = workbook.addSheet("周报");
  weeks.write(area(0, 0, 1, 4), (_, column) => HEADINGS[column + 2]);
  weeks.write(area(1, 0, 3, 2), (row, column) => MONDAY + row * 7 + column * 6);
  workbook.addTable(weeks, area(0, 0, 4, 4), true, { name: "周报" });
  weeks.write(area(1, 2, 3, 2), (_, column) =>
    column === 0 ? printPeriodSum(DAYS, "金额") : printPeriodMean(DAYS, "金额"),
  );
  engine.recalculate();
  return workbook;
}

type Shown = (sheet: string, row: number, column: number) => number | string;

function byEngine(workbook: Workbook): Promise<Shown> {
  return Promise.resolve((sheet, row, column) => {
    const value = workbook.findSheet(sheet)?.value(row, column) ?? "";
    return value instanceof CellError ? "#" : typeof value === "boolean" ? String(value) : value;
  });
}

async function byLibreOffice(workbook: Workbook): Promise<Shown> {
  const folder = mkdtempSync(join(tmpdir(), "opsheet-errors-"));
  try {
    const file = join(folder, "errors.xlsx");
    writeFileSync(file, saveWorkbook(workbook).bytes);
    const sheets = await recalculateWorkbook(file);
    return (sheet, row, column) => {
      const cell = sheets.get(sheet)?.get(row)?.get(column);
      if (cell === undefined) return "";
      return cell.type === "error" || typeof cell.value === "boolean" ? "#" : cell.value;
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const ENGINES = [
  { name: "the workbench", calculated: byEngine },
  ...(hasLibreOffice("sums with errors against LibreOffice")
    ? [{ name: "LibreOffice", calculated: byLibreOffice }]
    : []),
];

describe.each(ENGINES)("calculated by $name", ({ calculated }) => {
  test("weeks add up and average the days that have a figure", async () => {
    const shown = await calculated(makeWorkbook(0));
    expect([0, 1, 2].map((week) => [2, 3].map((column) => shown("周报", week + 1, column)))).toEqual(
      EXPECTED,
    );
    expect(shown("日报", AMOUNTS.length + 3, 1)).toBe(TOTAL);
  }, 120_000);

  test("the total follows the rows in view", async () => {
    const shown = await calculated(makeWorkbook(2));
    expect(shown("日报", AMOUNTS.length + 3, 1)).toBe(TOTAL_IN_VIEW);
  }, 120_000);
});
