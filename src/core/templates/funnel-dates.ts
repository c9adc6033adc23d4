import { NOW_ROW, PLACE_COLUMNS } from "./funnel-place";
import type { FunnelTable, PlaceCells } from "./funnel-place";
import { fixedCell } from "../formulas/cell-reference";
import { wholeColumn } from "../formulas/structured-reference";
import { daysAtFirst, defaultPlaces, WEEK } from "../funnel/default-places";
import type { DaySpan } from "../attribution/period-pair";
import type { FunnelPlace, FunnelPlaces, FunnelSource } from "../funnel/funnel-source";
import { serialInSystem } from "../values/serial-date";
import type { CellValue } from "../../workbook/grid";
import type { BlockPlan } from "../../workbook/plan";

/** What the dates above a funnel's table are printed with. */
interface DatedSheet {
  /** `none` is what stands for the last day where nothing is compared. */
  readonly words: { readonly days: string; readonly none: string };
  readonly source: FunnelSource;
  readonly data: FunnelTable;
  readonly now: PlaceCells;
  readonly before: PlaceCells;
}

/** A row of a first and a last day, or of formulas for them. */
type Dates = readonly [CellValue, CellValue];

/**
 * First and last day of the two funnels, for the operator to type over. Days that are the usual ones, or none are
 * given, follow the sheet: the latest days with as many before them; where sheets stand beside one another all days, the
 * same in both rows, or nothing in the second where it compares `"periods"` alone. Other days stay as they are given.
 */
export function datesBlock(
  sheet: DatedSheet,
  places: FunnelPlaces | undefined,
  compares: "periods and segments" | "periods",
): BlockPlan {
  return {
    row: NOW_ROW,
    column: PLACE_COLUMNS.from,
    values: datesOf(sheet, places, compares),
    style: "body",
    areFormulas: true,
    numberFormat: "yyyy-mm-dd",
    keeps: places === undefined,
  };
}

/** The number of days the usual dates go back, which follows the sheet until it is typed over. None where all days are looked at. */
export function daysBlocks(
  { words, source, data }: DatedSheet,
  places: FunnelPlaces | undefined,
): readonly BlockPlan[] {
  if (daysAtFirst(source) === null) return [];
  const { daysLabel, days: column } = PLACE_COLUMNS;
  const { day, segment } = data.headings;
  const known =
    segment === null
      ? `COUNT(${wholeColumn(data.name, day ?? "")})`
      : `COUNTIFS(${wholeColumn(data.name, segment.id)},0)`;
  return [
    { row: NOW_ROW, column: daysLabel, values: [[words.days]], style: "heading" },
    {
      row: NOW_ROW,
      column,
      values: [[`=IF(${known}>=${2 * WEEK},${WEEK},1)`]],
      style: "body",
      areFormulas: true,
      numberFormat: "0",
      keeps: places === undefined,
    },
  ];
}

/** Whether no days are compared, as a formula without "=". */
export function isNothing({ before }: Pick<DatedSheet, "before">): string {
  return `COUNT(${before.from},${before.to})<2`;
}

function datesOf(
  sheet: DatedSheet,
  places: FunnelPlaces | undefined,
  compares: Parameters<typeof datesBlock>[2],
): readonly Dates[] {
  const [now, before] = usualDates(sheet, compares);
  if (places === undefined) return [now, before];
  const usual = defaultPlaces(sheet.source);
  const isNowUsual = isSame(places.now.span, usual.now.span);
  const isBeforeUsual =
    isNowUsual && isSame(places.before?.span, usual.before?.span) && arePeriods(places) === arePeriods(usual);
  const isLeftOut = places.before === null || (compares === "periods" && !arePeriods(places));
  return [
    isNowUsual ? now : given(sheet, places.now),
    isBeforeUsual ? before : isLeftOut ? [before[0], sheet.words.none] : given(sheet, places.before),
  ];
}

function usualDates(sheet: DatedSheet, compares: Parameters<typeof datesBlock>[2]): readonly [Dates, Dates] {
  const { source, now, before, words } = sheet;
  const [first, last] = allDates(sheet);
  // A word instead of the last day stands for the first as well.
  const unlessNothing = (day: string): string => `=IF(ISNUMBER(${before.to}),${day},${before.to})`;
  if (daysAtFirst(source) === null)
    return [
      [first, last],
      [unlessNothing(first.slice(1)), compares === "periods" ? words.none : last],
    ];
  const days = fixedCell(NOW_ROW, PLACE_COLUMNS.days);
  return [
    [`=${now.to}-${days}+1`, last],
    // As many days as are looked at, whatever is typed there.
    [unlessNothing(`${before.to}-(${now.to}-${now.from})`), `=${now.from}-1`],
  ];
}

/** Whether the two funnels are of the same segment, at different times. */
function arePeriods({ now, before }: FunnelPlaces): boolean {
  return before === null || before.segment === now.segment;
}

/** Days that are given; all there are go on with the sheet. */
function given(sheet: DatedSheet, place: FunnelPlace | null): Dates {
  const { span: all, dateSystem } = sheet.source;
  const span = place?.span ?? all;
  if (span === null || isSame(span, all)) return allDates(sheet);
  return [serialInSystem(span.from, dateSystem), serialInSystem(span.to, dateSystem)];
}

function allDates({ data }: DatedSheet): readonly [string, string] {
  const dates = wholeColumn(data.name, data.headings.day ?? "");
  return [`=INT(MIN(${dates}))`, `=INT(MAX(${dates}))`];
}

function isSame(a: DaySpan | null | undefined, b: DaySpan | null | undefined): boolean {
  return a?.from === b?.from && a?.to === b?.to;
}
