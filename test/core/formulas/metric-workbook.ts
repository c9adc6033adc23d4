import { sumNumbers } from "../../../src/core/evaluate";
import { fieldsOf } from "../../../src/core/expr";
import { fieldOf } from "../../../src/core/fields/index";
import type { FieldId } from "../../../src/core/fields/index";
import { printRowFormula, printTotalsFormula } from "../../../src/core/formulas/print-metric";
import type { Locale } from "../../../src/core/locale";
import { METRIC_IDS, metricOf } from "../../../src/core/metrics/index";
import { attachEngine } from "../../../src/workbench/engine/calculation-engine";
import { area } from "../../../src/workbench/model/address";
import { Workbook } from "../../../src/workbench/model/workbook";

/** Every field a metric is worked out of, one column each. */
export const INPUTS: readonly FieldId[] = [
  ...new Set(METRIC_IDS.flatMap((id) => fieldsOf(metricOf(id).expr))),
];

/** What stands in a cell of an input: a figure, nothing, a word, or a formula that gives an error. */
export type Row = Readonly<Partial<Record<FieldId, number | string | null>>>;

/** Rows that stand in one table, on a sheet of its name. */
export interface MetricCase {
  readonly name: string;
  readonly locale: Locale;
  readonly rows: readonly Row[];
}

/** Where the formulas of a case stand, 0-based: the rows' under the headings, the totals' apart from the table. */
export const FIRST_ROW = 1;
export const totalsRow = ({ rows }: MetricCase): number => rows.length + FIRST_ROW + 2;
export const metricColumn = (metric: number): number => INPUTS.length + metric;

/** The sum of a field over rows as the core reads cells: all but numbers counts as missing. */
export function sumOver(rows: readonly Row[], field: FieldId): number | null {
  return sumNumbers(rows.map((row) => row[field] ?? null));
}

/** A workbook with a table for each case: its inputs, and every metric printed as a column and as a total. */
export function metricWorkbook(cases: readonly MetricCase[]): Workbook {
  const workbook = new Workbook();
  const engine = attachEngine(workbook, { now: () => new Date(2026, 0, 1), random: () => 0.5 });
  for (const each of cases) addCase(workbook, each);
  engine.recalculate();
  return workbook;
}

function addCase(workbook: Workbook, each: MetricCase): void {
  const { name, locale, rows } = each;
  const sheet = workbook.addSheet(name);
  const columnOf = (field: FieldId): string => fieldOf(field).label[locale];
  const width = metricColumn(METRIC_IDS.length);
  sheet.write(area(0, 0, 1, width), (_, column) =>
    column < INPUTS.length ? columnOf(INPUTS[column]) : METRIC_IDS[column - INPUTS.length],
  );
  sheet.write(
    area(FIRST_ROW, 0, rows.length, INPUTS.length),
    (row, column) => rows[row][INPUTS[column]] ?? null,
  );
  workbook.addTable(sheet, area(0, 0, rows.length + FIRST_ROW, width), true, { name });
  sheet.write(area(FIRST_ROW, INPUTS.length, rows.length, METRIC_IDS.length), (_, metric) =>
    printRowFormula(metricOf(METRIC_IDS[metric]).expr, columnOf),
  );
  sheet.write(area(totalsRow(each), INPUTS.length, 1, METRIC_IDS.length), (_, metric) =>
    printTotalsFormula(metricOf(METRIC_IDS[metric]).expr, name, columnOf),
  );
}
