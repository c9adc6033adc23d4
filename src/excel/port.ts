import { WorkbookError, type WorkbookPort } from "../workbook/port";
import { applyPlan } from "./apply";
import { toWorkbookError } from "./errors";
import { ANSWER_TIMEOUT_MS } from "./limits";
import { changeMemory } from "./memory";
import { readSheets } from "./read-sheets";
import { runSession, type Session } from "./session";
import { survey } from "./survey";

/** The workbook over Office.js. `timeoutMs` is how long Excel may take over one request. */
export function excelWorkbook(options: { timeoutMs?: number } = {}): WorkbookPort {
  const timeoutMs = options.timeoutMs ?? ANSWER_TIMEOUT_MS;
  const run = async <T>(body: (session: Session) => Promise<T>): Promise<T> => {
    try {
      return await runSession(timeoutMs, body);
    } catch (error) {
      throw toWorkbookError(error, error instanceof WorkbookError ? error.outcome : "unchanged");
    }
  };
  return {
    survey: () => run(survey),
    readSheets: (names, watch) => run((session) => readSheets(session, names, watch?.progress)),
    apply: (plan, watch) => applyPlan(plan, timeoutMs, watch),
    undo: () => Promise.reject(new WorkbookError("not-supported", "unchanged")),
    changeMemory: (change) => changeMemory(change, timeoutMs),
    activate: (sheet) =>
      run(async ({ context, sync }) => {
        context.workbook.worksheets.getItem(sheet).activate();
        await sync();
      }),
    select: ({ sheet: name, firstRow, lastRow, firstColumn, lastColumn }) =>
      run(async ({ context, sync }) => {
        const sheet = context.workbook.worksheets.getItem(name);
        sheet.activate();
        const [rows, columns] = [lastRow - firstRow + 1, lastColumn - firstColumn + 1];
        sheet.getRangeByIndexes(firstRow - 1, firstColumn - 1, rows, columns).select();
        await sync();
      }),
  };
}
