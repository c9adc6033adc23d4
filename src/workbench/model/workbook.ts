import type { Engine } from "../engine/engine";
import { area, type Area, columnsIn, contains, intersection, rowsIn, WHOLE_SHEET } from "./address";
import { renameInCharts } from "./chart-references";
import { HostError } from "./host-error";
import { MAX_SHEET_NAME } from "./limits";
import { checkName, type NamedItem } from "./names";
import { Sheet } from "./sheet";
import { StylePool } from "./styles";
import { type Table, type TableColumn } from "./table";

/** What listeners (protocol events, the page) are told. */
export type WorkbookEvent =
  | { readonly kind: "content-changed"; readonly sheet: Sheet; readonly area: Area }
  | { readonly kind: "format-changed"; readonly sheet: Sheet; readonly area: Area }
  | { readonly kind: "calculated"; readonly sheet: Sheet; readonly area: Area }
  | { readonly kind: "layout-changed"; readonly sheet: Sheet }
  | {
      /** Cells were inserted in (positive offset) or deleted from (negative) the area; those beyond moved. */
      readonly kind: "cells-moved";
      readonly sheet: Sheet;
      readonly at: Area;
      readonly rows: number;
      readonly columns: number;
    }
  | {
      readonly kind: "sheet-added" | "sheet-deleted" | "sheet-activated" | "sheet-changed";
      readonly sheet: Sheet;
    }
  | { readonly kind: "selection-changed"; readonly sheet: Sheet; readonly area: Area }
  | { readonly kind: "table-added" | "table-deleted" | "table-changed"; readonly table: Table }
  | { readonly kind: "drawing-changed"; readonly sheet: Sheet };

/** A custom XML part. */
export interface CustomXmlPart {
  readonly id: string;
  xml: string;
  namespaceUri: string;
}

/** One workbook: sheets, names, tables, styles and what belongs to the document as a whole. */
export class Workbook {
  readonly styles = new StylePool();
  sheets: Sheet[] = [];
  names: NamedItem[] = [];
  customXmlParts: CustomXmlPart[] = [];
  /** Add-in settings (Office.context.document.settings and workbook.settings are one store), as JSON values. */
  readonly settings = new Map<string, unknown>();
  readonly properties = { title: "", subject: "", author: "", keywords: "", comments: "", category: "" };
  readonly customProperties = new Map<string, string | number | boolean>();
  calculationMode: "Automatic" | "AutomaticExceptTables" | "Manual" = "Automatic";
  /** Protection of the workbook's structure: no sheet added, deleted, renamed or moved. */
  structureProtected = false;
  readOnly = false;
  date1904 = false;
  fileName = "Book1.xlsx";
  /** True from the first change after opening or saving. */
  dirty = false;
  engine: Engine | null = null;

  private active: Sheet | null = null;
  private nextId = 1;
  private readonly listeners = new Set<(event: WorkbookEvent) => void>();

  /** A number unique in this workbook, for ids of sheets, tables, charts and shapes. */
  newId(): number {
    return this.nextId++;
  }

  listen(listener: (event: WorkbookEvent) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  notify(event: WorkbookEvent): void {
    if (event.kind !== "calculated" && event.kind !== "selection-changed" && event.kind !== "sheet-activated")
      this.dirty = true;
    for (const listener of this.listeners) listener(event);
  }

  get activeSheet(): Sheet {
    const sheet = this.active ?? this.sheets.find((each) => each.visibility === "Visible") ?? this.sheets[0];
    if (!sheet) throw new HostError("ItemNotFound", "The workbook has no sheet.");
    return sheet;
  }

  activate(sheet: Sheet): void {
    if (sheet.visibility !== "Visible")
      throw new HostError("InvalidOperation", `The sheet "${sheet.name}" is hidden.`);
    this.active = sheet;
    this.notify({ kind: "sheet-activated", sheet });
  }

  /** By id, or by name in any letter case; undefined where there is none. */
  findSheet(nameOrId: string): Sheet | undefined {
    return (
      this.sheets.find((sheet) => sheet.id === nameOrId) ??
      this.sheets.find((sheet) => sheet.name.toLowerCase() === nameOrId.toLowerCase())
    );
  }

  addSheet(name?: string, options: { index?: number } = {}): Sheet {
    this.checkStructure();
    const sheetName = name ?? this.freeSheetName();
    this.checkSheetName(sheetName, null);
    const sheet = new Sheet(this, `{${uuid(this.newId())}}`, sheetName);
    this.sheets.splice(options.index ?? this.sheets.length, 0, sheet);
    this.engine?.structureChanged({ kind: "sheet-added", sheet });
    this.notify({ kind: "sheet-added", sheet });
    return sheet;
  }

  renameSheet(sheet: Sheet, name: string): void {
    this.checkStructure();
    if (name === sheet.name) return;
    this.checkSheetName(name, sheet);
    const before = sheet.name;
    sheet.setName(name);
    renameInCharts(this, before, name);
    this.engine?.structureChanged({ kind: "sheet-renamed", sheet, before });
    this.notify({ kind: "sheet-changed", sheet });
  }

  deleteSheet(sheet: Sheet): void {
    this.checkStructure();
    if (sheet.visibility === "VeryHidden")
      throw new HostError("InvalidOperation", "A very hidden sheet cannot be deleted.");
    const others = this.sheets.filter((each) => each !== sheet);
    if (!others.some((each) => each.visibility === "Visible"))
      throw new HostError("InvalidOperation", "A workbook keeps at least one visible sheet.");
    this.sheets = others;
    this.names = this.names.filter((name) => name.scope !== sheet);
    if (this.active === sheet) this.active = null;
    this.engine?.structureChanged({ kind: "sheet-deleted", sheet });
    this.notify({ kind: "sheet-deleted", sheet });
  }

  moveSheet(sheet: Sheet, position: number): void {
    this.checkStructure();
    if (position < 0 || position >= this.sheets.length)
      throw new HostError("InvalidArgument", "There is no such sheet position.");
    this.sheets = this.sheets.filter((each) => each !== sheet);
    this.sheets.splice(position, 0, sheet);
    this.notify({ kind: "sheet-changed", sheet });
  }

  get tables(): Table[] {
    return this.sheets.flatMap((sheet) => sheet.tables);
  }

  /** By id, or by name in any letter case. */
  findTable(nameOrId: string): Table | undefined {
    const key = nameOrId.toLowerCase();
    return (
      this.tables.find((table) => table.id === nameOrId) ??
      this.tables.find((table) => table.name.toLowerCase() === key)
    );
  }

  /**
   * Makes a table over the area, header row included; without headers Excel puts 列1, 列2 … above and moves the
   * cells down, which the workbench does only where the row below is free.
   */
  addTable(sheet: Sheet, at: Area, hasHeaders: boolean, options: { name?: string } = {}): Table {
    sheet.checkProtection();
    this.checkTableArea(sheet, at, null);
    if (!hasHeaders) throw new HostError("NotImplemented", "Tables without a header row are not made here.");
    if (rowsIn(at) < 2) at = { ...at, bottom: at.top + 1 };
    const name = options.name ?? this.freeTableName();
    this.checkTableName(name, null);
    const taken = new Set<string>();
    const columns: TableColumn[] = [];
    for (let i = 0; i < columnsIn(at); i++) {
      const value = sheet.value(at.top, at.left + i);
      columns.push({
        id: i + 1,
        name: uniqueHeader(value === null ? `列${i + 1}` : String(value), taken),
        filter: null,
        calculatedFormula: null,
      });
    }
    const table: Table = {
      id: String(this.newId()),
      name,
      sheet,
      area: at,
      showHeaders: true,
      showTotals: false,
      columns,
      style: "TableStyleMedium2",
      showBandedRows: true,
      showBandedColumns: false,
      showFilterButton: true,
      highlightFirstColumn: false,
      highlightLastColumn: false,
    };
    sheet.tables.push(table);
    sheet.touch("tables");
    this.engine?.structureChanged({ kind: "table-added", table });
    this.writeHeaders(table);
    this.notify({ kind: "table-added", table });
    return table;
  }

  renameTable(table: Table, name: string): void {
    if (name === table.name) return;
    this.checkTableName(name, table);
    const before = table.name;
    table.name = name;
    table.sheet.touch("tables");
    this.engine?.structureChanged({ kind: "table-renamed", table, before });
    this.notify({ kind: "table-changed", table });
  }

  renameTableColumn(table: Table, index: number, wanted: string): void {
    const column = table.columns[index];
    if (!column) throw new HostError("InvalidArgument", "There is no such column.");
    const others = new Set(
      table.columns.filter((each) => each !== column).map((each) => each.name.toLowerCase()),
    );
    const name = uniqueHeader(wanted === "" ? `列${index + 1}` : wanted, others);
    const before = column.name;
    if (name !== before) {
      column.name = name;
      table.sheet.touch("tables");
      this.engine?.structureChanged({ kind: "table-column-renamed", table, index, before });
    }
    this.writeHeaders(table);
    this.notify({ kind: "table-changed", table });
  }

  /** Changes the table's area (header included); the header row stays where it is, as Excel demands. */
  resizeTable(table: Table, to: Area): void {
    table.sheet.checkProtection();
    if (to.top !== table.area.top || !intersection(to, table.area) || rowsIn(to) < 2)
      throw new HostError("InvalidArgument", "The new range must keep the header row and one row of data.");
    this.checkTableArea(table.sheet, to, table);
    const before = table.area;
    const taken = new Set<string>();
    const columns: TableColumn[] = [];
    for (let i = 0; i < columnsIn(to); i++) {
      const kept = table.columns[to.left + i - before.left];
      const value = table.sheet.value(to.top, to.left + i);
      const name = uniqueHeader(kept?.name ?? (value === null ? `列${i + 1}` : String(value)), taken);
      columns.push(
        kept ?? {
          id: Math.max(0, ...table.columns.map((c) => c.id)) + i + 1,
          name,
          filter: null,
          calculatedFormula: null,
        },
      );
    }
    table.area = to;
    table.columns = columns;
    table.sheet.touch("tables");
    this.engine?.structureChanged({ kind: "table-resized", table, before });
    this.writeHeaders(table);
    this.notify({ kind: "table-changed", table });
  }

  /** Shows or hides the totals row; showing takes the row below the table, which must be free. */
  setShowTotals(table: Table, show: boolean): void {
    if (show === table.showTotals) return;
    table.sheet.checkProtection();
    const before = table.area;
    if (show) {
      const row: Area = { ...before, top: before.bottom + 1, bottom: before.bottom + 1 };
      for (let column = row.left; column <= row.right; column++)
        if (table.sheet.value(row.top, column) !== null)
          throw new HostError("InvalidOperation", "There are cells below the table.");
      table.area = { ...before, bottom: row.bottom };
      table.showTotals = true;
    } else {
      table.sheet.clearContents({ ...before, top: before.bottom });
      table.area = { ...before, bottom: before.bottom - 1 };
      table.showTotals = false;
    }
    table.sheet.touch("tables");
    this.engine?.structureChanged({ kind: "table-resized", table, before });
    this.notify({ kind: "table-changed", table });
  }

  /** Removes the table; its cells stay when they are to be kept, as convertToRange does. */
  removeTable(table: Table, keepCells: boolean): void {
    table.sheet.checkProtection();
    table.sheet.tables = table.sheet.tables.filter((each) => each !== table);
    table.sheet.touch("tables");
    this.engine?.structureChanged({ kind: "table-deleted", table });
    if (!keepCells) table.sheet.clearContents(table.area);
    this.notify({ kind: "table-deleted", table });
  }

  /** By name in any letter case, in the sheet's scope first. */
  findName(name: string, scope: Sheet | null): NamedItem | undefined {
    const key = name.toLowerCase();
    return (
      this.names.find((item) => item.scope === scope && item.name.toLowerCase() === key) ??
      this.names.find((item) => item.scope === null && item.name.toLowerCase() === key)
    );
  }

  addName(name: string, formulaText: string, scope: Sheet | null = null): NamedItem {
    checkName(name);
    const key = name.toLowerCase();
    if (
      this.names.some((item) => item.scope === scope && item.name.toLowerCase() === key) ||
      this.tables.some((table) => table.name.toLowerCase() === key)
    )
      throw new HostError("ItemAlreadyExists", `The name "${name}" is taken.`);
    const sheet = scope ?? this.sheets[0];
    const item: NamedItem = {
      id: String(this.newId()),
      name,
      scope,
      formulaText,
      formula: this.engine && sheet ? this.engine.compile(formulaText, sheet, 0, 0) : null,
      comment: "",
      visible: true,
    };
    this.names.push(item);
    this.engine?.structureChanged({ kind: "name-changed", name: item });
    this.dirty = true;
    return item;
  }

  deleteName(item: NamedItem): void {
    this.names = this.names.filter((each) => each !== item);
    this.engine?.structureChanged({ kind: "name-changed", name: item });
    this.dirty = true;
  }

  private writeHeaders(table: Table): void {
    if (!table.showHeaders) return;
    table.columns.forEach((column, index) => {
      const at = area(table.area.top, table.area.left + index);
      if (table.sheet.value(at.top, at.left) === column.name) return;
      table.sheet.cells.setValue(at.top, at.left, column.name);
      table.sheet.cells.setFormula(at.top, at.left, undefined);
      table.sheet.changed(at);
    });
  }

  private checkTableArea(sheet: Sheet, at: Area, self: Table | null): void {
    if (sheet.tables.some((table) => table !== self && intersection(table.area, at)))
      throw new HostError("InvalidArgument", "A table cannot overlap another table.");
    if (sheet.merges.some((merged) => intersection(merged, at)))
      throw new HostError("MergedRangeConflict", "A table cannot hold merged cells.");
    if (!contains(WHOLE_SHEET, at))
      throw new HostError("RangeExceedsLimit", "The table lies outside the sheet.");
  }

  private checkTableName(name: string, self: Table | null): void {
    checkName(name);
    const key = name.toLowerCase();
    if (
      this.tables.some((table) => table !== self && table.name.toLowerCase() === key) ||
      this.names.some((item) => item.name.toLowerCase() === key)
    )
      throw new HostError("ItemAlreadyExists", `The name "${name}" is taken.`);
  }

  private checkSheetName(name: string, self: Sheet | null): void {
    if (
      name === "" ||
      name.length > MAX_SHEET_NAME ||
      /[\\/?*[\]:]/.test(name) ||
      name.startsWith("'") ||
      name.endsWith("'") ||
      name.toLowerCase() === "history"
    )
      throw new HostError("InvalidArgument", `"${name}" is not a valid sheet name.`);
    const other = this.sheets.find(
      (sheet) => sheet !== self && sheet.name.toLowerCase() === name.toLowerCase(),
    );
    if (other) throw new HostError("ItemAlreadyExists", `A sheet named "${name}" exists.`);
  }

  private checkStructure(): void {
    if (this.readOnly) throw new HostError("AccessDenied", "The workbook is read-only.");
    if (this.structureProtected)
      throw new HostError("AccessDenied", "The workbook's structure is protected.");
  }

  private freeSheetName(): string {
    for (let n = 1; ; n++) if (!this.findSheet(`Sheet${n}`)) return `Sheet${n}`;
  }

  private freeTableName(): string {
    for (let n = 1; ; n++) if (!this.findTable(`表${n}`)) return `表${n}`;
  }
}

/** Excel tells equal headers of one table apart by a number. */
function uniqueHeader(wanted: string, taken: Set<string>): string {
  let name = wanted;
  for (let n = 2; taken.has(name.toLowerCase()); n++) name = `${wanted}${n}`;
  taken.add(name.toLowerCase());
  return name;
}

/** Sheet ids look like Excel's; unique within the workbook is all that is promised. */
function uuid(n: number): string {
  return `00000000-0001-0000-0000-${n.toString(16).toUpperCase().padStart(12, "0")}`;
}
