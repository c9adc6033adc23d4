import { NOW_ROW, PLACE_COLUMNS } from "./funnel-place";
import type { FunnelTable, PlaceCells } from "./funnel-place";
import { fixedCell } from "../formulas/cell-reference";
import { wholeColumn } from "../formulas/structured-reference";
import { daysAtFirst } from "../funnel/default-places";
import type { FunnelPlaces, FunnelSource } from "../funnel/funnel-source";
import { serialInSystem } from "../values/serial-date";
import type { CellValue } from "../../workbook/grid";
import type { BlockPlan } from "../../workbook/plan";

/** What the dates above a funnel's table are printed with. */
interface DatedSheet {
  readonly words: { readonly days: string };
  readonly source: FunnelSource;
  readonly data: FunnelTable;
  readonly now: PlaceCells;
  readonly before: PlaceCells;
}

/** A row of a first and a last day, or of formulas for them. */
type Dates = readonly CellValue[];

/**
 * First and last day of the two funnels, for the operator to type over: those given, else the latest days with as many
 * before them; where sheets stand beside one another all days, and `beside` in the row of the other funnel.
 */
export function datesBlock(
  sheet: DatedSheet,
  places: FunnelPlaces | undefined,
  beside: Dates | "the same",
): BlockPlan {
  return {
    row: NOW_ROW,
    column: PLACE_COLUMNS.from,
    values: places === undefined ? usualDates(sheet, beside) : typedDates(sheet.source, places),
    style: "body",
    areFormulas: true,
    numberFormat: "yyyy-mm-dd",
    keeps: places === undefined,
  };
}

/**
 * The number of days looked at, which the usual dates read; empty where dates are given, but as many blocks, so that
 * the sheet goes on as it is laid out. None where all days are looked at.
 */
export function daysBlocks(
  { words, source }: DatedSheet,
  places: FunnelPlaces | undefined,
): readonly BlockPlan[] {
  const days = daysAtFirst(source);
  if (days === null) return [];
  const [label, count] = places === undefined ? [words.days, days] : [null, null];
  const { daysLabel, days: column } = PLACE_COLUMNS;
  return [
    { row: NOW_ROW, column: daysLabel, values: [[label]], style: "heading" },
    { row: NOW_ROW, column, values: [[count]], style: "body", numberFormat: "0", keeps: true },
  ];
}

function usualDates({ data, source, now, before }: DatedSheet, beside: Dates | "the same"): readonly Dates[] {
  const dates = wholeColumn(data.name, data.headings.day ?? "");
  if (daysAtFirst(source) === null) {
    const all = [`=INT(MIN(${dates}))`, `=INT(MAX(${dates}))`];
    return [all, beside === "the same" ? all : beside];
  }
  const days = fixedCell(NOW_ROW, PLACE_COLUMNS.days);
  return [
    [`=${now.to}-${days}+1`, `=INT(MAX(${dates}))`],
    [`=${before.to}-${days}+1`, `=${now.from}-1`],
  ];
}

function typedDates({ dateSystem }: FunnelSource, { now, before }: FunnelPlaces): readonly Dates[] {
  return [now, before].map((place) => {
    const span = place?.span ?? null;
    return span === null ? [null, null] : [span.from, span.to].map((day) => serialInSystem(day, dateSystem));
  });
}
