import type { CellValue } from "../workbook/grid";
import type { InputCell, UndoMade, UndoObstacle, UndoSheet, UndoUpdated } from "../workbook/port";
import { gapsBetween } from "./areas";
import { readRecord } from "./drawing-record";
import { filledCells, plannedKeys, queueInputs, rowNames, sharesKey } from "./inputs";
import { cellsToStand } from "./kept-cells";
import { tableOf } from "./layout";
import type { WorkbookState } from "./marks";
import { areaRange, blockRange } from "./ranges";
import type { ShapeSeen } from "./read-shapes";
import { isOnlyOurs } from "./redraw";
import type { Session } from "./session";
import { blockCells } from "./stage";

/** Told the shapes of the sheets that we drew on. */
type Look = (shapes: ReadonlyMap<string, readonly ShapeSeen[]>) => UndoObstacle | null;

/**
 * Queues a look at what the operator did to a sheet since a build; the function given back says, once the request has
 * been answered, what stands in the way of taking the sheet back.
 */
export function lookAtBuilt(session: Session, state: WorkbookState, built: UndoSheet, build: string): Look {
  const ours = state.sheets.filter(({ mark }) => mark?.key === built.key);
  // Of two that were made under one name, as a sheet may be called otherwise since, the one of the build.
  const ready = ours.filter(({ mark }) => mark?.state === "ready");
  const found = ready.find(({ mark }) => mark?.build === build) ?? ready[0];
  if (!found?.mark) {
    const isChanged = ours.some(({ mark }) => mark?.build === build);
    if (isChanged) return () => "changed";
    return () => (built.how === "created" ? null : "missing");
  }
  const { name, mark } = found;
  if (mark.build !== build || name !== built.name || mark.table !== built.table) return () => "changed";
  const sheet = session.context.workbook.worksheets.getItem(name);
  sheet.protection.load("protected");
  const table = sheet.tables.getItem(built.table);
  const isReshaped = lookAtShape(table, built);
  const typed = lookAtInputs(table, built);
  const isWrittenOver = built.how === "updated" ? () => false : lookAtBlocks(sheet, built);
  const more = built.how === "updated" ? () => null : lookAround(session, state, built);
  return (shapes) => {
    if (sheet.protection.protected) return "protected";
    if (isReshaped()) return "changed";
    const { changed, isEmptied, names } = typed();
    // What was emptied stays empty in the rows a sheet gets back, and is lost with a sheet that goes.
    const isLosing =
      built.how === "updated" ? changed.some(isLostBy(built, names)) : changed.length > 0 || isEmptied;
    return isLosing || isWrittenOver() ? "typed" : more(shapes);
  };
}

/** Queues a look whether the table stands elsewhere, has other headings or another number of rows. */
function lookAtShape(table: Excel.Table, { tableArea, headers }: UndoSheet): () => boolean {
  const header = table.getHeaderRowRange();
  header.load("values,rowIndex,columnIndex");
  const body = table.getDataBodyRange();
  body.load("rowCount");
  return () =>
    header.rowIndex !== tableArea.firstRow - 1 ||
    header.columnIndex !== tableArea.firstColumn - 1 ||
    body.rowCount !== tableArea.lastRow - tableArea.firstRow ||
    (header.values[0] ?? []).join("\n") !== headers.join("\n");
}

/** What the operator did to their columns since the build: filled cells that are other ones, and whether some are empty. */
interface Typed {
  readonly changed: readonly InputCell[];
  readonly isEmptied: boolean;
  /** The rows as they are named now. */
  readonly names: readonly string[];
}

const NOTHING_TYPED: Typed = { changed: [], isEmptied: false, names: [] };

/** Queues the reading of the operator's columns. */
function lookAtInputs(table: Excel.Table, built: UndoSheet): () => Typed {
  const { keyColumn, inputColumns } = built;
  if (keyColumn === undefined || inputColumns.length === 0) return () => NOTHING_TYPED;
  const read = queueInputs(table, keyColumn, inputColumns);
  return () => {
    const columns = read();
    if (columns === null) return NOTHING_TYPED;
    const left = new Set(built.inputs.map(identity));
    const now = filledCells(inputColumns, columns);
    const there = new Set(now.map(identity));
    return {
      changed: now.filter((cell) => !left.has(identity(cell))),
      isEmptied: built.inputs.some((cell) => !there.has(identity(cell))),
      names: columns.names,
    };
  };
}

/** Queues a look whether the operator wrote over cells that are theirs to write over. */
function lookAtBlocks(sheet: Excel.Worksheet, { keptBlocks }: UndoMade): () => boolean {
  const looks = keptBlocks.map((block) => {
    const range = blockRange(sheet, block);
    range.load("formulas");
    return { block, range };
  });
  return () =>
    looks.some(({ block, range }) => {
      const now = (range.formulas as CellValue[][]).map((row) =>
        row.map((cell) => (cell === "" ? null : cell)),
      );
      return JSON.stringify(cellsToStand(block, now)) !== JSON.stringify(blockCells(block));
    });
}

function identity({ header, row, cell }: InputCell): string {
  return JSON.stringify([header, row, cell]);
}

/**
 * What was typed is lost where there was no such row before, and may come to another row's figures where rows share
 * their key: they may have been typed into, or sorted.
 */
function isLostBy({ plan, keyColumn }: UndoUpdated, names: readonly string[]): (cell: InputCell) => boolean {
  const now = new Set(names);
  const before = new Set(keyColumn === undefined ? [] : rowNames(plannedKeys(tableOf(plan), keyColumn)));
  return ({ row }) => !before.has(row) || sharesKey(row, before) || sharesKey(row, now);
}

/** Queues a look at what goes with a sheet that is removed, and at the earlier one that takes its place. */
function lookAround({ context }: Session, state: WorkbookState, built: UndoMade): Look {
  const sheet = context.workbook.worksheets.getItem(built.name);
  const gaps = gapsBetween(built.areas).map((area) => {
    const used = areaRange(sheet, area).getUsedRangeOrNullObject(true);
    used.load("address");
    return used;
  });
  const table = sheet.tables.getItem(built.table);
  table.load("showTotals");
  const { lastRow, ...columns } = built.tableArea;
  const below = areaRange(sheet, { ...columns, firstRow: lastRow + 1, lastRow: lastRow + 1 });
  const belowUsed = below.getUsedRangeOrNullObject(true);
  belowUsed.load("address");
  sheet.charts.load("items/name");
  const comments = sheet.comments.getCount();
  sheet.shapes.load("items/type");
  const earlier = lookAtEarlier(context, state, built);
  const drawn = state.sheets.find(({ name }) => name === built.name)?.mark?.drawings ?? "";
  const drawings = readRecord(drawn).map(({ plan }) => plan);
  return (shapes) => {
    const isNoted =
      gaps.some((used) => !used.isNullObject) ||
      (!table.showTotals && !belowUsed.isNullObject) ||
      sheet.charts.items.some(({ name }) => !built.charts.includes(name)) ||
      comments.value > 0 ||
      // Charts may be listed here too, as shapes of no kind the library knows.
      (drawings.length === 0 && sheet.shapes.items.some(({ type }) => type !== "Unsupported")) ||
      (drawings.length > 0 && !isOnlyOurs(shapes.get(built.name) ?? [], drawings));
    return isNoted ? "noted" : earlier(shapes);
  };
}

function lookAtEarlier(context: Excel.RequestContext, state: WorkbookState, { earlier }: UndoMade): Look {
  if (!earlier) return () => null;
  const found = state.sheets.find(({ name }) => name === earlier.keptAs);
  if (!found) return () => "missing";
  // It may have been made under another name of the operator's sheet; its table is known by name.
  if (found.mark === null || !found.tables.includes(earlier.tableKeptAs)) return () => "changed";
  const { protection } = context.workbook.worksheets.getItem(found.name);
  protection.load("protected");
  return () => (protection.protected ? "protected" : null);
}
