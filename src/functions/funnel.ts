import { addDays } from "../core/funnel/add-days";
import { funnelsBySegment } from "../core/funnel/by-segment";
import type { SegmentFunnel } from "../core/funnel/by-segment";
import type { FunnelRow } from "../core/funnel/funnel-source";
import { USUAL_FUNNEL_RULES } from "../core/funnel/rules";
import { BLANK } from "../core/funnel/segment-names";
import { cleanColumn } from "../core/clean/clean-column";
import { cleanText } from "../core/clean/clean-text";
import { funnelWords } from "../core/templates/funnel-words";
import { readNumber } from "../core/values/read-number";
import type { CellValue } from "../workbook/grid";
import { failed, invalid } from "./errors";
import { funnelMessages, locale } from "./messages";
import { namesOf, readCounts, takeList, takeSteps } from "./read-steps";
import type { Cells, StepCells } from "./read-steps";
import { takeDays } from "./row-days";

/**
 * The figures of each step, header row first, a block of rows a segment; see OPS.FUNNEL. A cell without a value is "".
 *
 * By the usual rules the same figures as on the 漏斗 sheet of the same rows and days: with their dates, rows of one day
 * are added up and the days tell how far rates vary; where `days` is FALSE nothing does. Left out, each row is taken for
 * a day, which makes ranges too wide rather than too narrow. (For fewer than 28 days the sheet looks at days before them
 * as well.)
 *
 * Throws #VALUE! for fewer than two steps, for counts below 0, and for names, benchmarks, segments and days of another
 * number than steps and rows; #N/A where no row has a figure for each step.
 */
export function funnelBlock(
  counts: Cells,
  labels?: Cells | null,
  benchmark?: Cells | null,
  segments?: Cells | null,
  days?: Cells | null,
): CellValue[][] {
  const messages = funnelMessages();
  const cells = takeSteps(counts);
  const steps = cells.headings.length;
  const isHeaded = cells.isColumn && cells.hasHeading;
  const names = namesOf(cells, takeList(labels, steps, isHeaded, messages.wrongLabels));
  const benchmarks = (takeList(benchmark, steps, isHeaded, messages.wrongBenchmarks) ?? []).map(
    (cell, step) => (step === 0 ? null : rateIn(cell)),
  );
  const rowDays = takeDays(days, cells.rows.length, cells.hasHeading && !cells.isColumn);
  const groups = groupsOf(cells, readCounts(cells, names, rowDays), segments);
  const areDated = typeof rowDays !== "string";
  const rows = [...groups.values()].map((group) => (areDated ? addDays(group) : group));
  const funnels = funnelsBySegment(rows, benchmarks, USUAL_FUNNEL_RULES, rowDays !== "no days");
  if (funnels.every(({ measured }) => measured.steps === null))
    throw failed("notAvailable", messages.noWholeRow);
  const own = [...groups.keys()].map((segment) => (segment === null ? [] : [segment]));
  return [
    header(own.some((segment) => segment.length > 0)),
    ...funnels.flatMap((funnel, i) => names.map((name, step) => [...own[i], name, ...figures(funnel, step)])),
  ];
}

/** Rows by their segment, in the order of first appearance; one list for all of them where there are no segments. */
function groupsOf(
  cells: StepCells,
  rows: readonly FunnelRow[],
  segments: Cells | null | undefined,
): ReadonlyMap<string | null, readonly FunnelRow[]> {
  const { hasHeading, isColumn } = cells;
  const list = takeList(segments, rows.length, hasHeading && !isColumn, funnelMessages().wrongSegments);
  if (list === null) return new Map([[null, rows]]);
  const groups = new Map<string, FunnelRow[]>();
  cleanColumn(list, cleanText).values.forEach((value, row) => {
    const isEmpty = rows[row].counts.every((count) => count === null);
    // As on the sheet, rows without a name are a segment of their own.
    if (value === null && isEmpty) return;
    const name = value === null ? BLANK[locale()] : String(value);
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [rows[row]]);
    else group.push(rows[row]);
  });
  return groups;
}

/** A benchmark, typed as 0.04 or "4%"; null for an empty cell. */
function rateIn(cell: CellValue): number | null {
  if (cell === null) return null;
  const read = typeof cell === "string" ? readNumber(cell) : null;
  if (read?.kind === "missing") return null;
  const rate = read?.kind === "number" ? read.value : cell;
  if (typeof rate !== "number" || !(rate >= 0 && rate <= 1))
    throw invalid(funnelMessages().noRate(String(cell)));
  return rate;
}

function header(hasSegments: boolean): CellValue[] {
  const { segment, count } = funnelMessages();
  const { step, stepRate, overallRate, dropOff, low, high, leak } = funnelWords(locale());
  return [...(hasSegments ? [segment] : []), step, count, stepRate, overallRate, dropOff, low, high, leak];
}

function figures({ measured, leak }: SegmentFunnel, step: number): CellValue[] {
  const own = measured.steps?.[step];
  const { biggestLeak, possibleLeak } = funnelWords(locale());
  const mark = leak?.step !== step ? "" : leak.isReal ? biggestLeak : possibleLeak;
  return [
    own?.count ?? "",
    own?.stepRate ?? "",
    own?.overallRate ?? "",
    own?.dropOff ?? "",
    own?.limits?.low ?? "",
    own?.limits?.high ?? "",
    mark,
  ];
}
