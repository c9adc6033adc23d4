import type { CellFormula } from "../engine/engine";
import { HostError } from "./host-error";
import type { Sheet } from "./sheet";

/** A defined name: a range, a constant or a formula, in the workbook or in one sheet. */
export interface NamedItem {
  readonly id: string;
  name: string;
  /** Null for the whole workbook. */
  readonly scope: Sheet | null;
  /** Compiled at the sheet's (or first sheet's) A1; text with the leading "=". Null where no engine is at work. */
  formula: CellFormula | null;
  formulaText: string;
  comment: string;
  visible: boolean;
}

const NAME = /^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u;

/** Throws InvalidArgument where Excel would not take the word as a defined name or a table name. */
export function checkName(name: string): void {
  const looksLikeCell = /^([A-Za-z]{1,3}\d{1,7}|[Rr](\d*[Cc]\d*)?|[Cc]\d*)$/.test(name);
  if (!NAME.test(name) || looksLikeCell || name.length > 255)
    throw new HostError("InvalidArgument", `"${name}" is not a valid name.`);
}
