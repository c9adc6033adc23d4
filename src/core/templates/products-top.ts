import type { ProductHeadings } from "./product-headings";
import type { ProductWords } from "./products-words";
import { HEADER_ROW } from "./report-layout";
import { measureFormat } from "./subject-columns";
import { fixedCell } from "../formulas/cell-reference";
import { wholeColumn } from "../formulas/structured-reference";
import type { SubjectFigures } from "../model/subject-figures";
import type { BlockPlan } from "../../workbook/plan";

/** How many products operators look at every day (practice A1.20). */
export const TOP = 5;
/** Rows the block takes. */
export const TOP_ROWS = TOP + 1;

/** The name of the product of a rank, as a formula without "="; an error where there is none. */
export function printTopProduct(table: string, headings: ProductHeadings, rank: string): string {
  return `INDEX(${wholeColumn(table, headings.product)},MATCH(${rank},${wholeColumn(table, headings.rank)},0))`;
}

/** The five products with the most visitors, beside the table. */
export function topBlocks(source: {
  readonly words: ProductWords;
  readonly table: string;
  readonly headings: ProductHeadings;
  readonly figures: SubjectFigures;
  readonly column: number;
}): readonly BlockPlan[] {
  const { words, table, headings, figures, column } = source;
  const ranks = Array.from({ length: TOP }, (_, i) => i + 1);
  const rowOf = (rank: number): string => fixedCell(HEADER_ROW + rank, column);
  const figure = (heading: string, rank: number): string =>
    `=IFERROR(INDEX(${wholeColumn(table, heading)},MATCH(${rowOf(rank)},${wholeColumn(table, headings.rank)},0)),"")`;
  const columns: readonly (readonly [
    heading: string,
    format: string,
    formulaOf: (rank: number) => string,
  ])[] = [
    [headings.product, "General", (rank) => `=IFERROR(${printTopProduct(table, headings, rowOf(rank))},"")`],
    [headings.visitors, measureFormat(figures, "visitors"), (rank) => figure(headings.visitors, rank)],
    [headings.visitorShare, "0.00%", (rank) => figure(headings.visitorShare, rank)],
    ...(headings.amount === null
      ? []
      : ([
          [
            headings.amount,
            measureFormat(figures, "paidAmount"),
            (rank: number) => figure(headings.amount ?? "", rank),
          ],
        ] as const)),
  ];
  return [
    { row: HEADER_ROW, column, values: [[words.top]], style: "heading" },
    { row: HEADER_ROW + 1, column, values: ranks.map((rank) => [rank]), style: "body", numberFormat: "0" },
    ...columns.flatMap(([heading, numberFormat, formulaOf], i): BlockPlan[] => [
      { row: HEADER_ROW, column: column + 1 + i, values: [[heading]], style: "heading" },
      {
        row: HEADER_ROW + 1,
        column: column + 1 + i,
        values: ranks.map((rank) => [formulaOf(rank)]),
        style: "body",
        areFormulas: true,
        numberFormat,
      },
    ]),
  ];
}
