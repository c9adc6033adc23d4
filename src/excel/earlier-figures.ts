import type { CellValue } from "../workbook/grid";
import type { ColumnContent, SheetPlan } from "../workbook/plan";
import { WorkbookError } from "../workbook/port";
import type { UpdateJob } from "./jobs";
import { tableOf, valueRuns } from "./layout";
import { FIRST_READ_CELLS, jsonBytes, RESPONSE_BYTES } from "./limits";
import { planBefore } from "./plan-before";
import type { Session } from "./session";

/**
 * Reads what updates are going to write over, and gives for each the plan of its sheet as it is: the typed figures,
 * texts and formulas. Long tables come in parts of about RESPONSE_BYTES, short ones together in one request.
 */
export async function readEarlierFigures(
  session: Session,
  jobs: readonly UpdateJob[],
): Promise<readonly SheetPlan[]> {
  const runs = jobs.flatMap((job, place) =>
    valueRuns(tableOf(job.plan)).map(({ first, columns }): Run => ({
      job,
      place,
      first,
      wide: columns.length,
      rows: [],
    })),
  );
  await readRuns(session, runs);
  return jobs.map((job, place) =>
    earlierPlan(
      job,
      runs.filter((run) => run.place === place),
    ),
  );
}

/** Neighbouring columns of typed values of one table, and what has been read of them. */
interface Run {
  readonly job: UpdateJob;
  readonly place: number;
  readonly first: number;
  readonly wide: number;
  readonly rows: (readonly CellValue[])[];
}

async function readRuns({ context, sync }: Session, runs: readonly Run[]): Promise<void> {
  const pending = runs.map((run) => ({ run, from: 0 }));
  let [bytes, cells] = [0, 0];
  while (pending.length > 0) {
    // The bytes a cell takes are not known before the first answer, so the first part is a careful one.
    let room = cells === 0 ? FIRST_READ_CELLS : Math.max(1, Math.floor((RESPONSE_BYTES / bytes) * cells));
    const parts: { run: Run; range: Excel.Range }[] = [];
    while (pending[0] && room > 0) {
      const [{ run, from }] = pending as [{ run: Run; from: number }];
      const count = Math.min(run.job.before.rowCount - from, Math.max(1, Math.floor(room / run.wide)));
      parts.push({ run, range: queueRows(context, run, from, count) });
      room -= count * run.wide;
      pending[0].from += count;
      if (pending[0].from >= run.job.before.rowCount) pending.shift();
    }
    await sync();
    for (const { run, range } of parts) {
      const values = range.values as CellValue[][] | null;
      // Excel gives null instead of an error for more cells than it wants to hand out at once.
      if (values === null) throw new WorkbookError("too-large", "unchanged");
      for (const row of values) run.rows.push(row.map((value) => (value === "" ? null : value)));
      bytes += jsonBytes(values);
      cells += values.length * run.wide;
    }
  }
}

function queueRows(context: Excel.RequestContext, { job, first, wide }: Run, from: number, count: number) {
  const table = tableOf(job.plan);
  const range = context.workbook.worksheets
    .getItem(job.sheet)
    .getRangeByIndexes(table.row + from, table.column - 1 + first, count, wide);
  range.load("values");
  return range;
}

function earlierPlan(job: UpdateJob, runs: readonly Run[]): SheetPlan {
  const plan = planBefore(job);
  const table = tableOf(plan);
  const contentOf = (content: ColumnContent, index: number): ColumnContent => {
    if (content.kind === "input") return { kind: "input" };
    const run = runs.find(({ first, wide }) => first <= index && index < first + wide);
    return run ? { kind: "values", values: run.rows.map((row) => row[index - run.first] ?? null) } : content;
  };
  return {
    ...plan,
    tables: [
      {
        ...table,
        columns: table.columns.map((column, i) => ({ ...column, content: contentOf(column.content, i) })),
      },
    ],
  };
}
