import { keepRenames } from "./keep-renames";
import { planSheets } from "./plan-sheets";
import type { PlanRequest } from "./plan-sheets";
import type { Analysis } from "./analyse";
import type { Issue } from "../core/issue";
import type { TemplateId } from "../core/templates/template";
import type { AppliedSheet, Undo, Watch, WorkbookPort } from "../workbook/port";

export type BuildRequest = PlanRequest;

/** What was built. */
export interface BuildOutcome {
  /** Empty when no template fits any of the sheets; the issues say why. */
  readonly made: readonly MadeSheet[];
  /** What the templates had to say, and for those that do not fit, why. */
  readonly issues: readonly Issue[];
  /** What WorkbookPort.undo takes it back by; null where nothing was made. */
  readonly undo: Undo | null;
}

export interface MadeSheet extends AppliedSheet {
  readonly template: TemplateId;
  /** The operator's sheet it was made from; null for a sheet made once a workbook. */
  readonly source: string | null;
}

/**
 * Builds templates from an analysed workbook: everything that fits goes into one plan, which is applied whole or not
 * at all. Throws WorkbookError.
 */
export async function buildTemplates(
  port: WorkbookPort,
  analysis: Analysis,
  request: BuildRequest,
  watch?: Watch,
): Promise<BuildOutcome> {
  const { planned, issues } = planSheets(analysis, await withPlanner(request));
  if (planned.length === 0) return { made: [], issues, undo: null };
  await keepRenames(port, analysis);
  const { sheets, undo } = await port.apply({ sheets: planned.map(({ plan }) => plan) }, watch);
  return {
    made: sheets.flatMap((sheet) =>
      planned
        .filter(({ plan }) => plan.key === sheet.key)
        .map(({ template, source }) => ({ ...sheet, template, source })),
    ),
    issues: [
      ...issues,
      ...sheets.flatMap((sheet): Issue[] =>
        sheet.keptAs === undefined
          ? []
          : [{ code: "previous-sheet-kept", at: { sheet: sheet.name }, params: { name: sheet.keptAs } }],
      ),
    ],
    undo,
  };
}

/** Fishbones weigh evidence: what does comes when one is asked for. */
async function withPlanner(request: BuildRequest): Promise<BuildRequest> {
  if (!request.choices?.some((choice) => choice.fishbone !== undefined)) return request;
  const { planFishbone } = await import(/* webpackChunkName: "fishbone" */ "./plan-fishbone");
  return { ...request, planFishbone };
}
