import type { SheetPlan } from "../workbook/plan";
import type { Undo, UndoneSheet, UndonePlan, UndoSheet, Watch } from "../workbook/port";
import { WorkbookError } from "../workbook/port";
import { newBuild } from "./apply";
import { carryOut } from "./carry-out";
import { type Job, lookAt, stagingName } from "./jobs";
import type { WorkbookState } from "./marks";
import { readShapes } from "./read-shapes";
import type { Session } from "./session";
import { lookAtBuilt } from "./undo-look";
import { leftSheets, type Obstacles } from "./undo-obstacles";

/**
 * Takes a build back, whole or not at all, the way a plan is applied: what it made leaves its place, what it updated
 * gets a plan of its earlier figures. Sheets that what was done since would be lost with stay, and that is said.
 * Throws WorkbookError as applyPlan.
 */
export async function undoBuild(undo: Undo, timeoutMs: number, watch?: Watch): Promise<UndonePlan> {
  const result: { left: Obstacles } = { left: new Map() };
  const build = newBuild();
  await carryOut(
    async (session, state) => {
      const { jobs, left } = await planUndo(session, state, undo, build);
      result.left = left;
      return jobs;
    },
    build,
    timeoutMs,
    watch,
  );
  return { sheets: undo.sheets.map((sheet) => outcomeOf(sheet, result.left)) };
}

function outcomeOf({ key, name, how }: UndoSheet, left: Obstacles): UndoneSheet {
  const why = left.get(key);
  if (why !== undefined) return { name, how: "left", why };
  return { name, how: how === "created" ? "removed" : "restored" };
}

async function planUndo(
  session: Session,
  state: WorkbookState,
  undo: Undo,
  build: string,
): Promise<{ readonly jobs: readonly Job[]; readonly left: Obstacles }> {
  const looks = undo.sheets.map((sheet) => ({
    sheet,
    built: lookAtBuilt(session, state, sheet, undo.build),
    update: sheet.how === "updated" ? lookAtUpdated(session, state, sheet.plan, undo.build) : null,
  }));
  if (looks.length > 0) await session.sync();
  const shapes = await readShapes(session, [
    ...looks.flatMap(({ update }) => (update?.hasDrawings ? [update.sheet] : [])),
    ...undo.sheets.filter((sheet) => hasDrawings(state, sheet)).map(({ name }) => name),
  ]);
  const updates = looks.map(({ sheet, update }, index) =>
    sheet.how === "updated" && update
      ? update.asUpdate(
          {
            staging: stagingName(build, index),
            build: sheet.earlierBuild,
            showTotals: sheet.hadTotals,
          },
          shapes.get(update.sheet) ?? [],
        )
      : null,
  );
  const own = new Map(
    looks.flatMap(({ sheet, built }, index) => {
      const why = built(shapes) ?? (sheet.how === "updated" && !updates[index] ? "noted" : null);
      return why === null ? [] : [[sheet.key, why] as const];
    }),
  );
  const left = leftSheets(undo, own, state);
  const removals = undo.sheets.flatMap((sheet, index): Job[] => {
    if (sheet.how === "updated" || left.has(sheet.key) || !isThere(state, sheet, undo.build)) return [];
    const { key, name, table, earlier } = sheet;
    return [
      {
        how: "removed",
        key,
        sheet: name,
        table,
        build: undo.build,
        staging: stagingName(build, index),
        earlier,
      },
    ];
  });
  refuseIfNothingRemains(state, removals);
  // What reads others goes before them. Formulas of restored sheets find tables under their names of before.
  return {
    jobs: [
      ...removals.reverse(),
      ...updates.filter((job) => job !== null).filter((job) => !left.has(job.plan.key)),
    ],
    left,
  };
}

/** By its key as written: the sheet it is made of may be called otherwise since. */
function lookAtUpdated(session: Session, state: WorkbookState, plan: SheetPlan, build: string) {
  const ours = state.sheets.find(
    ({ mark }) => mark?.state === "ready" && mark.key === plan.key && mark.build === build,
  );
  return ours === undefined ? null : lookAt(session, ours, plan);
}

/** Whether we drew on a sheet that the build made. */
function hasDrawings({ sheets }: WorkbookState, { key, name, how }: UndoSheet): boolean {
  const found = sheets.find((sheet) => sheet.name === name && sheet.mark?.key === key);
  return how !== "updated" && (found?.mark?.drawings ?? "") !== "";
}

function isThere({ sheets }: WorkbookState, { key }: UndoSheet, build: string): boolean {
  return sheets.some(({ mark }) => mark?.key === key && mark.build === build && mark.state === "ready");
}

/** Excel keeps at least one visible sheet. */
function refuseIfNothingRemains({ sheets }: WorkbookState, removals: readonly Job[]): void {
  const gone = new Set(removals.map((job) => (job.how === "removed" ? job.sheet : "")));
  if (removals.length > 0 && sheets.every(({ name, hidden }) => hidden || gone.has(name)))
    throw new WorkbookError("refused", "unchanged");
}
