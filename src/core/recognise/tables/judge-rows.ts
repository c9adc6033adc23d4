import { firstFilled, lastRowWith } from "./body";
import type { Body, JudgedRow } from "./body";
import { isBlank } from "./cell-kind";
import { isFigure } from "./figure";
import { judgeLone, judgeWords, noteOf, saysUnits } from "./note-rows";
import { isComment } from "./note-words";
import { repeatsHeader } from "./repeated-header";
import type { HeaderWords } from "./repeated-header";
import { findSummaries } from "./summary-rows";
import type { CellValue } from "../../../workbook/grid";

const BLANK: JudgedRow = { why: "blank", text: "" };

/**
 * The rows that are not data by what they hold and what stands around them: blank rows, totals, repeated headers,
 * units, notes, and titles of segments. `levels` are the words of the header's rows.
 */
export function judgeRows(body: Body, levels: readonly HeaderWords[]): Map<number, JudgedRow> {
  const { rows, start, end, columns } = body;
  const hasFigure = (row: readonly CellValue[]) => columns.figures.some((column) => isFigure(row[column]));
  const reach: Reach = {
    summaries: findSummaries(body),
    lastFull: lastRowWith(rows, start, end, (row) => firstFilled(row).length >= 2),
    lastFigure: lastRowWith(rows, start, end, hasFigure),
    width: levels[levels.length - 1].texts.length,
    repeats: (row) => levels.some((words) => repeatsHeader(row, words)),
  };
  const judged = new Map<number, JudgedRow>();
  for (let i = start; i < end; i += 1) {
    const found = judgeRow(body, i, judged, reach);
    if (found !== null) judged.set(i, found);
  }
  return judged;
}

interface Reach {
  readonly summaries: ReadonlyMap<number, JudgedRow>;
  /** The last rows with more than one cell filled, and with a figure. */
  readonly lastFull: number;
  readonly lastFigure: number;
  readonly width: number;
  /** Whether a row says one of the header's rows again. */
  readonly repeats: (row: readonly CellValue[]) => boolean;
}

/** Judges a row by itself and by what the rows before it were. */
function judgeRow(
  body: Body,
  index: number,
  judged: ReadonlyMap<number, JudgedRow>,
  reach: Reach,
): JudgedRow | null {
  const { rows, start, columns } = body;
  const row = rows[index];
  const filled = firstFilled(row);
  if (filled.length === 0) return BLANK;
  const summary = reach.summaries.get(index);
  if (summary !== undefined) return summary;
  const before = index === start ? BLANK : judged.get(index - 1);
  if (before?.why === "total" && continuesTotal(row, rows[index - 1])) return before;
  const first = row[filled[0]];
  if (reach.repeats(row)) return { why: "repeated-header", text: "" };
  const isBelowHeadings = index === start || before?.why === "repeated-header";
  if (isBelowHeadings && saysUnits(body, index)) return noteOf(String(first));
  if (filled.length === 1 && reach.width >= 3) {
    const lone = judgeLone(body, index, {
      isAfterData: index > reach.lastFull,
      isAfterDropped: before !== undefined,
      isSegmented: judged.get(start)?.why === "note" && firstFilled(rows[start]).length === 1,
      repeats: reach.repeats,
    });
    if (lone !== null) return lone;
  }
  const mayBeNote = index > reach.lastFigure || isComment(first);
  return mayBeNote ? judgeWords(row, before?.why === "blank" && index > start, columns) : null;
}

/** The next figure of a total over several rows: 合计 | 金额 above, and (blank) | 点击量 here. */
function continuesTotal(row: readonly CellValue[], above: readonly CellValue[]): boolean {
  const first = row.findIndex((value) => !isBlank(value));
  if (first < 1 || typeof row[first] !== "string" || isFigure(row[first])) return false;
  const isNamedAbove = above.slice(0, first).some((value) => !isBlank(value));
  return (
    isNamedAbove && typeof above[first] === "string" && !isBlank(above[first]) && row[first] !== above[first]
  );
}
