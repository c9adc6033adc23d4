import type { Issue } from "../core/issue";
import { confirmedMapping, type MappingChoice } from "../core/recognise/memory/confirmed-mapping";
import { remember } from "../core/recognise/memory/memory";
import { rewriteMemory } from "../core/recognise/memory/memory-text";
import type { RecognisedTable } from "../core/recognise/recognised-sheet";
import type { WorkbookPort } from "../workbook/port";
import type { Analysis } from "./analyse";

/** One of the tables of an analysed workbook. */
export interface TablePlace {
  readonly sheet: string;
  /** The last row of its header, 1-based. */
  readonly headerRow: number;
  /** Its first column, 1-based, where several tables stand side by side; the leftmost when not given. */
  readonly firstColumn?: number;
}

export interface ConfirmRequest extends TablePlace, MappingChoice {}

/**
 * Keeps in the workbook what the user says the columns of a table are, so that next week's sheet with the same
 * headings is recognised at once. The columns named are confirmed; what was confirmed before about others stays. The
 * analysis is as it was: analyse again to see the table by what was confirmed.
 *
 * What another version of the add-in keeps, or what is damaged, stays untouched beside it.
 * Gives the issues to tell: "mapping-forgotten" where the oldest mapping had to make room. Throws WorkbookError, the
 * memory being as before, and an Error for a table or column there is not.
 */
export async function confirmMapping(
  port: WorkbookPort,
  analysis: Analysis,
  request: ConfirmRequest,
): Promise<readonly Issue[]> {
  const table = tableAt(analysis, request);
  let issues: readonly Issue[] = [];
  await port.changeMemory((texts) => {
    const rewritten = rewriteMemory(texts, (memory) =>
      remember(memory, confirmedMapping(memory, request.sheet, table, request)),
    );
    issues = rewritten.issues;
    return rewritten.value;
  });
  return issues;
}

/** The recognised table at a place. Throws an Error where there is none. */
export function tableAt(analysis: Analysis, { sheet, headerRow, firstColumn }: TablePlace): RecognisedTable {
  const found = analysis.sheets
    .filter(({ name }) => name === sheet)
    .flatMap(({ tables }) => tables.map(({ recognised }) => recognised))
    .filter(({ headerRows }) => headerRows[1] === headerRow)
    .find(({ columns }) => firstColumn === undefined || columns[0]?.index === firstColumn);
  if (!found) throw new Error(`"${sheet}" has no table with its header in row ${headerRow}`);
  return found;
}
