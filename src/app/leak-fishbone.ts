import type { Analysis } from "./analyse";
import type { ExplainedFunnel } from "./explain-funnel";
import { shopsOf } from "./explain-problem";
import type { ProblemSite } from "./explain-problem";
import type { SheetChoice } from "./plan-sheets";
import { problemChange, wentWrong } from "../core/fishbone/open-fishbone";
import { PROBLEMS } from "../core/fishbone/problems";
import type { ProblemId } from "../core/fishbone/problems";
import { ordinaryDays, usualWindows } from "../core/fishbone/shop-facts";
import { problemOfLeak } from "../core/funnel/leak-problem";
import type { Words } from "../core/locale";

/** The fishbone for the step that leaks: what to make, of which problem, and of which days. */
export interface LeakFishbone {
  readonly choice: SheetChoice;
  readonly title: Words;
  /** ISO day, the last of the week that is looked into. */
  readonly lastDay: string;
}

/**
 * The fishbone that looks into a funnel's leak, up to the last day looked at. Null where nothing leaks or a segment is
 * looked at alone, where no ready problem is about that step, and where the days of the sheet do not show that its
 * figure went wrong in the week up to that day.
 */
export function leakFishbone(
  analysis: Analysis,
  { source, places, report }: Pick<ExplainedFunnel, "source" | "places" | "report">,
): LeakFishbone | null {
  const { span, segment } = places.now;
  const problem = report.leak === null ? null : problemOfLeak(source.steps, report.leak.step);
  if (problem === null || span === null || segment !== null) return null;
  const lastDay = span.to;
  // Of several shops in a sheet the first is the one that is drawn.
  const shop = source.sheets
    .flatMap((name) => shopsIn(analysis).find(({ sheet }) => sheet === name) ?? [])
    .find(({ facts }) => facts.days.includes(lastDay));
  if (shop === undefined || !hasGoneWrong(problem, shop, lastDay)) return null;
  return {
    choice: { sheet: shop.sheet, template: "fishbone", fishbone: { problem, lastDay } },
    title: PROBLEMS[problem].title,
    lastDay,
  };
}

/** Whether the figure of a problem is there in the week up to a day and the weeks ahead of it, and went the bad way. */
function hasGoneWrong(id: ProblemId, { facts }: ProblemSite, lastDay: string): boolean {
  const asked = usualWindows(facts.days.indexOf(lastDay));
  if (asked === null) return false;
  const changed = problemChange(id, facts.shop, ordinaryDays(facts, asked).windows);
  return changed !== null && wentWrong({ problem: id, change: changed.change });
}

/** An analysis never changes; the pane asks at every choice. */
const known = new WeakMap<Analysis, readonly ProblemSite[]>();

function shopsIn(analysis: Analysis): readonly ProblemSite[] {
  let shops = known.get(analysis);
  if (shops === undefined) known.set(analysis, (shops = shopsOf(analysis)));
  return shops;
}
