import { areaOf } from "./named-areas";
import type { Session } from "./session";
import type { ReportSource } from "../workbook/port";

/**
 * How we know our own sheets again: custom properties of the worksheet, which travel with the file. LibreOffice leaves
 * them out when it saves, so the most of it stands in a hidden name of the sheet, too.
 * A copy of our sheet that an operator makes carries the same properties but another table, so it is theirs: it is
 * neither read as a source nor written to.
 */
export const MARK = {
  /** Key of the plan's sheet. */
  key: "opsheet.key",
  /** "building" from the first moment, "ready" in the last step, "retired" once a newer sheet took its place. */
  state: "opsheet.state",
  /** Which build wrote it last; tells after a lost answer whether that build came through. */
  build: "opsheet.build",
  /** Name of the table on it. */
  table: "opsheet.table",
  /** What stands where, to tell whether new figures fit into the sheet as it is. */
  layout: "opsheet.layout",
  /** What was drawn on it and where, see drawing-record; not on sheets without drawings. */
  drawings: "opsheet.drawings",
} as const;

/** The hidden names of a sheet of ours: its mark, see keptMark, and the sheet it is made of. */
const [NAME, SOURCE] = ["_opsheet", "_opsheet_source"] as const;
/** Characters a text may have in a formula. */
const LONGEST_TEXT = 255;

/** Name of a sheet being made aside, before it takes its own name. */
export const STAGING_NAME = /^~opsheet [0-9a-f]{8}$/;

export interface MarkedSheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly tables: readonly string[];
  /** Null for the operator's own sheets. */
  readonly mark: Mark | null;
}

export interface Mark {
  readonly key: string;
  readonly state: MarkState;
  readonly build: string;
  readonly table: string;
  readonly layout: string;
  readonly drawings: string;
  /** Whether only the name is left of it: without its build and drawings. */
  readonly isBare: boolean;
  /** A reference to the sheet it is made of, which follows that sheet's name; null where it has none. */
  readonly source: string | null;
}

/** What stands in the properties of a sheet. */
export type WrittenMark = Omit<Mark, "isBare" | "source">;

/**
 * building: being made, or left half-made; ready: complete and ours to refresh; retired: left to the operator, as are
 * a copy they made of our sheet and one whose table they renamed.
 */
export type MarkState = "building" | "ready" | "retired";

export interface WorkbookState {
  readonly sheets: readonly MarkedSheet[];
  readonly names: readonly string[];
  readonly readOnly: boolean;
  readonly structureProtected: boolean;
}

/** Looks at all sheets and their marks, in one request, and in one more at their names where there are tables. */
export async function readState(session: Session): Promise<WorkbookState> {
  const state = await readMarks(session);
  const withNames = queueNames(session, state);
  if (withNames === null) return state;
  await session.sync();
  return withNames();
}

/** Looks at all sheets and the marks in their properties, in one request. */
export async function readMarks({ context, sync }: Session): Promise<WorkbookState> {
  const { workbook } = context;
  workbook.load("readOnly");
  workbook.protection.load("protected");
  workbook.names.load("items/name");
  workbook.worksheets.load(
    "items/name,items/visibility,items/tables/items/name,items/customProperties/items/key,items/customProperties/items/value",
  );
  await sync();
  return {
    readOnly: workbook.readOnly,
    structureProtected: workbook.protection.protected,
    names: workbook.names.items.map((item) => item.name),
    sheets: workbook.worksheets.items.map((sheet) => {
      const tables = sheet.tables.items.map((table) => table.name);
      return {
        name: sheet.name,
        hidden: sheet.visibility !== "Visible",
        tables,
        mark: readMark(sheet.customProperties.items, tables),
      };
    }),
  };
}

/**
 * Queues a look at the names of sheets that are ours or may be; null where there are none. The function given back, once
 * the request has been answered, gives the state with them: sheets that lost their properties have the mark of their
 * name.
 */
export function queueNames({ context }: Session, state: WorkbookState): (() => WorkbookState) | null {
  const { worksheets } = context.workbook;
  const looks = state.sheets.map(({ name, tables, mark }) => {
    if (tables.length === 0 || (mark !== null && mark.state !== "ready")) return null;
    const { names } = worksheets.getItem(name);
    const source = names.getItemOrNullObject(SOURCE);
    source.load("formula");
    const named = mark === null ? names.getItemOrNullObject(NAME) : null;
    named?.load("value");
    return { named, source };
  });
  if (looks.every((look) => look === null)) return null;
  return () => ({
    ...state,
    sheets: state.sheets.map((sheet, i) => {
      const look = looks[i];
      if (look === null) return sheet;
      const { named, source } = look;
      const isLost = named !== null && !named.isNullObject;
      const mark = isLost ? keptMark(String(named.value), sheet.tables) : sheet.mark;
      if (mark === null) return sheet;
      return { ...sheet, mark: { ...mark, source: source.isNullObject ? null : String(source.formula) } };
    }),
  });
}

/**
 * The key as it would be written now: its second part is the name of the sheet it was made of, and an operator may have
 * given that sheet another one since.
 */
export function currentKey({ key, source }: Mark): string {
  const now = source === null ? null : areaOf(source);
  const [template, , ...rest] = key.split(":");
  return now === null ? key : [template, now.sheet, ...rest].join(":");
}

/**
 * What a report in use is made of; null where that is not known. The hidden name alone does not tell it: its key is that
 * of the first build.
 */
export function sourceOf({ key, table, state, isBare, source }: Mark): ReportSource | null {
  const now = source === null ? null : areaOf(source);
  const [, asMade] = key.split(":");
  if (state !== "ready" || isBare || now === null || asMade === undefined) return null;
  return { table, asMade, now: now.sheet };
}

function readMark(
  properties: readonly { readonly key: string; readonly value: string }[],
  tables: readonly string[],
): Mark | null {
  const found = new Map(properties.map((property) => [property.key, property.value]));
  const key = found.get(MARK.key);
  const table = found.get(MARK.table) ?? "";
  if (key === undefined) return null;
  return {
    key,
    table,
    state: stateOf(found.get(MARK.state), tables.includes(table)),
    build: found.get(MARK.build) ?? "",
    layout: found.get(MARK.layout) ?? "",
    drawings: found.get(MARK.drawings) ?? "",
    isBare: false,
    source: null,
  };
}

function stateOf(written: string | undefined, hasItsTable: boolean): MarkState {
  if (written === "building") return "building";
  return written === "ready" && hasItsTable ? "ready" : "retired";
}

/** Reads the name of a sheet, "layout|table|key"; null where somebody else wrote it. */
function keptMark(text: string, tables: readonly string[]): Mark | null {
  const [, layout, table, key] = /^([0-9a-f]{16})\|([^|]+)\|(.+)$/.exec(text) ?? [];
  if (layout === undefined || table === undefined || key === undefined) return null;
  const state = stateOf("ready", tables.includes(table));
  return { key, table, layout, state, build: "", drawings: "", isBare: true, source: null };
}

/** Queues the names of a new sheet of ours. A mark too long for a name does without. */
export function nameSheet(
  sheet: Excel.Worksheet,
  mark: Omit<WrittenMark, "drawings">,
  source: string | undefined,
): void {
  const text = `${mark.layout}|${mark.table}|${mark.key}`;
  if (text.length <= LONGEST_TEXT) sheet.names.add(NAME, `="${text.replaceAll('"', '""')}"`).visible = false;
  if (source !== undefined) sheet.names.add(SOURCE, wholeSheet(source)).visible = false;
}

/** Queues that a sheet of ours, which has such a name or not, is made of a sheet. */
export function nameSource(sheet: Excel.Worksheet, source: string, isNamed: boolean): void {
  if (isNamed) sheet.names.getItem(SOURCE).formula = wholeSheet(source);
  else sheet.names.add(SOURCE, wholeSheet(source)).visible = false;
}

/** All columns of a sheet: what is deleted there leaves a reference. */
function wholeSheet(name: string): string {
  return `='${name.replaceAll("'", "''")}'!$A:$XFD`;
}

export function writeMark(sheet: Excel.Worksheet, mark: Partial<WrittenMark>): void {
  for (const [name, value] of Object.entries(mark))
    sheet.customProperties.add(MARK[name as keyof typeof MARK], value);
}

/** Is this sheet something an earlier run began and never finished? */
export function isUnfinished(sheet: MarkedSheet): boolean {
  return STAGING_NAME.test(sheet.name) || sheet.mark?.state === "building";
}
