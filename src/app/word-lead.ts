import type { Analysis } from "./analyse";
import type { JudgedReport } from "./explain-keywords";
import { dayReportOf, onlyShop } from "./explain-problem";
import { wordDays } from "./word-days";
import { figureText } from "../core/fishbone/figure-text";
import { PROBLEMS } from "../core/fishbone/problems";
import type { ProblemId } from "../core/fishbone/problems";
import { readFactsOver } from "../core/fishbone/read-facts";
import { ordinaryDays, usualWindows } from "../core/fishbone/shop-facts";
import { daysWith, figureOver, findFigure, meanOf } from "../core/fishbone/window-figure";
import { isOfValue } from "../core/keywords/reasons";

/** What the days of a word say of its conversion, the last week against the weeks ahead. */
export type WordLead =
  /** It fell: there are causes to look for. Both figures are orders per click, in words. */
  | {
      readonly kind: "fell";
      readonly problem: ProblemId;
      /** The operator's sheet of its days. */
      readonly sheet: string;
      readonly word: string;
      /** ISO day. */
      readonly lastDay: string;
      readonly before: string;
      readonly after: string;
      /** Days an order may come after its click; those of the last days may still be to come. */
      readonly windowDays: number;
    }
  /** The last week has too few clicks to tell: fewer orders could be expected of them than a verdict takes. */
  | { readonly kind: "few" };

const WORD_PROBLEM: ProblemId = "keyword";

/**
 * Where a word's conversion leads. Null where its report has no two weeks of days, where it has not fallen, and where the
 * word is to be deleted before its clicks tell what they are worth.
 */
export function wordLead(
  analysis: Pick<Analysis, "sheets">,
  { rows: { report }, grouping, judgements, rules }: JudgedReport,
  place: number,
): WordLead | null {
  const [sheet] = report.sheets;
  const { verdict, reason } = judgements[place];
  if (verdict === "delete" && !isOfValue(reason)) return null;
  // Its fishbone is that of the first report with days of the sheet.
  if (dayReportOf(analysis, sheet)?.[0] !== report.tables[0]) return null;
  const { word } = report.keys[place];
  const found = wordDays(report, grouping, word);
  const asked = found && usualWindows(found.days.length - 1);
  if (found === null || asked === null) return null;
  // As the fishbone has it: without the days of an event.
  const { windows } = ordinaryDays(readFactsOver(found.days, onlyShop(analysis), []), asked);
  const { figures } = found.subject.part;
  const { figure: id } = PROBLEMS[WORD_PROBLEM];
  const figure = findFigure(id, figures);
  if (figure === null) return null;
  const [early, late] = [windows.before, windows.after].map((days) => daysWith(figure.expr, figures, days));
  const [before, after] = [early, late].map((days) => figureOver(figure.expr, figures, days));
  if (before === null || before <= 0) return null;
  const clicks = (meanOf(figures.clicks, late) ?? 0) * late.length;
  if (after === null || clicks * before < rules.minOrders) return { kind: "few" };
  if (after >= before) return null;
  const [was, is] = [before, after].map((value) => figureText(id, value));
  return {
    kind: "fell",
    problem: WORD_PROBLEM,
    sheet,
    word,
    lastDay: found.days[found.days.length - 1],
    before: was,
    after: is,
    windowDays: report.windowDays,
  };
}
