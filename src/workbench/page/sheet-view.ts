import { type Area, area, areaName, contains } from "../model/address";
import type { Sheet } from "../model/sheet";
import type { Workbook } from "../model/workbook";
import { ChartLayer } from "./charts/chart-layer";
import { element } from "./dom";
import type { GridView } from "./grid/grid-view";
import { createUniverGrid } from "./grid/univer-grid";
import { points } from "./grid/univer-snapshot";
import { closedBrackets } from "./formulas/at-caret";
import type { FormulaField, FormulaHelp } from "./formulas/formula-help";
import { Pointing } from "./formulas/pointing";
import { type AfterEdit, CellEditor } from "./typing/cell-editor";
import { copiedText } from "./typing/copied-text";
import { editText } from "./typing/edit-text";
import { clipboardRows, enterTexts } from "./typing/enter-text";
import { between, moved, type Selection, selectionName, withMerges } from "./typing/moves";
import { enterGuarded } from "./validation/guarded-entry";
import { followDark } from "./theme";
import type { History } from "./undo/history";
import type { Words } from "./words";

/** What the window hears from the sheet view. */
export interface SheetViewListeners {
  /** Another selection, or other content in it; the text is the active cell's, or what is being typed. */
  shown(sheet: Sheet, selection: Area, name: string, text: string): void;
  /** A cell is being edited, or no longer. */
  editing(editing: boolean): void;
  /** The workbook refused a change; the text where it was typed. */
  refused(error: unknown, typed: string | null): void;
  /** What the person does is written down here. */
  history(): History;
  /** The person asked for the menu of the selected cells, at a place of the screen. */
  menu(left: number, top: number): void;
}

/** The shown sheet: grid, charts over it, the cell editor, and the keyboard. The model is the only truth. */
export class SheetView {
  readonly root = element("div", { class: "sheet-view" });
  private readonly grid: GridView;
  private readonly charts: ChartLayer;
  private readonly editor: CellEditor;
  private readonly selections = new WeakMap<Sheet, Selection>();
  private readonly pointing = new Pointing();
  private readonly stopListening = new AbortController();
  private sheet: Sheet | null = null;
  private typing: string | null = null;
  /** The formula bar's field while it is being typed in. */
  private barField: FormulaField | null = null;
  /** Cells pointed at while a formula is typed, and whether the mouse is at it. */
  private pointed: Selection | null = null;
  private mousePoints = false;
  private mouseDown = false;

  constructor(
    words: Words,
    private readonly help: FormulaHelp,
    private readonly listeners: SheetViewListeners,
  ) {
    const host = element("div", { class: "grid-host" });
    this.root.append(host);
    this.grid = createUniverGrid(host, {
      selected: (at, active) => this.selectedByMouse(at, active),
      opened: () => this.editor.open(),
      // The browser tells of sizes once more after the grid is gone.
      moved: () => this.stopListening.signal.aborted || this.charts.move(),
      resized: ({ columns, rows }) => this.resized(columns, rows),
    });
    this.charts = new ChartLayer(this.grid, {
      enter: (text) => this.commit(text, "stay"),
      layout: (body) => this.change((sheet) => this.listeners.history().layout(sheet, body)),
    });
    followDark((dark) => this.grid.setDark(dark), this.stopListening.signal);
    this.editor = new CellEditor(words.cell, {
      begin: () => this.beginEdit(),
      commit: (text, then) => this.commit(text, then),
      typing: (text) => {
        this.typed(text, this.editor.input);
        this.tell();
      },
      editKey: (event) => this.help.key(event) || this.pointByKey(event),
      keepsEditing: () => this.mousePoints || document.querySelector("dialog:modal") !== null,
      key: (event) => this.key(event),
      copy: () => (this.sheet ? copiedText(this.sheet, this.selection(this.sheet).area) : ""),
      paste: (text) => this.paste(text),
      clear: () => this.clear(),
    });
    this.root.append(this.charts.root, this.editor.input);
    // A click anywhere in the grid leaves the keyboard with the editor, also for a key that comes right after it.
    this.root.addEventListener("pointerup", () =>
      setTimeout(() => {
        this.mousePoints = false;
        if (this.barField) this.barField.focus();
        else if (this.pointed || !this.editor.isEditing) this.editor.focus();
      }),
    );
    this.root.addEventListener(
      "pointerdown",
      (event) => {
        this.mouseDown = true;
        const field = this.field();
        this.mousePoints =
          event.target !== this.editor.input && field !== null && this.pointing.isPossible(field);
      },
      { capture: true },
    );
    document.addEventListener("pointerup", () => setTimeout(() => (this.mouseDown = false)), {
      signal: this.stopListening.signal,
    });
    this.root.addEventListener("contextmenu", (event) => {
      event.preventDefault();
      this.listeners.menu(event.clientX, event.clientY);
    });
    document.addEventListener(
      "keydown",
      (event) => {
        const at = document.activeElement;
        const inGrid = at === document.body || (at !== this.editor.input && this.root.contains(at));
        if (inGrid && event.target !== this.editor.input && !document.querySelector("dialog:modal"))
          this.editor.takeKey(event);
      },
      { signal: this.stopListening.signal },
    );
  }

  dispose(): void {
    this.stopListening.abort();
    this.grid.dispose();
  }

  /** Whether a cell is being edited, in the sheet or in the formula bar. */
  get isEditing(): boolean {
    return this.field() !== null;
  }

  /** The formula bar's field while it is being typed in; null when that is over. Says no where the mouse points. */
  editInBar(field: FormulaField | null): boolean {
    if (!field && this.mousePoints) return false;
    if ((field !== null) !== (this.barField !== null)) this.typed(field?.value ?? null, field);
    else if (field) this.typed(field.value, field);
    this.barField = field;
    return true;
  }

  /** A key typed in the formula bar, before the bar takes it; true where it was handled. */
  barKey(event: KeyboardEvent): boolean {
    return this.help.key(event);
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

  /** Puts a text typed in the formula bar into the active cell; false where the workbook refused it. */
  enter(text: string, then: AfterEdit = "down"): boolean {
    return this.commit(text, then);
  }

  /** Empties the selected cells. */
  clear(): void {
    this.change((sheet, { area: at }) =>
      this.listeners.history().content(sheet, at, () => {
        sheet.clearContents(at);
        sheet.workbook.engine?.recalculate();
      }),
    );
  }

  /** Puts the selected cells' texts on the clipboard. */
  copy(): void {
    if (!this.sheet) return;
    void navigator.clipboard?.writeText(copiedText(this.sheet, this.selection(this.sheet).area));
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
    // The grid also tells of the cell it selects by itself when it shows a sheet.
    if (!this.mouseDown) return;
    if (this.mousePoints) return this.point({ area: at, active, end: active });
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
    const name = selectionName(sheet, at, active);
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

  private field(): FormulaField | null {
    return this.barField ?? (this.editor.isEditing ? this.editor.input : null);
  }

  /** The text being typed changed; null when typing is over. */
  private typed(text: string | null, field: FormulaField | null): void {
    if ((text !== null) !== (this.typing !== null)) this.listeners.editing(text !== null);
    this.typing = text;
    this.pointing.end();
    if (text !== null && field) {
      this.help.update(field);
      return;
    }
    this.help.hide();
    if (this.pointed && this.sheet) {
      this.pointed = null;
      const { area: at, active } = this.selection(this.sheet);
      this.grid.select(at, active);
    }
  }

  private point(to: Selection): void {
    const field = this.field();
    if (!field || !this.sheet) return;
    this.pointed = to;
    this.pointing.put(field, areaName(to.area));
  }

  /** Arrows point at cells while a formula is typed that could take a reference. */
  private pointByKey(event: KeyboardEvent): boolean {
    const { sheet, editor } = this;
    if (!sheet || !editor.beganByTyping || !event.key.startsWith("Arrow")) return false;
    if (!this.pointing.isPossible(editor.input)) return false;
    const from = (this.pointing.isAt(editor.input) ? this.pointed : null) ?? this.selection(sheet);
    const next = moved(sheet, from, event, 1);
    if (!next) return false;
    this.point(next);
    this.grid.select(next.area, next.active);
    this.grid.reveal(next.end.row, next.end.column);
    return true;
  }

  private commit(typed: string, then: AfterEdit): boolean {
    const { sheet } = this;
    if (!sheet) return true;
    const selection = this.selection(sheet);
    const { row, column } = selection.active;
    const text = closedBrackets(typed);
    try {
      if (text !== editText(sheet, row, column))
        this.listeners
          .history()
          .content(sheet, area(row, column), () => enterGuarded(sheet, row, column, text));
    } catch (error) {
      this.listeners.refused(error, text);
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
    if (event.key === "ContextMenu" || (event.shiftKey && event.key === "F10")) {
      const box = this.grid.boxOf(
        area(this.selection(sheet).active.row, this.selection(sheet).active.column),
      );
      const { left, top } = this.root.getBoundingClientRect();
      this.listeners.menu(left + box.left, top + box.top + box.height);
      return true;
    }
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
    } catch (error) {
      this.listeners.refused(error, null);
    }
  }

  private paste(text: string): void {
    const rows = clipboardRows(text);
    const width = Math.max(...rows.map((row) => row.length));
    this.change((sheet, { area: at }) => {
      const target = area(at.top, at.left, rows.length, width);
      this.listeners
        .history()
        .content(sheet, target, () => enterTexts(sheet, target, (row, column) => rows[row]?.[column]));
      this.select(
        between({ row: target.top, column: target.left }, { row: target.bottom, column: target.right }),
      );
    });
  }

  private resized(columns?: Map<number, number>, rows?: Map<number, number>): void {
    const { sheet } = this;
    if (!sheet) return;
    this.listeners.history().layout(sheet, () => {
      for (const [column, width] of columns ?? [])
        sheet.columns.set(column, { ...sheet.columns.get(column), width: points(width) });
      for (const [row, height] of rows ?? [])
        sheet.rows.set(row, { ...sheet.rows.get(row), height: points(height) });
      if (columns) sheet.touch("columns");
      if (rows) sheet.touch("rows");
      sheet.workbook.notify({ kind: "layout-changed", sheet });
    });
  }
}
