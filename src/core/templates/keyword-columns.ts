import { figureExpressions, printFigure } from "./keyword-figures";
import type { WordFigure } from "./keyword-figures";
import { printReason } from "./keyword-reason";
import { headingOf, wordCell } from "./keyword-sheet";
import type { KeywordSheet } from "./keyword-sheet";
import {
  printBid,
  printChance,
  printExpected,
  printRawChance,
  printStep,
  printUnitRate,
  printVerdict,
} from "./keyword-verdict";
import { numberFormatOf } from "./number-formats";
import { column, NO_TOTAL } from "./table-column";
import { printColumnSum, printTotalsFormula } from "../formulas/print-metric";
import { thisRow } from "../formulas/structured-reference";
import type { Numbers } from "../keywords/keyword-report";
import { numberAt } from "../keywords/word-rows";
import type { WordColumn } from "../keywords/word-rows";
import type { CellValue } from "../../workbook/grid";
import type { TableColumnPlan, TotalContent } from "../../workbook/plan";

const MONEY = "#,##0.00";
const RATE = "0.00%";
const CHANCE = "0.0%";

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
  const bid = formula(words.suggestedBid, MONEY, printBid(sheet, printFigure(sheet, "suggestedBid")), {
    note: notes.suggestedBid,
  });
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
    rate(sheet, "roas", MONEY),
    rate(sheet, "acos", RATE),
    rate(sheet, "costPerOrder", MONEY),
    formula(words.profit, MONEY, printFigure(sheet, "profit"), {
      note: notes.profit,
      total: { kind: "formula", formula: printColumnSum(sheet.table, words.profit) },
    }),
    formula(words.maxCpc, MONEY, printFigure(sheet, "maxCpc"), { note: notes.maxCpc }),
    formula(words.breakEvenRoas, MONEY, printFigure(sheet, "breakEvenRoas"), { note: notes.breakEvenRoas }),
    formula(words.costShare, RATE, share(wordCell(sheet, "cost"), sheet.aside("cost"))),
    formula(words.profitShare, RATE, share(thisRow(words.profit), sheet.aside("profit"))),
    formula(words.pareto, "General", pareto(sheet), { note: notes.pareto }),
    ...(rows.weeklyClicks === null
      ? []
      : [formula(words.change, "+0.0%;-0.0%;0.0%", change(sheet), { note: notes.change })]),
    column(words.action, "General", { kind: "input", choices: sheet.choices }, NO_TOTAL, notes.action),
    column(words.remark, "General", { kind: "input" }),
  ];
}

function behindColumns(sheet: KeywordSheet): readonly TableColumnPlan[] {
  const { words, rows, grouping, hasDays } = sheet;
  const { report } = rows;
  const known = (name: WordColumn, format = MONEY): readonly TableColumnPlan[] =>
    rows.columns[name] === null ? [] : [typed(sheet, name, format)];
  const numbers = (heading: string, format: string, of: Numbers | null): readonly TableColumnPlan[] =>
    of === null
      ? []
      : [
          values(
            heading,
            format,
            sheet.order.map((place) => numberAt(of, place)),
          ),
        ];
  const { isBought } = report;
  return [
    ...(hasDays
      ? [
          typed(sheet, "closedClicks", countFormat(sheet, "clicks"), words.notes.closedClicks),
          typed(sheet, "closedCost", MONEY),
          typed(sheet, "closedOrders", countFormat(sheet, "orders")),
          typed(sheet, "closedSales", MONEY),
          typed(sheet, "days", "0"),
        ]
      : []),
    ...known(
      "quality",
      numberFormatOf(
        "score",
        sheet.order.map((place) => numberAt(rows.columns.quality, place)),
      ),
    ),
    typed(sheet, "priorOrders", "0.000"),
    typed(sheet, "priorClicks", "0.0", words.notes.priorClicks),
    typed(sheet, "unitValue", MONEY),
    ...known("unitCtr", RATE),
    ...numbers(words.clicksLast, "#,##0", rows.weeklyClicks?.last ?? null),
    ...numbers(words.clicksBefore, "#,##0", rows.weeklyClicks?.before ?? null),
    ...(isBought === null
      ? []
      : [
          values(
            words.isBought,
            "0",
            sheet.order.map((place) => Number(isBought[place])),
          ),
        ]),
    ...numbers(words.rank, "0", rows.salesRank),
    ...numbers(words.cumulative, RATE, rows.cumulativeShare),
    ...(hasKeyColumn(sheet) ? [texts(sheet, words.key, (place) => keyOf(sheet, place))] : []),
    formula(words.unitRate, RATE, printUnitRate(sheet)),
    formula(words.expectedOrders, "0.0", printExpected(sheet, "closedClicks")),
    ...(hasDays ? [formula(words.allExpected, "0.0", printExpected(sheet, "clicks"))] : []),
    formula(words.likelyOrders, "0.0", printFigure(sheet, "likelyOrders")),
    formula(words.likelyClicks, "0.0", printFigure(sheet, "likelyClicks")),
    formula(words.likelyRate, RATE, printFigure(sheet, "likelyRate")),
    formula(words.orderValue, MONEY, printFigure(sheet, "orderValue")),
    formula(words.breakEvenRate, RATE, printFigure(sheet, "breakEvenRate")),
    formula(words.likelyReturn, "0.00", printFigure(sheet, "likelyReturn")),
    formula(words.rawChance, CHANCE, printRawChance(sheet)),
    formula(words.step, "0", printStep(sheet), { note: words.notes.step }),
  ];

  function hasKeyColumn({ grouping: { byCampaign, byMatchType } }: KeywordSheet): boolean {
    return byCampaign || byMatchType;
  }

  function keyOf(
    {
      rows: {
        report: { keys },
      },
    }: KeywordSheet,
    place: number,
  ): string {
    const { word, matchType, campaign } = keys[place];
    const parts = [
      word,
      ...(grouping.byMatchType ? [matchType ?? ""] : []),
      ...(grouping.byCampaign ? [campaign ?? ""] : []),
    ];
    return parts.join("|");
  }
}

/** Heading of the column that tells the rows apart. */
export function keyHeading({ words, grouping }: KeywordSheet): string {
  return grouping.byCampaign || grouping.byMatchType ? words.key : words.word;
}

function values(header: string, format: string, cells: readonly CellValue[], note = ""): TableColumnPlan {
  return column(header, format, { kind: "values", values: cells }, NO_TOTAL, note);
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
  const { rows, order, words } = sheet;
  return values(
    words.columns[name],
    format,
    order.map((place) => numberAt(rows.columns[name], place)),
    note,
  );
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
  const total = printTotalsFormula(figureExpressions(sheet.hasBids)[figure], table, (name) => {
    if (name === "margin" || name === "stepUp" || name === "stepDown" || name === "floor")
      throw new Error(`"${name}" is no column that is added up.`);
    return headingOf(sheet, name);
  });
  return formula(words[figure], format, printFigure(sheet, figure), {
    total: { kind: "formula", formula: total },
  });
}

function share(part: string, whole: string): string {
  return `=IF(COUNT(${part},${whole})<2,"",IF(${whole}<=0,"",${part}/${whole}))`;
}

/** A for the words that make the first part of sales, down from the one that sells the most; C without sales. */
function pareto(sheet: KeywordSheet): string {
  const { words, rows } = sheet;
  const sales = wordCell(sheet, "sales");
  if (rows.cumulativeShare === null) return '=""';
  const before = `ROUND(${thisRow(words.cumulative)}-${sales}/${sheet.aside("sales")},9)`;
  return (
    `=IF(COUNT(${sales})=0,"",IF(COUNT(${thisRow(words.cumulative)})=0,"C",` +
    `IF(${before}<${sheet.aside("lineA")},"A",IF(${before}<${sheet.aside("lineB")},"B","C"))))`
  );
}

function change({ words }: KeywordSheet): string {
  const [last, before] = [thisRow(words.clicksLast), thisRow(words.clicksBefore)];
  return `=IF(COUNT(${last},${before})<2,"",IF(${before}<=0,"",${last}/${before}-1))`;
}

function formula(
  header: string,
  format: string,
  text: string,
  { note = "", total = NO_TOTAL }: { readonly note?: string; readonly total?: TotalContent } = {},
): TableColumnPlan {
  return column(header, format, { kind: "formula", formula: text }, total, note);
}
