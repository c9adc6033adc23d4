import type { TemplateId } from "../core/templates/template";
import type { WorkbookSurvey } from "../workbook/port";

/**
 * The sheet of the operator that stands for several which one sheet of ours is made of: the one ours was made under
 * before, wherever newer ones have been put, so that ours goes on; else the first.
 */
export function homeSheet(survey: WorkbookSurvey, id: TemplateId, sheets: readonly string[]): string {
  return sheets.find((sheet) => wasMade(survey, id, sheet)) ?? sheets[0];
}

/** Whether there is a sheet of ours that was made of a sheet of the operator, and is ours to refresh. */
export function wasMade({ sheets }: WorkbookSurvey, id: TemplateId, sheet: string): boolean {
  return sheets.some(({ madeBy, retired }) => !retired && madeBy === `${id}:${sheet}`);
}

/** The mark of a sheet of ours made from a sheet of the operator; `before` others of the kind are made from it as well. */
export function sheetKey(id: TemplateId, sheet: string, before: number): string {
  // No sheet's name holds a colon, so the key of a second table is no other sheet's key.
  return `${id}:${sheet}${before === 0 ? "" : `:${before + 1}`}`;
}
