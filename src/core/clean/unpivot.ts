import type { RawColumn, RawTable } from "./raw-columns";
import { summaryMark } from "../recognise/tables/row-marks";
import type {
  RecognisedColumn,
  RecognisedTable,
  WideColumn,
  WideLayout,
} from "../recognise/recognised-sheet";
import { tidyText } from "../values/text";
import type { CellValue, Grid } from "../../workbook/grid";

/** The rows of the sheet that belong to one item: one, or one for each of its figures. */
interface Item {
  readonly rows: readonly number[];
  /** For each figure, the row that holds it; 0 where the item has none. */
  readonly rowOfMeasure: readonly number[];
}

/** One row to be: an item in a period, with the column of each figure; 0 where there is none. */
interface LongRow {
  readonly item: Item;
  readonly heading: WideColumn;
  readonly columnOfMeasure: readonly number[];
}

/**
 * Turns a table with periods as headings into one row for each item and period, every value with its own cell.
 * Periods in which an item has no figure at all are left out.
 *
 * Example: SKU | 指标 | 3月1日 | 3月2日 with the rows A 曝光 10 20 and A 点击 1 2 becomes
 * SKU | (date) | 曝光 | 点击 with the rows A 3月1日 10 1 and A 3月2日 20 2.
 */
export function unpivot(
  grid: Grid,
  table: RecognisedTable,
  wide: WideLayout,
  dataRows: readonly number[],
): RawTable {
  const cellAt = (row: number, column: number): CellValue =>
    grid.rows[row - grid.firstRow]?.[column - grid.firstColumn] ?? null;
  const figures = new Set(wide.columns.map(({ index }) => index));
  const itemColumns = table.columns.filter(
    (column) => !figures.has(column.index) && column.index !== wide.measureColumn && !isTotalColumn(column),
  );
  const items = groupItems(wide, itemColumns, dataRows, cellAt);
  const periods = groupPeriods(wide);
  const rows = items.flatMap((item) =>
    periods
      .map((period) => ({ item, ...period }))
      .filter(({ columnOfMeasure }) =>
        columnOfMeasure.some((column, measure) => {
          const row = item.rowOfMeasure[measure];
          return row !== 0 && column !== 0 && cellAt(row, column) !== null;
        }),
      ),
  );
  return {
    sourceRows: rows.map(({ item }) => item.rows[0]),
    columns: [
      ...itemColumns.map((column) => itemColumn(column, rows, cellAt)),
      periodColumn(table, wide, rows, cellAt),
      ...wide.measures.map((_, measure) => measureColumn(wide, measure, rows, cellAt)),
    ],
  };
}

type CellAt = (row: number, column: number) => CellValue;

/** Whether a column beside the periods sums them up ("合计"), and so belongs to none of them. */
export function isTotalColumn({ header }: RecognisedColumn): boolean {
  return summaryMark([header], true) !== null;
}

/** A row goes to the item above it as long as it names the same item, or none, and another figure. */
function groupItems(
  wide: WideLayout,
  itemColumns: readonly RecognisedColumn[],
  dataRows: readonly number[],
  cellAt: CellAt,
): readonly Item[] {
  const { measureColumn, measures } = wide;
  if (measureColumn === null) {
    return dataRows.map((row) => ({ rows: [row], rowOfMeasure: measures.map(() => row) }));
  }
  const places = new Map(measures.map(({ label }, i) => [tidyText(label), i]));
  const items: { rows: number[]; rowOfMeasure: number[]; names: CellValue[] }[] = [];
  for (const row of dataRows) {
    const label = cellAt(row, measureColumn);
    const measure = places.get(label === null ? "" : tidyText(String(label)));
    if (measure === undefined) continue;
    const names = itemColumns.map(({ index }) => cellAt(row, index));
    const last = items.at(-1);
    const same =
      last?.rowOfMeasure[measure] === 0 &&
      names.every((name, i) => name === null || last.names[i] === null || name === last.names[i]);
    const item = same ? last : { rows: [], rowOfMeasure: measures.map(() => 0), names };
    if (!same) items.push(item);
    item.rows.push(row);
    item.rowOfMeasure[measure] = row;
    names.forEach((name, i) => (item.names[i] ??= name));
  }
  return items;
}

/** The columns of one period are those with the same heading, each for its own figure. */
function groupPeriods(wide: WideLayout): readonly Omit<LongRow, "item">[] {
  const periods = new Map<string, { heading: WideColumn; columnOfMeasure: number[] }>();
  for (const column of wide.columns) {
    const key = `${typeof column.heading} ${String(column.heading)}`;
    const period = periods.get(key) ?? { heading: column, columnOfMeasure: wide.measures.map(() => 0) };
    periods.set(key, period);
    if (column.measure === null) period.columnOfMeasure.fill(column.index);
    else period.columnOfMeasure[column.measure] = column.index;
  }
  return [...periods.values()];
}

function itemColumn(column: RecognisedColumn, rows: readonly LongRow[], cellAt: CellAt): RawColumn {
  const rowOf = ({ item }: LongRow): number =>
    item.rows.find((row) => cellAt(row, column.index) !== null) ?? item.rows[0];
  const sheetRows = rows.map(rowOf);
  return {
    column,
    cells: sheetRows.map((row) => cellAt(row, column.index)),
    places: { rows: sheetRows, columns: rows.map(() => column.index) },
  };
}

function periodColumn(
  table: RecognisedTable,
  wide: WideLayout,
  rows: readonly LongRow[],
  cellAt: CellAt,
): RawColumn {
  const [first, last] = table.headerRows;
  const headingRow = (column: WideColumn): number => {
    for (let row = first; row <= last; row += 1) if (cellAt(row, column.index) === column.heading) return row;
    return first;
  };
  const rowOf = new Map(wide.columns.map((column) => [column, headingRow(column)]));
  return {
    column: {
      index: wide.columns[0].index,
      group: null,
      header: "",
      field: wide.headingField,
      confidence: 0.97,
      evidence: "words",
      readings: [],
      windowDays: null,
      scale: 1,
    },
    cells: rows.map(({ heading }) => heading.heading),
    places: {
      rows: rows.map(({ heading }) => rowOf.get(heading) ?? first),
      columns: rows.map(({ heading }) => heading.index),
    },
  };
}

function measureColumn(
  wide: WideLayout,
  measure: number,
  rows: readonly LongRow[],
  cellAt: CellAt,
): RawColumn {
  const { label, field, confidence, scale } = wide.measures[measure];
  const placed = rows.map(({ item, columnOfMeasure }): readonly [number, number] => {
    const [row, column] = [item.rowOfMeasure[measure], columnOfMeasure[measure]];
    return row === 0 || column === 0 ? [0, 0] : [row, column];
  });
  return {
    column: {
      index: wide.columns[0].index,
      group: null,
      header: label,
      field,
      confidence,
      evidence: field === null ? null : "words",
      readings: [],
      windowDays: null,
      scale,
    },
    cells: placed.map(([row, column]) => (row === 0 ? null : cellAt(row, column))),
    places: { rows: placed.map(([row]) => row), columns: placed.map(([, column]) => column) },
  };
}
