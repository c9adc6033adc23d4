import type { Session } from "./session";

/**
 * How we know our own sheets again: custom properties of the worksheet, which travel with the file.
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

/** Looks at all sheets and their marks, in one request. */
export async function readState({ context, sync }: Session): Promise<WorkbookState> {
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
  };
}

function stateOf(written: string | undefined, hasItsTable: boolean): MarkState {
  if (written === "building") return "building";
  return written === "ready" && hasItsTable ? "ready" : "retired";
}

export function writeMark(sheet: Excel.Worksheet, mark: Partial<Mark>): void {
  for (const [name, value] of Object.entries(mark))
    sheet.customProperties.add(MARK[name as keyof Mark], value);
}

/** Is this sheet something an earlier run began and never finished? */
export function isUnfinished(sheet: MarkedSheet): boolean {
  return STAGING_NAME.test(sheet.name) || sheet.mark?.state === "building";
}
