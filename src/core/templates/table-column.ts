import type { ColumnContent, TableColumnPlan, TotalContent } from "../../workbook/plan";

/** What stands in the totals row of a column without a total. */
export const NO_TOTAL: TotalContent = { kind: "none" };

/** A column of a report. `note` is shown when its heading is selected. */
export function column(
  header: string,
  numberFormat: string,
  content: ColumnContent,
  total: TotalContent = NO_TOTAL,
  note = "",
): TableColumnPlan {
  return { header, numberFormat, content, total, note };
}

/** A column without a total, with its note. */
export function notedColumn(
  header: string,
  numberFormat: string,
  content: ColumnContent,
  note = "",
): TableColumnPlan {
  return column(header, numberFormat, content, NO_TOTAL, note);
}

/** The same column with its values in the middle of their cells: dates and counts that texts stand beside. */
export function centred(column: TableColumnPlan): TableColumnPlan {
  return { ...column, align: "center" };
}

/** A column of one formula, without a total, with its note. */
export function formulaColumn(
  header: string,
  numberFormat: string,
  formula: string,
  note = "",
): TableColumnPlan {
  return notedColumn(header, numberFormat, { kind: "formula", formula }, note);
}
