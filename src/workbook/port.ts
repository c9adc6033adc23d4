import type { Grid } from "./grid";
import type { BlockPlan, SheetPlan, WorkbookPlan } from "./plan";

/** What is in the workbook, without its cells. */
export interface WorkbookSurvey {
  readonly sheets: readonly SheetSurvey[];
  /** Names of all Excel tables and defined names, in any letter case as they are written. */
  readonly takenNames: readonly string[];
  readonly readOnly: boolean;
  /** The texts the workbook keeps for us out of sight, see changeMemory; none where Excel cannot. */
  readonly memory: readonly string[];
  /** What the reports in use are made of; those that do not know their sheet, or whose sheet is gone, are left out. */
  readonly sources: readonly ReportSource[];
}

/** The sheet a report is made of, by both its names. */
export interface ReportSource {
  /** The Excel table of the report, which tells it from all others. */
  readonly table: string;
  /** What the sheet was called when the report was built last. */
  readonly asMade: string;
  /** What it is called now. */
  readonly now: string;
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
  /** What takes all of it back. */
  readonly undo: Undo;
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

/** Follows a long action and may call it off. */
export interface Watch {
  readonly progress?: Progress;
  /**
   * Asked between requests. Told yes, the action leaves the workbook as it was and throws WorkbookError "cancelled".
   * The last request of a build is small and puts all of it in place: once it went out, nobody is asked any more.
   */
  readonly isCancelled?: () => boolean;
}

/**
 * What takes a build back: plain data, which may be kept and handed over as JSON. It serves as long as the sheets are
 * as the build left them; see WorkbookPort.undo for those that are not.
 */
export interface Undo {
  /** The build, as it is written in the marks of its sheets. */
  readonly build: string;
  /** The builds that had made the other sheets of ours then. */
  readonly earlierBuilds: readonly string[];
  readonly sheets: readonly UndoSheet[];
}

/** One sheet of a build, as the build left it, and what takes it back. */
export type UndoSheet = UndoMade | UndoUpdated;

/** A sheet the build made: it goes. */
export interface UndoMade extends BuiltSheet {
  readonly how: "created" | "recreated";
  /** What the build filled, totals row included. */
  readonly areas: readonly SheetArea[];
  readonly charts: readonly string[];
  /** Blocks the operator may write over, as the build wrote them. */
  readonly keptBlocks: readonly BlockPlan[];
  /** Of a recreated sheet: the one before, which gets its names back. */
  readonly earlier: EarlierSheet | null;
}

/** A sheet the build poured new figures into: it gets the earlier ones back. */
export interface UndoUpdated extends BuiltSheet {
  readonly how: "updated";
  /** The sheet as it was, its figures and texts included. */
  readonly plan: SheetPlan;
  readonly hadTotals: boolean;
  /** The build that had written it. */
  readonly earlierBuild: string;
}

export interface BuiltSheet {
  readonly key: string;
  readonly name: string;
  /** Name of the Excel table on it. */
  readonly table: string;
  /** Keys of the sheets of this build whose tables it reads: where it stays, they stay. */
  readonly reads: readonly string[];
  /** The header row of the table and its rows, without the totals row. */
  readonly tableArea: SheetArea;
  readonly headers: readonly string[];
  readonly keyColumn?: string;
  /** Headings of the operator's own columns. */
  readonly inputColumns: readonly string[];
  /** What stood in the operator's columns, cell by cell; empty ones left out. */
  readonly inputs: readonly InputCell[];
}

/** Cells of a sheet by 1-based rows and columns, both ends included. */
export interface SheetArea {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
}

/** Cells of a named sheet. */
export interface PlacedArea extends SheetArea {
  readonly sheet: string;
}

/** A cell of an operator's own column: a formula in R1C1 form or a value ready to be written. */
export interface InputCell {
  readonly header: string;
  /** Name of its row: the text of its key, and which of the rows of that key it is where there are more. */
  readonly row: string;
  readonly cell: string | number | boolean;
}

/** An earlier sheet of ours that was left to the operator under other names. */
export interface EarlierSheet {
  readonly keptAs: string;
  readonly tableKeptAs: string;
  readonly name: string;
  readonly table: string;
}

/** What taking a build back did. */
export interface UndonePlan {
  readonly sheets: readonly UndoneSheet[];
}

export interface UndoneSheet {
  readonly name: string;
  /**
   * removed: the sheet was new and is gone; restored: the figures of before are there again, or the earlier sheet
   * under its own name; left: the sheet is as it was, for the reason in `why`.
   */
  readonly how: "removed" | "restored" | "left";
  readonly why?: UndoObstacle;
}

export type UndoObstacle =
  /** It is gone, or its earlier sheet is. */
  | "missing"
  /** Another build or the operator changed it since: its name, table, headings or number of rows. */
  | "changed"
  /** The operator typed into their columns, and it would be lost. */
  | "typed"
  /** The operator put something beside, below or over the table. */
  | "noted"
  | "protected"
  /** A sheet that stays reads it. */
  | "needed";

/** The workbook as the app sees it. Implemented over Office.js by src/excel, and by nothing else in production. */
export interface WorkbookPort {
  /** Looks at the workbook. Half-made sheets of an earlier run that never finished are removed first. */
  survey(): Promise<WorkbookSurvey>;
  /** Reads the used ranges of the named sheets, in that order. */
  readSheets(names: readonly string[], watch?: Watch): Promise<readonly Grid[]>;
  /** Makes the workbook match the plan, whole or not at all; see WorkbookError for what is said when it fails. */
  apply(plan: WorkbookPlan, watch?: Watch): Promise<AppliedPlan>;
  /**
   * Takes a whole build back, or nothing of it when it fails: new sheets go, the others hold their earlier figures
   * again. What was typed since stays with its key. A sheet that what the operator did since would be lost with, or
   * could come to another row in, is left as it is, as are those it reads, and that is said.
   */
  undo(undo: Undo, watch?: Watch): Promise<UndonePlan>;
  /**
   * Changes the texts the workbook keeps for us out of sight; they travel with the file. `change` is given the texts
   * as they are at that moment and gives those to be there instead; what it gives back unchanged is not touched.
   * Throws WorkbookError: "not-supported" where this Excel keeps none, "read-only", "too-large" for a text of more
   * than a million characters.
   */
  changeMemory(change: (texts: readonly string[]) => readonly string[]): Promise<void>;
  /** Shows the sheet to the operator. */
  activate(sheet: string): Promise<void>;
  /** Shows the sheet and selects cells of it. Throws WorkbookError "sheet-missing". */
  select(area: PlacedArea): Promise<void>;
}

export type WorkbookErrorCode =
  /** A cell is being edited; nothing was done. */
  | "cell-being-edited"
  /** The workbook's structure is protected, or what is protected is not known. */
  | "protected"
  /** Sheets of ours are protected, by name in `sheets`. */
  | "sheet-protected"
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
  /** Called off through Watch.isCancelled. */
  | "cancelled"
  /** Anything else Excel refused. */
  | "refused";

/**
 * The outside failed. `outcome` says how the workbook stands: "unchanged" as before the call; "unknown" when Excel no
 * longer answers, and what was half-made is removed at the next survey. (A plan that turns out to be in place
 * although an answer was lost is no error.)
 */
export class WorkbookError extends Error {
  override readonly name = "WorkbookError";
  /** The sheets in the way, where it is sheets. */
  readonly sheets: readonly string[];
  constructor(
    readonly code: WorkbookErrorCode,
    readonly outcome: "unchanged" | "unknown",
    options: { readonly cause?: unknown; readonly sheets?: readonly string[] } = {},
  ) {
    super(`${code} (${outcome})`, options);
    this.sheets = options.sheets ?? [];
  }
}
