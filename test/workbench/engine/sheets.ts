import { attachEngine, type CalculationEngine } from "../../../src/workbench/engine/calculation-engine";
import { area, parseAddress } from "../../../src/workbench/model/address";
import type { Sheet } from "../../../src/workbench/model/sheet";
import { CellError, type Scalar } from "../../../src/workbench/model/values";
import { Workbook } from "../../../src/workbench/model/workbook";

/** A workbook with one sheet and an engine whose clock stands at noon on 1 March 2026. */
export interface Bench {
  readonly workbook: Workbook;
  readonly engine: CalculationEngine;
  readonly sheet: Sheet;
}

export function bench(rows: readonly (readonly Scalar[])[] = [], name = "Sheet1"): Bench {
  const workbook = new Workbook();
  const engine = attachEngine(workbook, { now: () => new Date(2026, 2, 1, 12), random: () => 0.25 });
  const sheet = workbook.addSheet(name);
  put(sheet, "A1", rows);
  engine.recalculate();
  return { workbook, engine, sheet };
}

/** Writes rows from a cell on and calculates. */
export function put(sheet: Sheet, at: string, rows: readonly (readonly Scalar[])[]): void {
  const [first] = rows;
  if (!first) return;
  const { top, left } = parseAddress(at).area;
  sheet.write(area(top, left, rows.length, first.length), (row, column) => rows[row]?.[column]);
  sheet.workbook.engine?.recalculate();
}

/** The value of a cell; errors as their texts. */
export function at(sheet: Sheet, address: string): string | number | boolean | null {
  const { top, left } = parseAddress(address).area;
  return plain(sheet.value(top, left));
}

/** The formula text of a cell. */
export function formulaAt(sheet: Sheet, address: string): string | null {
  const { top, left } = parseAddress(address).area;
  return sheet.formulaText(top, left);
}

export const plain = (value: Scalar): string | number | boolean | null =>
  value instanceof CellError ? value.text : value;

/** A workbook with the table 日报 (日期, 访客数, 支付 金额, 转化) of three days in A1:D4. */
export function daily(): Bench {
  const made = bench([
    ["日期", "访客数", "支付 金额", "客单"],
    [45_000, 10, 100, null],
    [45_001, 20, 300, null],
    [45_002, 0, 50, null],
  ]);
  made.workbook.addTable(made.sheet, area(0, 0, 4, 4), true, { name: "日报" });
  return made;
}
