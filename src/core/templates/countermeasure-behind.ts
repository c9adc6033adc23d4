import { cellOf, DAY, figureColumn, FIGURE, shownColumn, valueOver } from "./countermeasure-sheet";
import type { CountermeasureSheet } from "./countermeasure-sheet";
import { formulaColumn } from "./table-column";
import {
  effectError,
  effectFreedom,
  MOST_WEEKS,
  SPREAD_WEEKS_AFTER,
  SPREAD_WEEKS_BEFORE,
} from "../countermeasures/effect";
import type { EffectInput } from "../countermeasures/effect";
import type { Expr } from "../expr";
import { printMetric } from "../formulas/print-metric";
import { quotedText } from "../formulas/quoted-text";
import { escapeColumn, wholeColumn } from "../formulas/structured-reference";
import { printTwoSidedQuantile } from "../statistics/print-student";
import type { TableColumnPlan } from "../../workbook/plan";

/** What the judgement of a row is worked out from, behind the columns that people read. */
export function behindColumns(sheet: CountermeasureSheet): readonly TableColumnPlan[] {
  const weeks = [...weekCells(sheet)];
  return [
    shownColumn(sheet, "weeks", "0", weeksASide(sheet)),
    ...weeks.map(({ header, formula }) => ({
      ...formulaColumn(header, FIGURE, formula),
      rowFormats: sheet.formats,
    })),
    shownColumn(sheet, "place", "0", `=IFERROR(MATCH(${cellOf(sheet, "figure")},${sheet.lists.names},0),"")`),
    shownColumn(sheet, "top", "0", listed(sheet, "tops")),
    shownColumn(sheet, "bottom", "0", listed(sheet, "bottoms")),
    shownColumn(
      sheet,
      "way",
      "0",
      `=IF(COUNT(${cellOf(sheet, "place")})=0,"",IF(INDEX(${sheet.lists.ways},1,${cellOf(sheet, "place")})=${quotedText(sheet.words.ways.lower)},-1,1))`,
    ),
    shownColumn(sheet, "troubled", "0", troubledWeeks(sheet)),
    shownColumn(sheet, "weeksBefore", "0", countOf(sheet, rangeOf(weeks, "before"))),
    shownColumn(sheet, "spreadBefore", "General", spreadBefore(sheet, rangeOf(weeks, "before"))),
    shownColumn(sheet, "weeksAfter", "0", countOf(sheet, rangeOf(weeks, "after"))),
    shownColumn(sheet, "spreadAfter", "General", unlessEmpty(sheet, squares(rangeOf(weeks, "after")))),
    shownColumn(sheet, "stretches", "0", stretches(sheet, rangeOf(weeks, "before"))),
    shownColumn(sheet, "freedom", "0", ofEffect(sheet, effectFreedom)),
    figureColumn(sheet, "error", ofEffect(sheet, effectError)),
    shownColumn(sheet, "quantile", "0.000", quantile(sheet)),
    shownColumn(sheet, "first", "0.00", partOfFinding(sheet)),
    shownColumn(
      sheet,
      "day",
      DAY,
      `=IF(COUNT(${cellOf(sheet, "found")})=1,INT(${cellOf(sheet, "found")}),0)`,
    ),
  ];
}

/** Whole weeks on each side: as the rules say, as far as there are days. */
function weeksASide(sheet: CountermeasureSheet): string {
  const { aside } = sheet;
  const changed = `INT(${cellOf(sheet, "changed")})`;
  return (
    `=IF(COUNT(${cellOf(sheet, "changed")},${cellOf(sheet, "top")})<2,"",` +
    `MAX(0,MIN(${MOST_WEEKS},${aside.weeks},INT((${aside.lastDay}-${changed})/7),INT((${changed}-${aside.firstDay})/7))))`
  );
}

interface WeekCell {
  readonly side: "before" | "after";
  readonly header: string;
  readonly formula: string;
}

/** The weeks around the change one by one, the earliest first, as far as all their days have the figure. */
function* weekCells(sheet: CountermeasureSheet): Iterable<WeekCell> {
  const [weeks, changed] = [cellOf(sheet, "weeks"), `INT(${cellOf(sheet, "changed")})`];
  for (let week = SPREAD_WEEKS_BEFORE; week >= 1; week -= 1)
    yield {
      side: "before",
      header: sheet.words.weekBefore(week),
      formula: `=IF(N(${weeks})<1,"",${valueOver(sheet, `(${changed}-${7 * week})`, `(${changed}-${7 * (week - 1)})`, 7)})`,
    };
  for (let week = 1; week <= SPREAD_WEEKS_AFTER; week += 1)
    yield {
      side: "after",
      header: sheet.words.weekAfter(week),
      formula: `=IF(N(${weeks})<${week},"",${valueOver(sheet, `(${changed}+${7 * week - 6})`, `(${changed}+${7 * week + 1})`, 7)})`,
    };
}

/** The weeks of a side in the row of the formula, the earliest first. */
function rangeOf(weeks: readonly WeekCell[], side: WeekCell["side"]): string {
  const own = weeks.filter((week) => week.side === side).map(({ header }) => escapeColumn(header));
  return `[@[${own[0]}]:[${own[own.length - 1]}]]`;
}

function countOf(sheet: CountermeasureSheet, weeks: string): string {
  return unlessEmpty(sheet, `COUNT(${weeks})`);
}

/** A figure of a row that has whole weeks on both sides; nothing in any other. */
function unlessEmpty(sheet: CountermeasureSheet, figure: string): string {
  return `=IF(N(${cellOf(sheet, "weeks")})<1,"",${figure})`;
}

/** Squared distances of weeks from their mean; 0 where there are none. */
function squares(weeks: string): string {
  return `IF(COUNT(${weeks})=0,0,VARP(${weeks})*COUNT(${weeks}))`;
}

/** How many of the weeks before the change are of the problem: it was found in the week up to that day. */
function troubledWeeks(sheet: CountermeasureSheet): string {
  const [found, changed] = [cellOf(sheet, "found"), cellOf(sheet, "changed")].map((cell) => `INT(${cell})`);
  const weeks = `MIN(${SPREAD_WEEKS_BEFORE},MAX(0,INT((${changed}-${found}+5)/7)+1))`;
  return unlessEmpty(sheet, `IF(COUNT(${cellOf(sheet, "found")})=0,0,${weeks})`);
}

/** The weeks ahead of the problem, and those with it, as parts of all before the change. */
function partsBefore(
  sheet: CountermeasureSheet,
  weeks: string,
): { readonly ahead: string; readonly with: string } {
  const troubled = cellOf(sheet, "troubled");
  const week = (place: string): string => `INDEX(${weeks},1,${place})`;
  return {
    ahead: `${week("1")}:${week(`MAX(1,${SPREAD_WEEKS_BEFORE}-${troubled})`)}`,
    with: `${week(`MIN(${SPREAD_WEEKS_BEFORE},${SPREAD_WEEKS_BEFORE + 1}-${troubled})`)}:${week(String(SPREAD_WEEKS_BEFORE))}`,
  };
}

function spreadBefore(sheet: CountermeasureSheet, weeks: string): string {
  const troubled = cellOf(sheet, "troubled");
  const parts = partsBefore(sheet, weeks);
  return unlessEmpty(
    sheet,
    `IF(${troubled}<${SPREAD_WEEKS_BEFORE},${squares(parts.ahead)},0)+IF(${troubled}>0,${squares(parts.with)},0)`,
  );
}

/** How many levels of their own there are: ahead of the problem, with it, and after the change. */
function stretches(sheet: CountermeasureSheet, weeks: string): string {
  const troubled = cellOf(sheet, "troubled");
  const parts = partsBefore(sheet, weeks);
  return unlessEmpty(
    sheet,
    `IF(${troubled}<${SPREAD_WEEKS_BEFORE},MIN(1,COUNT(${parts.ahead})),0)` +
      `+IF(${troubled}>0,MIN(1,COUNT(${parts.with})),0)+MIN(1,${cellOf(sheet, "weeksAfter")})`,
  );
}

/** Place of a column in the daily table, from the list of figures. */
function listed(sheet: CountermeasureSheet, row: "tops" | "bottoms"): string {
  const place = cellOf(sheet, "place");
  return `=IF(COUNT(${place})=0,"",IFERROR(INDEX(${sheet.lists[row]},1,${place})+0,""))`;
}

function ofEffect(sheet: CountermeasureSheet, expr: Expr<EffectInput>): string {
  return printMetric(expr, (name) => cellOf(sheet, name));
}

function quantile(sheet: CountermeasureSheet): string {
  const freedom = cellOf(sheet, "freedom");
  return `=IF(COUNT(${freedom})=0,"",IF(${freedom}<1,"",${printTwoSidedQuantile(`(1-${sheet.aside.chance})`, freedom)}))`;
}

/** What a cause found once is shared by as many rows as it has countermeasures: their parts add up to 1. */
function partOfFinding(sheet: CountermeasureSheet): string {
  const { words, table } = sheet;
  const cells = ["found", "problem", "cause"] as const;
  const same = cells
    .map((cell) => `(${wholeColumn(table, words.typed[cell])}=${cellOf(sheet, cell)})`)
    .join("*");
  return `=IF(${cellOf(sheet, "cause")}="","",1/SUMPRODUCT(${same}))`;
}
