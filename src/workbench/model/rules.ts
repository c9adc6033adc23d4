import type { Area } from "./address";

/** A conditional format, in the words of Excel's API; formulas are written for the top left cell of its first area. */
export interface ConditionalFormat {
  readonly id: string;
  areas: readonly Area[];
  /** Excel.ConditionalFormatType. */
  readonly type: string;
  priority: number;
  stopIfTrue: boolean;
  /** The rule or criteria object of that type, as the API has it (formula, operator, colour scale points …). */
  rule: Record<string, unknown>;
  format: {
    fillColor: string | null;
    fontColor: string | null;
    bold: boolean | null;
    italic: boolean | null;
    numberFormat: string | null;
  };
}

/** A validation rule on cells, in the words of Excel.DataValidation. */
export interface DataValidation {
  areas: readonly Area[];
  /** Excel.DataValidationRule; list sources as text ("a,b" or "=Sheet1!$A$1:$A$3"). */
  rule: Record<string, unknown>;
  ignoreBlanks: boolean;
  prompt: { title: string; message: string; showPrompt: boolean };
  errorAlert: { title: string; message: string; showAlert: boolean; style: string };
}

export interface Comment {
  readonly id: string;
  row: number;
  column: number;
  authorName: string;
  content: string;
  /** ISO 8601. */
  createdAt: string;
  resolved: boolean;
  replies: { readonly id: string; authorName: string; content: string; createdAt: string }[];
}

export interface Protection {
  protected: boolean;
  options: Record<string, unknown>;
  password: string | null;
}
