import type { BuildOutcome } from "../../app/build";
import type { Locale } from "../../core/locale";
import type { Progress, WorkbookErrorCode, WorkbookPort } from "../../workbook/port";
import { WorkbookError } from "../../workbook/port";
import type { WorkbookView } from "./workbook-view";

/** How far a running action is. */
export interface ActionProgress {
  readonly step: "reading" | "writing";
  readonly done: number;
  /** Null where it is not known. */
  readonly total: number | null;
}

/** What failed, as codes. */
export interface Failure {
  readonly during: "scan" | "build" | "open";
  readonly code: WorkbookErrorCode | "unexpected";
  readonly outcome: "unchanged" | "unknown";
}

/** Where the operator is. Each state holds what can be known in it and nothing else. */
export type SessionState =
  | { readonly kind: "scanning"; readonly progress: ActionProgress | null }
  | { readonly kind: "review"; readonly workbook: WorkbookView }
  | {
      readonly kind: "building";
      readonly workbook: WorkbookView | null;
      readonly progress: ActionProgress | null;
    }
  | {
      readonly kind: "done";
      readonly workbook: WorkbookView;
      readonly outcome: BuildOutcome;
      /** Why sheets were left out, a sentence each. */
      readonly leftOut: readonly string[];
    }
  | { readonly kind: "failed"; readonly workbook: WorkbookView | null; readonly failure: Failure };

/** Which reports are asked for. */
export type Reports = "daily" | "all";

/** What the operator does with the workbook; shared by the pane and the ribbon buttons. */
export interface Session {
  readonly state: () => SessionState;
  /** Calls back after each change of state; gives the way to stop. */
  readonly subscribe: (listen: () => void) => () => void;
  /** Looks at the workbook unless something has been asked for already. */
  readonly start: () => void;
  /** Looks at the workbook. Actions wait for one another; each gives the state it ended in. */
  readonly scan: () => Promise<SessionState>;
  /** Looks at the workbook as it is now and writes the daily reports, or every report that can be made. */
  readonly build: (reports?: Reports) => Promise<SessionState>;
  /** Shows a sheet. */
  readonly open: (sheet: string) => Promise<SessionState>;
}

/** Starts with a workbook not looked at yet. */
export function createSession(port: WorkbookPort, locale: Locale): Session {
  let state: SessionState = { kind: "scanning", progress: null };
  let last: Promise<SessionState> = Promise.resolve(state);
  let asked = false;
  const listeners = new Set<() => void>();

  const enter = (next: SessionState): SessionState => {
    state = next;
    listeners.forEach((listen) => listen());
    return next;
  };

  /** Runs one action after those before it. This is the one place where a failing action is caught. */
  const act = (during: Failure["during"], run: () => Promise<SessionState>): Promise<SessionState> => {
    asked = true;
    last = last.then(async () => {
      const workbook = workbookOf(state);
      try {
        return await run();
      } catch (error) {
        return enter({ kind: "failed", workbook, failure: failureFrom(error, during) });
      }
    });
    return last;
  };

  const scan = (): Promise<SessionState> =>
    act("scan", async () => {
      enter({ kind: "scanning", progress: null });
      const progress: Progress = (step, done, total) => {
        enter({ kind: "scanning", progress: { step, done, total } });
      };
      const { analyse, describeWorkbook } = await understanding();
      const analysis = await analyse(port, { progress });
      return enter({ kind: "review", workbook: describeWorkbook(analysis, locale) });
    });

  return {
    state: () => state,
    subscribe: (listen) => {
      listeners.add(listen);
      return () => listeners.delete(listen);
    },
    start: () => {
      if (!asked) {
        void scan();
      }
    },
    scan,
    build: (reports = "daily") =>
      act("build", async () => {
        const workbook = workbookOf(state);
        const progress: Progress = (step, done, total) => {
          enter({ kind: "building", workbook, progress: { step, done, total } });
        };
        enter({ kind: "building", workbook, progress: null });
        const { analyse, buildTemplates, describeLeftOut, describeWorkbook } = await understanding();
        // The operator may have edited cells since the last look, so the report is made from a fresh one.
        const analysis = await analyse(port, { progress });
        if (analysis.survey.readOnly) {
          throw new WorkbookError("read-only", "unchanged");
        }
        const request = reports === "daily" ? { locale, templates: ["daily" as const] } : { locale };
        const outcome = await buildTemplates(port, analysis, request, { progress });
        return enter({
          kind: "done",
          workbook: describeWorkbook(analysis, locale),
          outcome,
          leftOut: describeLeftOut(outcome, locale),
        });
      }),
    open: (sheet) =>
      act("open", async () => {
        await port.activate(sheet);
        return state;
      }),
  };
}

function workbookOf(state: SessionState): WorkbookView | null {
  return state.kind === "scanning" ? null : state.workbook;
}

/** What understands workbooks knows thousands of headings: it comes while the pane is already there. */
function understanding() {
  return import(/* webpackChunkName: "understanding" */ "./understanding");
}

function failureFrom(error: unknown, during: Failure["during"]): Failure {
  if (error instanceof WorkbookError) {
    return { during, code: error.code, outcome: error.outcome };
  }
  // A mistake of ours. The operator is told, and so is whoever looks at the console.
  globalThis.reportError?.(error);
  return { during, code: "unexpected", outcome: during === "build" ? "unknown" : "unchanged" };
}
