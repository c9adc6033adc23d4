import type { Analysis } from "./analyse";
import type { ProblemChoice } from "./kept-fishbones";
import { siteOf } from "./explain-problem";
import { openProblem } from "./open-problem";
import { isProblem } from "../core/fishbone/problems";
import { fishbone } from "../core/templates/fishbone";
import { fishboneKey } from "../core/templates/fishbone-key";
import type { WorkbookTemplateInput } from "../core/templates/template";
import type { SheetPlan } from "../workbook/plan";

/** The sheet of a problem; null where the workbook does not show its figure in the weeks up to that day. */
export function planFishbone(
  analysis: Analysis,
  sheet: string,
  { problem, part = null, lastDay, decided }: ProblemChoice,
  /** What is around the sheet of a mark. */
  around: (key: string) => WorkbookTemplateInput,
): SheetPlan | null {
  const site = isProblem(problem) ? siteOf(analysis, sheet, { problem, part }) : null;
  const open = isProblem(problem) && site ? openProblem(analysis, site, problem, lastDay) : null;
  if (open === null) return null;
  const { opened, kept, library, proven, lastTime, reds } = open;
  return fishbone.plan({
    ...around(fishboneKey(sheet, opened)),
    opened,
    facts: open.site.facts,
    sheet,
    kept,
    library,
    decided,
    proven,
    lastTime,
    reds,
    sign: open.site.sign,
  });
}
