import type { BlockPlan, SheetPlan, TableColumnPlan, TablePlan } from "../../workbook/plan";
import { CURRENCY_SIGNS } from "../settings/currency";
import type { CurrencyChoice } from "../settings/currency";
import { MONEY_SIGN } from "./number-formats";

/** Points a sign takes in front of a figure. */
const SIGN_WIDTH = 6;

/**
 * A planned sheet with the sign of the operator's currency in front of every amount of money, or with none. Templates
 * leave its place open in their number formats; columns of money become wider by the sign. The sign stands in
 * quotation marks, which Excel 2016, WPS and LibreOffice all take for plain text.
 */
export function writeMoney(plan: SheetPlan, choice: CurrencyChoice): SheetPlan {
  const sign = choice === "none" ? "" : `"${CURRENCY_SIGNS[choice]}"`;
  const settled = (format: string): string => format.replaceAll(MONEY_SIGN, sign);
  const withMoney = sign === "" ? new Set<number>() : moneyColumns(plan);
  return {
    ...plan,
    columnWidths: plan.columnWidths.map((each) =>
      withMoney.has(each.column) ? { ...each, width: each.width + SIGN_WIDTH } : each,
    ),
    blocks: plan.blocks.map((block): BlockPlan =>
      block.numberFormat === undefined ? block : { ...block, numberFormat: settled(block.numberFormat) },
    ),
    tables: plan.tables.map((table): TablePlan => ({ ...table, columns: table.columns.map(settledColumn) })),
    charts: plan.charts.map((chart) => ({ ...chart, categoryFormat: settled(chart.categoryFormat) })),
  };

  function settledColumn(column: TableColumnPlan): TableColumnPlan {
    const { numberFormat, rowFormats, total } = column;
    return {
      ...column,
      numberFormat: settled(numberFormat),
      ...(rowFormats === undefined ? {} : { rowFormats: rowFormats.map(settled) }),
      total:
        total.kind === "formula" && total.numberFormat !== undefined
          ? { ...total, numberFormat: settled(total.numberFormat) }
          : total,
    };
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
