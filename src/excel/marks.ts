import type { Session } from "./session";

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

/** The name: see keptMark. */
const NAME = "_opsheet";
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
}

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

/** Looks at all sheets and their marks, in one request, and in one more where sheets with tables have none. */
export async function readState(session: Session): Promise<WorkbookState> {
  const { workbook } = session.context;
  workbook.load("readOnly");
  workbook.protection.load("protected");
  workbook.names.load("items/name");
  workbook.worksheets.load(
    "items/name,items/visibility,items/tables/items/name,items/customProperties/items/key,items/customProperties/items/value",
  );
  await session.sync();
  const sheets = workbook.worksheets.items.map((sheet): MarkedSheet => {
    const tables = sheet.tables.items.map((table) => table.name);
    return {
      name: sheet.name,
      hidden: sheet.visibility !== "Visible",
      tables,
      mark: readMark(sheet.customProperties.items, tables),
    };
  });
  return {
    readOnly: workbook.readOnly,
    structureProtected: workbook.protection.protected,
    names: workbook.names.items.map((item) => item.name),
    sheets: await withNames(session, sheets),
  };
}

/** Sheets that lost their properties get the mark of their name. */
async function withNames(
  { context, sync }: Session,
  sheets: readonly MarkedSheet[],
): Promise<readonly MarkedSheet[]> {
  const { worksheets } = context.workbook;
  const names = sheets.map(({ name, tables, mark }) => {
    if (mark !== null || tables.length === 0) return null;
    const named = worksheets.getItem(name).names.getItemOrNullObject(NAME);
    named.load("value");
    return named;
  });
  if (names.every((named) => named === null)) return sheets;
  await sync();
  return sheets.map((sheet, i) => {
    const named = names[i];
    return named === null || named.isNullObject
      ? sheet
      : { ...sheet, mark: keptMark(String(named.value), sheet.tables) };
  });
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
  };
}

/** Reads the name of a sheet, "layout|table|key"; null where somebody else wrote it. */
function keptMark(text: string, tables: readonly string[]): Mark | null {
  const [, layout, table, key] = /^([0-9a-f]{16})\|([^|]+)\|(.+)$/.exec(text) ?? [];
  if (layout === undefined || table === undefined || key === undefined) return null;
  const state = stateOf("ready", tables.includes(table));
  return { key, table, layout, state, build: "", drawings: "", isBare: true };
}

/** Queues the name of a sheet of ours that is about to be ready. One too long for a name does without. */
export function keepMark(
  sheet: Excel.Worksheet,
  { layout, table, key }: Pick<Mark, "layout" | "table" | "key">,
): void {
  const text = `${layout}|${table}|${key}`;
  if (text.length <= LONGEST_TEXT) sheet.names.add(NAME, `="${text.replaceAll('"', '""')}"`).visible = false;
}

function stateOf(written: string | undefined, hasItsTable: boolean): MarkState {
  if (written === "building") return "building";
  return written === "ready" && hasItsTable ? "ready" : "retired";
}

export function writeMark(sheet: Excel.Worksheet, mark: Partial<Omit<Mark, "isBare">>): void {
  for (const [name, value] of Object.entries(mark))
    sheet.customProperties.add(MARK[name as keyof typeof MARK], value);
}

/** Is this sheet something an earlier run began and never finished? */
export function isUnfinished(sheet: MarkedSheet): boolean {
  return STAGING_NAME.test(sheet.name) || sheet.mark?.state === "building";
}
