import type { WorkbookPlan } from "../workbook/plan";
import type { AppliedPlan, Undo, Watch } from "../workbook/port";
import { carryOut } from "./carry-out";
import { readEarlierFigures } from "./earlier-figures";
import { type PlannedJob, planJobs } from "./jobs";
import { recordUndo } from "./undo-record";

/**
 * Makes the workbook match the plan, whole or not at all, and gives what takes it back.
 * Throws WorkbookError with outcome "unchanged", or "unknown" where Excel no longer answers.
 */
export async function applyPlan(plan: WorkbookPlan, timeoutMs: number, watch?: Watch): Promise<AppliedPlan> {
  const build = newBuild();
  const result: { jobs: readonly PlannedJob[]; undo: Undo } = {
    jobs: [],
    undo: { build, earlierBuilds: [], sheets: [] },
  };
  await carryOut(
    async (session, state) => {
      const jobs = await planJobs(session, state, plan.sheets, build);
      const earlier = await readEarlierFigures(
        session,
        jobs.filter((job) => job.how === "updated"),
      );
      const builds = state.sheets.flatMap(({ mark }) => (mark ? [mark.build] : []));
      Object.assign(result, { jobs, undo: recordUndo(build, jobs, earlier, builds) });
      return jobs;
    },
    build,
    timeoutMs,
    watch,
  );
  return { sheets: result.jobs.map(applied), undo: result.undo };
}

/** Names a build in the marks of its sheets. */
export function newBuild(): string {
  return crypto.randomUUID().slice(0, 8);
}

function applied(job: PlannedJob): AppliedPlan["sheets"][number] {
  const { key, name } = job.plan;
  if (job.how === "updated") return { key, name: job.sheet, how: "updated" };
  return job.retire ? { key, name, how: job.how, keptAs: job.retire.as } : { key, name, how: job.how };
}
