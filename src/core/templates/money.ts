import type { BlockPlan, ColumnContent, SheetPlan, TableColumnPlan, TablePlan } from "../../workbook/plan";
import { moneySign } from "../settings/currency";
import type { CurrencyChoice } from "../settings/currency";
import { MONEY_SIGN } from "./number-formats";

/** Points a sign takes in front of a figure. */
const SIGN_WIDTH = 6;

/** Where the sign goes in a text that a formula puts together, ahead of the figure; see writeMoney. */
export const SIGN_IN_TEXT = '"⟦¤⟧"&';

/** An amount as part of a text, its minus ahead of the sign; `write` writes one that is not below zero. */
export function printAmount(cell: string, write: (amount: string) => string): string {
  return `IF(${cell}<0,"-","")&${SIGN_IN_TEXT}${write(`ABS(${cell})`)}`;
}

/** By how much an amount has changed, as part of a text: "+¥5.00"; `write` writes one that is not below zero. */
export function printMovedAmount(cell: string, write: (amount: string) => string): string {
  return `IF(${cell}<0,"-",IF(${cell}>0,"+",""))&${SIGN_IN_TEXT}${write(`ABS(${cell})`)}`;
}

/**
 * A planned sheet with a sign in front of every amount of money, or with none: that of the currency the plan names, else
 * the one the operator chose. Templates leave its place open in number formats and in the texts of formulas; columns
 * of money become wider by the sign. In formats it stands in quotation marks, which Excel 2016, WPS and LibreOffice all
 * take for plain text.
 */
export function writeMoney(plan: SheetPlan, choice: CurrencyChoice): SheetPlan {
  const sign = moneySign(plan.currency ?? choice);
  const quoted = sign === "" ? "" : `"${sign}"`;
  const settled = (format: string): string => format.replaceAll(MONEY_SIGN, quoted);
  const told = (formula: string): string =>
    formula.replaceAll(SIGN_IN_TEXT, quoted === "" ? "" : `${quoted}&`);
  const withMoney = sign === "" ? new Set<number>() : moneyColumns(plan);
  return {
    ...plan,
    columnWidths: plan.columnWidths.map((each) =>
      withMoney.has(each.column) ? { ...each, width: each.width + SIGN_WIDTH, sign: SIGN_WIDTH } : each,
    ),
    blocks: plan.blocks.map(settledBlock),
    tables: plan.tables.map((table): TablePlan => ({ ...table, columns: table.columns.map(settledColumn) })),
    charts: plan.charts.map((chart) => ({ ...chart, categoryFormat: settled(chart.categoryFormat) })),
  };

  function settledBlock(block: BlockPlan): BlockPlan {
    const { values, numberFormat, areFormulas } = block;
    return {
      ...block,
      ...(numberFormat === undefined ? {} : { numberFormat: settled(numberFormat) }),
      values: areFormulas
        ? values.map((row) => row.map((cell) => (typeof cell === "string" ? told(cell) : cell)))
        : values,
    };
  }

  function settledColumn(column: TableColumnPlan): TableColumnPlan {
    const { numberFormat, rowFormats, content, total } = column;
    return {
      ...column,
      numberFormat: settled(numberFormat),
      ...(rowFormats === undefined ? {} : { rowFormats: rowFormats.map(settled) }),
      content: settledContent(content),
      total:
        total.kind === "formula" && total.numberFormat !== undefined
          ? { ...total, numberFormat: settled(total.numberFormat) }
          : total,
    };
  }

  function settledContent(content: ColumnContent): ColumnContent {
    if (content.kind === "formula") return { ...content, formula: told(content.formula) };
    return content.kind === "formulas" ? { ...content, formulas: content.formulas.map(told) } : content;
  }
}

/** Numbers of the sheet's columns that hold amounts of money. */
function moneyColumns({ blocks, tables }: SheetPlan): ReadonlySet<number> {
  const isMoney = (format: string | undefined): boolean => format?.includes(MONEY_SIGN) === true;
  return new Set([
    ...blocks.flatMap(({ column, values, numberFormat }) =>
      isMoney(numberFormat) ? (values[0] ?? []).map((_, i) => column + i) : [],
    ),
    ...tables.flatMap(({ column, columns }) =>
      columns.flatMap(({ numberFormat, rowFormats = [] }, i) =>
        [numberFormat, ...rowFormats].some(isMoney) ? [column + i] : [],
      ),
    ),
  ]);
}
