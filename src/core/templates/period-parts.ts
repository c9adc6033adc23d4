import type { PeriodColumns, PlatformFigure } from "./period-columns";
import type { PeriodWords } from "./period-words";
import type { TemplateInput } from "./template";
import type { PeriodSource } from "../formulas/print-period";
import type { Period, PeriodKind } from "../model/periods";
import type { TotalContent } from "../../workbook/plan";

/** Number format of what is more or less than before. */
export const CHANGE = "+0.0%;-0.0%;0.0%";

/** All that the columns of one report are printed from. */
export interface Report {
  readonly kind: PeriodKind;
  /** Name of its own table, and the daily one. */
  readonly table: string;
  readonly days: PeriodSource;
  /** Name of the table of rules. */
  readonly rules: string;
  readonly words: PeriodWords;
  readonly columns: PeriodColumns;
  readonly platform: readonly PlatformFigure[];
  readonly periods: readonly Period[];
  readonly input: TemplateInput;
  /** Whether there are days of more than a year. */
  readonly spansYear: boolean;
}

export function text(words: string): TotalContent {
  return { kind: "text", text: words };
}

export function formula(printed: string): TotalContent {
  return { kind: "formula", formula: printed };
}
