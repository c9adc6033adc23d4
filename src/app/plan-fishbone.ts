import type { Analysis } from "./analyse";
import { shopsOf } from "./explain-problem";
import type { ProblemChoice } from "./kept-fishbones";
import { openFishbone } from "../core/fishbone/open-fishbone";
import { isProblem } from "../core/fishbone/problems";
import { usualWindows } from "../core/fishbone/shop-facts";
import { fishbone, fishboneKey } from "../core/templates/fishbone";
import type { WorkbookTemplateInput } from "../core/templates/template";
import type { SheetPlan } from "../workbook/plan";

/** The sheet of a problem; null where the workbook does not show its figure in the weeks up to that day. */
export function planFishbone(
  analysis: Analysis,
  sheet: string,
  { problem, lastDay }: ProblemChoice,
  /** What is around the sheet of a mark. */
  around: (key: string) => WorkbookTemplateInput,
): SheetPlan | null {
  if (!isProblem(problem)) return null;
  const shop = shopsOf(analysis).find((each) => each.sheet === sheet);
  if (shop === undefined) return null;
  const { facts } = shop;
  const last = lastDay === undefined ? facts.days.length - 1 : facts.days.indexOf(lastDay);
  const windows = usualWindows(last);
  const opened = windows && openFishbone(problem, facts, windows);
  if (opened === null) return null;
  const kept = analysis.fishbones.find(
    ({ source, about }) =>
      source === sheet && about.problem === problem && about.lastDay === facts.days[last],
  );
  return fishbone.plan({
    ...around(fishboneKey(sheet, opened)),
    opened,
    facts,
    sheet,
    kept: kept?.rows ?? [],
  });
}
