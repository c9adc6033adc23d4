import type { TablePlan } from "../workbook/plan";
import { asWritten } from "./cell-values";
import { columnRange, tableRows } from "./ranges";
import { ALIGNMENTS } from "./styles";

const HEADER_FILL = "#4472C4";
const HEADER_TEXT = "#FFFFFF";
/** Excel's own look of what is bad. */
const [ALERT_FILL, ALERT_TEXT] = ["#FFC7CE", "#9C0006"];
const ALERT_ROWS = 1000;
/** The first day that may be typed as a date. */
const FIRST_DAY = "1990-01-01";
/** Height in points of a header of two lines. */
const TWO_LINES = 32;

/**
 * Queues number formats and alignment for the rows of every column, and what may be chosen in them; text columns first get "@", so
 * that texts stay texts.
 */
export function formatBody(sheet: Excel.Worksheet, plan: TablePlan, rowCount: number): void {
  plan.columns.forEach((column, index) => {
    const body = columnRange(sheet, plan, index, rowCount);
    // One value for the whole range; the typings know only the array form.
    body.numberFormat =
      column.rowFormats?.length === rowCount
        ? column.rowFormats.map((format) => [format])
        : (column.numberFormat as unknown as string[][]);
    if (column.align !== undefined) body.format.horizontalAlignment = ALIGNMENTS[column.align];
    if (column.content.kind !== "input") return;
    const { choices, isOpen, areDays } = column.content;
    if (choices !== undefined)
      body.dataValidation.rule = { list: { inCellDropDown: true, source: `=${choices}` } };
    if (isOpen)
      body.dataValidation.errorAlert = { showAlert: false, style: "Information", title: "", message: "" };
    if (areDays) body.dataValidation.rule = { date: { formula1: FIRST_DAY, operator: "GreaterThan" } };
  });
}

/**
 * Queues the look of rows to see to. Once for a new sheet, over rows that are still to come as well: what is typed below
 * the table joins it.
 */
export function formatAlerts(sheet: Excel.Worksheet, plan: TablePlan): void {
  if (plan.alert === undefined) return;
  const format = tableRows(sheet, plan, 0, ALERT_ROWS).conditionalFormats.add("Custom").custom;
  format.rule.formula = plan.alert;
  format.format.fill.color = ALERT_FILL;
  format.format.font.color = ALERT_TEXT;
}

/** Queues the header row and, over it and the rows, a table under a name of its own. */
export function addTable(sheet: Excel.Worksheet, plan: TablePlan, name: string): Excel.Table {
  const { row, column, columns, rowCount } = plan;
  const header = tableRows(sheet, plan, -1, 1);
  header.values = [columns.map((each) => asWritten(each.header))];
  // The table style says the same, but LibreOffice and older WPS draw no table styles.
  header.format.fill.color = HEADER_FILL;
  header.format.font.color = HEADER_TEXT;
  header.format.font.bold = true;
  header.format.wrapText = true;
  header.format.verticalAlignment = "Center";
  header.format.horizontalAlignment = "Center";
  const table = sheet.tables.add(tableRows(sheet, plan, -1, rowCount + 1), true);
  table.name = name;
  table.style = plan.style;
  if (plan.compact) {
    table.showFilterButton = false;
    header.format.rowHeight = TWO_LINES;
  }
  columns.forEach((each, index) => {
    if (!each.note) return;
    sheet.getRangeByIndexes(row - 1, column - 1 + index, 1, 1).dataValidation.prompt = {
      showPrompt: true,
      title: each.header.slice(0, 32),
      message: each.note.slice(0, 255),
    };
  });
  return table;
}

/** Queues the formulas of calculated columns and the totals row; the table must carry its final name. */
export function writeFormulas(sheet: Excel.Worksheet, plan: TablePlan, rowCount: number): void {
  plan.columns.forEach(({ content }, index) => {
    const body = (): Excel.Range => columnRange(sheet, plan, index, rowCount);
    if (content.kind === "formula") body().formulas = content.formula as unknown as string[][];
    if (content.kind === "formulas") body().formulas = content.formulas.map((formula) => [formula]);
  });
}

/** Queues the totals row below the given number of rows: label, formulas, formats. */
export function writeTotals(
  sheet: Excel.Worksheet,
  table: Excel.Table,
  plan: TablePlan,
  rowCount: number,
): void {
  if (!plan.totals) return;
  table.showTotals = true;
  const totals = tableRows(sheet, plan, rowCount, 1);
  totals.numberFormat = [
    plan.columns.map(({ total, numberFormat }) =>
      total.kind === "formula" ? (total.numberFormat ?? numberFormat) : numberFormat,
    ),
  ];
  totals.formulas = [
    plan.columns.map(({ total }) => {
      if (total.kind === "formula") return total.formula;
      return total.kind === "text" ? asWritten(total.text) : "";
    }),
  ];
  totals.format.font.bold = true;
  totals.format.borders.getItem("EdgeTop").style = "Continuous";
  totals.format.borders.getItem("EdgeTop").color = HEADER_FILL;
}
