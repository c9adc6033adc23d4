import type { FunnelDataHeadings } from "./funnel-data";
import { NOTE_ROW } from "./report-layout";
import { fixedCell } from "../formulas/cell-reference";
import { wholeColumn } from "../formulas/structured-reference";

/** Where a funnel's sheet says what it is of: cells of the first and last day and of the segment's number. */
export interface PlaceCells {
  readonly from: string;
  readonly to: string;
  readonly id: string;
}

/** What formulas of a funnel's sheet read. */
export interface FunnelTable {
  /** Name of the table of steps by day and segment. */
  readonly name: string;
  readonly headings: FunnelDataHeadings;
}

/** Rows of the two funnels and of the sentence above the table, and its header. */
export const NOW_ROW = NOTE_ROW + 1;
export const BEFORE_ROW = NOW_ROW + 1;
export const SENTENCE_ROW = BEFORE_ROW + 1;
export const TABLE_ROW = SENTENCE_ROW + 1;

/** Columns of the cells above the table that say what the two funnels are of. */
export const PLACE_COLUMNS = {
  name: 1,
  from: 2,
  to: 3,
  segment: 4,
  id: 5,
  lacks: 6,
  daysLabel: 8,
  days: 9,
} as const;

/** The cells of the funnel whose name stands in a row. */
export function placeCells(row: number): PlaceCells {
  const { from, to, id } = PLACE_COLUMNS;
  return { from: fixedCell(row, from), to: fixedCell(row, to), id: fixedCell(row, id) };
}

/**
 * The rows of a funnel, as pairs of a column and a criterion for COUNTIFS and SUMIFS; those that lack a step are left
 * out.
 */
export function conditions(table: FunnelTable, place: PlaceCells): string {
  const { day, segment, whole } = table.headings;
  const of = (heading: string): string => wholeColumn(table.name, heading);
  return [
    ...(segment === null ? [] : [`${of(segment.id)},${place.id}`]),
    ...(day === null ? [] : [`${of(day)},">="&${place.from},${of(day)},"<"&${place.to}+1`]),
    `${of(whole)},1`,
  ].join(",");
}

/** The same rows as one factor of SUMPRODUCT: 1 for a row of the funnel, 0 for any other. */
export function rowFactor(table: FunnelTable, place: PlaceCells): string {
  const { day, segment, whole } = table.headings;
  const of = (heading: string): string => wholeColumn(table.name, heading);
  return [
    ...(segment === null ? [] : [`(${of(segment.id)}=${place.id})`]),
    ...(day === null ? [] : [`(${of(day)}>=${place.from})*(${of(day)}<${place.to}+1)`]),
    `(${of(whole)}=1)`,
  ].join("*");
}

/**
 * The number of the segment whose name stands in a cell, by the list of names; nothing for a name that is not there,
 * `empty` for an empty cell.
 */
export function segmentNumber(
  nameCell: string,
  names: { readonly first: string; readonly list: string },
  empty: string,
): string {
  // Not MATCH, which takes * and ? in a name for any characters. The list begins with all together, whose number is 0.
  // EXACT tells capital letters apart, as the segments do; a number typed is a name like any other.
  const places = `EXACT(${names.list},${nameCell}&"")*(ROW(${names.list})-ROW(${names.first})+1)`;
  const place = `SUMPRODUCT(MAX(${places}))`;
  return `=IF(${nameCell}="",${empty},IF(${place}=0,"",${place}-1))`;
}
