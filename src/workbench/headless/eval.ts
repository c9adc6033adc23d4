import { area, type Area, columnsIn, rowsIn } from "../model/address";
import { HostError } from "../model/host-error";
import type { Sheet } from "../model/sheet";
import { CellError, type Scalar } from "../model/values";
import { Workbook } from "../model/workbook";
import { withOpenAddin } from "./addin-call";
import { CommandFailure, openFile, runCommand, withEngine } from "./command";
import { sentences } from "./sentences";

/**
 * Calculates one formula as a cell of its own would, custom functions in the add-in's genuine runtime, and prints
 * the value or the spilled array as JSON.
 */
void runCommand(async (args) => {
  const [formula, input] = args;
  if (formula === undefined || args.length > 2)
    throw new CommandFailure(sentences.usage("npm run --silent eval -- '=FORMULA' [IN]"));
  if (!formula.startsWith("=")) throw new CommandFailure(sentences.badFormula(formula));
  const workbook = input === undefined ? emptyWorkbook() : openFile(input);
  await withOpenAddin(workbook, "taskpane.html", async () => {
    // Beside and below all that is there: references without a sheet mean the sheet that opens first.
    const sheet = workbook.activeSheet;
    const used = sheet.usedArea();
    const cell = used ? area(used.bottom + 2, used.right + 2) : area(0, 0);
    try {
      sheet.write(cell, () => formula);
    } catch (error) {
      if (error instanceof HostError) throw new CommandFailure(sentences.badFormula(formula));
      throw error;
    }
    workbook.engine?.recalculate();
    await workbook.engine?.settled();
    console.log(JSON.stringify(result(workbook, sheet, cell)));
  });
});

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
  return value instanceof CellError
    ? { error: value.text, ...(value.message === undefined ? {} : { message: value.message }) }
    : value;
}
