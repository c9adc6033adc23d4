import { periodWords } from "./period-words";
import type { PeriodWords } from "./period-words";
import { freeTableName } from "./names";
import { TITLE_ROW } from "./report-layout";
import { targetFigureOf } from "./targets-figure";
import type { TargetFigure } from "./targets-figure";
import { fixedCell } from "../formulas/cell-reference";
import type { DailySource } from "./targets-formulas";
import { targetWords } from "./targets-words";
import type { TargetWords } from "./targets-words";
import type { TemplateInput } from "./template";
import { periodsOf } from "../model/periods";
import type { Period } from "../model/periods";
import { seasonIndex } from "../targets/season";
import type { SeasonIndex } from "../targets/season";

/** All that the columns of the year are printed from. */
export interface YearSheet {
  readonly input: TemplateInput;
  readonly words: TargetWords;
  /** Words it has in common with the 月报. */
  readonly common: PeriodWords;
  readonly table: string;
  readonly rules: string;
  readonly source: DailySource;
  readonly figure: TargetFigure;
  readonly season: SeasonIndex;
  readonly year: number;
  /** The whole year first, then its months. */
  readonly spans: readonly Period[];
  /** Address of the cell that says which day the figures go up to. */
  readonly asOf: string;
}

/** Columns of the table, for the cell beside the title that stands above the last of them. */
export const COLUMNS = 16;

/** Works out what the sheet of the plan year says; throws where `fitsTargets` has something to say. */
export function yearSheet(input: TemplateInput): YearSheet {
  const { daily: dailyTable, rules: ruleTable } = input.tableNames ?? {};
  const figure = targetFigureOf(input.table, input.locale);
  if (figure === null || dailyTable === undefined || ruleTable === undefined)
    throw new Error(
      `The targets of "${input.table.sheet}" need its daily table and the rules; ask fits() first.`,
    );
  const words = targetWords(input.locale);
  const year = Number(figure.last.slice(0, 4));
  const months = periodsOf("month", `${figure.last.slice(0, 4)}-01-01`, `${figure.last.slice(0, 4)}-12-31`);
  const whole: Period = { from: months[0].from, to: months[months.length - 1].to, year, number: null };
  return {
    input,
    words,
    common: periodWords("month", input.locale),
    table: freeTableName(words.yearTable, input.takenTableNames),
    rules: ruleTable,
    source: { table: dailyTable, date: figure.date, figure: figure.source.label },
    figure,
    season: seasonIndex(figure.days, year),
    year,
    spans: [whole, ...months],
    asOf: fixedCell(TITLE_ROW, COLUMNS),
  };
}
