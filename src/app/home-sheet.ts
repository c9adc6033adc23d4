import type { TemplateId } from "../core/templates/template";
import type { WorkbookSurvey } from "../workbook/port";

/**
 * The sheet of the operator that stands for several which one sheet of ours is made of: the one ours was made under
 * before, wherever newer ones have been put, so that ours goes on; else the first.
 */
export function homeSheet(survey: WorkbookSurvey, id: TemplateId, sheets: readonly string[]): string {
  const isHome = (sheet: string): boolean =>
    survey.sheets.some(({ madeBy, retired }) => !retired && madeBy === `${id}:${sheet}`);
  return sheets.find(isHome) ?? sheets[0];
}
