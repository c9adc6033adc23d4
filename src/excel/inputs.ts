import type { CellValue } from "../workbook/grid";
import type { TablePlan } from "../workbook/plan";
import type { InputCell } from "../workbook/port";
import { asWritten } from "./cell-values";
import { columnRange } from "./ranges";

/** The cells of one input column, from the top down: a formula in R1C1 form, which means the same in every row, a value ready to be written, or "" for none. */
export interface InputColumn {
  /** Place of the column in the planned table. */
  readonly index: number;
  readonly cells: readonly (string | number | boolean)[];
}

/** What the operator typed into a table of ours. */
export interface Inputs {
  /** As it stands in the table now. */
  readonly before: readonly InputColumn[];
  /** As it stands once every cell has moved to the row of its name, see rowNames. */
  readonly after: readonly InputColumn[];
  /** Whether something typed belongs to a row that is no longer planned, and so would be lost. */
  readonly isLosing: boolean;
}

const NO_INPUTS: Inputs = { before: [], after: [], isLosing: false };

/** The input columns of a table that is made for the first time. */
export function presetInputs(plan: TablePlan): Inputs {
  return { ...NO_INPUTS, after: inputColumns(plan).map(({ index, preset }) => ({ index, cells: preset })) };
}

/**
 * Queues the reading of what the operator typed into the input columns of a table that may have been made by another
 * plan; the function given back says, once the request has been answered, where it goes in the planned table.
 */
export function readInputs(table: Excel.Table, plan: TablePlan): () => Inputs {
  const { keyColumn } = plan;
  const wanted = inputColumns(plan);
  if (keyColumn === undefined || wanted.length === 0) return () => presetInputs(plan);
  const read = queueInputs(
    table,
    keyColumn,
    wanted.map(({ header }) => header),
  );
  return () => {
    const typed = read();
    if (typed === null) return presetInputs(plan);
    const before = wanted.map(({ index }, i) => ({ index, cells: typed.columns[i] ?? [] }));
    return moveInputs(before, typed.names, rowNames(plannedKeys(plan, keyColumn)), wanted);
  };
}

/** What stands in an operator's columns: the name of each row, see rowNames, and by column the cells as InputColumn has them. */
interface TypedColumns {
  readonly names: readonly string[];
  readonly columns: readonly InputColumn["cells"][];
}

/** Queues the reading of columns by their headings; once answered, null where there is no such key column. */
export function queueInputs(
  table: Excel.Table,
  keyColumn: string,
  headers: readonly string[],
): () => TypedColumns | null {
  const bodyOf = (header: string): Excel.Range => {
    const body = table.columns.getItemOrNullObject(header).getDataBodyRange();
    body.load("values,formulasR1C1");
    return body;
  };
  const keyBody = bodyOf(keyColumn);
  const bodies = headers.map(bodyOf);
  return () => {
    if (keyBody.isNullObject) return null;
    const names = rowNames((keyBody.values as CellValue[][]).map(([key]) => key));
    return {
      names,
      columns: bodies.map((body) => (body.isNullObject ? names.map(() => "") : cellsOf(body))),
    };
  };
}

/** The filled cells of an operator's columns, each with its heading and the name of its row. */
export function filledCells(
  headers: readonly string[],
  { names, columns }: TypedColumns,
): readonly InputCell[] {
  return headers.flatMap((header, i) =>
    (columns[i] ?? []).flatMap((cell, row) => (cell === "" ? [] : [{ header, row: names[row] ?? "", cell }])),
  );
}

/** Queues the writing of input columns; what stands in them otherwise is the operator's as well and goes. */
export function writeInputs(
  sheet: Excel.Worksheet,
  table: TablePlan,
  columns: readonly InputColumn[],
  rowCount: number,
): void {
  for (const { index, cells } of columns) {
    columnRange(sheet, table, index, rowCount).clear("Contents");
    for (const run of filledRuns(cells)) {
      const range = sheet.getRangeByIndexes(
        table.row + run.from,
        table.column - 1 + index,
        run.cells.length,
        1,
      );
      range.formulasR1C1 = run.cells.map((cell) => [cell]);
    }
  }
}

/** Whether every cell stays in its row, so that nothing need be written. */
export function staysPut({ before, after }: Inputs): boolean {
  return after.every(({ cells }, i) => cells.every((cell, row) => (before[i]?.cells[row] ?? "") === cell));
}

export interface WantedColumn {
  readonly header: string;
  readonly index: number;
  /** What each row begins with. */
  readonly preset: InputColumn["cells"];
  /** What is written over whatever is in the row; nothing where empty. */
  readonly chosen?: InputColumn["cells"];
}

function inputColumns(plan: TablePlan): readonly WantedColumn[] {
  const written = (cells: readonly CellValue[] | undefined): InputColumn["cells"] =>
    Array.from({ length: plan.rowCount }, (_, row) => asWritten(cells?.[row] ?? null));
  return plan.columns.flatMap(({ content, header }, index) =>
    content.kind === "input"
      ? [{ header, index, preset: written(content.preset), chosen: written(content.chosen) }]
      : [],
  );
}

/**
 * Moves every cell to the planned row of its name; a row without one before begins with its preset, and what was just
 * chosen for a cell stands there instead.
 */
export function moveInputs(
  before: readonly InputColumn[],
  names: readonly string[],
  planned: readonly string[],
  wanted: readonly WantedColumn[],
): Inputs {
  const rowOf = new Map(names.map((name, row) => [name, row]));
  const known = new Set(planned);
  return {
    before,
    after: wanted.map(({ index, preset, chosen }, i) => ({
      index,
      cells: planned.map((name, place) => {
        const row = rowOf.get(name);
        const now = chosen?.[place] ?? "";
        if (now !== "") return now;
        return (row === undefined ? preset[place] : before[i]?.cells[row]) ?? "";
      }),
    })),
    isLosing: before.some(({ cells }) =>
      cells.some((cell, row) => cell !== "" && !known.has(names[row] ?? "")),
    ),
  };
}

/** What the rows of a planned table are told apart by. */
export function plannedKeys(plan: TablePlan, keyColumn: string): readonly CellValue[] {
  const content = plan.columns.find(({ header }) => header === keyColumn)?.content;
  if (content?.kind !== "values")
    throw new Error(`"${plan.name}": the key column "${keyColumn}" holds no values`);
  return content.values;
}

/** Stands between a key and which row of that key it is; no cell holds it. */
const NTH = "\u0000";

/**
 * A name for each row that no other has: the text of its key, "" for none, and from the second row of the same key on
 * which one it is. Rows of one key are so told apart by their order alone.
 */
export function rowNames(keys: readonly CellValue[]): readonly string[] {
  const times = new Map<string, number>();
  return keys.map((cell) => {
    const key = cell === null ? "" : String(cell);
    const nth = (times.get(key) ?? 0) + 1;
    times.set(key, nth);
    return nth === 1 ? key : `${key}${NTH}${nth}`;
  });
}

/** Whether other rows have the key of the row named so: which one it is depends on how the rows are sorted. */
export function sharesKey(name: string, names: ReadonlySet<string>): boolean {
  const [key] = name.split(NTH);
  return names.has(`${key}${NTH}2`);
}

/** A text is written as text; only what Excel itself calls a formula is one. */
function cellsOf(body: Excel.Range): InputColumn["cells"] {
  return body.values.map(([value], row) => {
    const formula: unknown = body.formulasR1C1[row]?.[0];
    if (typeof formula === "string" && formula.startsWith("=") && formula !== value) return formula;
    return asWritten(
      typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? value : "",
    );
  });
}

/** Runs of cells that are filled, with the row of the first. */
function filledRuns(
  cells: InputColumn["cells"],
): readonly { readonly from: number; readonly cells: InputColumn["cells"] }[] {
  const runs: { from: number; cells: (string | number | boolean)[] }[] = [];
  cells.forEach((cell, row) => {
    if (cell === "") return;
    const last = runs.at(-1);
    if (last && last.from + last.cells.length === row) last.cells.push(cell);
    else runs.push({ from: row, cells: [cell] });
  });
  return runs;
}
