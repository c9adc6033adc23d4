/** Why a file cannot be opened. */
export type FileErrorCode =
  /** The workbook is encrypted with a password. */
  | "encrypted"
  /** The bytes are no workbook we know, or a workbook too broken to read. */
  | "not-a-workbook"
  | "empty-file"
  /** A workbook of a kind that is not opened here: .xlsb, .ods. */
  | "unsupported-kind"
  /** More rows or columns than a sheet has. */
  | "too-large";

/** Opening failed; nothing was opened. The message is English and for developers, the code is for telling people. */
export class FileError extends Error {
  override readonly name = "FileError";
  constructor(
    readonly code: FileErrorCode,
    message: string,
    options?: { cause?: unknown },
  ) {
    super(message, options);
  }
}

/** What was noticed while opening, or cannot be kept when saving. */
export interface FileNoteAt {
  /** Name of the sheet, where it concerns one. */
  readonly sheet?: string;
  /** Cell address, object name or part name. */
  readonly place?: string;
}

export type FileNoteCode =
  /** A file of the old .xls kind is saved as .xlsx: charts, drawings, macros and comments' looks are not carried over. */
  | "xls-drawings-lost"
  | "xls-macros-lost"
  | "xls-rules-lost"
  /** Custom XML parts of an .xls: what add-ins keep in the workbook out of sight. */
  | "xls-custom-xml-lost"
  /** The workbook was saved by another kind of file than it was opened from; formats do not exist in text files. */
  | "text-encoding-guessed"
  /** A cell with an error value this model does not know; read as #VALUE!. */
  | "unknown-error-value"
  /** A formula that the engine would not take; its text and value are kept. */
  | "formula-not-understood"
  /** A chart of the file was changed: what the model does not hold of it (3-D, effects, trend lines) is not written. */
  | "chart-details-lost"
  | "shape-details-lost"
  /** A conditional format of the file that the model does not hold stood on a sheet whose formats were changed. */
  | "conditional-format-details-lost"
  /** Macros are kept in an .xlsm only; a file saved as .xlsx goes without. */
  | "macros-lost"
  | "digital-signature-lost"
  /** A pivot table or other part of a sheet that was deleted. */
  | "sheet-parts-deleted"
  /** Text of the drawing that could not be anchored, because its kind is not known here. */
  | "object-not-written"
  /** A setting or property whose value is no text, number or yes/no. */
  | "property-not-written";

export interface FileNote {
  readonly code: FileNoteCode;
  readonly at: FileNoteAt;
}
