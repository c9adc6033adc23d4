import type { SheetPlan, TableColumnPlan, TablePlan } from "../workbook/plan";

/** The one table of a planned sheet; plans with more are split into sheets by their templates. */
export function tableOf(plan: SheetPlan): TablePlan {
  const [table] = plan.tables;
  if (!table || plan.tables.length !== 1) throw new Error(`"${plan.key}": a planned sheet holds one table`);
  return table;
}

/**
 * What stands where on the sheet, without the figures, as 16 hexadecimal digits. Two plans with the same layout differ
 * only in values, texts and row count, so the second can be poured into the sheet of the first.
 */
export function layoutOf(plan: SheetPlan): string {
  const table = tableOf(plan);
  const layout = JSON.stringify({
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
  return digest(layout);
}

/** Offsets the two halves of a digest begin with; the first is that of the hash. */
const OFFSETS = [0x811c9dc5, 0x01234567] as const;

/** FNV-1a of 32 bits over UTF-16 units, twice. Source: G. Fowler, L. C. Noll, K.-P. Vo, IETF draft "The FNV Hash". */
export function digest(text: string): string {
  return OFFSETS.map((offset) => {
    let hash: number = offset;
    for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
    return (hash >>> 0).toString(16).padStart(8, "0");
  }).join("");
}

/** The number of rows and their formulas where rows have formulas of their own; nothing otherwise. */
function ownFormulas(table: TablePlan): readonly (number | string)[] {
  const formulas = table.columns.flatMap(({ content }) =>
    content.kind === "formulas" ? content.formulas : [],
  );
  return formulas.length === 0 ? [] : [table.rowCount, ...formulas];
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
