import type { WorkbookSurvey } from "../workbook/port";
import { currentKey, isUnfinished, queueNames, readMarks, sourceOf } from "./marks";
import { queueParts, readParts } from "./memory";
import type { Session } from "./session";

/** What is in the workbook, after the half-made sheets of a run that never finished are gone. */
export async function survey(session: Session): Promise<WorkbookSurvey> {
  const { context, sync } = session;
  const parts = queueParts(context);
  const state = await readMarks(session);
  const unfinished = state.readOnly || state.structureProtected ? [] : state.sheets.filter(isUnfinished);
  for (const { name } of unfinished) context.workbook.worksheets.getItem(name).delete();
  const kept = state.sheets.filter((sheet) => !unfinished.includes(sheet));
  const ranges = kept.map(({ name }) => {
    const used = context.workbook.worksheets.getItem(name).getUsedRangeOrNullObject(true);
    used.load("rowCount,columnCount");
    return used;
  });
  const withNames = queueNames(session, { ...state, sheets: kept });
  await sync();
  const sheets = withNames === null ? kept : withNames().sheets;
  return {
    readOnly: state.readOnly,
    memory: (await readParts(session, parts)).map(({ text }) => text),
    sources: sheets.flatMap(({ mark }) => (mark && sourceOf(mark)) ?? []),
    takenNames: [...state.names, ...kept.flatMap((sheet) => sheet.tables)],
    sheets: sheets.map(({ name, hidden, tables, mark }, i) => {
      const used = ranges[i];
      const empty = used === undefined || used.isNullObject;
      return {
        name,
        hidden,
        tables,
        madeBy: mark && currentKey(mark),
        retired: mark?.state === "retired",
        rows: empty ? 0 : used.rowCount,
        columns: empty ? 0 : used.columnCount,
      };
    }),
  };
}
