import { periodWords } from "./period-words";
import type { PeriodWords } from "./period-words";
import { freeTableName } from "./names";
import { HEADER_ROW } from "./report-layout";
import { targetFigureOf } from "./targets-figure";
import type { TargetFigure } from "./targets-figure";
import { fixedCell } from "../formulas/cell-reference";
import type { DailySource } from "./targets-formulas";
import { targetWords } from "./targets-words";
import type { TargetWords } from "./targets-words";
import type { TemplateInput } from "./template";
import { periodsOf } from "../model/periods";
import { weekdayWeights } from "../targets/weekdays";
import type { WeekdayWeights } from "../targets/weekdays";
import { isoFromSerial, serialFromIso, serialInSystem, weekdayOfSerial } from "../values/serial-date";

/** All that the sheet of one month's days is printed from. */
export interface DaySheet {
  readonly input: TemplateInput;
  readonly words: TargetWords;
  /** Words it has in common with the 月报. */
  readonly common: PeriodWords;
  readonly table: string;
  /** Names of the table of the year's targets and of the rules. */
  readonly yearTable: string;
  readonly rules: string;
  readonly source: DailySource;
  readonly figure: TargetFigure;
  readonly weekdays: WeekdayWeights;
  readonly monthName: string;
  readonly days: readonly MonthDay[];
  /** Labels of the weeks, cut to the month. */
  readonly weeks: readonly string[];
  /** Addresses of the cells with the last day the figures go up to, and with the target of the month. */
  readonly asOf: string;
  readonly monthTarget: string;
}

/** A day of the month that is planned. */
export interface MonthDay {
  /** As the workbook counts days. */
  readonly serial: number | null;
  /** 0 for Sunday. */
  readonly weekday: number;
  /** Label of its week. */
  readonly week: string;
}

/** First column of what stands beside the table of 13 columns and an empty one. */
export const ASIDE_COLUMN = 15;
/** Rows of the block of the month, below its heading, whose cells others read. */
export const AS_OF_ROW = HEADER_ROW + 1;
export const MONTH_TARGET_ROW = HEADER_ROW + 2;

/** Works out what the sheet of the month says; throws where `fitsTargets` has something to say. */
export function daySheet(input: TemplateInput): DaySheet {
  const { daily, targets, rules } = input.tableNames ?? {};
  const figure = targetFigureOf(input.table, input.locale);
  if (figure === null || daily === undefined || targets === undefined || rules === undefined)
    throw new Error(
      `The day targets of "${input.table.sheet}" need its daily table, its targets and the rules; ask fits() first.`,
    );
  const words = targetWords(input.locale);
  const [month] = periodsOf("month", figure.last, figure.last);
  const weeks = periodsOf("week", month.from, month.to, input.weekStart).map((week) => ({
    from: week.from < month.from ? month.from : week.from,
    to: week.to > month.to ? month.to : week.to,
  }));
  return {
    input,
    words,
    common: periodWords("month", input.locale),
    table: freeTableName(words.dayTable, input.takenTableNames),
    yearTable: targets,
    rules,
    source: { table: daily, date: figure.date, figure: figure.source.label },
    figure,
    weekdays: weekdayWeights(figure.days, month.from),
    monthName: words.month(month.year, month.number ?? 0),
    days: daysFrom(month.from, month.to).map(({ iso, serial }) => ({
      serial: serialInSystem(iso, input.table.dateSystem),
      weekday: weekdayOfSerial(serial),
      week:
        weeks
          .filter(({ from }) => from <= iso)
          .map(label)
          .at(-1) ?? "",
    })),
    weeks: weeks.map(label),
    asOf: fixedCell(AS_OF_ROW, ASIDE_COLUMN + 1),
    monthTarget: fixedCell(MONTH_TARGET_ROW, ASIDE_COLUMN + 1),
  };
}

function daysFrom(first: string, last: string): readonly { readonly iso: string; readonly serial: number }[] {
  const [from, to] = [serialFromIso(first) ?? 0, serialFromIso(last) ?? -1];
  return Array.from({ length: to - from + 1 }, (_, i) => ({
    iso: isoFromSerial(from + i) ?? "",
    serial: from + i,
  }));
}

/** "04.06–04.12" */
function label({ from, to }: { readonly from: string; readonly to: string }): string {
  return [from, to].map((day) => day.slice(5).replace("-", ".")).join("–");
}
