import { WorkbookError, type WorkbookErrorCode } from "../workbook/port";

/** Excel did not answer a request in time; whether it was carried out is not known. */
export class NoAnswer extends Error {
  override readonly name = "NoAnswer";
}

/** What Excel's stable error codes mean to the operator. Excel's messages are never shown. */
const MEANING: Readonly<Record<string, WorkbookErrorCode>> = {
  InvalidOperationInCellEditMode: "cell-being-edited",
  AccessDenied: "protected",
  RequestPayloadSizeLimitExceeded: "too-large",
  ResponsePayloadSizeLimitExceeded: "too-large",
  OperationCellsExceedLimit: "too-large",
  RangeExceedsLimit: "too-large",
  ActivityLimitReached: "busy",
  WriteNotSupportedWhenModalDialogOpen: "busy",
  InvalidOrTimedOutSession: "no-answer",
  ApiNotFound: "not-supported",
  ApiNotAvailable: "not-supported",
  ItemNotFound: "sheet-missing",
};

export function toWorkbookError(error: unknown, outcome: WorkbookError["outcome"]): WorkbookError {
  if (error instanceof WorkbookError)
    return error.outcome === outcome
      ? error
      : new WorkbookError(error.code, outcome, { cause: error, sheets: error.sheets });
  return new WorkbookError(codeOf(error), outcome, { cause: error });
}

function codeOf(error: unknown): WorkbookErrorCode {
  if (error instanceof NoAnswer) return "no-answer";
  const code = error instanceof OfficeExtension.Error ? error.code : "";
  return MEANING[code] ?? "refused";
}
