import { formulaColumn, notedColumn } from "./table-column";
import { narrowColumnWidth } from "./column-width";
import { daily } from "./daily";
import { freeSheetName } from "./names";
import { asideBlocks, HEADER_ROW, headBlocks, reportWidths, TABLE_STYLE, TITLE_ROW } from "./report-layout";
import { rules } from "./rules";
import { fitsTargets, widestShown } from "./targets-figure";
import { printAttained, printLess, printStanding } from "../formulas/print-progress";
import {
  AT_RIGHT,
  INDENTED,
  isNumber,
  printDaysElapsed,
  printLastDay,
  printSeasonElapsed,
  printSpanSum,
  printWholeSpanSum,
  targetChart,
} from "./targets-formulas";
import { quarterBlockEnd, quarterBlocks } from "./targets-quarters";
import { YEAR_TITLE } from "./targets-words";
import { COLUMNS, yearSheet } from "./targets-year";
import type { YearSheet } from "./targets-year";
import type { Template, TemplateInput } from "./template";
import { thisRow, wholeColumn } from "../formulas/structured-reference";
import type { WithIssues } from "../issue";
import type { Period } from "../model/periods";
import { serialInSystem } from "../values/serial-date";
import type { CellValue } from "../../workbook/grid";
import type { BlockPlan, SheetPlan, TableColumnPlan } from "../../workbook/plan";

/** Columns the chart covers, below the narrow columns of the table. */
const CHART_COLUMNS = 10;
const TAB_COLOR = "#C55A11";
const PERCENT = "0.00%";
const CHANGE = "+0.0%;-0.0%;0.0%";
const DAY = "yyyy-mm-dd";

/** The 计划: the year's target, typed in its first row, divided among the months by the shop's own seasons. */
export const targets: Template = {
  id: "targets",
  title: YEAR_TITLE,
  needs: daily.needs,
  reads: [daily.id, rules.id],
  fits: (table) => fitsTargets(table, "targets"),
  plan,
};

function plan(input: TemplateInput): WithIssues<SheetPlan> {
  const sheet = yearSheet(input);
  const { words, common, table, year, source, season } = sheet;
  const columns = tableColumns(sheet);
  const lines = [
    words.typedNote(words.wholeYear(year)),
    words.seasonLine(season),
    ...words.yearLines,
    words.standing,
    words.asOfLine,
  ];
  const asideColumn = columns.length + 2;
  return {
    value: {
      key: `targets:${input.table.sheet}`,
      name: freeSheetName(
        [words.yearSheet, `${words.yearSheet} ${input.table.sheet}`],
        input.takenSheetNames,
      ),
      tabColor: TAB_COLOR,
      columnWidths: reportWidths(
        // Below the table the headings stand again, above the quarters and in one line.
        columns.map((each) =>
          narrowColumnWidth(each.header, [`${each.header}  `, ...shownTexts(sheet, each)]),
        ),
        lines,
        asideColumn,
      ),
      frozenRows: HEADER_ROW,
      blocks: [
        ...headBlocks(words.yearTitle(input.table.sheet), words.yearNote(source.table, year)),
        ...asOfBlocks(sheet),
        ...quarterBlocks(
          sheet,
          columns.map(({ header }) => header),
        ),
        ...asideBlocks(common.definitions, lines, asideColumn),
      ],
      tables: [
        {
          name: table,
          row: HEADER_ROW,
          column: 1,
          columns,
          rowCount: sheet.spans.length,
          keyColumn: common.period,
          totals: false,
          compact: true,
          style: TABLE_STYLE,
        },
      ],
      charts: [
        {
          ...targetChart(
            {
              table,
              title: words.chart(source.figure),
              category: common.period,
              goal: common.target,
              actual: source.figure,
            },
            { row: quarterBlockEnd(sheet) + 2, column: 1 },
            CHART_COLUMNS,
          ),
          // The year would dwarf its months.
          skippedRows: 1,
        },
      ],
      print: { orientation: "landscape", fitToWidth: true, titleRow: HEADER_ROW, columns: columns.length },
    },
    issues: [],
  };
}

/** Beside the title, so that it is printed: the last day of the daily table, for the operator to overwrite. */
function asOfBlocks({ words, source }: YearSheet): readonly BlockPlan[] {
  return [
    { row: TITLE_ROW, column: COLUMNS - 1, values: [[words.asOf]], style: "note", numberFormat: AT_RIGHT },
    {
      row: TITLE_ROW,
      column: COLUMNS,
      values: [[printLastDay(source)]],
      style: "body",
      areFormulas: true,
      numberFormat: DAY,
    },
  ];
}

function tableColumns(sheet: YearSheet): readonly TableColumnPlan[] {
  const { common, words, spans, input, season, source, figure } = sheet;
  const format = figure.source.numberFormat;
  const [from, to] = [common.from, common.to].map(thisRow);
  const values = (value: (span: Period) => CellValue): TableColumnPlan["content"] => ({
    kind: "values",
    values: spans.map(value),
  });
  return [
    notedColumn(
      common.period,
      "@",
      values(({ year, number }) => (number === null ? words.wholeYear(year) : words.month(year, number))),
    ),
    notedColumn(
      common.from,
      DAY,
      values((span) => serialInSystem(span.from, input.table.dateSystem)),
    ),
    notedColumn(
      common.to,
      DAY,
      values((span) => serialInSystem(span.to, input.table.dateSystem)),
    ),
    formulaColumn(
      words.lastYear,
      format,
      printWholeSpanSum(source, `EDATE(${from},-12)`, `EDATE(${to}+1,-12)`),
    ),
    notedColumn(
      words.season,
      "0.00",
      values(({ number }) => (number === null ? null : (season.months[number - 1] ?? 1))),
      words.seasonLine(season),
    ),
    formulaColumn(words.share, PERCENT, share(sheet)),
    notedColumn(words.typed, format, { kind: "input" }, words.typedNote(words.wholeYear(sheet.year))),
    formulaColumn(common.target, format, target(sheet)),
    ...progressColumns(sheet),
    notedColumn(common.remark, "General", { kind: "input" }),
  ];
}

function share({ words, table }: YearSheet): string {
  const sum = `SUM(${wholeColumn(table, words.season)})`;
  return `=IF(${isNumber(words.season)},IF(${sum}>0,${thisRow(words.season)}/${sum},""),"")`;
}

/** What is typed for the row; else its share of what is typed for the year. */
function target({ words, common, table, year }: YearSheet): string {
  const row = `MATCH("${words.wholeYear(year)}",${wholeColumn(table, common.period)},0)`;
  const whole = `INDEX(${wholeColumn(table, words.typed)},${row})`;
  const part = `IF(COUNT(${whole},${thisRow(words.share)})<2,"",${whole}*${thisRow(words.share)})`;
  return `=IF(${isNumber(words.typed)},${thisRow(words.typed)},${part})`;
}

/** Of a month by its days; of the year by its months, for the year's target is divided by their seasons. */
function elapsed({ common, words, table, asOf }: YearSheet): string {
  const days = printDaysElapsed(thisRow(common.from), thisRow(common.to), asOf);
  const [season, from, to] = [words.season, common.from, common.to].map((header) =>
    wholeColumn(table, header),
  );
  const year = printSeasonElapsed({ season, from, to, where: "" }, asOf, days);
  return `=IF(${isNumber(words.season)},${days},${year})`;
}

/** What there is of the target, beside what time alone would bring, and what the days left must bring. */
function progressColumns(sheet: YearSheet): readonly TableColumnPlan[] {
  const { common, words, source, figure, asOf, rules: ruleTable } = sheet;
  const format = figure.source.numberFormat;
  const [from, to, goal, actual] = [common.from, common.to, common.target, source.figure].map(thisRow);
  const left = thisRow(words.daysLeft);
  return [
    formulaColumn(source.figure, format, printSpanSum(source, from, `MIN(${to},${asOf})+1`)),
    formulaColumn(common.attained, PERCENT, printAttained(actual, goal)),
    formulaColumn(common.elapsed, PERCENT, elapsed(sheet)),
    formulaColumn(common.pace, CHANGE, printLess(thisRow(common.attained), thisRow(common.elapsed))),
    formulaColumn(common.standing, INDENTED, printStanding(ruleTable, thisRow(common.pace), to, common)),
    formulaColumn(words.daysLeft, "0", `=MAX(0,${to}-MAX(${asOf},${from}-1))`),
    formulaColumn(
      words.neededDaily,
      format,
      `=IF(COUNT(${goal})=0,"",IF(${left}<=0,"",MAX(0,${goal}-SUM(${actual}))/${left}))`,
    ),
  ];
}

function shownTexts(
  { common, figure, words, year }: YearSheet,
  { header, numberFormat }: TableColumnPlan,
): readonly string[] {
  if (header === common.period) return [words.wholeYear(year), words.month(year, 12)];
  if (header === common.remark) return ["一二三四五六"];
  if (header === common.standing) return ["  " + common.onTrack];
  if (numberFormat === DAY) return ["2026-03-01"];
  if (numberFormat === "0" || numberFormat === "0.00") return ["0.00"];
  if (numberFormat.includes("%")) return ["+100.0%"];
  return [widestShown(figure, "year")];
}
