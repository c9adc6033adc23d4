import type { PeriodKind } from "./periods";
import type { CleanColumn, CleanTable } from "../clean/clean-table";
import type { CellValue } from "../../workbook/grid";

/**
 * A table of figures one below the other with their periods as headings (指标 | 2月 | 3月 | 环比 | 备注) as one row a
 * period. What stands beside the periods goes to the last of them, under the figure's heading and its own. Any other
 * table as it is.
 */
export function mergePeriods(table: CleanTable, kind: PeriodKind): CleanTable {
  const at = table.columns.findIndex(
    ({ field, type, places }) => field === kind && type === "date" && places !== null,
  );
  if (at < 0 || !isOfFigures(table, at)) return table;
  const period = table.columns[at];
  const beside = table.columns.slice(0, at);
  const figures = table.columns.slice(at + 1);
  const days = [...new Set(period.values)].filter((day) => day !== null).sort();
  const last = days.length - 1;
  const rowsOf = days.map((day) => period.values.flatMap((value, row) => (value === day ? [row] : [])));
  const merged = (column: CleanColumn): CleanColumn => ({
    ...column,
    values: rowsOf.map((rows) => firstThere(column, rows)),
    changed: null,
    places: null,
  });
  return {
    ...table,
    columns: [
      { ...period, values: days, changed: null, places: null },
      ...figures.map(merged),
      ...figures.flatMap((figure) =>
        beside.flatMap((column): readonly CleanColumn[] => {
          const row = figure.values.findIndex((value) => value !== null);
          const value = row < 0 ? null : column.values[row];
          if (value === null) return [];
          return [
            {
              ...column,
              group: figure.header,
              values: days.map((_, i) => (i === last ? value : null)),
              changed: null,
              places: null,
            },
          ];
        }),
      ),
    ],
    sourceRows: rowsOf.map(([row]) => table.sourceRows[row]),
  };
}

/** Whether no period has two rows for one figure, and some have several rows: then each row is a figure. */
function isOfFigures(table: CleanTable, at: number): boolean {
  const period = table.columns[at];
  const keys = table.grain.filter((field) => field !== period.field);
  if (keys.length > 0) return false;
  const seen = new Set<string>();
  for (let row = 0; row < period.values.length; row += 1)
    for (const [i, { values }] of table.columns.slice(at + 1).entries()) {
      if (values[row] === null) continue;
      const key = `${String(period.values[row])}\n${i}`;
      if (seen.has(key)) return false;
      seen.add(key);
    }
  return new Set(period.values).size < period.values.length;
}

function firstThere({ values }: CleanColumn, rows: readonly number[]): CellValue {
  const found = rows.find((row) => values[row] !== null);
  return found === undefined ? null : values[found];
}
