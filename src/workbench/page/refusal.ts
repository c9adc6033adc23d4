import { HostError } from "../model/host-error";
import type { Workbook } from "../model/workbook";
import { RefusedEntry } from "./validation/guarded-entry";
import type { Words } from "./words";

/** Why the workbook refused a change, in the person's words; null for what is no refusal. */
export function refusalSentence(
  error: unknown,
  workbook: Workbook,
  typed: string | null,
  words: Words,
): string | null {
  if (!(error instanceof HostError)) return null;
  if (error instanceof RefusedEntry) return error.message;
  if (error.code === "AccessDenied") {
    if (workbook.readOnly) return words.readOnlyRefusal;
    if (workbook.activeSheet.protection.protected) return words.protectedRefusal(workbook.activeSheet.name);
  }
  if (error.code === "InvalidArgument" && typed?.startsWith("=")) return words.formulaRefusal;
  return words.refusals[error.code] ?? words.otherRefusal;
}
