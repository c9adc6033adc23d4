import type { Analysis } from "../../app/analyse";
import type { MadeSheet } from "../../app/build";
import type { Issue } from "../../core/issue";
import type * as Understanding from "./understanding";
import type { Undo, UndonePlan, WorkbookErrorCode } from "../../workbook/port";

/** What the last look at the workbook saw, and what puts it into words; they come together. */
export interface Look {
  readonly analysis: Analysis;
  readonly describe: typeof Understanding;
}

/** What the operator, or the pane by itself, set going. */
export type Job = "scan" | "build" | "undo" | "remember" | "show";

/** How far a job is. */
export interface JobProgress {
  readonly step: "reading" | "writing";
  readonly done: number;
  /** Null where it is not known. */
  readonly total: number | null;
}

/** What failed, as codes. */
export interface Failure {
  readonly during: Job;
  readonly code: WorkbookErrorCode | "unexpected";
  readonly outcome: "unchanged" | "unknown";
  /** The sheets in the way, where it is sheets. */
  readonly sheets: readonly string[];
}

/** What a build made. */
export interface Built {
  readonly made: readonly MadeSheet[];
  /** What the templates had to say, and for those that do not fit, why. */
  readonly issues: readonly Issue[];
  /** The way back; null where nothing was made. */
  readonly undo: Undo | null;
}

/** What goes on, or how the last job ended. Each holds what can be known in it and nothing else. */
export type Activity =
  | { readonly kind: "idle" }
  | {
      readonly kind: "running";
      readonly job: Job;
      readonly progress: JobProgress | null;
      /** Whether the operator asked to stop; it takes until the next answer of Excel. */
      readonly stopping: boolean;
    }
  | { readonly kind: "stopped"; readonly job: Job }
  | { readonly kind: "built"; readonly built: Built }
  | { readonly kind: "undone"; readonly undone: UndonePlan }
  | { readonly kind: "failed"; readonly failure: Failure };

export interface SessionState {
  /** Null until the workbook was looked at. */
  readonly look: Look | null;
  readonly activity: Activity;
}
