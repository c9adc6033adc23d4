import type { DrawingPlan, SheetPlan } from "../workbook/plan";
import { type KeptDrawing, writeRecord } from "./drawing-record";
import type { Job, NewSheetJob, UpdateJob } from "./jobs";
import { type InputColumn, staysPut, writeInputs } from "./inputs";
import { cellsToStand } from "./kept-cells";
import { tableOf, valueRuns } from "./layout";
import { nameSheet, nameSource, writeMark } from "./marks";
import { moveAside } from "./removal";
import { planBefore } from "./plan-before";
import { blockRange, tableRows } from "./ranges";
import type { ShapeSeen } from "./read-shapes";
import { eraseUnnamed, redraw } from "./redraw";
import { backupRow, blockCells, readyMark, stagingTable } from "./stage";
import { addChart, pointChart } from "./write-chart";
import { formatBody, writeFormulas, writeTotals } from "./write-table";
import { writeWidths } from "./widths";

/**
 * Queues the step that puts a prepared job in place. It is small whatever the size of the table, so that it goes
 * out as one request together with those of the other jobs; the mark "ready" comes last.
 */
export function finish(context: Excel.RequestContext, job: Job): void {
  if (job.how === "updated") finishUpdate(context, job);
  else if (job.how === "removed") moveAside(context, job);
  else finishNew(context, job);
}

function finishNew(context: Excel.RequestContext, job: NewSheetJob): void {
  const { plan, retire } = job;
  const tablePlan = tableOf(plan);
  const { worksheets } = context.workbook;
  if (retire) {
    const old = worksheets.getItem(retire.sheet);
    old.tables.getItem(retire.table).name = retire.tableAs;
    writeMark(old, { state: "retired" });
    old.name = retire.as;
  }
  const sheet = worksheets.getItem(job.staging);
  const table = sheet.tables.getItem(stagingTable(job));
  table.name = tablePlan.name;
  writeFormulas(sheet, tablePlan, tablePlan.rowCount);
  for (const block of plan.blocks)
    if (block.areFormulas) blockRange(sheet, block).formulas = blockCells(block);
  writeInputs(sheet, tablePlan, job.inputs.after, tablePlan.rowCount);
  writeTotals(sheet, table, tablePlan, tablePlan.rowCount);
  for (const chart of plan.charts) addChart(sheet, plan, chart);
  sheet.name = plan.name;
  if (job.drawings.length > 0) writeMark(sheet, { drawings: writeRecord(job.drawings) });
  const mark = readyMark(plan, job.build, tablePlan.name);
  nameSheet(sheet, mark, plan.source);
  writeMark(sheet, mark);
}

function finishUpdate(context: Excel.RequestContext, job: UpdateJob): void {
  const table = tableOf(job.plan);
  const sheet = context.workbook.worksheets.getItem(job.sheet);
  const { rowCount, hasTotals } = job.before;
  // The old totals row would leave its looks on a row of figures, or below them.
  if (hasTotals && (table.rowCount > rowCount || !job.showTotals))
    tableRows(sheet, table, rowCount, 1).clear("Formats");
  pour(context, job, {
    fromRow: table.row,
    from: table.rowCount,
    to: Math.max(table.rowCount, job.before.rowCount),
    // Where the operator switched the totals off, the row below the figures is theirs.
    clearTotals: job.before.hasTotals,
    showTotals: job.showTotals,
    inputs: staysPut(job.inputs) ? [] : job.inputs.after,
    blocks: job.plan.blocks.map((block, i) => cellsToStand(block, job.before.blocks[i])),
  });
  writeWidths(
    sheet,
    job.widths.map(({ column, after }) => ({ column, width: after })),
  );
  pointCharts(sheet, job, job.plan);
  if (job.drawings) {
    const { seen, before, after } = job.drawings;
    redraw(sheet, seen, { gone: before.map(({ plan }) => plan), wanted: after });
    writeMark(sheet, { drawings: writeRecord(after) });
  }
  if (job.plan.source !== undefined) nameSource(sheet, job.plan.source, job.before.hasSourceName);
  writeMark(sheet, readyMark(job.plan, job.build, job.table));
}

/**
 * Queues the end of the sheets aside. It comes after every job has been put in place: as long as one may still be
 * refused, the others need the copies on them to go back to.
 */
export function clearAside(context: Excel.RequestContext, jobs: readonly Job[]): void {
  for (const job of jobs)
    if (job.how === "updated" || job.how === "removed")
      context.workbook.worksheets.getItem(job.staging).delete();
}

/**
 * Queues the way back of an update that may have come half through: the old figures, from the copy aside. `seen` are
 * the shapes on the sheet now.
 */
export function undoUpdate(context: Excel.RequestContext, job: UpdateJob, seen: readonly ShapeSeen[]): void {
  const plan = planBefore(job);
  const planned = tableOf(job.plan);
  const sheet = context.workbook.worksheets.getItem(job.sheet);
  // The new totals row may have left its looks on a row that is figures again, or nothing.
  tableRows(sheet, planned, planned.rowCount, 1).clear("Formats");
  pour(
    context,
    { ...job, plan },
    {
      fromRow: backupRow(job),
      from: job.before.rowCount,
      to: Math.max(planned.rowCount, job.before.rowCount),
      clearTotals: true,
      showTotals: job.before.hasTotals,
      inputs: job.inputs.before,
      blocks: plan.blocks.map(blockCells),
    },
  );
  writeWidths(
    sheet,
    job.widths.map(({ column, before }) => ({ column, width: before })),
  );
  pointCharts(sheet, job, plan);
  if (job.drawings) {
    const { before, after } = job.drawings;
    const gone = allParts([...after, ...before]);
    eraseUnnamed(sheet, { before: job.drawings.seen, now: seen }, gone);
    redraw(sheet, seen, { gone, wanted: before });
    writeMark(sheet, { drawings: writeRecord(before) });
  }
  writeMark(sheet, { build: job.before.build });
}

/** For each drawing once, all boxes and lines it has had. */
function allParts(drawings: readonly KeptDrawing[]): readonly DrawingPlan[] {
  const names = new Set(drawings.map(({ plan }) => plan.name));
  return [...names].flatMap((name) => {
    const same = drawings.filter(({ plan }) => plan.name === name);
    const [first] = same;
    if (!first) return [];
    const lines = new Map(same.flatMap(({ plan }) => plan.lines.map((line) => [line.key, line] as const)));
    const boxes = new Map(same.flatMap(({ plan }) => plan.boxes.map((box) => [box.key, box] as const)));
    return [{ ...first.plan, boxes: [...boxes.values()], lines: [...lines.values()] }];
  });
}

/** Queues: the charts that are still ours draw the rows of the plan. */
function pointCharts(sheet: Excel.Worksheet, job: UpdateJob, plan: SheetPlan): void {
  for (const chart of plan.charts)
    if (job.charts.includes(chart.name)) pointChart(sheet.charts.getItem(chart.name), sheet, plan, chart);
}

/** Queues: the table of the sheet takes `from` rows of values that stand on the staging sheet. */
function pour(
  context: Excel.RequestContext,
  job: UpdateJob,
  source: {
    fromRow: number;
    from: number;
    to: number;
    clearTotals: boolean;
    showTotals: boolean;
    /** Input columns that are to be written anew. */
    inputs: readonly InputColumn[];
    blocks: readonly (readonly (readonly unknown[])[])[];
  },
): void {
  const plan = tableOf(job.plan);
  const sheet = context.workbook.worksheets.getItem(job.sheet);
  const staging = context.workbook.worksheets.getItem(job.staging);
  const table = sheet.tables.getItem(job.table);
  // Without its totals row the table can be given any number of rows; what is left of a longer one goes, formats too.
  table.showTotals = false;
  if (source.to > source.from)
    tableRows(sheet, plan, source.from, source.to - source.from + (source.clearTotals ? 1 : 0)).clear("All");
  table.resize(tableRows(sheet, plan, -1, source.from + 1));
  formatBody(sheet, plan, source.from);
  for (const run of valueRuns(plan)) {
    const column = plan.column - 1 + run.first;
    sheet
      .getRangeByIndexes(plan.row, column, source.from, run.columns.length)
      .copyFrom(staging.getRangeByIndexes(source.fromRow, column, source.from, run.columns.length), "Values");
  }
  writeFormulas(sheet, plan, source.from);
  writeInputs(sheet, plan, source.inputs, source.from);
  writeTotals(sheet, table, { ...plan, totals: source.showTotals }, source.from);
  job.plan.blocks.forEach((block, index) => {
    const range = blockRange(sheet, block);
    // It may be another one than last time: the operator may have chosen another currency.
    if (block.numberFormat !== undefined) range.numberFormat = block.numberFormat as unknown as string[][];
    if (block.areFormulas) range.formulas = source.blocks[index] as unknown[][];
    else range.values = source.blocks[index] as unknown[][];
  });
}
