import { addDays } from "../core/funnel/add-days";
import { compareFunnels } from "../core/funnel/compare";
import type { ComparedStep } from "../core/funnel/compare";
import { measureFunnel } from "../core/funnel/measure";
import type { MeasuredFunnel, MeasuredStep, StepState } from "../core/funnel/measure";
import { splitFunnel } from "../core/funnel/moved";
import { USUAL_FUNNEL_RULES } from "../core/funnel/rules";
import { funnelWords } from "../core/templates/funnel-words";
import type { CellValue } from "../workbook/grid";
import { failed, invalid } from "./errors";
import { funnelMessages, locale } from "./messages";
import { isLeftOut, namesOf, readCounts, takeSteps } from "./read-steps";
import type { Cells, StepCells } from "./read-steps";
import { takeDays } from "./row-days";

/** Odds beyond this are told as "less than". */
const RARE = 0.0001;

/**
 * The rate of each step in two funnels, what the change says, and what it did to the last step, header row first; see
 * OPS.FUNNELDIFF. A cell without a value is "".
 *
 * By the usual rules the same figures as on the 漏斗 sheet of two such periods; `days` and `daysAfter` say what days the
 * rows are of, as for OPS.FUNNEL, the second as the first where it is left out. (For fewer than 28 days the sheet looks at
 * days before them as well.)
 *
 * Throws #VALUE! for ranges of different steps and as OPS.FUNNEL, #N/A where one of them has no row with a figure for
 * each step.
 */
export function funnelDiffBlock(
  before: Cells,
  after: Cells,
  days?: Cells | null,
  daysAfter?: Cells | null,
): CellValue[][] {
  const messages = funnelMessages();
  const [cellsBefore, cellsAfter] = [takeSteps(before), takeSteps(after)];
  refuseOthers(cellsBefore, cellsAfter);
  const names = namesOf(cellsAfter, cellsBefore.headings);
  const was = measure(cellsBefore, names, days);
  const is = measure(cellsAfter, names, isLeftOut(daysAfter) ? days : daysAfter);
  const compared = compareFunnels(is, was, USUAL_FUNNEL_RULES);
  if (compared === null || was.side.counts === null || is.side.counts === null)
    throw failed("notAvailable", messages.noWholeRow);
  const split = splitFunnel(was.side.counts, is.side.counts);
  const words = funnelWords(locale());
  return [
    [
      words.step,
      messages.rateBefore,
      messages.rateAfter,
      words.change,
      words.changeLow,
      words.changeHigh,
      words.behind.chance,
      words.verdict,
      words.moved,
    ],
    ...names.map((name, step): CellValue[] => {
      const { change, limits, chance } = compared[step];
      const [a, b] = [is.steps?.[step], was.steps?.[step]];
      return [
        name,
        b?.stepRate ?? "",
        a?.stepRate ?? "",
        change ?? "",
        limits?.low ?? "",
        limits?.high ?? "",
        chance ?? "",
        step === 0 ? "" : verdict(a?.state ?? null, b?.state ?? null, compared[step]),
        split.kind === "split" ? split.parts[step].exact : "",
      ];
    }),
  ];
}

/** The funnel of all rows; those of one date are added up. */
function measure(cells: StepCells, names: readonly string[], days: Cells | null | undefined): MeasuredFunnel {
  const rowDays = takeDays(days, cells.rows.length, cells.hasHeading && !cells.isColumn);
  const counts = readCounts(cells, names, rowDays);
  const rows = typeof rowDays === "string" ? counts : addDays(counts);
  return measureFunnel(rows, { span: null, segment: null }, USUAL_FUNNEL_RULES, rowDays !== "no days");
}

function refuseOthers(before: StepCells, after: StepCells): void {
  const { otherSteps, otherLabels } = funnelMessages();
  const [a, b] = [before.headings, after.headings];
  if (a.length !== b.length) throw invalid(otherSteps(a.length, b.length));
  a.forEach((heading, step) => {
    const other = b[step];
    if (heading !== null && other !== null && heading !== other) throw invalid(otherLabels(heading, other));
  });
}

/** What two rates of a step say, in the words of the 漏斗 sheet. */
function verdict(
  state: MeasuredStep["state"],
  stateBefore: MeasuredStep["state"],
  { finding, chance }: ComparedStep,
): string {
  const words = funnelWords(locale());
  if (state !== null) return reason(state);
  if (stateBefore !== null) return funnelMessages().before + words.colon + reason(stateBefore);
  switch (finding) {
    case null:
      return "";
    case "too-few":
      return words.tooFew;
    case "within":
      return words.within;
    default:
      return words[finding] + odds(chance ?? 0);
  }
}

function reason(state: StepState): string {
  const { reasons } = funnelWords(locale());
  return reasons[state === "exceeds-on-days" ? "exceedsOnDays" : state];
}

/** "(about 1 in 1,234 by chance)" */
function odds(chance: number): string {
  const { oneIn, rarer } = funnelWords(locale());
  if (chance < RARE) return rarer;
  return oneIn.join(Math.round(1 / chance).toLocaleString("en-US"));
}
