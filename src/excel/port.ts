import { type Watch, WorkbookError, type WorkbookPort } from "../workbook/port";
import { applyPlan } from "./apply";
import { toWorkbookError } from "./errors";
import { ANSWER_TIMEOUT_MS } from "./limits";
import { changeMemory } from "./memory";
import { areaRange } from "./ranges";
import { readSheets } from "./read-sheets";
import { runSession, type Session } from "./session";
import { survey } from "./survey";
import { undoBuild } from "./undo";

/** The workbook over Office.js. `timeoutMs` is how long Excel may take over one request. */
export function excelWorkbook(options: { timeoutMs?: number } = {}): WorkbookPort {
  const timeoutMs = options.timeoutMs ?? ANSWER_TIMEOUT_MS;
  const run = async <T>(body: (session: Session) => Promise<T>, watch?: Watch): Promise<T> => {
    try {
      return await runSession(timeoutMs, body, watch);
    } catch (error) {
      throw toWorkbookError(error, error instanceof WorkbookError ? error.outcome : "unchanged");
    }
  };
  return {
    survey: () => run(survey),
    readSheets: (names, watch) => run((session) => readSheets(session, names, watch?.progress), watch),
    apply: (plan, watch) => applyPlan(plan, timeoutMs, watch),
    undo: (undo, watch) => undoBuild(undo, timeoutMs, watch),
    changeMemory: (change) => changeMemory(change, timeoutMs),
    activate: (sheet) =>
      run(async ({ context, sync }) => {
        context.workbook.worksheets.getItem(sheet).activate();
        await sync();
      }),
    select: (area) =>
      run(async ({ context, sync }) => {
        const sheet = context.workbook.worksheets.getItem(area.sheet);
        sheet.activate();
        areaRange(sheet, area).select();
        await sync();
      }),
  };
}
