import { characters, narrowColumnWidth } from "./column-width";
import { funnelChart, skippedSteps } from "./funnel-chart";
import { funnelColumns } from "./funnel-columns";
import { ALL, funnelData, funnelDataHeadings } from "./funnel-data";
import { datesBlock, daysBlocks, isNothing } from "./funnel-dates";
import {
  BEFORE_ROW,
  conditions,
  NOW_ROW,
  PLACE_COLUMNS,
  placeCells,
  segmentNumber,
  SENTENCE_ROW,
  TABLE_ROW,
} from "./funnel-place";
import type { FunnelTable } from "./funnel-place";
import { funnelSegments, usableHeading } from "./funnel-segments";
import { funnelSentence } from "./funnel-sentence";
import { headingRoom, TEXT_APART, UNSEEN } from "./funnel-sheet";
import type { FunnelSheet } from "./funnel-sheet";
import { funnelWords } from "./funnel-words";
import type { FunnelWords } from "./funnel-words";
import { freeSheetName, freeTableName } from "./names";
import { MONEY } from "./number-formats";
import { figureBlocks, headBlocks, TABLE_STYLE } from "./report-layout";
import type { FigureRow } from "./report-layout";
import type { FunnelTemplate, FunnelTemplateInput } from "./template";
import { fixedCell } from "../formulas/cell-reference";
import { IS_NUMBER } from "../formulas/print-period";
import { NO_DAY, printRuleOrUsual, printRuleValue } from "../formulas/print-rule";
import { quotedText } from "../formulas/quoted-text";
import { wholeColumn } from "../formulas/structured-reference";
import { defaultPlaces } from "../funnel/default-places";
import { NOISE_DAYS } from "../funnel/funnel-side";
import type { FunnelPlace } from "../funnel/funnel-source";
import { MOST_SEGMENTS } from "../funnel/read-source";
import { FUNNEL_RULE_IDS, usualRule } from "../funnel/rules";
import { segmentNames } from "../funnel/segment-names";
import type { Words } from "../locale";
import type { CellValue } from "../../workbook/grid";
import type { BlockPlan, SheetPlan, TableColumnPlan } from "../../workbook/plan";

const TAB_COLOR = "#C55A11";
/** Where the explanations stand beside the chart. */
const EXPLAINED = 11;
const DAY = "yyyy-mm-dd";
/** Points a narrow character takes, and the most the column of what is said may have. */
const [POINTS_PER_CHARACTER, WIDEST_VERDICT] = [5.6, 320];
const TITLE: Words = { "zh-CN": "漏斗", "en-US": "Funnel" };

/** The 漏斗: where buyers drop out, whether it is noise, and what it costs. */
export const funnel: FunnelTemplate = {
  id: "funnel",
  title: TITLE,
  reads: [funnelData.id, funnelSegments.id],
  fits: () => true,
  plan,
};

function plan(input: FunnelTemplateInput): SheetPlan {
  const { source, locale, tableNames } = input;
  const words = funnelWords(locale);
  const { funnelData: dataName, rules: rulesName } = tableNames;
  if (dataName === undefined || rulesName === undefined)
    throw new Error(`The funnel of "${source.sheets[0]}" needs its data and the rules.`);
  const data: FunnelTable = { name: dataName, headings: funnelDataHeadings(source, locale) };
  const { segment, day } = data.headings;
  const segmentsName = tableNames.funnelSegments;
  const chartRow = TABLE_ROW + source.steps.length + 2;
  const table = freeTableName(words.name, input.takenTableNames);
  const skipped = skippedSteps(source);
  const make = (behindColumn: number): FunnelSheet => {
    const aside = (row: number): string => fixedCell(row, behindColumn + 1);
    const rule = (row: number): string => fixedCell(chartRow + RULE_ROWS + row, EXPLAINED + 3);
    return {
      words,
      source,
      data,
      table,
      now: placeCells(NOW_ROW),
      before: placeCells(BEFORE_ROW),
      noise: day === null ? null : { now: aside(1), before: aside(2) },
      rows: { now: aside(3), before: aside(4) },
      rules: { chance: rule(0), least: rule(1), exceeds: rule(2) },
      amount: data.headings.amount === null ? null : aside(5),
      bestSegment:
        day !== null || segment === null || segmentsName === undefined
          ? null
          : (step) => {
              const rates = wholeColumn(segmentsName, usableHeading(source, locale, step));
              return `IF(COUNT(${rates})=0,"",MAX(${rates}))`;
            },
      skipped,
    };
  };
  const width = count(funnelColumns(make(1)));
  const behindColumn = width + 2;
  const sheet = make(behindColumn);
  const { printed, behind } = funnelColumns(sheet);
  const columns = [...printed, ...behind];
  const names = segment === null ? null : segmentNames(source, locale);
  const list = {
    first: fixedCell(2, behindColumn + 3),
    list: `${fixedCell(2, behindColumn + 3)}:${fixedCell(1 + MOST_NAMES, behindColumn + 3)}`,
  };
  return {
    key: `${funnel.id}:${source.sheets[0]}`,
    name: freeSheetName([words.name, `${words.name} ${source.sheets[0]}`], input.takenSheetNames),
    tabColor: TAB_COLOR,
    columnWidths: columns.map((each, i) => ({
      column: i + 1,
      width: Math.max(
        i > 0 && i < PLACE_COLUMNS.lacks ? 70 : 0,
        narrowColumnWidth(each.header, shown(sheet, each)),
        each.header === words.verdict ? verdictWidth(words) : 0,
      ),
    })),
    frozenRows: TABLE_ROW,
    blocks: [
      ...headBlocks(words.title(source.sheets), words.note(dataName)),
      ...placeBlocks(sheet, input, list),
      {
        row: SENTENCE_ROW,
        column: 1,
        values: [[funnelSentence(sheet)]],
        style: "heading",
        areFormulas: true,
      },
      ...explanations(sheet, chartRow, rulesName),
      ...asideBlocks(sheet, behindColumn),
      ...(names === null
        ? []
        : [
            {
              row: 1,
              column: behindColumn + 3,
              values: [
                [words.aside.names],
                // As long whatever the segments are: a new one leaves the sheet as it is laid out.
                ...Array.from({ length: MOST_NAMES }, (_, i) => [names[i] ?? null]),
              ],
              style: "note" as const,
            },
          ]),
    ],
    tables: [
      {
        name: table,
        row: TABLE_ROW,
        column: 1,
        columns,
        rowCount: source.steps.length,
        keyColumn: words.step,
        totals: false,
        compact: true,
        style: TABLE_STYLE,
      },
    ],
    charts: [funnelChart(sheet, chartRow)],
    print: { orientation: "landscape", fitToWidth: true, titleRow: TABLE_ROW, columns: printed.length },
  };
}

/** Names of segments at most: all together, those with names, and the others together. */
const MOST_NAMES = MOST_SEGMENTS + 1;

/** Rows from the head of the explanations to the first threshold. */
const RULE_ROWS = 9;

function count({ printed, behind }: ReturnType<typeof funnelColumns>): number {
  return printed.length + behind.length;
}

/** Which days and which segment the two funnels are of, for the operator to type over. */
function placeBlocks(
  sheet: FunnelSheet,
  { places, locale }: FunnelTemplateInput,
  list: { readonly first: string; readonly list: string },
): readonly BlockPlan[] {
  const { words, source, data } = sheet;
  const { day, segment } = data.headings;
  const { name, segment: segmentColumn, id, lacks } = PLACE_COLUMNS;
  const usual = defaultPlaces(source);
  const chosen = places ?? usual;
  const isTyped = places !== undefined;
  const names = segmentNames(source, locale);
  const nameOf = (place: FunnelPlace | null): CellValue =>
    place === null ? null : names[place.segment === null ? 0 : place.segment + 1];
  // The same segment in the period before, until another is chosen.
  const chosenNow = fixedCell(NOW_ROW, segmentColumn);
  const sameSegment = `IF(${chosenNow}="",${quotedText(String(names[0]))},${chosenNow})`;
  const compared = day === null ? chosen.before : (chosen.before ?? usual.before);
  const segmentBefore =
    day !== null && (compared === null || compared.segment === chosen.now.segment)
      ? sameSegment
      : compared === null
        ? null
        : quotedText(String(nameOf(compared)));
  const missing = [
    [NOW_ROW, sheet.now],
    [BEFORE_ROW, sheet.before],
  ] as const;
  return [
    { row: NOW_ROW, column: name, values: [[words.now], [words.before]], style: "heading" },
    ...(day === null
      ? []
      : ([
          datesBlock(sheet, places, "periods and segments"),
          {
            row: NOW_ROW,
            column: lacks,
            values: missing.map(([, place]) => [
              `=IF(COUNT(${place.from},${place.to})<2,0,MAX(0,${place.to}-${place.from}+1-COUNTIFS(${conditions(data, place)})))`,
            ]),
            style: "note",
            areFormulas: true,
            numberFormat: words.lacksFormat,
          },
        ] satisfies BlockPlan[])),
    ...(segment === null
      ? []
      : ([
          {
            row: NOW_ROW,
            column: segmentColumn,
            values: [[nameOf(chosen.now)]],
            style: "body",
            numberFormat: TEXT_APART,
            keeps: !isTyped,
            choices: list.list,
          },
          {
            row: BEFORE_ROW,
            column: segmentColumn,
            values: [
              [
                segmentBefore === null
                  ? null
                  : day === null
                    ? `=${segmentBefore}`
                    : `=IF(${isNothing(sheet)},"",${segmentBefore})`,
              ],
            ],
            style: "body",
            areFormulas: true,
            numberFormat: TEXT_APART,
            keeps: !isTyped,
            choices: list.list,
          },
          {
            row: NOW_ROW,
            column: id,
            values: [
              [segmentNumber(fixedCell(NOW_ROW, segmentColumn), list, String(ALL))],
              [segmentNumber(fixedCell(BEFORE_ROW, segmentColumn), list, '""')],
            ],
            style: "note",
            areFormulas: true,
            numberFormat: UNSEEN,
          },
        ] satisfies BlockPlan[])),
    ...(day === null ? [] : daysBlocks(sheet, places)),
  ];
}

/** The figures formulas read that belong to no step, far right. */
function asideBlocks(sheet: FunnelSheet, column: number): readonly BlockPlan[] {
  const { words, data, now, before } = sheet;
  const { aside } = words;
  const noiseFrom = (place: typeof now): string =>
    `=IF(COUNT(${place.from},${place.to})<2,"",MIN(${place.from},${place.to}-${NOISE_DAYS - 1}))`;
  const rows = (place: typeof now): string => `=IFERROR(COUNTIFS(${conditions(data, place)}),0)`;
  const { amount, day } = data.headings;
  const amounts = amount === null ? "" : wholeColumn(data.name, amount);
  const where = `${conditions(data, now)},${amounts},${IS_NUMBER}`;
  const figures: readonly FigureRow[] = [
    ...(day === null
      ? []
      : ([
          [1, aside.noiseNow, DAY, noiseFrom(now)],
          [2, aside.noiseBefore, DAY, noiseFrom(before)],
        ] satisfies FigureRow[])),
    [3, aside.rowsNow, "0", rows(now)],
    [4, aside.rowsBefore, "0", rows(before)],
    ...(amount === null
      ? []
      : ([
          [5, aside.amount, MONEY, `=IFERROR(IF(COUNTIFS(${where})=0,"",SUMIFS(${amounts},${where})),"")`],
        ] satisfies FigureRow[])),
  ];
  return figureBlocks(figures, column);
}

/** How it is worked out, and the thresholds, beside the chart. */
function explanations(
  { words, source, data, now }: FunnelSheet,
  row: number,
  table: string,
): readonly BlockPlan[] {
  const { day } = data.headings;
  const lines = [
    ...words.lines,
    day === null ? words.noDaysLine : words.daysLine,
    ...(day !== null && source.steps.some(({ counted }) => counted === "people") ? [words.peopleLine] : []),
  ];
  const last = day === null ? NO_DAY : now.to;
  const thresholds = [
    ["chance", "chanceMax", "0.00"],
    ["least", "leastCount", "0"],
    ["exceeds", "exceedsMax", "0%"],
  ] as const;
  return [
    { row, column: EXPLAINED, values: [[words.definitions]], style: "heading" },
    { row: row + 1, column: EXPLAINED, values: lines.map((line) => [line]), style: "body" },
    ...thresholds.flatMap(([label, rule, numberFormat], i): BlockPlan[] => {
      const at = row + RULE_ROWS + i;
      const id = FUNNEL_RULE_IDS[rule];
      return [
        { row: at, column: EXPLAINED, values: [[words.ruleLabels[label]]], style: "body" },
        {
          row: at,
          column: EXPLAINED + 3,
          values: [[label === "chance" ? chanceRule(table, last) : printRuleOrUsual(table, id, last)]],
          style: "body",
          areFormulas: true,
          numberFormat,
        },
      ];
    }),
  ];
}

/** A chance of 0 or of 1 and more is none: 5 where 5 % was meant. */
function chanceRule(table: string, day: string): string {
  const value = printRuleValue(table, FUNNEL_RULE_IDS.chanceMax, day);
  const usual = usualRule("chanceMax");
  return `=IF(ISNUMBER(${value}),IF(AND(${value}>0,${value}<1),${value},${usual}),${usual})`;
}

/** The longest thing said of a step stands in one line. */
function verdictWidth({ before, colon, reasons }: FunnelWords): number {
  const longest = Math.max(...Object.values(reasons).map((reason) => characters(before + colon + reason)));
  return Math.min(WIDEST_VERDICT, Math.round(longest * POINTS_PER_CHARACTER));
}

/** The widest text of a column, for its width. */
function shown({ words, source }: FunnelSheet, { header, content }: TableColumnPlan): readonly string[] {
  if (content.kind === "values") return content.values.map(String);
  const texts: Readonly<Partial<Record<string, readonly string[]>>> = {
    [words.verdict]: [words.lower + words.oneIn.join("1,000")],
    [words.leak]: [words.biggestLeak],
    [words.lostMoney]: ["1,234,567.00"],
    [words.remark]: ["　　　　　　"],
  };
  const most = Math.max(...source.rows.map(({ counts }) => counts[0] ?? 0), 0);
  const isCount = header === words.count || header === words.countBefore || header === words.dropOff;
  return [
    ...(texts[header] ?? [isCount ? Math.trunc(most * 30).toLocaleString("en-US") : "100.00%"]),
    headingRoom(header),
  ];
}
