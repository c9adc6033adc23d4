import type { Analysis } from "./analyse";
import type { ProblemChoice } from "./kept-fishbones";
import { openProblem, shopOf } from "./open-problem";
import { isProblem } from "../core/fishbone/problems";
import { fishbone, fishboneKey } from "../core/templates/fishbone";
import type { WorkbookTemplateInput } from "../core/templates/template";
import type { SheetPlan } from "../workbook/plan";

/** The sheet of a problem; null where the workbook does not show its figure in the weeks up to that day. */
export function planFishbone(
  analysis: Analysis,
  sheet: string,
  { problem, lastDay, decided }: ProblemChoice,
  /** What is around the sheet of a mark. */
  around: (key: string) => WorkbookTemplateInput,
): SheetPlan | null {
  const shop = isProblem(problem) ? shopOf(analysis, sheet) : undefined;
  const open = isProblem(problem) && shop ? openProblem(analysis, shop, problem, lastDay) : null;
  if (open === null) return null;
  const { opened, kept, library, proven, lastTime, reds } = open;
  return fishbone.plan({
    ...around(fishboneKey(sheet, opened)),
    opened,
    facts: open.shop.facts,
    sheet,
    kept,
    library,
    decided,
    proven,
    lastTime,
    reds,
  });
}
