import path from "node:path";
import { openAddin } from "../../src/workbench/headless/host";
import { area } from "../../src/workbench/model/address";
import type { Sheet } from "../../src/workbench/model/sheet";
import { CellError } from "../../src/workbench/model/values";
import type { Workbook } from "../../src/workbench/model/workbook";
import { projectRoot } from "../support/automation";

/** The functions typed into cells, in the add-in's own runtime. */
export interface TypedFunctions {
  /** Types a formula into a sheet of its own and gives what it spills; errors as their text and message. */
  spill(formula: string): Promise<unknown[][]>;
  close(): void;
}

/** Opens the add-in's page over the workbook, as Excel does to have functions calculated. It must have been built. */
export async function openFunctions(workbook: Workbook): Promise<TypedFunctions> {
  const addin = await openAddin({
    workbook,
    page: "taskpane.html",
    root: path.join(projectRoot, "dist-dev"),
    officeRoot: path.join(projectRoot, "node_modules/@microsoft/office-js/dist"),
    locale: "zh-CN",
    visible: false,
  });
  await addin.host.functionsReady;
  let typed = 0;
  return {
    spill: async (formula) => {
      const sheet = workbook.addSheet(`typed ${(typed += 1)}`);
      sheet.write(area(0, 0), () => formula);
      workbook.engine?.recalculate();
      await workbook.engine?.settled();
      return spilled(workbook, sheet);
    },
    close: () => addin.close(),
  };
}

function spilled(workbook: Workbook, sheet: Sheet): unknown[][] {
  const spill = workbook.engine?.spillArea(sheet, 0, 0) ?? area(0, 0);
  const plain = (value: unknown): unknown =>
    value instanceof CellError ? [value.text, value.message] : value;
  return Array.from({ length: spill.bottom - spill.top + 1 }, (_, row) =>
    Array.from({ length: spill.right - spill.left + 1 }, (_unused, column) =>
      plain(sheet.value(row, column)),
    ),
  );
}
