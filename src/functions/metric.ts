import type { CleanColumn, CleanTable } from "../core/clean/clean-table";
import { evaluate, sumNumbers } from "../core/evaluate";
import { fieldsOf } from "../core/expr";
import type { FieldId } from "../core/fields/index";
import { fieldOf } from "../core/fields/index";
import { METRICS } from "../core/metrics/index";
import type { MetricDefinition } from "../core/metrics/metric";
import { locale, messages } from "./messages";
import { readBlock } from "./read-block";

/**
 * One metric over all rows; see OPS.METRIC.
 *
 * Throws #VALUE! for a metric or a number of decimals we do not know, #N/A where there is no table or where it lacks
 * a column the metric needs, #DIV/0! where the denominator is 0 or has no value.
 */
export function calculateMetric(name: string, cells: unknown[][], decimals?: number | null): number {
  const metric = metricNamed(name);
  if (metric === undefined) {
    throw new CustomFunctions.Error(CustomFunctions.ErrorCode.invalidValue, messages().unknownMetric(name));
  }
  const table = readBlock(cells);
  if (table === null) {
    throw new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, messages().noTable);
  }
  return round(valueOver(table, metric), decimals ?? null);
}

/** Finds a metric by its id or by its label in either language; letter case, width and blanks do not matter. */
function metricNamed(name: string): MetricDefinition | undefined {
  const wanted = comparable(name);
  const entries: [string, MetricDefinition][] = Object.entries(METRICS);
  return entries.find(([id, { label }]) =>
    [id, ...Object.values(label)].map(comparable).includes(wanted),
  )?.[1];
}

function comparable(name: string): string {
  return name.normalize("NFKC").replace(/\s+/g, "").toLowerCase();
}

function valueOver(table: CleanTable, metric: MetricDefinition): number {
  const label = metric.label[locale()];
  const missing = fieldsOf(metric.expr).filter((field) => columnOf(table, field) === undefined);
  if (missing.length > 0) {
    const labels = missing.map((field) => fieldOf(field).label[locale()]);
    throw new CustomFunctions.Error(
      CustomFunctions.ErrorCode.notAvailable,
      messages().missingColumns(label, labels),
    );
  }
  const value = evaluate(metric.expr, (field) => sumNumbers(columnOf(table, field)?.values ?? []));
  if (value === null) {
    throw new CustomFunctions.Error(
      CustomFunctions.ErrorCode.divisionByZero,
      messages().emptyDenominator(label),
    );
  }
  return value;
}

/** The column read as the field; the surest where there are several. */
function columnOf(table: CleanTable, field: FieldId): CleanColumn | undefined {
  return table.columns
    .filter((column) => column.field === field)
    .reduce<CleanColumn | undefined>(
      (best, column) => (best === undefined || column.confidence > best.confidence ? column : best),
      undefined,
    );
}

function round(value: number, decimals: number | null): number {
  if (decimals === null) {
    return value;
  }
  if (!Number.isInteger(decimals) || decimals < 0 || decimals > 15) {
    throw new CustomFunctions.Error(CustomFunctions.ErrorCode.invalidValue, messages().wrongDecimals);
  }
  // Through decimal text, as ROUND does: 1.005 × 100 would already be 100.49999999999999.
  const shifted = Math.round(scale(Math.abs(value), decimals));
  return Math.sign(value) * scale(shifted, -decimals);
}

/** value × 10^power without the error of multiplying in binary. */
function scale(value: number, power: number): number {
  const [digits, exponent = "0"] = String(value).split("e");
  return Number(`${digits}e${Number(exponent) + power}`);
}
