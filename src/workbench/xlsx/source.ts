import type { Sheet } from "../model/sheet";
import type { Workbook } from "../model/workbook";
import type { FileNote } from "./file-error";
import type { OfficePackage } from "./package";

/** What kind of file a workbook was opened from. */
export type FileKind = "xlsx" | "xlsm" | "xls" | "csv";

/** What is remembered of a sheet as the file has it, to tell later what changed. */
export interface SheetSource {
  readonly part: string;
  /** The element <sheet …/> of the workbook part. */
  readonly sheetId: string;
  readonly name: string;
  readonly visibility: Sheet["visibility"];
  /** Text of each aspect (see sheet-aspects) as it was opened. */
  readonly aspects: ReadonlyMap<string, string>;
}

/** What is remembered of an opened workbook. Saving never changes it: each save starts from the file. */
export interface WorkbookSource {
  readonly kind: FileKind;
  /** Null where the file was no package of parts (.xls, .csv). */
  readonly package: OfficePackage | null;
  readonly workbookPart: string;
  readonly sheets: ReadonlyMap<Sheet, SheetSource>;
  /** Text of names, properties and the like as they were opened. */
  readonly aspects: ReadonlyMap<string, string>;
  /** Sheets whose formulas were calculated anew since. */
  readonly calculated: Set<Sheet>;
  /** What of the file the model could not take, to be said before saving. */
  readonly notes: readonly FileNote[];
}

const sources = new WeakMap<Workbook, WorkbookSource>();

/** What is remembered of the file the workbook was opened from; undefined for a workbook made new. */
export const sourceOf = (workbook: Workbook): WorkbookSource | undefined => sources.get(workbook);

export function rememberSource(workbook: Workbook, source: WorkbookSource): void {
  sources.set(workbook, source);
  workbook.listen((event) => {
    if (event.kind === "calculated") source.calculated.add(event.sheet);
  });
}

/** Remembers a workbook opened from a file that is no package of parts: it is saved as a new one. */
export function rememberForeign(workbook: Workbook, kind: "xls" | "csv", notes: readonly FileNote[]): void {
  rememberSource(workbook, {
    kind,
    package: null,
    workbookPart: "",
    sheets: new Map(),
    aspects: new Map(),
    calculated: new Set(),
    notes,
  });
}

/** A text that is equal where the things are: maps are written as lists of their entries. */
export const asText = (thing: unknown): string =>
  JSON.stringify(thing, (_key, value: unknown) => (value instanceof Map ? [...value.entries()] : value)) ??
  "";
