import { area, type Area, columnsIn, rowsIn } from "../model/address";
import { HostError } from "../model/host-error";
import { MAX_COLUMNS, MAX_ROWS } from "../model/limits";
import type { Sheet } from "../model/sheet";
import { CellError, type Scalar } from "../model/values";
import { Workbook } from "../model/workbook";
import { inTime, withOpenAddin } from "./addin-call";
import { CommandFailure, openFile, runCommand, withEngine } from "./command";
import { sentences } from "./sentences";

/** Where the formula stands at the least; 0-based. */
const CLEAR_ROW = 999;
const CLEAR_COLUMN = 701;

/**
 * Calculates one formula as a cell of its own would, custom functions in the add-in's genuine runtime, and prints
 * the value or the spilled array as JSON.
 */
void runCommand(async (args) => {
  const [formula, input] = args;
  if (formula === undefined || args.length > 2)
    throw new CommandFailure(sentences.usage("npm run --silent eval -- '=FORMULA' [IN]"));
  if (!/^=\s*\S/.test(formula)) throw new CommandFailure(sentences.badFormula(formula));
  const workbook = input === undefined ? emptyWorkbook() : openFile(input);
  await withOpenAddin(workbook, "taskpane.html", async ({ host }) => {
    await inTime(host.functionsReady);
    // References without a sheet mean the sheet that opens first.
    const sheet = workbook.activeSheet;
    const cell = cellAside(sheet);
    try {
      sheet.write(cell, () => formula);
    } catch (error) {
      if (error instanceof HostError) throw new CommandFailure(sentences.badFormula(formula));
      throw error;
    }
    workbook.engine?.recalculate();
    await workbook.engine?.settled();
    console.log(JSON.stringify(result(workbook, sheet, cell)));
    const value = sheet.value(cell.top, cell.left);
    if (value instanceof CellError && value.message !== undefined)
      process.stderr.write(`${value.text} ${value.message}\n`);
  });
});

/**
 * A cell beside and below all there is, and beyond what one refers to as whole rows and columns (A:Z, 1:1), so that
 * the formula is no part of its own input.
 */
function cellAside(sheet: Sheet): Area {
  const used = sheet.usedArea();
  const row = Math.max(used ? used.bottom + 2 : 0, CLEAR_ROW);
  const column = Math.max(used ? used.right + 2 : 0, CLEAR_COLUMN);
  return area(Math.min(row, MAX_ROWS - 1), Math.min(column, MAX_COLUMNS - 1));
}

function emptyWorkbook(): Workbook {
  const workbook = new Workbook();
  withEngine(workbook);
  workbook.addSheet();
  return workbook;
}

function result(workbook: Workbook, sheet: Sheet, cell: Area): unknown {
  const spill = workbook.engine?.spillArea(sheet, cell.top, cell.left);
  if (!spill) return toJson(sheet.value(cell.top, cell.left));
  return Array.from({ length: rowsIn(spill) }, (_, row) =>
    Array.from({ length: columnsIn(spill) }, (_unused, column) =>
      toJson(sheet.value(spill.top + row, spill.left + column)),
    ),
  );
}

function toJson(value: Scalar): unknown {
  return value instanceof CellError ? { error: value.text } : value;
}
