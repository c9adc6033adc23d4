import type { SheetPlan } from "../workbook/plan";
import type { BuiltSheet, InputCell, SheetArea, Undo, UndoSheet } from "../workbook/port";
import { filledAreas } from "./areas";
import { filledCells, plannedKeys, rowNames } from "./inputs";
import type { NewSheetJob, PlannedJob } from "./jobs";
import { tableOf } from "./layout";
import { tableReaders } from "./reads";

/**
 * What takes a build back. `earlier` are the plans of the updated sheets as they were, in the order of their jobs;
 * `earlierBuilds` those that the marks of our sheets named before.
 */
export function recordUndo(
  build: string,
  jobs: readonly PlannedJob[],
  earlier: readonly SheetPlan[],
  earlierBuilds: readonly string[],
): Undo {
  const updates = jobs.filter((job) => job.how === "updated");
  const reads = tableReaders(jobs.map(({ plan }) => plan));
  const sheets = jobs.map((job): UndoSheet => {
    const built = builtSheet(job, reads(job.plan));
    if (job.how !== "updated") return { ...built, ...made(job) };
    return {
      ...built,
      how: "updated",
      plan: earlier[updates.indexOf(job)] ?? job.plan,
      hadTotals: job.before.hasTotals,
      earlierBuild: job.before.build,
    };
  });
  return { build, earlierBuilds: [...new Set(earlierBuilds)], sheets };
}

function builtSheet(job: PlannedJob, reads: readonly string[]): BuiltSheet {
  const { plan } = job;
  const table = tableOf(plan);
  const inputColumns = table.columns
    .filter(({ content }) => content.kind === "input")
    .map(({ header }) => header);
  return {
    key: plan.key,
    name: job.how === "updated" ? job.sheet : plan.name,
    table: job.how === "updated" ? job.table : table.name,
    reads,
    tableArea: tableArea(plan),
    headers: table.columns.map(({ header }) => header),
    ...(table.keyColumn === undefined ? {} : { keyColumn: table.keyColumn }),
    inputColumns,
    inputs: inputsOf(job, inputColumns),
  };
}

function inputsOf({ plan, inputs }: PlannedJob, inputColumns: readonly string[]): readonly InputCell[] {
  const table = tableOf(plan);
  if (table.keyColumn === undefined) return [];
  return filledCells(inputColumns, {
    names: rowNames(plannedKeys(table, table.keyColumn)),
    columns: inputs.after.map(({ cells }) => cells),
  });
}

function made({ how, plan, retire }: NewSheetJob) {
  const table = tableArea(plan);
  const { totals, name } = tableOf(plan);
  return {
    how,
    areas: [{ ...table, lastRow: table.lastRow + (totals ? 1 : 0) }, ...plan.blocks.flatMap(filledAreas)],
    charts: plan.charts.map((chart) => chart.name),
    keptBlocks: plan.blocks.filter((block) => block.keeps === true),
    earlier: retire && {
      keptAs: retire.as,
      tableKeptAs: retire.tableAs,
      name: retire.sheet,
      table: retire.table,
    },
    table: name,
  };
}

function tableArea(plan: SheetPlan): SheetArea {
  const { row, column, rowCount, columns } = tableOf(plan);
  return {
    firstRow: row,
    lastRow: row + rowCount,
    firstColumn: column,
    lastColumn: column + columns.length - 1,
  };
}
