import type { Analysis } from "../../app/analyse";
import type { SheetChoice } from "../../app/plan-sheets";
import type { Locale } from "../../core/locale";
import type { PlacedArea, Watch, WorkbookPort } from "../../workbook/port";
import { WorkbookError } from "../../workbook/port";
import type { Activity, Built, Failure, Job, Look, SessionState } from "./session-state";

/** What to build: named reports of every sheet, those built before, the 规则表 or the 原因库 alone, or what was chosen sheet by sheet. */
export type BuildChoice = "daily" | "all" | "made-before" | "rules" | "causes" | readonly SheetChoice[];

/** What the operator does with the workbook; shared by the pane and the ribbon buttons. */
export interface Session {
  readonly state: () => SessionState;
  /** Calls back after each change of state; gives the way to stop. */
  readonly subscribe: (listen: () => void) => () => void;
  /** Looks at the workbook unless something has been asked for already. */
  readonly start: () => void;
  /** Looks at the workbook. Jobs wait for one another; each gives the state it ended in. */
  readonly scan: () => Promise<SessionState>;
  /** Looks at the workbook as it is now and writes reports. */
  readonly build: (choice: BuildChoice) => Promise<SessionState>;
  /** Does once more what failed last, or was stopped. */
  readonly again: () => Promise<SessionState>;
  /** Takes the last build back, as long as nothing was built since. */
  readonly undo: () => Promise<SessionState>;
  /** Asks the job that runs to stop where that leaves the workbook as it was. */
  readonly stop: () => void;
  /** Changes what the workbook keeps for us out of sight, then looks again. */
  readonly remember: (
    change: (port: WorkbookPort, analysis: Analysis) => Promise<unknown>,
  ) => Promise<SessionState>;
  /** Shows a sheet, or selects cells in one. */
  readonly show: (place: string | PlacedArea) => Promise<SessionState>;
}

/** Starts with a workbook not looked at yet. The language of what is built is asked for when it is built. */
export function createSession(port: WorkbookPort, locale: () => Locale): Session {
  let state: SessionState = { look: null, activity: { kind: "idle" } };
  let last: Promise<SessionState> = Promise.resolve(state);
  let asked = false;
  let undo: Built["undo"] = null;
  let again = (): Promise<SessionState> => session.scan();
  const listeners = new Set<() => void>();

  const enter = (activity: Activity, look: Look | null = state.look): SessionState => {
    state = { look, activity };
    listeners.forEach((listen) => listen());
    return state;
  };

  const isStopping = (): boolean => state.activity.kind === "running" && state.activity.stopping;

  /** Runs one job after those before it. This is the one place where a failing job ends. */
  const act = (job: Job, run: (watch: Watch) => Promise<SessionState>): Promise<SessionState> => {
    asked = true;
    last = last.then(async () => {
      const before = state.activity;
      enter({ kind: "running", job, progress: null, stopping: false });
      const watch: Watch = {
        progress: (step, done, total) => {
          enter({ kind: "running", job, progress: { step, done, total }, stopping: isStopping() });
        },
        isCancelled: isStopping,
      };
      try {
        return await run(watch);
      } catch (error) {
        again = () => act(job, run);
        if (error instanceof WorkbookError && error.code === "cancelled")
          return enter({ kind: "stopped", job });
        return enter({ kind: "failed", failure: failureFrom(error, job) });
      } finally {
        // Showing a cell puts nothing away that there was to tell, but that one could not be shown before.
        if (job === "show" && state.activity.kind === "running")
          enter(isFailed(before, job) ? { kind: "idle" } : before);
      }
    });
    return last;
  };

  const look = async (watch: Watch): Promise<Look> => {
    const describe = await understanding();
    return { analysis: await describe.analyse(port, watch), describe };
  };

  const session: Session = {
    state: () => state,
    subscribe: (listen) => {
      listeners.add(listen);
      return () => listeners.delete(listen);
    },
    start: () => {
      if (asked) return;
      enter({ kind: "running", job: "scan", progress: null, stopping: false });
      void session.scan();
    },
    scan: () => act("scan", async (watch) => enter({ kind: "idle" }, await look(watch))),
    build: (choice) =>
      act("build", async (watch) => {
        // The operator may have edited cells since the last look, so the report is made from a fresh one.
        const seen = await look(watch);
        if (seen.analysis.survey.readOnly) throw new WorkbookError("read-only", "unchanged");
        const request = { locale: locale(), ...requestOf(choice, seen) };
        const outcome = await seen.describe.buildTemplates(port, seen.analysis, request, watch);
        if (outcome.undo !== null) undo = outcome.undo;
        // What was made is among the workbook's sheets now.
        const after = outcome.made.length > 0 ? await surveyAgain(seen) : seen;
        return enter({ kind: "built", built: outcome }, after);
      }),
    again: () => again(),
    undo: () =>
      act("undo", async (watch) => {
        if (undo === null)
          return enter({ kind: "undone", undone: { sheets: [] } }, state.look ?? (await look(watch)));
        const undone = await port.undo(undo, watch);
        undo = null;
        return enter({ kind: "undone", undone }, state.look && (await surveyAgain(state.look)));
      }),
    stop: () => {
      const { activity } = state;
      if (activity.kind === "running") enter({ ...activity, stopping: true });
    },
    remember: async (change) => {
      const ended = await act("remember", async (watch) => {
        const seen = state.look ?? (await look(watch));
        await change(port, seen.analysis);
        return enter({ kind: "idle" }, seen);
      });
      // A job of its own: where it fails, what was to be remembered is remembered all the same.
      return ended.activity.kind === "idle" ? session.scan() : ended;
    },
    show: (place) =>
      act("show", async () => {
        await (typeof place === "string" ? port.activate(place) : port.select(place));
        return state;
      }),
  };

  return session;

  /**
   * The operator's sheets are as they were; which sheets of ours there are is looked up anew. What was done is done
   * and has to be told, so where Excel does not answer to that any more the look before holds until the next one.
   */
  async function surveyAgain(before: Look): Promise<Look> {
    try {
      return { ...before, analysis: await before.describe.lookAtOurs(port, before.analysis) };
    } catch (error) {
      if (error instanceof WorkbookError) return before;
      throw error;
    }
  }
}

function isFailed(activity: Activity, job: Job): boolean {
  return activity.kind === "failed" && activity.failure.during === job;
}

function requestOf(choice: BuildChoice, { analysis, describe }: Look) {
  switch (choice) {
    case "daily":
      return { templates: ["daily" as const] };
    case "all":
      return {};
    case "rules":
    case "causes":
      return { choices: [], once: [choice] };
    case "made-before":
      return { choices: describe.choicesMade(analysis) };
    default:
      return { choices: choice };
  }
}

/** What understands workbooks knows thousands of headings: it comes while the pane is already there. */
function understanding() {
  return import(/* webpackChunkName: "understanding" */ "./understanding");
}

function failureFrom(error: unknown, during: Job): Failure {
  if (error instanceof WorkbookError) {
    const { code, outcome, sheets } = error;
    return { during, code, outcome, sheets };
  }
  // A mistake of ours. The operator is told, and so is whoever looks at the console.
  globalThis.reportError?.(error);
  return {
    during,
    code: "unexpected",
    outcome: during === "build" || during === "undo" ? "unknown" : "unchanged",
    sheets: [],
  };
}
