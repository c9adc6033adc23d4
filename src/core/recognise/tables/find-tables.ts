import { withoutCards } from "./cards";
import { cropGrid, shrink, wholeOf, widthOf } from "./crop";
import type { Area } from "./crop";
import { frameTables } from "./framed-tables";
import { findHeaders } from "./find-headers";
import type { HeaderRows } from "./header-rows";
import { isBlank } from "./cell-kind";
import { blockStarts } from "./repeated-blocks";
import { divideColumns } from "./side-by-side";
import { titleAbove, titleStart } from "./titles";
import type { Grid } from "../../../workbook/grid";

/** Where a table stands in a grid; positions are indices into grid.rows, ends not included. */
export interface TableBounds {
  readonly title: string | null;
  readonly headerFirst: number;
  readonly headerLast: number;
  readonly bodyEnd: number;
}

/** One table of a sheet. */
export interface FoundTable {
  /** The area of the sheet the table was found in: its own columns only, with sheet positions of its own. */
  readonly part: Grid;
  /** Where the table stands in `part`. */
  readonly bounds: TableBounds;
  /** 1-based row of the sheet that an Excel table declares its totals; it is no part of the body. */
  readonly totalsRow: number | null;
}

/**
 * The tables of a sheet, by the row of their header and then from left to right; none when nothing reads as one.
 *
 * Excel tables and named areas with headings are taken at their word. What stands around them is divided into the
 * tables beside each other and below each other, as often as needed. Headings with nothing below are no table, and
 * neither are cards of labels with a single figure each.
 * Never throws, also not on rows of different length.
 */
export function findTables(grid: Grid): readonly FoundTable[] {
  const { framed, rest } = frameTables(withEqualRows(grid));
  const found = [...framed, ...(rest === null ? [] : withoutCards(tablesIn(rest, wholeOf(rest))))];
  const place = ({ part, bounds }: FoundTable) => part.firstRow + bounds.headerFirst;
  return found.sort((a, b) => place(a) - place(b) || a.part.firstColumn - b.part.firstColumn);
}

/** Tables in an area: first beside each other, then below each other, then again in each of those parts. */
function tablesIn(grid: Grid, whole: Area): readonly FoundTable[] {
  const area = shrink(grid, whole);
  if (area === null) return [];
  const beside = divideColumns(grid, area);
  const only = shrink(grid, beside[0]);
  if (beside.length > 1) return beside.flatMap((each) => tablesIn(grid, each));
  if (only === null) return [];
  const part = cropGrid(grid, only);
  const headers = findHeaders(part.rows);
  const { right } = wholeOf(part);
  return headers.flatMap((header, i) => {
    const next = headers[i + 1];
    const top = i === 0 ? 0 : titleStart(part.rows, header.first, headers[i - 1].last + 1);
    const bottom = next === undefined ? part.rows.length : titleStart(part.rows, next.first, header.last + 1);
    const below: Area = { top, bottom, left: 0, right };
    return tablesBelow(part, below, header, headers.length === 1);
  });
}

/**
 * The table under a header, or the tables beside each other that share its rows; `isOne` when there is nothing else
 * in the part, so that its columns have been looked at already.
 */
function tablesBelow(part: Grid, whole: Area, header: HeaderRows, isOne: boolean): readonly FoundTable[] {
  const area = shrink(part, whole);
  if (area === null) return [];
  const starts = blockStarts(
    part.rows.slice(header.first, header.last + 1).map((row) => row.slice(area.left, area.right)),
  );
  if (starts.length > 1) {
    return starts.flatMap((start, i) =>
      tablesIn(part, {
        ...area,
        left: area.left + start,
        right: i + 1 < starts.length ? area.left + starts[i + 1] : area.right,
      }),
    );
  }
  const beside = isOne ? [area] : divideColumns(part, area);
  if (beside.length > 1) return beside.flatMap((each) => tablesIn(part, each));
  const table = cropGrid(part, { ...whole, left: beside[0].left, right: beside[0].right });
  const bounds: TableBounds = {
    title: titleAbove(table.rows, header.first - whole.top),
    headerFirst: header.first - whole.top,
    headerLast: header.last - whole.top,
    bodyEnd: table.rows.length,
  };
  return table.rows.slice(bounds.headerLast + 1).every((row) => row.every(isBlank))
    ? []
    : [{ part: table, bounds, totalsRow: null }];
}

function withEqualRows(grid: Grid): Grid {
  const width = widthOf(grid);
  if (grid.rows.every((row) => row.length === width)) return grid;
  const rows = grid.rows.map((row) => Array.from({ length: width }, (_, i) => row[i] ?? null));
  return { ...grid, rows };
}
