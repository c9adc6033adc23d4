import { figureExpressions, printFigure } from "./keyword-figures";
import type { WordFigure } from "./keyword-figures";
import { printReason, rivalTexts } from "./keyword-reason";
import { headingOf, wordCell } from "./keyword-sheet";
import type { KeywordSheet } from "./keyword-sheet";
import { printBid, printChance, printCounted, printStage, printStep, printVerdict } from "./keyword-verdict";
import { MONEY, numberFormatOf } from "./number-formats";
import { column, NO_TOTAL } from "./table-column";
import { printColumnSum, printTotalsFormula } from "../formulas/print-metric";
import { thisRow } from "../formulas/structured-reference";
import type { Numbers } from "../keywords/keyword-report";
import { numberAt } from "../keywords/word-rows";
import type { WordColumn, WordRows } from "../keywords/word-rows";
import type { TableColumnPlan, TotalContent } from "../../workbook/plan";

const MULTIPLE = "#,##0.00";
const RATE = "0.00%";
const CHANCE = "0.0%";
/** A share that should be 0.8 is not a little less of it. */
const SHARE_DIGITS = 9;

/** What people read and print, and behind it the figures it is worked out from. */
export interface KeywordColumns {
  readonly printed: readonly TableColumnPlan[];
  readonly behind: readonly TableColumnPlan[];
}

/** The columns: a row a word, sums as typed values, all else as one formula a column. */
export function keywordColumns(sheet: KeywordSheet): KeywordColumns {
  return { printed: printedColumns(sheet), behind: behindColumns(sheet) };
}

function printedColumns(sheet: KeywordSheet): readonly TableColumnPlan[] {
  const { words, rows, grouping, hasBids } = sheet;
  const { notes } = words;
  const { keys } = rows.report;
  const bid = formula(words.suggestedBid, MONEY, printBid(sheet), { note: notes.suggestedBid });
  return [
    texts(sheet, words.word, (place) => keys[place].word, { kind: "text", text: words.total }),
    ...(grouping.byMatchType ? [texts(sheet, words.matchType, (place) => keys[place].matchType)] : []),
    ...(grouping.byCampaign ? [texts(sheet, words.campaign, (place) => keys[place].campaign)] : []),
    formula(words.verdict, "General", printVerdict(sheet), { note: notes.verdict }),
    formula(words.reason, "General", printReason(sheet)),
    formula(words.chance, CHANCE, printChance(sheet), { note: notes.chance }),
    bid,
    ...(hasBids ? [typed(sheet, "bid", MONEY)] : []),
    rate(sheet, "cpc", MONEY),
    summed(sheet, "impressions"),
    summed(sheet, "clicks"),
    rate(sheet, "ctr", RATE),
    summed(sheet, "cost", MONEY),
    ...(rows.columns.carts === null ? [] : [summed(sheet, "carts")]),
    summed(sheet, "orders"),
    rate(sheet, "conversion", RATE),
    summed(sheet, "sales", MONEY),
    rate(sheet, "roas", MULTIPLE),
    rate(sheet, "acos", RATE),
    rate(sheet, "costPerOrder", MONEY),
    formula(words.profit, MONEY, printFigure(sheet, "profit"), {
      note: notes.profit,
      total: { kind: "formula", formula: printColumnSum(sheet.table, words.profit) },
    }),
    formula(words.maxCpc, MONEY, printFigure(sheet, "maxCpc"), { note: notes.maxCpc }),
    formula(words.breakEvenRoas, MULTIPLE, printFigure(sheet, "breakEvenRoas"), {
      note: notes.breakEvenRoas,
    }),
    formula(
      words.costShare,
      RATE,
      share(wordCell(sheet, "cost"), sheet.aside("cost"), sheet.mayLack("cost")),
    ),
    formula(words.profitShare, RATE, share(thisRow(words.profit), sheet.aside("profit"), false)),
    formula(words.pareto, "General", pareto(sheet), { note: notes.pareto }),
    ...(rows.weeklyClicks === null
      ? []
      : [formula(words.change, "+0.0%;-0.0%;0.0%", change(sheet), { note: notes.change })]),
    column(words.action, "General", { kind: "input", choices: sheet.choices }, NO_TOTAL, notes.action),
    column(words.remark, "General", { kind: "input" }),
  ];
}

function behindColumns(sheet: KeywordSheet): readonly TableColumnPlan[] {
  const { words, rows, grouping, hasDays, order } = sheet;
  const { notes } = words;
  const { isBought, rivals, keys, closed } = rows.report;
  const known = (name: WordColumn, format = MONEY): readonly TableColumnPlan[] =>
    rows.columns[name] === null ? [] : [typed(sheet, name, format)];
  const numbers = (heading: string, format: string, of: Numbers | null): readonly TableColumnPlan[] =>
    of === null ? [] : [inOrder(sheet, heading, format, (place) => numberAt(of, place))];
  const { salesRank, sellingWords } = rows;
  return [
    ...(hasDays
      ? [
          inOrder(sheet, words.pastWindow, countFormat(sheet, "clicks"), (place) =>
            numberAt(closed.clicks, place),
          ),
          formula(words.columns.closedClicks, "#,##0.0", printCounted(sheet), { note: notes.closedClicks }),
          typed(sheet, "days", "0"),
        ]
      : []),
    ...known(
      "quality",
      numberFormatOf(
        "score",
        order.map((place) => numberAt(rows.columns.quality, place)),
      ),
    ),
    typed(sheet, "priorOrders", "0.000"),
    typed(sheet, "priorClicks", "0.0", notes.priorClicks),
    inOrder(sheet, words.unitRate, RATE, (place) => unitRate(rows, place)),
    typed(sheet, "unitValue", MONEY),
    ...known("unitCtr", RATE),
    ...numbers(words.clicksLast, "#,##0", rows.weeklyClicks?.last ?? null),
    ...numbers(words.clicksBefore, "#,##0", rows.weeklyClicks?.before ?? null),
    ...(isBought === null ? [] : [inOrder(sheet, words.isBought, "0", (place) => Number(isBought[place]))]),
    ...(salesRank === null
      ? []
      : [
          // Words without sales rank behind all others.
          inOrder(sheet, words.rank, "0", (place) => numberAt(salesRank, place) ?? sellingWords + 1),
          inOrder(sheet, words.ahead, RATE, (place) => shareAhead(rows, place)),
        ]),
    ...(rivals === null
      ? []
      : [
          texts(sheet, words.rival, (place) => rivalTexts(sheet)[place]),
          inOrder(sheet, words.rivalCost, MONEY, (place) => rivals[place]?.cost ?? null),
          inOrder(sheet, words.rivalSales, MONEY, (place) => rivals[place]?.sales ?? null),
        ]),
    ...(grouping.byCampaign || grouping.byMatchType ? [texts(sheet, words.key, keyOf)] : []),
    formula(words.likelyOrders, "0.0", printFigure(sheet, "likelyOrders")),
    formula(words.likelyClicks, "0.0", printFigure(sheet, "likelyClicks")),
    formula(words.likelyRate, RATE, printFigure(sheet, "likelyRate")),
    formula(words.orderValue, MONEY, printFigure(sheet, "orderValue")),
    formula(words.breakEvenRate, RATE, printFigure(sheet, "breakEvenRate")),
    formula(words.likelyReturn, "0.00", printFigure(sheet, "likelyReturn")),
    formula(words.stage, "0", printStage(sheet), { note: notes.stage }),
    formula(words.step, "0", printStep(sheet), { note: notes.step }),
  ];

  function keyOf(place: number): string {
    const { word, matchType, campaign } = keys[place];
    const parts = [
      word,
      ...(grouping.byMatchType ? [matchType ?? ""] : []),
      ...(grouping.byCampaign ? [campaign ?? ""] : []),
    ];
    return parts.join("|");
  }
}

/** Orders per click of the word's campaign, as believed; 0 where nothing is. */
function unitRate({ columns }: WordRows, place: number): number {
  const [orders, clicks] = [numberAt(columns.priorOrders, place), numberAt(columns.priorClicks, place)];
  return orders === null || clicks === null ? 0 : orders / clicks;
}

/** Share of all sales in the words that sell more; 1 for a word without sales. */
function shareAhead({ columns, cumulativeShare, totalSales }: WordRows, place: number): number {
  const [upTo, own] = [numberAt(cumulativeShare, place), numberAt(columns.sales, place)];
  return upTo === null || own === null ? 1 : Number((upTo - own / totalSales).toFixed(SHARE_DIGITS));
}

/** Heading of the column that tells the rows apart. */
export function keyHeading({ words, grouping }: KeywordSheet): string {
  return grouping.byCampaign || grouping.byMatchType ? words.key : words.word;
}

function texts(
  { order }: KeywordSheet,
  header: string,
  textOf: (place: number) => string | null,
  total: TotalContent = NO_TOTAL,
): TableColumnPlan {
  return column(header, "@", { kind: "values", values: order.map(textOf) }, total);
}

function typed(sheet: KeywordSheet, name: WordColumn, format: string, note = ""): TableColumnPlan {
  const { rows, words } = sheet;
  return inOrder(sheet, words.columns[name], format, (place) => numberAt(rows.columns[name], place), note);
}

function inOrder(
  { order }: KeywordSheet,
  header: string,
  format: string,
  of: (place: number) => number | null,
  note = "",
): TableColumnPlan {
  return column(header, format, { kind: "values", values: order.map(of) }, NO_TOTAL, note);
}

/** A typed column that is added up below. */
function summed(sheet: KeywordSheet, name: WordColumn, format = countFormat(sheet, name)): TableColumnPlan {
  const formula = printColumnSum(sheet.table, sheet.words.columns[name]);
  return { ...typed(sheet, name, format), total: { kind: "formula", formula } };
}

function countFormat({ rows, order }: KeywordSheet, name: WordColumn): string {
  return numberFormatOf(
    "count",
    order.map((place) => numberAt(rows.columns[name], place)),
  );
}

/** A ratio of sums, which is worked out of the sums in the totals row as well. */
function rate(sheet: KeywordSheet, figure: WordFigure, format: string): TableColumnPlan {
  const { words, table } = sheet;
  const total = printTotalsFormula(figureExpressions()[figure], table, (name) => {
    if (name === "margin" || name === "stepUp" || name === "stepDown" || name === "floor")
      throw new Error(`"${name}" is no column that is added up.`);
    return headingOf(sheet, name);
  });
  return formula(words[figure], format, printFigure(sheet, figure), {
    total: { kind: "formula", formula: total },
  });
}

/** Nothing where the whole is no sum above 0. */
function share(part: string, whole: string, mayLack: boolean): string {
  const value = `${part}/MAX(0,${whole})`;
  return `=IFERROR(${mayLack ? `IF(COUNT(${part})=0,"",${value})` : value},"")`;
}

/** A for the words that make the first part of sales, down from the one that sells the most; C without sales. */
function pareto(sheet: KeywordSheet): string {
  const { words, rows } = sheet;
  if (rows.salesRank === null) return '=""';
  const ahead = thisRow(words.ahead);
  const grade = `IF(${ahead}<${sheet.aside("lineA")},"A",IF(${ahead}<${sheet.aside("lineB")},"B","C"))`;
  return sheet.mayLack("sales") ? `=IF(COUNT(${wordCell(sheet, "sales")})=0,"",${grade})` : `=${grade}`;
}

function change({ words }: KeywordSheet): string {
  return `=IFERROR(${thisRow(words.clicksLast)}/${thisRow(words.clicksBefore)}-1,"")`;
}

function formula(
  header: string,
  format: string,
  text: string,
  { note = "", total = NO_TOTAL }: { readonly note?: string; readonly total?: TotalContent } = {},
): TableColumnPlan {
  return column(header, format, { kind: "formula", formula: text }, total, note);
}
