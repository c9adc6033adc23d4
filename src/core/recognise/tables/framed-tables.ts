import { isBlank } from "./cell-kind";
import { cropGrid } from "./crop";
import type { FoundTable } from "./find-tables";
import { headerRowsAround } from "./header-rows";
import { scoreHeader } from "./header-score";
import { titleAbove } from "./titles";
import { wholeNames } from "./whole-names";
import type { Declared } from "./whole-names";
import type { CellValue, Grid } from "../../../workbook/grid";

/** A sheet divided into the tables somebody declared and what stands around them. */
export interface FramedTables {
  readonly framed: readonly FoundTable[];
  /** The grid with the declared tables' cells empty; null when there is nothing else. */
  readonly rest: Grid | null;
}

/** Names Excel keeps for itself: the print area, the filtered range. */
const BUILT_IN = /^_|^print_|^criteria$|^extract$|^database$|xlnm/i;
/** Least score of a name's first row, as of any header. */
const LEAST_SCORE = 3;
/** How far above a declared table its title may stand. */
const TITLE_ROWS = 2;

/**
 * Takes Excel tables with a header, and names of areas whose first row reads as headings, at their word. They need
 * two columns; a name that lies over a table or over another name taken before is passed over, and so is one that
 * its data has outgrown.
 */
export function frameTables(grid: Grid): FramedTables {
  const tables = grid.tables.filter((table) => table.hasHeader && isInside(grid, table));
  const names = (grid.names ?? []).flatMap((area): readonly Declared[] => {
    const name = { ...area, hasTotals: false };
    const isTable = !BUILT_IN.test(area.name) && area.lastRow > area.firstRow && isInside(grid, name);
    return isTable && beginsWithHeadings(grid, name) ? [name] : [];
  });
  const declared: readonly Declared[] = [...tables, ...wholeNames(grid, tables, names)];
  if (declared.length === 0) return { framed: [], rest: grid };
  const rows = grid.rows.map((row, i) => withoutDeclared(row, grid.firstRow + i, grid, declared));
  const rest = rows.every((row) => row.every(isBlank)) ? null : { ...grid, rows, tables: [], names: [] };
  return {
    framed: declared.map((area) => (isTable(grid, area) ? frame(grid, area, 1) : frameName(grid, area))),
    rest,
  };
}

function isTable(grid: Grid, area: Declared): boolean {
  return grid.tables.some((table) => table === area);
}

function isInside(grid: Grid, { firstRow, firstColumn, lastColumn }: Declared): boolean {
  return (
    lastColumn > firstColumn &&
    firstRow >= grid.firstRow &&
    firstColumn >= grid.firstColumn &&
    firstRow < grid.firstRow + grid.rows.length
  );
}

function beginsWithHeadings(grid: Grid, area: Declared): boolean {
  const { rows } = partOf(grid, area);
  if (rows.length < 2) return false;
  const { score, contrast, headings } = scoreHeader(rows, 0);
  return score >= LEAST_SCORE || (headings >= 2 && contrast >= 1);
}

function frameName(grid: Grid, area: Declared): FoundTable {
  const { last } = headerRowsAround(partOf(grid, area).rows, 0);
  return frame(grid, area, last + 1);
}

function frame(grid: Grid, area: Declared, headerRows: number): FoundTable {
  const part = partOf(grid, area);
  const above = grid.rows
    .slice(Math.max(0, area.firstRow - grid.firstRow - TITLE_ROWS), area.firstRow - grid.firstRow)
    .map((row) => row.slice(area.firstColumn - grid.firstColumn, area.lastColumn - grid.firstColumn + 1));
  return {
    part,
    bounds: {
      title: titleAbove(above, above.length),
      headerFirst: 0,
      headerLast: headerRows - 1,
      bodyEnd: part.rows.length,
    },
    totalsRow: area.hasTotals ? area.lastRow : null,
  };
}

/** The cells of an area, without its totals row. */
function partOf(grid: Grid, { firstRow, lastRow, firstColumn, lastColumn, hasTotals }: Declared): Grid {
  return cropGrid(grid, {
    top: firstRow - grid.firstRow,
    bottom: lastRow - grid.firstRow + (hasTotals ? 0 : 1),
    left: firstColumn - grid.firstColumn,
    right: lastColumn - grid.firstColumn + 1,
  });
}

function withoutDeclared(
  row: readonly CellValue[],
  sheetRow: number,
  grid: Grid,
  declared: readonly Declared[],
): readonly CellValue[] {
  const here = declared.filter(({ firstRow, lastRow }) => sheetRow >= firstRow && sheetRow <= lastRow);
  if (here.length === 0) return row;
  return row.map((value, i) => {
    const column = grid.firstColumn + i;
    return here.some(({ firstColumn, lastColumn }) => column >= firstColumn && column <= lastColumn)
      ? null
      : value;
  });
}
