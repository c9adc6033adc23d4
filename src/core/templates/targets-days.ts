import { printSumWhere } from "../formulas/print-period";
import { column, NO_TOTAL } from "./table-column";
import { narrowColumnWidth } from "./column-width";
import { daily } from "./daily";
import { freeSheetName } from "./names";
import { asideBlocks, HEADER_ROW, headBlocks, TABLE_STYLE } from "./report-layout";
import { rules } from "./rules";
import { targets } from "./targets";
import { ASIDE_COLUMN, daySheet } from "./targets-day-sheet";
import type { DaySheet } from "./targets-day-sheet";
import { fitsTargets, widestShown } from "./targets-figure";
import { INDENTED, printSpanSum, printWhere, targetChart } from "./targets-formulas";
import { monthBlocks, monthBlockRows } from "./targets-month";
import { DAY_TITLE } from "./targets-words";
import type { Template, TemplateInput } from "./template";
import { printColumnSum } from "../formulas/print-metric";
import { thisRow, wholeColumn } from "../formulas/structured-reference";
import type { WithIssues } from "../issue";
import type { SheetPlan, TableColumnPlan, TotalContent } from "../../workbook/plan";

const TAB_COLOR = "#C55A11";
const PERCENT = "0.00%";
const DAY = "yyyy-mm-dd";
/** The 日目标: the target of the month of the last day, divided among its days by weekday and event. */
export const dayTargets: Template = {
  id: "dayTargets",
  title: DAY_TITLE,
  needs: daily.needs,
  reads: [daily.id, targets.id, rules.id],
  fits: (table) => fitsTargets(table, "dayTargets"),
  plan,
};

function plan(input: TemplateInput): WithIssues<SheetPlan> {
  const sheet = daySheet(input);
  const { words, common, table, source, yearTable, monthName } = sheet;
  const columns = tableColumns(sheet);
  const lines = [
    words.weekdayLine(sheet.weekdays),
    words.event,
    ...words.dayLines,
    words.standing,
    words.asOfLine,
  ];
  // Weeks of the block beside the table are narrow; the lines below them run over to the right.
  const widest = widestShown(sheet.figure, "month");
  const aside = [words.atThisPace, widest, widest, "+100.0%"];
  const definitions = asideBlocks(common.definitions, lines, ASIDE_COLUMN);
  return {
    value: {
      key: `dayTargets:${input.table.sheet}`,
      name: freeSheetName([words.daySheet, `${words.daySheet} ${input.table.sheet}`], input.takenSheetNames),
      tabColor: TAB_COLOR,
      columnWidths: [
        ...columns.map((each, i) => ({
          column: i + 1,
          width: narrowColumnWidth(each.header, shownTexts(sheet, each)),
        })),
        { column: ASIDE_COLUMN - 1, width: 18 },
        ...aside.map((text, i) => ({
          column: ASIDE_COLUMN + i,
          width: narrowColumnWidth("", [text, "04.06–04.12"]),
        })),
      ],
      frozenRows: HEADER_ROW,
      blocks: [
        ...headBlocks(words.dayTitle(input.table.sheet), words.dayNote(source.table, yearTable, monthName)),
        ...monthBlocks(sheet),
        ...definitions.map((block) => ({ ...block, row: block.row + monthBlockRows() })),
      ],
      tables: [
        {
          name: table,
          row: HEADER_ROW,
          column: 1,
          columns,
          rowCount: sheet.days.length,
          keyColumn: words.date,
          totals: true,
          compact: true,
          style: TABLE_STYLE,
        },
      ],
      charts: [
        targetChart(
          {
            table,
            title: words.chart(source.figure),
            category: words.date,
            goal: common.target,
            actual: source.figure,
          },
          { row: HEADER_ROW + monthBlockRows() + lines.length + 2, column: ASIDE_COLUMN },
          aside.length,
        ),
      ],
      print: {
        orientation: "landscape",
        fitToWidth: true,
        titleRow: HEADER_ROW,
        columns: ASIDE_COLUMN + aside.length - 1,
      },
    },
    issues: [],
  };
}

function tableColumns(sheet: DaySheet): readonly TableColumnPlan[] {
  const { words, common, days, source, figure, table } = sheet;
  const format = figure.source.numberFormat;
  const event = thisRow(words.eventWeight);
  const sumOf = (header: string): TotalContent => ({
    kind: "formula",
    formula: printColumnSum(table, header),
  });
  return [
    column(
      words.date,
      DAY,
      { kind: "values", values: days.map(({ serial }) => serial) },
      {
        kind: "text",
        text: common.total,
      },
    ),
    column(words.weekday, INDENTED, {
      kind: "values",
      values: days.map(({ weekday }) => words.weekdays[weekday]),
    }),
    column(words.week, "@", { kind: "values", values: days.map(({ week }) => week) }),
    column(
      words.weekdayWeight,
      "0.00",
      { kind: "values", values: days.map(({ weekday }) => sheet.weekdays.weights[weekday]) },
      NO_TOTAL,
      words.weekdayLine(sheet.weekdays),
    ),
    column(words.eventWeight, "0.0#", { kind: "input" }, NO_TOTAL, words.event),
    formula(
      words.weight,
      "0.00",
      `=${thisRow(words.weekdayWeight)}*IF(ISNUMBER(${event}),MAX(0,${event}),1)`,
      sumOf(words.weight),
    ),
    formula(common.target, format, target(sheet), sumOf(common.target)),
    ...progressColumns(sheet, sumOf(source.figure)),
    column(common.remark, "General", { kind: "input" }),
  ];
}

function target({ words, table, monthTarget }: DaySheet): string {
  const all = `SUM(${wholeColumn(table, words.weight)})`;
  return `=IF(COUNT(${monthTarget})=0,"",IF(${all}<=0,"",${monthTarget}*${thisRow(words.weight)}/${all}))`;
}

/** What each day brought, both added up from the first of the month, and what each day left must bring. */
function progressColumns(sheet: DaySheet, actualTotal: TotalContent): readonly TableColumnPlan[] {
  const { words, common, source, figure, table, asOf, monthTarget } = sheet;
  const format = figure.source.numberFormat;
  const [day, goal, actual] = [words.date, common.target, source.figure].map(thisRow);
  const upTo = printWhere(table, words.date, "<=", day);
  const left = `SUMIFS(${wholeColumn(table, words.weight)},${printWhere(table, words.date, ">", asOf)})`;
  const done = `SUM(${wholeColumn(table, source.figure)})`;
  const rest = `MAX(0,${monthTarget}-${done})*${thisRow(words.weight)}/${left}`;
  const isOver = `${day}<=${asOf}`;
  return [
    formula(
      source.figure,
      format,
      `=IF(${isOver},${printSpanSum(source, day, `${day}+1`).slice(1)},"")`,
      actualTotal,
    ),
    formula(
      words.met,
      INDENTED,
      `=IF(COUNT(${actual},${goal})<2,"",IF(${actual}>=${goal},"${words.hit}","${words.missed}"))`,
    ),
    formula(words.targetSoFar, format, `=${printSumWhere(wholeColumn(table, common.target), upTo)}`),
    formula(
      words.actualSoFar,
      format,
      `=IF(${isOver},${printSumWhere(wholeColumn(table, source.figure), upTo)},"")`,
    ),
    formula(
      words.needed,
      format,
      `=IF(${isOver},"",IF(COUNT(${monthTarget})=0,"",IF(${left}<=0,"",${rest})))`,
    ),
  ];
}

function formula(
  header: string,
  numberFormat: string,
  printed: string,
  total: TotalContent = NO_TOTAL,
): TableColumnPlan {
  return column(header, numberFormat, { kind: "formula", formula: printed }, total);
}

function shownTexts(
  { words, common, figure }: DaySheet,
  { header, numberFormat }: TableColumnPlan,
): readonly string[] {
  if (header === common.remark) return ["一二三四五六"];
  if (header === words.met) return ["  " + words.missed];
  if (header === words.weekday) return words.weekdays.map((day) => "  " + day);
  if (header === words.week) return ["04.06–04.12"];
  if (numberFormat === DAY) return ["2026-03-01"];
  if (numberFormat.startsWith("0.0") && numberFormat !== PERCENT) return ["30.00"];
  return [widestShown(figure, "month")];
}
