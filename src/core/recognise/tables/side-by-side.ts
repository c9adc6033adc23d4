import { isBlank, kindOfCell } from "./cell-kind";
import { shrink } from "./crop";
import type { Area } from "./crop";
import { isFigure } from "./figure";
import { findHeaders } from "./find-headers";
import type { HeaderRows } from "./header-rows";
import { headerKey } from "../columns/header-text";
import { haveOwnKeys } from "./own-keys";
import { periodKind } from "./period-heading";
import { isTitleRow } from "./titles";
import type { CellValue, Grid } from "../../../workbook/grid";

/**
 * The columns of an area divided into those of the tables standing beside each other; one area where there is one
 * table, and blank columns inside it are its own. What stands beside a table without headings is left away.
 *
 * Blank columns divide where the headings beyond them stand in other rows, begin with the same word again, or head
 * a table with keys of its own which is titled or ends in another row, or stands beside days.
 * Example: 日期 | 访客 | (blank) | 渠道 | 访客 over 31 days and 5 channels gives two areas.
 */
export function divideColumns(grid: Grid, area: Area): readonly Area[] {
  const bands = bandsOf(grid, area);
  if (bands.length < 2) return [area];
  const tables: Band[] = [];
  for (const band of bands.map((each) => describe(grid, each))) {
    const current = tables.at(-1);
    if (current === undefined) tables.push(band);
    else if (current.headers.length === 0) tables[tables.length - 1] = join(grid, current, band);
    else if (band.headers.length === 0 && !belongsTo(grid, current, band)) continue;
    else if (band.headers.length > 0 && standsForItself(grid, current, band)) tables.push(band);
    else tables[tables.length - 1] = join(grid, current, band);
  }
  return tables.map(({ area: each }) => each);
}

interface Band {
  readonly area: Area;
  /** Where its own headers would be if nothing stood beside it; rows of the grid. */
  readonly headers: readonly HeaderRows[];
}

/** The runs of columns with content between blank ones. */
function bandsOf({ rows }: Grid, area: Area): readonly Area[] {
  const used = new Array<boolean>(area.right - area.left).fill(false);
  let unused = used.length;
  for (let row = area.top; row < area.bottom && unused > 0; row += 1) {
    for (let i = 0; i < used.length; i += 1) {
      if (used[i] || isBlank(rows[row][area.left + i])) continue;
      used[i] = true;
      unused -= 1;
    }
  }
  const bands: Area[] = [];
  used.forEach((isUsed, i) => {
    if (!isUsed) return;
    const column = area.left + i;
    const last = bands.at(-1);
    if (last?.right === column) bands[bands.length - 1] = { ...last, right: column + 1 };
    else bands.push({ ...area, left: column, right: column + 1 });
  });
  return bands;
}

function describe(grid: Grid, area: Area): Band {
  const rows = grid.rows.slice(area.top, area.bottom).map((row) => row.slice(area.left, area.right));
  const headers = findHeaders(rows).map(({ first, last }) => ({
    first: first + area.top,
    last: last + area.top,
  }));
  return { area, headers };
}

function join(grid: Grid, a: Band, b: Band): Band {
  return describe(grid, { ...a.area, right: b.area.right });
}

/** Whether columns without a header of their own are part of a table: headed in its rows, or mostly filled. */
function belongsTo({ rows }: Grid, table: Band, band: Band): boolean {
  const isFilled = (row: readonly CellValue[]) =>
    row.slice(band.area.left, band.area.right).some((v) => !isBlank(v));
  for (const { first, last } of table.headers) {
    for (let row = first; row <= last; row += 1) if (isFilled(rows[row])) return true;
  }
  const body = rows.slice(table.headers[0].last + 1, band.area.bottom);
  return body.filter(isFilled).length * 2 >= body.length;
}

function standsForItself(grid: Grid, left: Band, right: Band): boolean {
  const pair = pairOf(left.headers, right.headers);
  if (pair === null) return true;
  const [leftHeader, rightHeader] = pair;
  const { rows } = grid;
  const first = keyAt(rows, leftHeader, left.area.left);
  if (first !== "" && first === keyAt(rows, rightHeader, right.area.left)) return true;
  if (!beginsWithKeys(grid, right, rightHeader)) return false;
  if (isTitled(grid, right, rightHeader) || endsElsewhere(grid, left, right)) return true;
  // What stands in stacked tables is told for each of them, once they are apart.
  if (left.headers.length > 1 || right.headers.length > 1) return false;
  return haveOwnKeys(
    grid,
    { area: left.area, header: leftHeader },
    { area: right.area, header: rightHeader },
  );
}

/** Headers of both sides that share a row. */
function pairOf(
  left: readonly HeaderRows[],
  right: readonly HeaderRows[],
): readonly [HeaderRows, HeaderRows] | null {
  for (const a of left) {
    const b = right.find(({ first, last }) => first <= a.last && last >= a.first);
    if (b !== undefined) return [a, b];
  }
  return null;
}

function keyAt(rows: Grid["rows"], { first, last }: HeaderRows, column: number): string {
  for (let row = last; row >= first; row -= 1) {
    const value = rows[row][column];
    if (typeof value === "string" && !isBlank(value)) return headerKey(value);
  }
  return "";
}

/** Whether the first column holds names or days, most of them different, and figures follow. */
function beginsWithKeys({ rows }: Grid, { area }: Band, header: HeaderRows): boolean {
  if (area.right - area.left < 2) return false;
  const keys: CellValue[] = [];
  let figures = 0;
  for (let row = header.last + 1; row < Math.min(area.bottom, header.last + 60); row += 1) {
    const key = rows[row][area.left];
    if (isBlank(key)) continue;
    keys.push(key);
    if (rows[row].slice(area.left + 1, area.right).some(isFigure)) figures += 1;
  }
  const names = keys.filter(isKey).length;
  const different = new Set(keys).size;
  return (
    keys.length >= 2 &&
    names >= keys.length * 0.8 &&
    different >= keys.length * 0.8 &&
    figures >= keys.length / 2
  );
}

function isKey(value: CellValue): boolean {
  return typeof value === "number" ? periodKind(value) !== null : kindOfCell(value) !== "number";
}

function isTitled({ rows }: Grid, { area }: Band, header: HeaderRows): boolean {
  if (header.first <= area.top) return false;
  return isTitleRow(rows[header.first - 1].slice(area.left, area.right));
}

/** Whether the last rows with content differ by more than a total's row or two. */
function endsElsewhere(grid: Grid, left: Band, right: Band): boolean {
  const [a, b] = [shrink(grid, left.area)?.bottom ?? 0, shrink(grid, right.area)?.bottom ?? 0];
  return Math.abs(a - b) > 2;
}
