import { areaName, intersection, quoteSheet, type Area } from "../model/address";
import type { Sheet } from "../model/sheet";
import { CellError, type Scalar } from "../model/values";
import type { Workbook, WorkbookEvent } from "../model/workbook";
import type { ClassTable } from "./class-table";
import type { HostObject } from "./objects/selves";

/** Numbers of the events on the wire. */
export const EventType = {
  SheetChanged: 10,
  SheetActivated: 11,
  SheetDeactivated: 12,
  SheetAdded: 13,
  SheetSelectionChanged: 14,
  SheetDeleted: 15,
  SheetCalculated: 16,
  SheetFormatChanged: 18,
  ChartAdded: 50,
  ChartDeleted: 53,
  TableSelectionChanged: 100,
  TableChanged: 101,
  TableAdded: 102,
  TableDeleted: 103,
  CommentAdded: 250,
  CommentDeleted: 251,
  CommentChanged: 252,
} as const;

/** The target of handlers that hear of the whole workbook. */
export const WHOLE_WORKBOOK = "Workbook";

/** [category, event type, target id, message as JSON text, id, from another person] */
export type EventEntry = readonly [number, number, string, string, number, boolean];

const EVENT_CATEGORY = 65536;

/** Who asked for which event: (type, target) with the number of times asked. */
export class Registrations {
  private readonly counts = new Map<string, number>();

  /** Joins or leaves the event the method stands for; false when it stands for none of the class. */
  register(target: HostObject, table: ClassTable, method: string): boolean {
    const leaves = method.startsWith("_Unregister");
    if (!leaves && !method.startsWith("_Register")) return false;
    const type = table.events?.[leaves ? `_Register${method.slice("_Unregister".length)}` : method];
    if (type === undefined) return false;
    const identity = table.identity?.(target.self as never);
    const id = table.eventTarget?.(target.self as never) ?? (identity && "Id" in identity ? identity.Id : "");
    const key = `${type}:${id}`;
    this.counts.set(key, Math.max(0, (this.counts.get(key) ?? 0) + (leaves ? -1 : 1)));
    return true;
  }

  has(type: number, target: string): boolean {
    return (this.counts.get(`${type}:${target}`) ?? 0) > 0;
  }

  clear(): void {
    this.counts.clear();
  }
}

/** Turns what happens in the workbook into the entries that registered handlers are sent. */
export class EventTranslator {
  private lastActive: Sheet | null;

  constructor(
    private readonly workbook: Workbook,
    private readonly registrations: Registrations,
  ) {
    this.lastActive = workbook.sheets.length > 0 ? workbook.activeSheet : null;
  }

  /** The entries for one thing that happened; `byAddin` tells the handler that its own write caused it. */
  translate(event: WorkbookEvent, byAddin: boolean): EventEntry[] {
    const entries: EventEntry[] = [];
    const send = (type: number, targets: readonly string[], message: Record<string, unknown>): void => {
      for (const target of targets)
        if (this.registrations.has(type, target))
          entries.push([EVENT_CATEGORY, type, target, JSON.stringify(message), 0, false]);
    };
    const everywhere = (sheet: Sheet): readonly string[] => [sheet.id, WHOLE_WORKBOOK];
    switch (event.kind) {
      case "content-changed":
      case "cells-moved":
        this.translateChange(event, byAddin, send);
        break;
      case "format-changed":
        send(EventType.SheetFormatChanged, everywhere(event.sheet), {
          address: areaName(event.area),
          source: "Local",
          worksheetId: event.sheet.id,
        });
        break;
      case "calculated":
        send(EventType.SheetCalculated, everywhere(event.sheet), {
          address: areaName(event.area),
          worksheetId: event.sheet.id,
        });
        break;
      case "selection-changed":
        this.translateSelection(event.sheet, event.area, send);
        break;
      case "sheet-activated": {
        const before = this.lastActive;
        this.lastActive = event.sheet;
        if (before === event.sheet) break;
        if (before) send(EventType.SheetDeactivated, everywhere(before), { worksheetId: before.id });
        send(EventType.SheetActivated, everywhere(event.sheet), { worksheetId: event.sheet.id });
        break;
      }
      case "sheet-added":
      case "sheet-deleted":
        send(event.kind === "sheet-added" ? EventType.SheetAdded : EventType.SheetDeleted, [WHOLE_WORKBOOK], {
          worksheetId: event.sheet.id,
          source: "Local",
        });
        break;
      case "table-added":
      case "table-deleted":
        send(
          event.kind === "table-added" ? EventType.TableAdded : EventType.TableDeleted,
          everywhere(event.table.sheet),
          {
            tableId: event.table.id,
            tableName: event.table.name,
            worksheetId: event.table.sheet.id,
            source: "Local",
          },
        );
        break;
    }
    return entries;
  }

  private translateChange(
    event: WorkbookEvent & { kind: "content-changed" | "cells-moved" },
    byAddin: boolean,
    send: (type: number, targets: readonly string[], message: Record<string, unknown>) => void,
  ): void {
    const sheet = event.sheet;
    const at = event.kind === "content-changed" ? event.area : event.at;
    const message = {
      address: areaName(at),
      changeType: event.kind === "content-changed" ? "RangeEdited" : moveName(event),
      source: "Local",
      worksheetId: sheet.id,
      shiftDirection: event.kind === "content-changed" ? "None" : direction(event),
      triggerSource: byAddin ? "ThisLocalAddin" : "Unknown",
      referenceId: `${quoteSheet(sheet.name)}!${areaName(at)}`,
      ...(event.kind === "content-changed" && at.top === at.bottom && at.left === at.right
        ? valueDetails(sheet.value(at.top, at.left))
        : {}),
    };
    send(EventType.SheetChanged, [sheet.id, WHOLE_WORKBOOK], message);
    for (const table of sheet.tables)
      if (intersection(table.area, at))
        send(EventType.TableChanged, [table.id, sheet.id, WHOLE_WORKBOOK], { ...message, tableId: table.id });
  }

  private translateSelection(
    sheet: Sheet,
    at: Area,
    send: (type: number, targets: readonly string[], message: Record<string, unknown>) => void,
  ): void {
    const message = { address: areaName(at), worksheetId: sheet.id };
    send(EventType.SheetSelectionChanged, [sheet.id, WHOLE_WORKBOOK], message);
    for (const table of this.workbook.tables) {
      const inside = table.sheet === sheet ? intersection(table.area, at) : null;
      send(EventType.TableSelectionChanged, [table.id], {
        address: inside ? areaName(inside) : "",
        worksheetId: sheet.id,
      });
    }
  }
}

/** Neighbouring writes of one batch (the library sends large ones in chunks) are one change to the handler. */
export function joinChanges(events: readonly WorkbookEvent[]): WorkbookEvent[] {
  const joined: WorkbookEvent[] = [];
  for (const event of events) {
    const last = joined.at(-1);
    if (
      last?.kind === "content-changed" &&
      event.kind === "content-changed" &&
      last.sheet === event.sheet &&
      last.area.left === event.area.left &&
      last.area.right === event.area.right &&
      last.area.bottom + 1 === event.area.top
    )
      joined[joined.length - 1] = { ...last, area: { ...last.area, bottom: event.area.bottom } };
    else joined.push(event);
  }
  return joined;
}

function direction(event: { rows: number; columns: number }): string {
  if (event.rows !== 0) return event.rows > 0 ? "Down" : "Up";
  return event.columns > 0 ? "Right" : "Left";
}

function moveName(event: { at: Area; rows: number; columns: number }): string {
  const inserted = event.rows > 0 || event.columns > 0;
  const name = areaName(event.at);
  if (event.rows !== 0 && /^\d/.test(name)) return inserted ? "RowInserted" : "RowDeleted";
  if (event.columns !== 0 && /^[A-Z]+:/.test(name)) return inserted ? "ColumnInserted" : "ColumnDeleted";
  return inserted ? "CellInserted" : "CellDeleted";
}

function valueDetails(value: Scalar): Record<string, unknown> {
  return {
    valueAfter: value instanceof CellError ? value.text : (value ?? ""),
    valueTypeAfter: valueType(value),
  };
}

/** Excel.RangeValueType of a value. */
export function valueType(value: Scalar): string {
  if (value === null) return "Empty";
  if (value instanceof CellError) return "Error";
  return typeof value === "number" ? "Double" : typeof value === "boolean" ? "Boolean" : "String";
}
