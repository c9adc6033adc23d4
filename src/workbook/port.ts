import type { Grid } from "./grid";
import type { WorkbookPlan } from "./plan";

/** What is in the workbook, without its cells. */
export interface WorkbookSurvey {
  readonly sheets: readonly SheetSurvey[];
  /** Names of all Excel tables and defined names, in any letter case as they are written. */
  readonly takenNames: readonly string[];
  readonly readOnly: boolean;
  /** The texts the workbook keeps for us out of sight, see changeMemory; none where Excel cannot. */
  readonly memory: readonly string[];
}

export interface SheetSurvey {
  readonly name: string;
  readonly hidden: boolean;
  /** Size of the used range; 0 × 0 for an empty sheet. */
  readonly rows: number;
  readonly columns: number;
  /** Key of the plan that made the sheet, null for the operator's own. */
  readonly madeBy: string | null;
  /** Made by a plan once, and left to the operator since: no plan refreshes it and none reads it. */
  readonly retired: boolean;
  readonly tables: readonly string[];
}

/** What applying a plan did. */
export interface AppliedPlan {
  readonly sheets: readonly AppliedSheet[];
}

export interface AppliedSheet {
  readonly key: string;
  readonly name: string;
  /**
   * created: a new sheet; updated: our earlier sheet now holds the new figures, notes beside the table kept;
   * recreated: our earlier sheet had another layout, so it stays as the operator's under keptAs and a new one was made.
   */
  readonly how: "created" | "updated" | "recreated";
  readonly keptAs?: string;
}

/** Tells how far a long action is: done of total steps, total unknown as null. */
export type Progress = (step: "reading" | "writing", done: number, total: number | null) => void;

/** The workbook as the app sees it. Implemented over Office.js by src/excel, and by nothing else in production. */
export interface WorkbookPort {
  /** Looks at the workbook. Half-made sheets of an earlier run that never finished are removed first. */
  survey(): Promise<WorkbookSurvey>;
  /** Reads the used ranges of the named sheets, in that order. */
  readSheets(names: readonly string[], progress?: Progress): Promise<readonly Grid[]>;
  /** Makes the workbook match the plan, whole or not at all; see WorkbookError for what is said when it fails. */
  apply(plan: WorkbookPlan, progress?: Progress): Promise<AppliedPlan>;
  /**
   * Changes the texts the workbook keeps for us out of sight; they travel with the file. `change` is given the texts
   * as they are at that moment and gives those to be there instead; what it gives back unchanged is not touched.
   * Throws WorkbookError: "not-supported" where this Excel keeps none, "read-only", "too-large" for a text of more
   * than a million characters.
   */
  changeMemory(change: (texts: readonly string[]) => readonly string[]): Promise<void>;
  /** Shows the sheet to the operator. */
  activate(sheet: string): Promise<void>;
}

export type WorkbookErrorCode =
  /** A cell is being edited; nothing was done. */
  | "cell-being-edited"
  /** The workbook or the sheet structure is protected. */
  | "protected"
  | "read-only"
  /** More data than Excel takes in one sheet or request. */
  | "too-large"
  /** Excel did not answer in time. */
  | "no-answer"
  /** Excel is busy with something else. */
  | "busy"
  /** The Excel here lacks a function we need. */
  | "not-supported"
  | "sheet-missing"
  /** Anything else Excel refused. */
  | "refused";

/**
 * The outside failed. `outcome` says how the workbook stands: "unchanged" as before the call; "unknown" when Excel no
 * longer answers, and what was half-made is removed at the next survey. (A plan that turns out to be in place
 * although an answer was lost is no error.)
 */
export class WorkbookError extends Error {
  override readonly name = "WorkbookError";
  constructor(
    readonly code: WorkbookErrorCode,
    readonly outcome: "unchanged" | "unknown",
    options?: { cause?: unknown },
  ) {
    super(`${code} (${outcome})`, options);
  }
}
