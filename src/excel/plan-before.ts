import type { SheetPlan, TableColumnPlan } from "../workbook/plan";
import type { UpdateJob } from "./jobs";
import { tableOf } from "./layout";

/** The plan of a sheet as it is before its update, but for the figures: its rows, its texts, its formulas. */
export function planBefore({ plan, formulas, before, drawings }: UpdateJob): SheetPlan {
  const table = tableOf(plan);
  const columns = table.columns.map((column, index): TableColumnPlan => {
    const formula = formulas[index] ?? null;
    return formula === null ? column : { ...column, content: { kind: "formula", formula } };
  });
  return {
    ...plan,
    blocks: plan.blocks.map((block, i) => ({ ...block, values: before.blocks[i] ?? block.values })),
    ...(drawings ? { drawings: drawings.before.map((drawing) => drawing.plan) } : {}),
    tables: [{ ...table, columns, rowCount: before.rowCount }],
  };
}
