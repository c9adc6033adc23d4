import type { CellValue } from "../workbook/grid";
import type { SheetPlan } from "../workbook/plan";
import { type EarlierSheet, WorkbookError } from "../workbook/port";
import { type KeptDrawing, readRecord, writeRecord } from "./drawing-record";
import { type Inputs, presetInputs, readInputs } from "./inputs";
import { asSeen, isWhole, keepPlaces } from "./kept-places";
import { layoutOf, tableOf } from "./layout";
import { currentKey } from "./marks";
import type { MarkedSheet, WorkbookState } from "./marks";
import { blockRange, tableRows } from "./ranges";
import { readShapes, type ShapeSeen } from "./read-shapes";
import type { Session } from "./session";
import { lookAtWidths, type WidthChange } from "./widths";

/** What has to be done for one sheet. */
export type Job = PlannedJob | RemoveJob;

/** What has to be done for one planned sheet. */
export type PlannedJob = NewSheetJob | UpdateJob;

export interface NewSheetJob {
  readonly how: "created" | "recreated";
  readonly plan: SheetPlan;
  /** The build its mark will name. */
  readonly build: string;
  /** Name of the sheet while it is being made. */
  readonly staging: string;
  /** What the operator typed into our earlier sheet, to go on with in the new one. */
  readonly inputs: Inputs;
  readonly drawings: readonly KeptDrawing[];
  /** Our earlier sheet of another layout: it is handed over to the operator under another name. */
  readonly retire: {
    readonly sheet: string;
    readonly as: string;
    readonly table: string;
    readonly tableAs: string;
  } | null;
}

export interface UpdateJob {
  readonly how: "updated";
  readonly plan: SheetPlan;
  /** The build its mark will name. */
  readonly build: string;
  readonly staging: string;
  /** Whether the table ends with its totals row. */
  readonly showTotals: boolean;
  /** Name of our sheet now; the operator may have renamed it. */
  readonly sheet: string;
  readonly table: string;
  readonly inputs: Inputs;
  /** The sheet as it is, to go back to. */
  readonly before: {
    readonly rowCount: number;
    readonly hasTotals: boolean;
    readonly blocks: readonly (readonly (readonly CellValue[])[])[];
    /** Number format of each block and of each column of the table; null where cells differ. */
    readonly blockFormats: readonly (string | null)[];
    readonly columnFormats: readonly (string | null)[];
    /** Number formats of the rows, where the plan has formats for each row; null elsewhere. */
    readonly rowFormats: readonly (readonly string[])[] | null;
    readonly build: string;
    /** Whether one of its names says which sheet it is made of. */
    readonly hasSourceName: boolean;
  };
  /** Columns that get another width. */
  readonly widths: readonly WidthChange[];
  /** The drawings on the sheet and those to be there; null where there are none, or they stay as they are. */
  readonly drawings: {
    readonly seen: readonly ShapeSeen[];
    readonly before: readonly KeptDrawing[];
    readonly after: readonly KeptDrawing[];
  } | null;
  /** Charts of the plan that are still there with as many series as we gave them. */
  readonly charts: readonly string[];
  /** The formula of each column of one formula, as it stands in the first row and the last; null where they differ. */
  readonly formulas: readonly (string | null)[];
}

/** Takes a sheet of ours away again. */
export interface RemoveJob {
  readonly how: "removed";
  readonly key: string;
  readonly sheet: string;
  readonly table: string;
  /** The build its mark names. */
  readonly build: string;
  /** Name of the sheet between leaving its place and its end. */
  readonly staging: string;
  /** Our sheet from before it, which gets its names back. */
  readonly earlier: EarlierSheet | null;
}

/** Decides for each planned sheet between making it anew and pouring new figures into the one that is there. */
export async function planJobs(
  session: Session,
  state: WorkbookState,
  plans: readonly SheetPlan[],
  build: string,
): Promise<readonly PlannedJob[]> {
  const looks = plans.map((plan) => {
    const ours = state.sheets.find(({ mark }) => mark?.state === "ready" && currentKey(mark) === plan.key);
    return ours === undefined ? null : lookAt(session, ours, plan);
  });
  if (looks.some((look) => look !== null)) await session.sync();
  // Nothing could be written to it, nor could a half-done write be taken back.
  const locked = looks.flatMap((look) => (look?.isProtected() ? [look.sheet] : []));
  if (locked.length > 0) throw new WorkbookError("sheet-protected", "unchanged", { sheets: locked });
  const shapes = await readShapes(
    session,
    looks.flatMap((look) => (look?.hasDrawings ? [look.sheet] : [])),
  );
  const sheetNames = new Set(state.sheets.map((sheet) => sheet.name.toLowerCase()));
  const otherNames = new Set(
    [...state.names, ...state.sheets.flatMap((sheet) => sheet.tables)].map((name) => name.toLowerCase()),
  );
  return plans.map((plan, index): PlannedJob => {
    const staging = stagingName(build, index);
    const look = looks[index];
    if (!look)
      return {
        how: "created",
        plan,
        build,
        staging,
        inputs: presetInputs(tableOf(plan)),
        drawings: (plan.drawings ?? []).map((drawing) => ({ plan: drawing, moved: [] })),
        retire: null,
      };
    const seen = shapes.get(look.sheet) ?? [];
    // Rows that are no longer there may carry remarks: the sheet stays as it is, beside the new one.
    const update = look.inputs().isLosing
      ? null
      : look.asUpdate({ staging, build, showTotals: tableOf(plan).totals }, seen);
    if (update) return update;
    const as = freeName(`${look.sheet.slice(0, 24)} (旧)`, sheetNames);
    const tableAs = freeName(`${look.table}_旧`, otherNames);
    return {
      how: "recreated",
      plan,
      build,
      staging,
      inputs: look.inputs(),
      drawings: look.drawings(seen).after,
      retire: { sheet: look.sheet, as, table: look.table, tableAs },
    };
  });
}

/**
 * Queues a look at a sheet of ours for a plan; null where it has no mark. `asUpdate` gives null where the plan does not
 * fit into the sheet as it is.
 */
export function lookAt({ context }: Session, found: MarkedSheet, plan: SheetPlan) {
  const { mark } = found;
  if (mark === null) return null;
  const wanted = tableOf(plan);
  const sheet = context.workbook.worksheets.getItem(found.name);
  sheet.protection.load("protected");
  const table = sheet.tables.getItem(mark.table);
  table.load("showTotals,showHeaders");
  const header = table.getHeaderRowRange();
  header.load("values,rowIndex,columnIndex");
  const body = table.getDataBodyRange();
  const hasRowFormats = wanted.columns.some(({ rowFormats }) => rowFormats !== undefined);
  body.load(hasRowFormats ? "rowCount,numberFormat" : "rowCount");
  const ends = [body.getRow(0), body.getLastRow()].map((row) => {
    row.load("formulas,numberFormat");
    return row;
  });
  const inputs = readInputs(table, wanted);
  const blocks = plan.blocks.map((block) => {
    const range = blockRange(sheet, block);
    range.load("formulas,values,numberFormat");
    return range;
  });
  const widths = lookAtWidths(sheet, plan);
  const charts = plan.charts.map((chart) => {
    const drawn = sheet.charts.getItemOrNullObject(chart.name);
    drawn.series.load("count");
    return { chart, drawn };
  });
  // What stands under the table now, as far as it might have to grow: the totals row and the rows below it.
  const below = tableRows(sheet, wanted, 0, wanted.rowCount + 1);
  const belowUsed = below.getUsedRangeOrNullObject(true);
  belowUsed.load("rowIndex,rowCount");
  const drawn = readRecord(mark.drawings);
  const wantedDrawings = plan.drawings ?? [];
  const drawings = (seen: readonly ShapeSeen[]) => ({
    seen,
    before: drawn.map((drawing) => asSeen(drawing, seen)),
    after: wantedDrawings.map((drawing) =>
      keepPlaces(
        drawing,
        drawn.find((earlier) => earlier.plan.name === drawing.name),
        seen,
      ),
    ),
  });
  return {
    sheet: found.name,
    table: mark.table,
    inputs,
    drawings,
    hasDrawings: drawn.length + wantedDrawings.length > 0,
    isProtected: (): boolean => sheet.protection.protected,
    asUpdate(
      to: Pick<UpdateJob, "staging" | "build" | "showTotals">,
      seen: readonly ShapeSeen[],
    ): UpdateJob | null {
      const headers = (header.values[0] ?? []).map(String);
      const end = header.rowIndex + 1 + body.rowCount + (table.showTotals ? 1 : 0);
      const noteInTheWay = !belowUsed.isNullObject && belowUsed.rowIndex + belowUsed.rowCount > end;
      const same =
        mark.layout === layoutOf(plan) &&
        header.rowIndex === wanted.row - 1 &&
        header.columnIndex === wanted.column - 1 &&
        headers.join("\n") === wanted.columns.map((column) => column.header).join("\n");
      // What was drawn and moved is not known any more: the sheet stays as it is, beside the new one.
      const isDrawnBlind = mark.isBare && wantedDrawings.length > 0;
      if (!same || noteInTheWay || isDrawnBlind) return null;
      const formats = {
        blockFormats: blocks.map(commonFormat),
        columnFormats: wanted.columns.map((_, column) => {
          const [first, last] = ends.map((row) => String(row.numberFormat[0]?.[column]));
          return first === last ? (first ?? null) : null;
        }),
        rowFormats: hasRowFormats ? body.numberFormat.map((row) => row.map(String)) : null,
      };
      return {
        how: "updated",
        plan,
        ...to,
        sheet: found.name,
        table: mark.table,
        inputs: inputs(),
        before: {
          rowCount: body.rowCount,
          hasTotals: table.showTotals,
          blocks: blocks.map((range, i) =>
            cellValues(plan.blocks[i]?.areFormulas ? range.formulas : range.values),
          ),
          ...formats,
          build: mark.build,
          hasSourceName: mark.source !== null,
        },
        widths: widths(formats),
        drawings: changedDrawings(drawings(seen)),
        charts: charts
          .filter(({ chart, drawn }) => !drawn.isNullObject && drawn.series.count === chart.series.length)
          .map(({ chart }) => chart.name),
        formulas: wanted.columns.map(({ content }, column) =>
          content.kind === "formula" ? commonFormula(ends, column) : null,
        ),
      };
    },
  };
}

/** Null where what is to be drawn is what stands there already, and whole. */
function changedDrawings(drawings: NonNullable<UpdateJob["drawings"]>): UpdateJob["drawings"] {
  const { seen, before, after } = drawings;
  const isSame = writeRecord(before) === writeRecord(after);
  return isSame && after.every((drawing) => isWhole(drawing, seen)) ? null : drawings;
}

/** Excel's API has "" for an empty cell. */
function cellValues(cells: readonly CellValue[][]): readonly (readonly CellValue[])[] {
  return cells.map((row) => row.map((cell) => (cell === "" ? null : cell)));
}

function commonFormat({ numberFormat }: Excel.Range): string | null {
  const formats = new Set(numberFormat.flat().map(String));
  return formats.size === 1 ? ([...formats][0] ?? null) : null;
}

function commonFormula(rows: readonly Excel.Range[], column: number): string | null {
  const [first, last] = rows.map((row): unknown => row.formulas[0]?.[column]);
  return typeof first === "string" && first.startsWith("=") && first === last ? first : null;
}

/** Name of a sheet aside; every sheet of a build has one of its own. */
export function stagingName(build: string, index: number): string {
  return `~opsheet ${((parseInt(build, 16) + index) >>> 0).toString(16).padStart(8, "0")}`;
}

function freeName(wanted: string, taken: Set<string>): string {
  let name = wanted;
  for (let n = 2; taken.has(name.toLowerCase()); n++) name = `${wanted}${n}`;
  taken.add(name.toLowerCase());
  return name;
}
