/** Excel's own error codes, as the office.js library knows them (Excel.ErrorCodes). */
export type HostErrorCode =
  | "AccessDenied"
  | "ApiNotFound"
  | "Conflict"
  | "FilteredRangeConflict"
  | "FormulaLengthExceedsLimit"
  | "GeneralException"
  | "InsertDeleteConflict"
  | "InvalidArgument"
  | "InvalidOperation"
  | "InvalidOperationInCellEditMode"
  | "InvalidReference"
  | "InvalidSelection"
  | "ItemAlreadyExists"
  | "ItemNotFound"
  | "MergedRangeConflict"
  | "NonBlankCellOffSheet"
  | "NotImplemented"
  | "RangeExceedsLimit"
  | "RequestAborted"
  | "UnsupportedOperation";

/** Excel refuses: thrown by the workbook model and its objects, answered to the add-in by its code. */
export class HostError extends Error {
  override readonly name = "HostError";
  constructor(
    readonly code: HostErrorCode,
    message: string,
  ) {
    super(message);
  }
}
