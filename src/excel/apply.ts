import type { WorkbookPlan } from "../workbook/plan";
import { type AppliedPlan, type Watch, WorkbookError } from "../workbook/port";
import { toWorkbookError } from "./errors";
import { clearAside, finish, undoUpdate } from "./finish";
import { type Job, type NewSheetJob, planJobs } from "./jobs";
import { type MarkedSheet, readState, type WorkbookState, writeMark } from "./marks";
import { Outbox } from "./outbox";
import { runSession, type Session } from "./session";
import { stage } from "./stage";

/** How often the way back is tried when Excel still stumbles. */
const RECOVERY_TRIES = 2;

/**
 * Makes the workbook match the plan, whole or not at all.
 *
 * Everything large is written to sheets aside first; one small request then puts it in place. When that fails, or
 * its answer is lost, we look at the workbook: a build that carries its mark "ready" came through and is no
 * failure; otherwise what was made is removed again.
 * Throws WorkbookError with outcome "unchanged", or "unknown" where Excel no longer answers.
 */
export async function applyPlan(plan: WorkbookPlan, timeoutMs: number, watch?: Watch): Promise<AppliedPlan> {
  const attempt: Attempt = { build: crypto.randomUUID().slice(0, 8), jobs: [], finishing: false };
  try {
    await runSession(timeoutMs, async (session) => {
      const state = await readState(session);
      refuseIfReadOnly(state);
      attempt.jobs = await planJobs(session, state, plan.sheets, attempt.build);
      const outbox = new Outbox(session);
      for (const [index, job] of attempt.jobs.entries()) {
        await stage(session.context, outbox, job, attempt.build);
        watch?.progress?.("writing", index + 1, attempt.jobs.length + 1);
      }
      await outbox.flush();
      attempt.finishing = true;
      for (const job of attempt.jobs) finish(session.context, job, attempt.build);
      clearAside(session.context, attempt.jobs);
      await session.sync();
    });
  } catch (error) {
    if (!(await cameThrough(attempt, timeoutMs))) throw toWorkbookError(error, "unchanged");
  }
  watch?.progress?.("writing", attempt.jobs.length + 1, attempt.jobs.length + 1);
  return {
    sheets: attempt.jobs.map(applied),
    undo: { build: attempt.build, earlierBuilds: [], sheets: [] },
  };
}

/** One try at a plan, and how far it got. */
interface Attempt {
  readonly build: string;
  jobs: readonly Job[];
  /** True from the moment the last request may have reached Excel; before it, only sheets aside were written. */
  finishing: boolean;
}

/**
 * Looks how the workbook stands after a failure. Gives true when the build is in place; false after everything of
 * it is gone again. Throws WorkbookError "unknown" when neither can be found out.
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

async function settle(session: Session, { jobs, build, finishing }: Attempt): Promise<boolean> {
  const { context, sync } = session;
  const { sheets } = await readState(session);
  const { worksheets } = context.workbook;
  const ofBuild = (job: Job): MarkedSheet | undefined =>
    sheets.find(({ mark }) => mark?.key === job.plan.key && mark.build === build);
  const done = jobs.every((job) => ofBuild(job)?.mark?.state === "ready");
  for (const job of jobs) {
    const staged = sheets.find((sheet) => sheet.name === job.staging);
    if (!done && finishing && job.how === "updated" && staged) undoUpdate(context, job);
    // A new sheet that failed after it had taken its name still carries the mark of this build.
    const made = staged ?? (done || job.how === "updated" ? undefined : ofBuild(job));
    if (made) worksheets.getItem(made.name).delete();
    if (!done && job.how === "recreated") takeBack(context, job, sheets);
  }
  await sync();
  return done;
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

function applied(job: Job): AppliedPlan["sheets"][number] {
  const { key, name } = job.plan;
  if (job.how === "updated") return { key, name: job.sheet, how: "updated" };
  return job.retire ? { key, name, how: job.how, keptAs: job.retire.as } : { key, name, how: job.how };
}
