import type { BlockPlan, SheetPlan } from "../workbook/plan";
import type { Job, NewSheetJob, RemoveJob, UpdateJob } from "./jobs";
import { layoutOf, tableOf, valueRuns, valuesOf } from "./layout";
import { writeMark } from "./marks";
import type { Outbox } from "./outbox";
import { blockRange, tableRows } from "./ranges";
import { ALIGNMENTS, applyStyle } from "./styles";
import { asWritten } from "./cell-values";
import { jsonBytes } from "./limits";
import { addDrawing, drawingBytes } from "./write-drawing";
import { addTable, formatAlerts, formatBody } from "./write-table";
import { writeWidths } from "./widths";

/** What a sheet's formatting, marks and the like put on the wire, beside its values. */
const SHEET_BYTES = 20_000;

/**
 * Prepares a job on a sheet of its own, aside: nothing the operator sees or refers to changes yet. The sheet is
 * marked in the request that makes it, so that a later look knows it for ours whatever happens.
 */
export async function stage(
  context: Excel.RequestContext,
  outbox: Outbox,
  job: Job,
  build: string,
): Promise<void> {
  if (job.how === "updated") await stageUpdate(context, outbox, job, build);
  else if (job.how !== "removed") await stageNew(context, outbox, job, build);
}

/** Name of the table while the sheet stands aside. */
export function stagingTable(job: NewSheetJob | RemoveJob): string {
  return job.staging.replace("~opsheet ", "_opsheet_");
}

async function stageNew(
  context: Excel.RequestContext,
  outbox: Outbox,
  job: NewSheetJob,
  build: string,
): Promise<void> {
  const { plan } = job;
  const table = tableOf(plan);
  await outbox.add(SHEET_BYTES, () => {
    const sheet = context.workbook.worksheets.add(job.staging);
    writeMark(sheet, { key: plan.key, state: "building", build });
    formatBody(sheet, table, table.rowCount);
    formatAlerts(sheet, table);
  });
  const sheet = context.workbook.worksheets.getItem(job.staging);
  for (const run of valueRuns(table))
    await outbox.addValues(sheet, table.row, table.column - 1 + run.first, run.columns.map(valuesOf));
  await outbox.add(SHEET_BYTES + jsonBytes(plan.blocks), () => {
    addTable(sheet, table, stagingTable(job));
    writeBlocks(sheet, plan);
    arrange(sheet, plan);
  });
  for (const { plan: drawing } of job.drawings)
    await outbox.add(drawingBytes(drawing), () => addDrawing(sheet, drawing));
}

/** New values, and below them a copy of the old ones to go back to. */
async function stageUpdate(
  context: Excel.RequestContext,
  outbox: Outbox,
  job: UpdateJob,
  build: string,
): Promise<void> {
  const table = tableOf(job.plan);
  await outbox.add(SHEET_BYTES, () => {
    const sheet = context.workbook.worksheets.add(job.staging);
    writeMark(sheet, { key: job.plan.key, state: "building", build });
    formatBody(sheet, table, Math.max(table.rowCount, job.before.rowCount));
    const { rowCount } = job.before;
    const backup = tableRows(sheet, table, backupRow(job) - table.row, rowCount);
    backup.copyFrom(tableRows(context.workbook.worksheets.getItem(job.sheet), table, 0, rowCount), "Values");
  });
  const sheet = context.workbook.worksheets.getItem(job.staging);
  for (const run of valueRuns(table))
    await outbox.addValues(sheet, table.row, table.column - 1 + run.first, run.columns.map(valuesOf));
}

/** 0-based row of the staging sheet where the copy of the old values begins. */
export function backupRow(job: UpdateJob): number {
  const table = tableOf(job.plan);
  return table.row + table.rowCount + 1;
}

/** The cells of a block as they are handed to Excel. */
export function blockCells({ values, areFormulas }: BlockPlan) {
  return values.map((row) => row.map((value) => (areFormulas ? (value ?? "") : asWritten(value))));
}

function writeBlocks(sheet: Excel.Worksheet, plan: SheetPlan): void {
  for (const block of plan.blocks) {
    const range = blockRange(sheet, block);
    applyStyle(range, block.style);
    if (block.numberFormat !== undefined) range.numberFormat = block.numberFormat as unknown as string[][];
    if (block.align !== undefined) range.format.horizontalAlignment = ALIGNMENTS[block.align];
    if (block.choices !== undefined)
      range.dataValidation.rule = { list: { inCellDropDown: true, source: `=${block.choices}` } };
    // Formulas may read tables that have their names only in the end.
    if (!block.areFormulas) range.values = blockCells(block);
  }
}

function arrange(sheet: Excel.Worksheet, plan: SheetPlan): void {
  writeWidths(sheet, plan.columnWidths);
  if (plan.frozenRows > 0) sheet.freezePanes.freezeRows(plan.frozenRows);
  if (plan.tabColor) sheet.tabColor = plan.tabColor;
  sheet.showGridlines = false;
  sheet.pageLayout.orientation = plan.print.orientation === "landscape" ? "Landscape" : "Portrait";
  const { fitToWidth, fitToHeight, columns, rows } = plan.print;
  if (fitToWidth)
    sheet.pageLayout.zoom = { horizontalFitToPages: 1, ...(fitToHeight ? { verticalFitToPages: 1 } : {}) };
  if (columns !== undefined) {
    const area = sheet.getRangeByIndexes(0, 0, rows ?? 1, columns);
    sheet.pageLayout.setPrintArea(rows === undefined ? area.getEntireColumn() : area);
  }
  if (plan.print.titleRow > 0)
    sheet.pageLayout.setPrintTitleRows(`$${plan.print.titleRow}:$${plan.print.titleRow}`);
}

/** Marks that say: complete. The last thing written. */
export function readyMark(plan: SheetPlan, build: string, table: string) {
  return { key: plan.key, state: "ready" as const, build, table, layout: layoutOf(plan) };
}
