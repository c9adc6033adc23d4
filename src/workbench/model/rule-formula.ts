import type { CellFormula } from "../engine/engine";
import type { Area } from "./address";
import { HostError } from "./host-error";
import type { Sheet } from "./sheet";
import type { Scalar } from "./values";

/** A formula of a rule (conditional format, validation) that is calculated for each cell the rule covers. */
export type RuleFormula = (row: number, column: number) => Scalar;

/**
 * Compiles a rule's formula, which is written for the top left cell of the rule's first area. Null where it does
 * not parse or no engine is there.
 */
export function ruleFormula(sheet: Sheet, areas: readonly Area[], text: string): RuleFormula | null {
  const compiled = compileRule(sheet, areas, text);
  const { engine } = sheet.workbook;
  return compiled && engine ? (row, column) => engine.valueAt(compiled, sheet, row, column) : null;
}

/** The formula of a rule as it reads in one of its cells; null where it does not parse or no engine is there. */
export function ruleFormulaText(
  sheet: Sheet,
  areas: readonly Area[],
  text: string,
  row: number,
  column: number,
): string | null {
  return compileRule(sheet, areas, text)?.textAt(row, column) ?? null;
}

function compileRule(sheet: Sheet, areas: readonly Area[], text: string): CellFormula | null {
  const [first] = areas;
  if (!first) return null;
  try {
    return sheet.workbook.engine?.compile(text, sheet, first.top, first.left) ?? null;
  } catch (error) {
    if (error instanceof HostError) return null;
    throw error;
  }
}
