import type { SheetPlan, TableColumnPlan, TablePlan } from "../workbook/plan";

/** The one table of a planned sheet; plans with more are split into sheets by their templates. */
export function tableOf(plan: SheetPlan): TablePlan {
  const [table] = plan.tables;
  if (!table || plan.tables.length !== 1) throw new Error(`"${plan.key}": a planned sheet holds one table`);
  return table;
}

/**
 * What stands where on the sheet, without the figures. Two plans with the same layout differ only in values, texts
 * and row count, so the second can be poured into the sheet of the first.
 */
export function layoutOf(plan: SheetPlan): string {
  const table = tableOf(plan);
  return JSON.stringify({
    table: [
      table.name,
      table.row,
      table.column,
      table.totals,
      table.columns.map((c) => [c.header, c.content.kind]),
      ...ownFormulas(table),
    ],
    blocks: plan.blocks.map((b) => [b.row, b.column, b.values.length, b.values[0]?.length ?? 0]),
    charts: plan.charts.map((c) => [c.name, c.kind, c.series.map((s) => s.column)]),
  });
}

/** The number of rows and a short sum of the formulas where rows have formulas of their own; nothing otherwise. */
function ownFormulas(table: TablePlan): readonly number[] {
  const formulas = table.columns.flatMap(({ content }) =>
    content.kind === "formulas" ? content.formulas : [],
  );
  if (formulas.length === 0) return [];
  let sum = 0;
  for (const character of formulas.join("\n"))
    sum = (Math.imul(sum, 31) + (character.codePointAt(0) ?? 0)) | 0;
  return [table.rowCount, sum];
}

/** Neighbouring columns of typed values, to be written together: [first index, columns]. */
export function valueRuns(
  table: TablePlan,
): readonly { readonly first: number; readonly columns: readonly TableColumnPlan[] }[] {
  const runs: { first: number; columns: TableColumnPlan[] }[] = [];
  table.columns.forEach((column, index) => {
    if (column.content.kind !== "values") return;
    const last = runs.at(-1);
    if (last && last.first + last.columns.length === index) last.columns.push(column);
    else runs.push({ first: index, columns: [column] });
  });
  return runs;
}

export function valuesOf(column: TableColumnPlan) {
  if (column.content.kind !== "values") throw new Error(`"${column.header}" holds no values`);
  return column.content.values;
}
