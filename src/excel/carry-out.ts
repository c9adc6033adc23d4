import { type Watch, WorkbookError } from "../workbook/port";
import { toWorkbookError } from "./errors";
import { clearAside, finish, undoUpdate } from "./finish";
import type { Job, NewSheetJob, PlannedJob } from "./jobs";
import { type MarkedSheet, readMarks, readState, type WorkbookState, writeMark } from "./marks";
import { Outbox } from "./outbox";
import { readShapes, type ShapeSeen } from "./read-shapes";
import { endRemoval, isRemoved, undoRemoval } from "./removal";
import { runSession, type Session } from "./session";
import { stage } from "./stage";

/** How often the way back is tried when Excel still stumbles. */
const RECOVERY_TRIES = 2;

/** What is to be done, decided from a look at the workbook. */
export type Prepare = (session: Session, state: WorkbookState) => Promise<readonly Job[]>;

/**
 * Carries jobs out, all of them or none.
 *
 * Everything large is written to sheets aside first; one small request then puts it in place. When that fails, or
 * its answer is lost, we look at the workbook: jobs that all carry their marks came through and are no failure;
 * otherwise what was made is removed again. Until that request goes out the action can be called off.
 * `build` marks the sheets aside. Throws WorkbookError with outcome "unchanged", or "unknown" where Excel no longer
 * answers.
 */
export async function carryOut(
  prepare: Prepare,
  build: string,
  timeoutMs: number,
  watch?: Watch,
): Promise<void> {
  const attempt: Attempt = { jobs: [], finishing: false };
  try {
    await runSession(timeoutMs, (session) => attemptJobs(session, attempt, { prepare, build, watch }), watch);
  } catch (error) {
    if (!(await cameThrough(attempt, timeoutMs))) throw toWorkbookError(error, "unchanged");
  }
  const steps = attempt.jobs.length + 1;
  watch?.progress?.("writing", steps, steps);
}

/** One try, and how far it got. */
interface Attempt {
  jobs: readonly Job[];
  /** True from the moment the last request may have reached Excel; before it, only sheets aside were written. */
  finishing: boolean;
}

async function attemptJobs(
  session: Session,
  attempt: Attempt,
  { prepare, build, watch }: { prepare: Prepare; build: string; watch: Watch | undefined },
): Promise<void> {
  const state = await readState(session);
  refuseIfReadOnly(state);
  const jobs = await prepare(session, state);
  if (jobs.length === 0) return;
  attempt.jobs = jobs;
  const outbox = new Outbox(session);
  for (const [index, job] of jobs.entries()) {
    await stage(session.context, outbox, job, build);
    watch?.progress?.("writing", index + 1, jobs.length + 1);
  }
  await outbox.flush();
  session.refuseIfCancelled();
  attempt.finishing = true;
  for (const job of jobs) finish(session.context, job);
  clearAside(session.context, jobs);
  await session.send();
}

/**
 * Looks how the workbook stands after a failure. Gives true when all jobs are in place; false after everything of
 * them is gone again. Throws WorkbookError "unknown" when neither can be found out.
 */
async function cameThrough(attempt: Attempt, timeoutMs: number): Promise<boolean> {
  if (attempt.jobs.length === 0) return false;
  for (let tried = 1; ; tried++)
    try {
      return await runSession(timeoutMs, (session) => settle(session, attempt));
    } catch (error) {
      if (tried === RECOVERY_TRIES) throw toWorkbookError(error, "unknown");
    }
}

async function settle(session: Session, { jobs, finishing }: Attempt): Promise<boolean> {
  const { context, sync } = session;
  const { sheets } = await readMarks(session);
  // What stands drawn now: the failed request may have drawn part of it.
  const redrawn = jobs.flatMap((job) => (job.how === "updated" && job.drawings ? [job.sheet] : []));
  const shapes = await readShapes(session, finishing ? redrawn : []);
  const done = jobs.every((job) =>
    job.how === "removed" ? isRemoved(job, sheets) : sheets.some((sheet) => isReady(job, sheet)),
  );
  for (const job of jobs) {
    if (job.how !== "removed") settlePlanned(context, job, sheets, { done, finishing, shapes });
    else if (done) endRemoval(context, job, sheets);
    else if (finishing) undoRemoval(context, job, sheets);
  }
  await sync();
  return done;
}

function settlePlanned(
  context: Excel.RequestContext,
  job: PlannedJob,
  sheets: readonly MarkedSheet[],
  {
    done,
    finishing,
    shapes,
  }: {
    readonly done: boolean;
    readonly finishing: boolean;
    readonly shapes: ReadonlyMap<string, readonly ShapeSeen[]>;
  },
): void {
  const staged = sheets.find((sheet) => sheet.name === job.staging);
  if (!done && finishing && job.how === "updated" && staged)
    undoUpdate(context, job, shapes.get(job.sheet) ?? []);
  // A new sheet that failed after it had taken its name still carries the mark of this build.
  const made =
    staged ?? (done || job.how === "updated" ? undefined : sheets.find((sheet) => isOfBuild(job, sheet)));
  if (made) context.workbook.worksheets.getItem(made.name).delete();
  if (!done && job.how === "recreated") takeBack(context, job, sheets);
}

function isOfBuild(job: PlannedJob, { mark }: MarkedSheet): boolean {
  return mark?.key === job.plan.key && mark.build === job.build;
}

function isReady(job: PlannedJob, sheet: MarkedSheet): boolean {
  return isOfBuild(job, sheet) && sheet.mark?.state === "ready";
}

/** Queues the return of an earlier sheet that may have been handed over to the operator already, in part or whole. */
function takeBack(context: Excel.RequestContext, job: NewSheetJob, sheets: readonly MarkedSheet[]): void {
  const { retire } = job;
  const old = retire && sheets.find((s) => s.name === retire.as || s.tables.includes(retire.tableAs));
  if (!old) return;
  const sheet = context.workbook.worksheets.getItem(old.name);
  if (old.tables.includes(retire.tableAs)) sheet.tables.getItem(retire.tableAs).name = retire.table;
  if (old.name !== retire.sheet) sheet.name = retire.sheet;
  writeMark(sheet, { state: "ready" });
}

function refuseIfReadOnly(state: WorkbookState): void {
  if (state.readOnly) throw new WorkbookError("read-only", "unchanged");
  if (state.structureProtected) throw new WorkbookError("protected", "unchanged");
}
