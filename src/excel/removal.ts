import type { RemoveJob } from "./jobs";
import { type MarkedSheet, writeMark } from "./marks";
import { stagingTable } from "./stage";

/**
 * Queues: a sheet of ours leaves its place and its names, and the one before it takes them. Until the sheet aside is
 * deleted all of it can be taken back; its mark says from the first step on that nobody misses it.
 */
export function moveAside(context: Excel.RequestContext, job: RemoveJob): void {
  const { worksheets } = context.workbook;
  const sheet = worksheets.getItem(job.sheet);
  writeMark(sheet, { state: "building" });
  if (job.earlier) sheet.tables.getItem(job.table).name = stagingTable(job);
  sheet.name = job.staging;
  if (!job.earlier) return;
  const { keptAs, tableKeptAs, name, table } = job.earlier;
  const old = worksheets.getItem(keptAs);
  old.tables.getItem(tableKeptAs).name = table;
  old.name = name;
  writeMark(old, { state: "ready" });
}

/** Whether the sheet has left its place, and the one before it has its names again. */
export function isRemoved(job: RemoveJob, sheets: readonly MarkedSheet[]): boolean {
  const { earlier, staging } = job;
  if (sheets.some((sheet) => isOf(job, sheet) && sheet.name !== staging)) return false;
  if (!earlier) return true;
  return sheets.some(({ name, mark }) => name === earlier.name && mark?.state === "ready");
}

/** Queues the end of the sheet aside, where it is still there. */
export function endRemoval(
  context: Excel.RequestContext,
  job: RemoveJob,
  sheets: readonly MarkedSheet[],
): void {
  if (sheets.some(({ name }) => name === job.staging))
    context.workbook.worksheets.getItem(job.staging).delete();
}

/** Queues the way back: both sheets get the names and marks they had. */
export function undoRemoval(
  context: Excel.RequestContext,
  job: RemoveJob,
  sheets: readonly MarkedSheet[],
): void {
  const { earlier } = job;
  const { worksheets } = context.workbook;
  const gone = sheets.find((sheet) => isOf(job, sheet));
  const old =
    earlier &&
    sheets.find(
      ({ name, tables }) =>
        name === earlier.keptAs ||
        tables.includes(earlier.tableKeptAs) ||
        (name === earlier.name && gone?.name === job.staging),
    );
  if (earlier && old) {
    const sheet = worksheets.getItem(old.name);
    if (!old.tables.includes(earlier.tableKeptAs))
      sheet.tables.getItem(earlier.table).name = earlier.tableKeptAs;
    if (old.name !== earlier.keptAs) sheet.name = earlier.keptAs;
    writeMark(sheet, { state: "retired" });
  }
  if (!gone) return;
  const sheet = worksheets.getItem(gone.name);
  if (gone.tables.includes(stagingTable(job))) sheet.tables.getItem(stagingTable(job)).name = job.table;
  if (gone.name !== job.sheet) sheet.name = job.sheet;
  writeMark(sheet, { state: "ready" });
}

function isOf({ key, build }: RemoveJob, { mark }: MarkedSheet): boolean {
  return mark?.key === key && mark.build === build;
}
