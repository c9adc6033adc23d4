import { fixedCell } from "../formulas/cell-reference";
import { insideQuotes } from "../formulas/quoted-text";
import { printOnDay, WEEK } from "./brief-formulas";
import type { BriefDays } from "./brief-formulas";
import type { BriefWords } from "./brief-words";
import { printMovedAmount } from "./money";
import { MONEY, MONEY_MOVED } from "./number-formats";
import { printRoundedSplit, printSplit } from "../attribution/print-split";
import type { SalesCells, SplitTexts } from "../attribution/print-split";
import { SALES_FACTOR_WORDS, SALES_FACTORS } from "../attribution/sales-change";
import type { SalesFactor } from "../attribution/sales-change";
import type { Locale } from "../locale";
import type { BlockPlan } from "../../workbook/plan";

/** Headings in the daily table of what a change of sales is split by. */
export interface SplitColumns {
  readonly visitors: string;
  readonly buyers: string;
  readonly amount: string;
}

/** What the blocks of the split are planned from. */
export interface SplitInput {
  readonly days: BriefDays;
  readonly columns: SplitColumns;
  readonly words: BriefWords;
  readonly locale: Locale;
  /** Row of its heading below the table. */
  readonly row: number;
  /** Where the figures it is worked out from stand, beside the table: label, day, week before. */
  readonly aside: { readonly row: number; readonly column: number };
}

const AMOUNT = "#,##0.00";
/** As texts in a sentence have it. */
const said = (cell: string): string => printMovedAmount(cell, (amount) => `TEXT(${amount},"${AMOUNT}")`);

/**
 * Which of 访客, 转化 and 客单 moved the paid amount against the same weekday: a sentence that names the largest, the
 * three to the cent and their sum; beside the table the figures of both days and the parts before rounding.
 */
export function splitBlocks(input: SplitInput): readonly BlockPlan[] {
  return [...resultBlocks(input), ...asideBlocks(input)];
}

function resultBlocks(input: SplitInput): readonly BlockPlan[] {
  const { words, locale, columns, row } = input;
  const { now, before, exact } = asideCells(input);
  const rounded = printRoundedSplit(exact, { before: before.amount, after: now.amount });
  const [factorRow, totalRow] = [row + 2, row + 2 + SALES_FACTORS.length];
  const cells = SALES_FACTORS.map((_, i) => `$B$${factorRow + i}`);
  const total = `=IF(COUNT(${cells.join(",")})<3,"",ROUND(${now.amount}-${before.amount},2))`;
  return [
    { row, column: 1, values: [[words.split(columns.amount)]], style: "heading" },
    formulas(row + 1, 1, [[sentence(input, cells, `$B$${totalRow}`)]]),
    {
      row: factorRow,
      column: 1,
      values: [...SALES_FACTORS.map((factor) => [nameOf(factor, locale)]), [words.total]],
      style: "body",
    },
    formulas(factorRow, 2, [...SALES_FACTORS.map((factor) => [rounded[factor]]), [total]], MONEY_MOVED),
  ];
}

/** "支付金额比上周同日 -1,234.50，影响最大的是转化 -1,100.00", of several equal ones the first. */
function sentence({ words, locale, columns }: SplitInput, cells: readonly string[], total: string): string {
  const sizes = cells.map((cell) => `ABS(${cell})`);
  const most = `MAX(${sizes.join(",")})`;
  const largest = SALES_FACTORS.reduceRight((otherwise, factor, i) => {
    const named = `"${words.largest}${nameOf(factor, locale)} "&${said(cells[i])}`;
    return otherwise === "" ? named : `IF(${sizes[i]}=${most},${named},${otherwise})`;
  }, "");
  const told = `"${words.moved(insideQuotes(columns.amount))}"&${said(total)}&${largest}`;
  return `=IF(COUNT(${total})=0,"${words.unsplit}",IF(${most}=0,"${words.unmoved}",${told}))`;
}

function asideBlocks(input: SplitInput): readonly BlockPlan[] {
  const { words, locale, columns, days, aside } = input;
  const { now, before } = asideCells(input);
  const exact = printSplit(before, now);
  const inputs = [columns.visitors, columns.buyers, columns.amount];
  const { row, column } = aside;
  return [
    { row, column, values: [[words.inputs, words.now, words.before]], style: "heading" },
    {
      row: row + 1,
      column,
      values: [
        ...inputs.map((label) => [label]),
        ...SALES_FACTORS.map((factor) => [words.exact(nameOf(factor, locale))]),
      ],
      style: "body",
    },
    formulas(
      row + 1,
      column + 1,
      inputs.map((label) => [`=${printOnDay(days, label, 0)}`, `=${printOnDay(days, label, WEEK)}`]),
      AMOUNT,
    ),
    formulas(
      row + 1 + inputs.length,
      column + 1,
      SALES_FACTORS.map((factor) => [exact[factor]]),
      MONEY,
    ),
  ];
}

/** Addresses of the figures of both days and of the parts before rounding. */
function asideCells({ aside }: SplitInput): {
  readonly now: SalesCells;
  readonly before: SalesCells;
  readonly exact: SplitTexts;
} {
  const cell = (right: number, down: number): string => fixedCell(aside.row + down, aside.column + right);
  const day = (right: number): SalesCells => ({
    visitors: cell(right, 1),
    buyers: cell(right, 2),
    amount: cell(right, 3),
  });
  return {
    now: day(1),
    before: day(2),
    exact: { visitors: cell(1, 4), conversion: cell(1, 5), perBuyer: cell(1, 6) },
  };
}

function formulas(
  row: number,
  column: number,
  values: readonly (readonly string[])[],
  numberFormat = "General",
): BlockPlan {
  return { row, column, values, style: "body", areFormulas: true, numberFormat };
}

function nameOf(factor: SalesFactor, locale: Locale): string {
  return SALES_FACTOR_WORDS[factor].label[locale];
}
