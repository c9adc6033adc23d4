import type { Area } from "../../model/address";
import type { Sheet } from "../../model/sheet";
import type { Workbook, WorkbookEvent } from "../../model/workbook";
import { type AreaContent, putContent, takeContent } from "./area-content";
import { putLayout, takeLayout, type SheetLayout } from "./sheet-layout";

/** As many steps as Excel goes back. */
const MOST_STEPS = 100;

type Step =
  | {
      readonly kind: "content";
      readonly sheet: Sheet;
      readonly before: AreaContent;
      readonly after: AreaContent;
    }
  | {
      readonly kind: "layout";
      readonly sheet: Sheet;
      readonly before: SheetLayout;
      readonly after: SheetLayout;
    };

/** Where a step taken back or done again shows: the sheet, and the cells it concerned, where it concerned cells. */
export interface StepPlace {
  readonly sheet: Sheet;
  readonly area: Area | null;
}

/**
 * What the person did in the grid, to be taken back and done again. A change by anybody else (the add-in) empties
 * it: Excel keeps no way back over a deleted sheet, and every build deletes the sheet it was prepared on.
 */
export class History {
  private readonly done: Step[] = [];
  private readonly undone: Step[] = [];
  private busy = false;
  private readonly stop: () => void;
  /** Told when there is more or less to take back or to do again. */
  onChanged: () => void = () => undefined;

  constructor(workbook: Workbook) {
    this.stop = workbook.listen((event) => this.hear(event));
  }

  get canUndo(): boolean {
    return this.done.length > 0;
  }

  get canRedo(): boolean {
    return this.undone.length > 0;
  }

  /** Does what changes cells of the area, as one step. What the body throws is thrown on, with no step made. */
  content(sheet: Sheet, at: Area, body: () => void): void {
    const before = takeContent(sheet, at);
    this.byPerson(body);
    this.add({ kind: "content", sheet, before, after: takeContent(sheet, at) });
  }

  /** Does what changes widths, heights, what is hidden or filtered, as one step. */
  layout(sheet: Sheet, body: () => void): void {
    const before = takeLayout(sheet);
    this.byPerson(body);
    this.add({ kind: "layout", sheet, before, after: takeLayout(sheet) });
  }

  /** Does what Excel cannot take back, and keeps the steps before. */
  apart<Value>(body: () => Value): Value {
    return this.byPerson(body);
  }

  /** Takes the last step back; null where there is none. Throws HostError where the workbook refuses it. */
  undo(): StepPlace | null {
    return this.move(this.done, this.undone, "before");
  }

  /** Does the step again that was taken back last. */
  redo(): StepPlace | null {
    return this.move(this.undone, this.done, "after");
  }

  close(): void {
    this.stop();
  }

  private move(from: Step[], to: Step[], side: "before" | "after"): StepPlace | null {
    const step = from.at(-1);
    if (!step) return null;
    this.byPerson(() => {
      if (step.kind === "content") putContent(step.sheet, step[side]);
      else putLayout(step.sheet, step[side]);
    });
    from.pop();
    to.push(step);
    this.onChanged();
    return { sheet: step.sheet, area: step.kind === "content" ? step.before.area : null };
  }

  private add(step: Step): void {
    this.done.push(step);
    if (this.done.length > MOST_STEPS) this.done.shift();
    this.undone.length = 0;
    this.onChanged();
  }

  private byPerson<Value>(body: () => Value): Value {
    const outer = this.busy;
    this.busy = true;
    try {
      return body();
    } finally {
      this.busy = outer;
    }
  }

  private hear(event: WorkbookEvent): void {
    if (this.busy || !CHANGES.has(event.kind) || (!this.canUndo && !this.canRedo)) return;
    this.done.length = this.undone.length = 0;
    this.onChanged();
  }
}

/** What changes the workbook; calculating, selecting and showing a sheet do not. */
const CHANGES: ReadonlySet<WorkbookEvent["kind"]> = new Set<WorkbookEvent["kind"]>([
  "content-changed",
  "format-changed",
  "layout-changed",
  "cells-moved",
  "sheet-added",
  "sheet-deleted",
  "sheet-changed",
  "table-added",
  "table-deleted",
  "table-changed",
  "drawing-changed",
]);
