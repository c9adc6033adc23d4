import {
  type Area,
  area,
  areaName,
  cellName,
  cellsIn,
  columnsIn,
  contains,
  intersection,
  rowsIn,
} from "../model/address";
import type { Sheet } from "../model/sheet";
import type { Workbook } from "../model/workbook";
import { ChartLayer } from "./charts/chart-layer";
import { element } from "./dom";
import { cellText } from "./grid/cell-text";
import type { GridView } from "./grid/grid-view";
import { createUniverGrid } from "./grid/univer-grid";
import { points } from "./grid/univer-snapshot";
import { CellEditor } from "./typing/cell-editor";
import { editText } from "./typing/edit-text";
import { clipboardRows, enterText, enterTexts } from "./typing/enter-text";
import { between, moved, type Selection } from "./typing/moves";

/** What the window hears from the sheet view. */
export interface SheetViewListeners {
  /** Another selection, or other content in it; the text is the active cell's, or what is being typed. */
  shown(sheet: Sheet, selection: Area, name: string, text: string): void;
  /** A cell is being edited, or no longer. */
  editing(editing: boolean): void;
  /** The workbook refused a change. */
  refused(error: unknown): void;
}

/** The shown sheet: grid, charts over it, the cell editor, and the keyboard. The model is the only truth. */
export class SheetView {
  readonly root = element("div", { class: "sheet-view" });
  private readonly grid: GridView;
  private readonly charts: ChartLayer;
  private readonly editor: CellEditor;
  private readonly selections = new WeakMap<Sheet, Selection>();
  private sheet: Sheet | null = null;
  private typing: string | null = null;

  constructor(private readonly listeners: SheetViewListeners) {
    const host = element("div", { class: "grid-host" });
    this.root.append(host);
    this.grid = createUniverGrid(host, {
      selected: (at, active) => this.selectedByMouse(at, active),
      opened: () => this.editor.open(),
      moved: () => this.charts.move(),
      resized: ({ columns, rows }) => this.resized(columns, rows),
    });
    this.charts = new ChartLayer(this.grid);
    this.editor = new CellEditor({
      begin: () => this.beginEdit(),
      commit: (text, then) => this.commit(text, then),
      typing: (text) => {
        if ((text !== null) !== (this.typing !== null)) this.listeners.editing(text !== null);
        this.typing = text;
        this.tell();
      },
      key: (event) => this.key(event),
      copy: () => this.copied(),
      paste: (text) => this.paste(text),
      clear: () => this.change((sheet, { area: at }) => sheet.clearContents(at)),
    });
    this.root.append(this.charts.root, this.editor.input);
    // A click anywhere in the grid leaves the keyboard with the editor, also for a key that comes right after it.
    this.root.addEventListener("pointerup", () =>
      setTimeout(() => this.editor.isEditing || this.editor.focus()),
    );
    document.addEventListener("keydown", (event) => {
      const at = document.activeElement;
      const inGrid = at === document.body || (at !== this.editor.input && this.root.contains(at));
      if (inGrid && event.target !== this.editor.input) this.editor.takeKey(event);
    });
  }

  /** Shows the workbook's active sheet. */
  show(workbook: Workbook): void {
    const sheet = workbook.activeSheet;
    if (this.editor.isEditing) this.editor.cancel();
    this.sheet = sheet;
    this.grid.show(sheet);
    this.charts.show(sheet);
    this.tell();
  }

  /** Draws the shown sheet again from the model, with its selection where the model has it now. */
  refresh(): void {
    if (!this.sheet) return;
    this.grid.show(this.sheet);
    this.charts.show(this.sheet);
    this.followModel();
    this.tell();
  }

  /** Takes over a selection the add-in made. */
  followModel(): void {
    const { sheet } = this;
    if (!sheet) return;
    const known = this.selections.get(sheet);
    const at = sheet.selection;
    if (known && areaName(known.area) === areaName(at)) return;
    const next = between({ row: at.top, column: at.left }, { row: at.bottom, column: at.right });
    this.selections.set(sheet, next);
    this.grid.select(at, next.active);
    this.grid.reveal(at.top, at.left);
    this.tell();
  }

  /** Selects an area of the shown sheet and brings it into view. */
  goTo(at: Area): void {
    this.select(between({ row: at.top, column: at.left }, { row: at.bottom, column: at.right }), at);
    this.editor.focus();
  }

  /** Puts a text typed in the formula bar into the active cell. */
  enter(text: string): void {
    this.commit(text, "down");
  }

  focus(): void {
    this.editor.focus();
  }

  private selection(sheet: Sheet): Selection {
    const known = this.selections.get(sheet);
    if (known) return known;
    const at = sheet.selection;
    return between({ row: at.top, column: at.left }, { row: at.bottom, column: at.right });
  }

  private select(next: Selection, at: Area = next.area): void {
    const { sheet } = this;
    if (!sheet) return;
    const whole = withMerges(sheet, at);
    this.selections.set(sheet, { ...next, area: whole });
    this.grid.select(whole, next.active);
    this.grid.reveal(next.end.row, next.end.column);
    this.tellModel(sheet, whole);
  }

  private selectedByMouse(at: Area, active: { row: number; column: number }): void {
    const { sheet } = this;
    if (!sheet) return;
    if (this.editor.isEditing) this.editor.finish("stay");
    const end = {
      row: active.row === at.top ? at.bottom : at.top,
      column: active.column === at.left ? at.right : at.left,
    };
    this.selections.set(sheet, { area: at, active, end });
    this.tellModel(sheet, at);
  }

  private tellModel(sheet: Sheet, at: Area): void {
    if (areaName(sheet.selection) !== areaName(at)) {
      sheet.selection = at;
      sheet.workbook.notify({ kind: "selection-changed", sheet, area: at });
    }
    this.tell();
  }

  private tell(): void {
    const { sheet } = this;
    if (!sheet) return;
    const { area: at, active } = this.selection(sheet);
    const merged = sheet.merges.find((each) => contains(each, at));
    const name =
      cellsIn(at) === 1 || merged
        ? cellName(active.row, active.column)
        : at.top === 0 && at.left === 0
          ? areaName(at)
          : `${rowsIn(at)}R × ${columnsIn(at)}C`;
    this.listeners.shown(sheet, at, name, this.typing ?? editText(sheet, active.row, active.column));
  }

  private beginEdit(): { text: string; box: ReturnType<GridView["boxOf"]> } {
    const { sheet } = this;
    if (!sheet) return { text: "", box: { left: 0, top: 0, width: 0, height: 0 } };
    const { active } = this.selection(sheet);
    const cell = area(active.row, active.column);
    this.grid.reveal(active.row, active.column);
    const box = this.grid.boxOf(sheet.merges.find((each) => contains(each, cell)) ?? cell);
    return { text: editText(sheet, active.row, active.column), box };
  }

  private commit(text: string, then: "down" | "up" | "right" | "left" | "stay"): boolean {
    const { sheet } = this;
    if (!sheet) return true;
    const selection = this.selection(sheet);
    const { row, column } = selection.active;
    try {
      if (text !== editText(sheet, row, column)) enterText(sheet, row, column, text);
    } catch (error) {
      this.listeners.refused(error);
      return false;
    }
    if (then !== "stay") {
      const key = then === "down" || then === "up" ? "Enter" : "Tab";
      const shiftKey = then === "up" || then === "left";
      const next = moved(sheet, selection, { key, shiftKey, ctrlKey: false, metaKey: false }, 1);
      if (next) this.select(next);
    }
    return true;
  }

  private key(event: KeyboardEvent): boolean {
    const { sheet } = this;
    if (!sheet) return false;
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "a") {
      const used = sheet.usedArea() ?? area(0, 0);
      this.select(between({ row: used.top, column: used.left }, { row: used.bottom, column: used.right }));
      return true;
    }
    const next = moved(sheet, this.selection(sheet), event, this.grid.visibleRows());
    if (!next) return false;
    this.select(next);
    return true;
  }

  private change(body: (sheet: Sheet, selection: Selection) => void): void {
    const { sheet } = this;
    if (!sheet) return;
    try {
      body(sheet, this.selection(sheet));
      sheet.workbook.engine?.recalculate();
    } catch (error) {
      this.listeners.refused(error);
    }
  }

  private copied(): string {
    const { sheet } = this;
    if (!sheet) return "";
    const used = sheet.usedArea();
    const at = used && intersection(used, this.selection(sheet).area);
    if (!at) return "";
    const rows = Array.from({ length: rowsIn(at) }, (_, row) =>
      Array.from(
        { length: columnsIn(at) },
        (_cell, column) => cellText(sheet, at.top + row, at.left + column)?.text ?? "",
      ).join("\t"),
    );
    return rows.join("\n");
  }

  private paste(text: string): void {
    const rows = clipboardRows(text);
    const width = Math.max(...rows.map((row) => row.length));
    this.change((sheet, { area: at }) => {
      const target = area(at.top, at.left, rows.length, width);
      enterTexts(sheet, target, (row, column) => rows[row]?.[column]);
      this.select(
        between({ row: target.top, column: target.left }, { row: target.bottom, column: target.right }),
      );
    });
  }

  private resized(columns?: Map<number, number>, rows?: Map<number, number>): void {
    const { sheet } = this;
    if (!sheet) return;
    for (const [column, width] of columns ?? [])
      sheet.columns.set(column, { ...sheet.columns.get(column), width: points(width) });
    for (const [row, height] of rows ?? [])
      sheet.rows.set(row, { ...sheet.rows.get(row), height: points(height) });
    if (columns) sheet.touch("columns");
    if (rows) sheet.touch("rows");
    sheet.workbook.notify({ kind: "layout-changed", sheet });
  }
}

/** A selection takes in the whole of every merged cell it touches. */
function withMerges(sheet: Sheet, at: Area): Area {
  let whole = at;
  for (const merged of sheet.merges)
    if (intersection(merged, whole))
      whole = {
        top: Math.min(whole.top, merged.top),
        left: Math.min(whole.left, merged.left),
        bottom: Math.max(whole.bottom, merged.bottom),
        right: Math.max(whole.right, merged.right),
      };
  return whole;
}
