import { columnWidth } from "./column-width";
import { countermeasureColumns } from "./countermeasure-columns";
import { followedFigures } from "./countermeasure-figures";
import type { FollowedFigure } from "./countermeasure-figures";
import type { CountermeasureSheet, ListRow } from "./countermeasure-sheet";
import { ASIDE_CELLS, BEHIND_CELLS, countermeasureWords, SHOWN_CELLS } from "./countermeasure-words";
import type { AsideCell, CountermeasureWords } from "./countermeasure-words";
import { daily } from "./daily";
import { dailyColumns } from "./daily-columns";
import type { DailyColumns } from "./daily-columns";
import { fitsAsDaily } from "./fits-as-daily";
import { inOrder, keptRows, withRows } from "./kept-rows";
import type { KeptRows, TableHeadings } from "./kept-rows";
import { freeSheetName, freeTableName } from "./names";
import { headBlocks, TABLE_STYLE } from "./report-layout";
import { rules } from "./rules";
import type { GivenCountermeasures, Template, TemplateInput } from "./template";
import { MOST_WEEKS, SPREAD_WEEKS_AFTER, SPREAD_WEEKS_BEFORE } from "../countermeasures/effect";
import { PHASE_WORDS, PHASES, STATE_WORDS, STATES } from "../countermeasures/countermeasure";
import type { TypedCell } from "../countermeasures/countermeasure";
import { problemCalled, problemTitle } from "../fishbone/problems";
import { OWNER_WORDS } from "../fishbone/cause";
import { columnLetters, fixedCell } from "../formulas/cell-reference";
import { NO_DAY, printRuleOrUsual } from "../formulas/print-rule";
import { wholeColumn } from "../formulas/structured-reference";
import type { WithIssues } from "../issue";
import type { Locale, Words } from "../locale";
import { metricOf } from "../metrics/index";
import { dailySeriesOf } from "../model/daily-series";
import type { DailySeries } from "../model/daily-series";
import type { CellValue } from "../../workbook/grid";
import type { BlockPlan, SheetPlan, TableColumnPlan } from "../../workbook/plan";

const TAB_COLOR = "#C55A11";
const TITLE: Words = { "zh-CN": "问题点解析对策表", "en-US": "Problems and countermeasures" };
const [LABEL_ROW, ASIDE_ROW] = [3, 4];
/** Row of what may be chosen besides figures. */
const CHOICE_ROW = 5;
/** Row of the header of its table. */
export const COUNTERMEASURES_HEADER_ROW = 6;
const LIST_ROWS: readonly ListRow[] = ["names", "tops", "bottoms", "ways"];
/** Cells for names that the operator adds to those there are. */
const MORE_OWNERS = 8;
const DAY = "yyyy-mm-dd";
const WIDTHS: Readonly<Partial<Record<TypedCell, number>>> = {
  problem: 110,
  cause: 140,
  measure: 230,
  note: 200,
};
const NEXT_WIDTH = 220;

/** The 问题点解析对策表: what was done about each problem, and what became of its figure. */
export const countermeasures: Template = {
  id: "countermeasures",
  title: TITLE,
  needs: daily.needs,
  reads: [daily.id, rules.id],
  onlyAsked: true,
  fits: (table) => fitsAsDaily(table, countermeasures.id),
  plan,
};

const NOTHING: GivenCountermeasures = { there: null, more: [] };

/** What is in a 问题点解析对策表, and what comes below it. */
export function keptCountermeasures(
  { there, more }: GivenCountermeasures,
  locale: Locale,
): KeptRows<TypedCell> {
  const kept = keptRows(there, headingsIn, locale);
  const rows = kept.rows.map((row) => ({
    ...row,
    problem: problemIn(row.problem, locale),
    phase: inLanguage(row.phase, Object.values(PHASE_WORDS), locale),
    owner: inLanguage(row.owner, Object.values(OWNER_WORDS), locale),
    state: inLanguage(row.state, Object.values(STATE_WORDS), locale),
  }));
  return withRows({ ...kept, rows }, more);
}

/** A problem that stands in either language, in the one asked for; any other text as it is. */
function problemIn(cell: CellValue, locale: Locale): CellValue {
  const called = typeof cell === "string" ? problemCalled(cell) : null;
  return called === null ? cell : problemTitle(called.problem, called.part)[locale];
}

/** A cell that holds one of our words in either language, in the one asked for; any other as it is. */
function inLanguage(cell: CellValue, words: readonly Words[], locale: Locale): CellValue {
  const known = words.find((each) => Object.values(each).some((word) => word === cell));
  return known?.[locale] ?? cell;
}

function headingsIn(locale: Locale): TableHeadings<TypedCell> {
  const words = countermeasureWords(locale);
  const weeks = [
    ...numbers(SPREAD_WEEKS_BEFORE).map(words.weekBefore),
    ...numbers(SPREAD_WEEKS_AFTER).map(words.weekAfter),
  ];
  const others = [...[...SHOWN_CELLS, ...BEHIND_CELLS].map((cell) => words.cells[cell]), ...weeks];
  return { typed: words.typed, key: words.key, others };
}

function plan(input: TemplateInput): WithIssues<SheetPlan> {
  const { table, locale, countermeasures: given = NOTHING } = input;
  const series = dailySeriesOf(table).value;
  const { daily: dailyTable, rules: ruleTable } = input.tableNames ?? {};
  if (series === null || dailyTable === undefined || ruleTable === undefined)
    throw new Error(`The countermeasures of "${table.sheet}" need its daily table and the rules.`);
  const days: DailySeries = series;
  const words = countermeasureWords(locale);
  const columns = dailyColumns(table, days, locale);
  const figures = followedFigures(columns, locale);
  const kept = withFigures(keptCountermeasures(given, locale));
  const name = freeTableName(words.table, input.takenTableNames);
  const dates = columns.sources[0].label;
  const rowCount = Math.max(1, kept.rows.length);
  // How many columns there are does not depend on where the lists beside them stand.
  const some = countermeasureColumns(sheetAt(1));
  const first = some.printed.length + some.behind.length + 2;
  const { printed, behind } = countermeasureColumns(sheetAt(first));
  const planned = inOrder([...printed, ...behind], kept.order);
  return {
    value: {
      key: `${countermeasures.id}:${table.sheet}`,
      name: freeSheetName([words.name, `${words.name} ${table.sheet}`], input.takenSheetNames),
      tabColor: TAB_COLOR,
      columnWidths: planned.map((each, i) => ({ column: i + 1, width: widthOf(each, words, figures) })),
      frozenRows: COUNTERMEASURES_HEADER_ROW,
      blocks: [
        ...headBlocks(words.title(table.sheet), words.note(dailyTable)),
        ...asideBlocks(words, ruleTable, wholeColumn(dailyTable, dates)),
        ...listBlocks(figures, first, words, (heading) => wholeColumn(dailyTable, heading), dates),
        ...choiceBlocks(first, locale),
      ],
      tables: [
        {
          name,
          row: COUNTERMEASURES_HEADER_ROW,
          column: 1,
          columns: planned,
          rowCount,
          keyColumn: words.key,
          alert: `=$${columnLetters(placeOf(words.cells.reminder) + 1)}${COUNTERMEASURES_HEADER_ROW + 1}<>""`,
          totals: false,
          style: TABLE_STYLE,
        },
      ],
      charts: [],
      print: {
        orientation: "landscape",
        fitToWidth: true,
        titleRow: COUNTERMEASURES_HEADER_ROW,
        columns: placeOf(words.typed.note) + 1,
      },
    },
    issues: [],
  };

  /** The figures chosen in another language are those at the same places. */
  function withFigures(rows: KeptRows<TypedCell>): KeptRows<TypedCell> {
    const names = (["zh-CN", "en-US"] as const).map((each) =>
      followedFigures(dailyColumns(table, days, each), each).map(({ name: own }) => own),
    );
    const translated = (cell: CellValue): CellValue => {
      const own = figures.some((figure) => figure.name === cell);
      const place = own ? -1 : Math.max(...names.map((each) => each.indexOf(String(cell))));
      return place < 0 ? cell : (figures.at(place)?.name ?? cell);
    };
    return { ...rows, rows: rows.rows.map((row) => ({ ...row, figure: translated(row.figure) })) };
  }

  function placeOf(heading: string): number {
    return planned.findIndex(({ header }) => header === heading);
  }

  function sheetAt(column: number): CountermeasureSheet {
    const formats = new Map(figures.map(({ name: figure, numberFormat }) => [figure, numberFormat]));
    const list = (row: ListRow): string => {
      const at = LIST_ROWS.indexOf(row) + 1;
      return `${fixedCell(at, column)}:${fixedCell(at, column + Math.max(1, figures.length) - 1)}`;
    };
    const choices = choiceCells(column, locale);
    return {
      words,
      locale,
      kept,
      formats: Array.from(
        { length: rowCount },
        (_, row) => formats.get(String(kept.rows[row]?.figure ?? "")) ?? "#,##0.00##",
      ),
      rowCount,
      table: name,
      daily: dailyTable ?? "",
      dates,
      lastColumn: lastHeading(columns, locale),
      aside: asideCells(),
      lists: { names: list("names"), tops: list("tops"), bottoms: list("bottoms"), ways: list("ways") },
      choices: { ...choices, figure: list("names") },
    };
  }
}

/** Heading of the last column of the daily table. */
function lastHeading({ sources, metrics }: DailyColumns, locale: Locale): string {
  const last = metrics.at(-1);
  return last === undefined ? sources[sources.length - 1].label : metricOf(last).label[locale];
}

/** Days and rules stand above the table, each below what it is called. */
function asidePlace(cell: AsideCell): number {
  return ASIDE_CELLS.indexOf(cell) + 1;
}

function asideCells(): Readonly<Record<AsideCell, string>> {
  const at = (cell: AsideCell): string => fixedCell(ASIDE_ROW, asidePlace(cell));
  return {
    today: at("today"),
    firstDay: at("firstDay"),
    lastDay: at("lastDay"),
    weeks: at("weeks"),
    chance: at("chance"),
    idle: at("idle"),
    again: at("again"),
  };
}

function asideBlocks(words: CountermeasureWords, ruleTable: string, dates: string): readonly BlockPlan[] {
  const formulas: Readonly<Record<AsideCell, readonly [formula: string, format: string]>> = {
    today: ["=TODAY()", DAY],
    firstDay: [`=INT(MIN(${dates}))`, DAY],
    lastDay: [`=INT(MAX(${dates}))`, DAY],
    weeks: [
      `=MAX(1,MIN(${MOST_WEEKS},INT(${printRuleOrUsual(ruleTable, "effect_weeks", NO_DAY).slice(1)})))`,
      "0",
    ],
    chance: [printRuleOrUsual(ruleTable, "effect_chance", NO_DAY), "0.0%"],
    idle: [printRuleOrUsual(ruleTable, "action_idle_days", NO_DAY), "0"],
    again: [printRuleOrUsual(ruleTable, "problem_again_days", NO_DAY), "0"],
  };
  return ASIDE_CELLS.flatMap((cell): BlockPlan[] => {
    const [formula, numberFormat] = formulas[cell];
    const column = asidePlace(cell);
    return [
      { row: LABEL_ROW, column, values: [[words.aside[cell]]], style: "note" },
      {
        row: ASIDE_ROW,
        column,
        values: [[formula]],
        style: "heading",
        areFormulas: true,
        numberFormat,
        align: "left",
        ...(cell === "today" ? { keeps: true } : {}),
      },
    ];
  });
}

/** The figures to choose from beside the table: name, where they stand in the daily table, which way is better. */
function listBlocks(
  figures: readonly FollowedFigure[],
  column: number,
  words: CountermeasureWords,
  columnOf: (heading: string) => string,
  dates: string,
): readonly BlockPlan[] {
  if (figures.length === 0) return [];
  // Counted from the days on, wherever the operator moved the columns to.
  const place = (heading: string): string => `=COLUMN(${columnOf(heading)})-COLUMN(${columnOf(dates)})+1`;
  const block = (row: ListRow, values: readonly CellValue[], more: Partial<BlockPlan> = {}): BlockPlan => ({
    row: LIST_ROWS.indexOf(row) + 1,
    column,
    values: [values],
    style: "note",
    ...more,
  });
  return [
    block(
      "names",
      figures.map(({ name }) => name),
    ),
    block(
      "tops",
      figures.map(({ top }) => place(top)),
      { areFormulas: true },
    ),
    block(
      "bottoms",
      figures.map(({ bottom }) => (bottom === null ? "=0" : place(bottom))),
      { areFormulas: true },
    ),
    block(
      "ways",
      figures.map(({ better }) => words.ways[better]),
    ),
  ];
}

/** What may be chosen stands in one row: states, phases, owners with room for more names. */
const CHOSEN = ["state", "phase", "owner"] as const;

function choicesOf(locale: Locale): Readonly<Record<(typeof CHOSEN)[number], readonly CellValue[]>> {
  return {
    state: STATES.map((state) => STATE_WORDS[state][locale]),
    phase: PHASES.map((phase) => PHASE_WORDS[phase][locale]),
    owner: [
      ...Object.values(OWNER_WORDS).map((owner) => owner[locale]),
      ...Array.from({ length: MORE_OWNERS }, () => null),
    ],
  };
}

function choicePlaces(column: number, locale: Locale) {
  const choices = choicesOf(locale);
  let from = column;
  return CHOSEN.map((cell) => {
    const place = { cell, from, values: choices[cell] };
    from += choices[cell].length + 1;
    return place;
  });
}

function choiceCells(column: number, locale: Locale): Readonly<Partial<Record<TypedCell, string>>> {
  return Object.fromEntries(
    choicePlaces(column, locale).map(({ cell, from, values }) => [
      cell,
      `${fixedCell(CHOICE_ROW, from)}:${fixedCell(CHOICE_ROW, from + values.length - 1)}`,
    ]),
  );
}

function choiceBlocks(column: number, locale: Locale): readonly BlockPlan[] {
  return choicePlaces(column, locale).map(({ cell, from, values }) => ({
    row: CHOICE_ROW,
    column: from,
    values: [values],
    style: "note",
    ...(cell === "owner" ? { keeps: true } : {}),
  }));
}

function widthOf(
  { header, numberFormat }: TableColumnPlan,
  words: CountermeasureWords,
  figures: readonly FollowedFigure[],
): number {
  const typed = (Object.keys(WIDTHS) as TypedCell[]).find((cell) => words.typed[cell] === header);
  if (typed !== undefined) return WIDTHS[typed] ?? NEXT_WIDTH;
  if (header === words.cells.next) return NEXT_WIDTH;
  if (header === words.typed.figure)
    return columnWidth(
      header,
      figures.map(({ name }) => name),
    );
  if (header === words.cells.reminder)
    return columnWidth(
      header,
      [words.overdue, words.untouched].map((around) => around.join("100")),
    );
  // Above the first column stands a day.
  return columnWidth(header, [numberFormat === DAY || header === words.key ? "2026-03-01" : "-1,234.00"]);
}

function numbers(count: number): readonly number[] {
  return Array.from({ length: count }, (_, i) => i + 1);
}
