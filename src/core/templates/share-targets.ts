import { column, NO_TOTAL } from "./table-column";
import { narrowColumnWidth } from "./column-width";
import { daily } from "./daily";
import { freeSheetName, freeTableName } from "./names";
import { periodWords } from "./period-words";
import { HEADER_ROW, headBlocks, reportWidths, TABLE_STYLE } from "./report-layout";
import { rules } from "./rules";
import { DEFINITIONS_ROW, goalBlocks, goalCells } from "./share-targets-goals";
import type { GoalCells } from "./share-targets-goals";
import { sharersOf } from "./share-targets-rows";
import type { Sharers } from "./share-targets-rows";
import { shareTargetWords } from "./share-targets-words";
import type { Sharer, ShareTargetWords } from "./share-targets-words";
import { targets } from "./targets";
import { fitsTargets, targetFigureOf, widestShown } from "./targets-figure";
import type { TargetFigure } from "./targets-figure";
import { INDENTED } from "./targets-formulas";
import type { Template, TemplateId, TemplateInput } from "./template";
import { printColumnSum } from "../formulas/print-metric";
import { printAttained } from "../formulas/print-progress";
import { thisRow, wholeColumn } from "../formulas/structured-reference";
import type { WithIssues } from "../issue";
import type { SheetPlan, TableColumnPlan } from "../../workbook/plan";

const TAB_COLOR = "#C55A11";
const PERCENT = "0.00%";
/** Columns beside the first of the 口径 that its lines run over. */
const LINES = 4;
/** Rows without a share show nothing. */
const SHARE = "0.00%;-0.00%;";
/** Shares that differ from 100 % by less are dust of binary fractions. */
const DUST = "1E-9";

/** The 商品目标: the year's, the quarter's and the month's target divided among products. */
export const productTargets: Template = shareTargets("productTargets", "product");

/** The 个人目标: the same divided among people. */
export const personTargets: Template = shareTargets("personTargets", "person");

function shareTargets(id: TemplateId, sharer: Sharer): Template {
  return {
    id,
    title: {
      "zh-CN": shareTargetWords(sharer, "zh-CN").name,
      "en-US": shareTargetWords(sharer, "en-US").name,
    },
    needs: daily.needs,
    reads: [daily.id, targets.id, rules.id],
    fits: (table) => fitsTargets(table, id),
    plan: (input) => plan(input, id, sharer),
  };
}

/** All that the columns are printed from. */
interface ShareSheet {
  readonly words: ShareTargetWords;
  readonly table: string;
  readonly sharers: Sharers;
  readonly figure: TargetFigure;
  readonly goals: GoalCells;
}

function plan(input: TemplateInput, id: TemplateId, sharer: Sharer): WithIssues<SheetPlan> {
  const { table: source, locale, tableNames, beside } = input;
  const figure = targetFigureOf(source, locale);
  const yearTable = tableNames?.targets;
  const dailyTable = tableNames?.daily;
  if (figure === null || yearTable === undefined || dailyTable === undefined)
    throw new Error(
      `The shares of "${source.sheet}" need its daily table and its targets; ask fits() first.`,
    );
  const words = shareTargetWords(sharer, locale);
  const sharers = sharersOf(
    sharer,
    (sharer === "product" ? beside?.products : beside?.people) ?? null,
    words,
  );
  const table = freeTableName(words.name.replaceAll(" ", ""), input.takenTableNames);
  const asideColumn = headings(words).length + 2;
  const sheet: ShareSheet = { words, table, sharers, figure, goals: goalCells(asideColumn) };
  const columns = tableColumns(sheet);
  const widest = widestShown(figure, "year");
  return {
    value: {
      key: `${id}:${source.sheet}`,
      name: freeSheetName([words.name, `${words.name} ${source.sheet}`], input.takenSheetNames),
      tabColor: TAB_COLOR,
      columnWidths: [
        ...reportWidths(
          columns.map((each) => narrowColumnWidth(each.header, shownTexts(sheet, each))),
          [],
          asideColumn,
        ),
        { column: asideColumn, width: narrowColumnWidth("", [words.shareSum, words.notSplit]) },
        { column: asideColumn + 1, width: narrowColumnWidth("", [widest, words.exact, "2026-03-01"]) },
      ],
      frozenRows: HEADER_ROW,
      blocks: [
        ...headBlocks(words.title(source.sheet), words.note(yearTable)),
        ...goalBlocks({
          words,
          common: periodWords("month", locale),
          locale,
          figure,
          yearTable,
          daily: { table: dailyTable, date: figure.date, figure: figure.source.label },
          table,
          column: asideColumn,
        }),
        { row: DEFINITIONS_ROW, column: asideColumn, values: [[words.definitions]], style: "heading" },
        {
          row: DEFINITIONS_ROW + 1,
          column: asideColumn,
          values: words.lines(sharers.names !== null).map((line) => [line]),
          style: "body",
        },
      ],
      tables: [
        {
          name: table,
          row: HEADER_ROW,
          column: 1,
          columns,
          rowCount: sharers.rowCount,
          keyColumn: sharers.names === null ? words.number : words.sharer,
          totals: true,
          compact: true,
          style: TABLE_STYLE,
        },
      ],
      charts: [],
      print: {
        orientation: "landscape",
        fitToWidth: true,
        titleRow: HEADER_ROW,
        columns: asideColumn + LINES,
      },
    },
    issues: [],
  };
}

function headings(words: ShareTargetWords): readonly string[] {
  const { number, sharer, own, typed, share, year, quarter, month, actual, attained, remark, weight } = words;
  return [number, sharer, own, typed, share, year, quarter, month, actual, attained, remark, weight];
}

function tableColumns(sheet: ShareSheet): readonly TableColumnPlan[] {
  const { words, table, sharers, figure, goals } = sheet;
  const { names, suggested, shares, rowCount } = sharers;
  const format = figure.source.numberFormat;
  const places = Array.from({ length: rowCount }, (_, i) => i);
  const sum = (header: string) => ({ kind: "formula", formula: printColumnSum(table, header) }) as const;
  const own = places.map((place) => (names === null ? null : (shares?.[place] ?? null)));
  const preset = places.map((place) => (names === null ? (shares?.[place] ?? null) : null));
  const goal = (header: string, target: string): TableColumnPlan =>
    column(header, format, { kind: "formula", formula: part(sheet, target) }, sum(header));
  return [
    column(words.number, "0", { kind: "values", values: places.map((place) => place + 1) }),
    column(
      words.sharer,
      INDENTED,
      names === null
        ? { kind: "input", preset: places.map((place) => suggested[place] ?? null) }
        : { kind: "values", values: names },
      { kind: "text", text: words.total },
    ),
    column(words.own, PERCENT, { kind: "values", values: own }),
    column(words.typed, PERCENT, { kind: "input", preset }, sum(words.typed), words.typedNote),
    column(words.share, SHARE, { kind: "formula", formula: share(sheet) }, sum(words.share)),
    goal(words.year, goals.year),
    goal(words.quarter, goals.quarter),
    goal(words.month, goals.month),
    column(words.actual, format, { kind: "input" }, sum(words.actual)),
    column(
      words.attained,
      PERCENT,
      { kind: "formula", formula: printAttained(thisRow(words.actual), thisRow(words.month)) },
      NO_TOTAL,
    ),
    column(words.remark, "General", { kind: "input" }),
    column(words.weight, "0.00##;;", { kind: "formula", formula: weight(sheet) }),
  ];
}

/** What is typed; else a part of what nobody typed. */
function share({ words, table }: ShareSheet): string {
  const [typed, own] = [words.typed, words.weight].map(thisRow);
  const [allTyped, all] = [words.typed, words.weight].map((header) => `SUM(${wholeColumn(table, header)})`);
  return `=IF(ISNUMBER(${typed}),${typed},IF(${all}<=0,0,MAX(0,1-${allTyped})*${own}/${all}))`;
}

/** The weight of a row in what is left over: its own share, or 1 for each name; 0 where a share is typed. */
function weight({ words, sharers }: ShareSheet): string {
  const own = sharers.names === null ? `IF(${thisRow(words.sharer)}="",0,1)` : `N(${thisRow(words.own)})`;
  return `=IF(ISNUMBER(${thisRow(words.typed)}),0,${own})`;
}

/** A share of a target in cents; where shares add up to 100 %, the first of the largest takes what is left over. */
function part({ words, table }: ShareSheet, target: string): string {
  const shares = wholeColumn(table, words.share);
  const own = thisRow(words.share);
  const largest = `INDEX(${wholeColumn(table, words.number)},MATCH(MAX(${shares}),${shares},0))=${thisRow(words.number)}`;
  const left = `ROUND(${target},2)-SUMPRODUCT(ROUND(${target}*${shares},2))`;
  const extra = `IF(AND(${largest},ABS(SUM(${shares})-1)<${DUST}),${left},0)`;
  return `=IF(COUNT(${target})=0,"",IF(${own}=0,"",ROUND(ROUND(${target}*${own},2)+${extra},2)))`;
}

function shownTexts({ words, figure, sharers }: ShareSheet, { header }: TableColumnPlan): readonly string[] {
  if (header === words.sharer) return [...(sharers.names ?? sharers.suggested), "一二三四五六"];
  if (header === words.remark) return ["一二三四五六"];
  if ([words.own, words.typed, words.share, words.attained].includes(header)) return ["100.00%"];
  if (header === words.number || header === words.weight) return ["0.00"];
  return [widestShown(figure, "year")];
}
