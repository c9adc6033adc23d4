import type { SheetPlan, TableColumnPlan } from "../workbook/plan";
import type { UpdateJob } from "./jobs";
import { tableOf } from "./layout";

/** The plan of a sheet as it is before its update, but for the figures: its rows, texts, formulas, formats and widths. */
export function planBefore({ plan, formulas, before, widths, drawings }: UpdateJob): SheetPlan {
  const table = tableOf(plan);
  const columns = table.columns.map((column, index): TableColumnPlan => {
    const formula = formulas[index] ?? null;
    return {
      ...column,
      numberFormat: before.columnFormats[index] ?? column.numberFormat,
      ...(column.rowFormats === undefined || before.rowFormats === null
        ? {}
        : { rowFormats: before.rowFormats.map((row) => row[index] ?? column.numberFormat) }),
      ...(formula === null ? {} : { content: { kind: "formula", formula } }),
    };
  });
  return {
    ...plan,
    columnWidths: widths.map(({ column, before: width, after }) => ({ column, width, insteadOf: after })),
    blocks: plan.blocks.map((block, i) => ({
      ...block,
      values: before.blocks[i] ?? block.values,
      ...(block.numberFormat === undefined
        ? {}
        : { numberFormat: before.blockFormats[i] ?? block.numberFormat }),
    })),
    ...(drawings ? { drawings: drawings.before.map((drawing) => drawing.plan) } : {}),
    tables: [{ ...table, columns, rowCount: before.rowCount }],
  };
}
