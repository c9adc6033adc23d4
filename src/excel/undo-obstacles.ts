import type { Undo, UndoObstacle } from "../workbook/port";
import type { WorkbookState } from "./marks";

/** By the key of a sheet, why it is left as it is. */
export type Obstacles = ReadonlyMap<string, UndoObstacle>;

/**
 * The sheets of a build that stay: those with an obstacle of their own, those they read, and those that sheets of a
 * later build may read, which names no build the workbook had then.
 */
export function leftSheets(undo: Undo, own: Obstacles, state: WorkbookState): Obstacles {
  const left = new Map(own);
  const known = [undo.build, ...undo.earlierBuilds];
  const hasLater = state.sheets.some(({ mark }) => mark?.state === "ready" && !known.includes(mark.build));
  if (hasLater)
    for (const { key, how } of undo.sheets)
      if (how !== "updated" && undo.sheets.some(({ reads }) => reads.includes(key)) && !left.has(key))
        left.set(key, "needed");
  // What is gone reads nothing any more.
  const pending = undo.sheets.filter(({ key }) => left.has(key) && left.get(key) !== "missing");
  for (let sheet = pending.pop(); sheet; sheet = pending.pop())
    for (const key of sheet.reads) {
      if (left.has(key)) continue;
      left.set(key, "needed");
      pending.push(...undo.sheets.filter((each) => each.key === key));
    }
  return left;
}
