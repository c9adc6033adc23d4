import { getFormatFromId, parseValue } from "numfmt";
import { type DateSystem, serialToStore } from "../../model/date-system";
import type { CellInput } from "../../model/sheet";

/** What typing makes of a cell: the input for the model, and a number format where the cell had none. */
export interface TypedInput {
  readonly input: CellInput;
  readonly numberFormat: string | null;
}

/**
 * Reads what a person typed into a cell as Excel does: "12%", "1,200", "2026/3/1" and "TRUE" become values, a
 * formula and a text marked with ' go on as they are, and a cell formatted as text takes everything as text. Days are
 * counted as the workbook does.
 */
export function typedInput(
  text: string,
  numberFormat: string,
  system: DateSystem = { date1904: false },
): TypedInput {
  if (text === "") return { input: null, numberFormat: null };
  if (numberFormat === "@") return { input: text.startsWith("'") ? text : `'${text}`, numberFormat: null };
  if (text.startsWith("=") || text.startsWith("'")) return { input: text, numberFormat: null };
  if (/^(true|false)$/i.test(text)) return { input: text.toLowerCase() === "true", numberFormat: null };
  const parsed = parseValue(text, { locale: "zh-CN" });
  if (!parsed || typeof parsed.value !== "number") return { input: text, numberFormat: null };
  const format = parsed.formatId === undefined ? null : (getFormatFromId(parsed.formatId, "zh-CN") ?? null);
  const input = serialToStore(system, parsed.value, format ?? undefined);
  return { input, numberFormat: numberFormat === "General" ? format : null };
}
