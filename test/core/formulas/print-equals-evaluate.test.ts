import fc from "fast-check";
import { evaluate, sumNumbers } from "../../../src/core/evaluate";
import { fieldsOf } from "../../../src/core/expr";
import { fieldOf } from "../../../src/core/fields/index";
import type { FieldId } from "../../../src/core/fields/index";
import { printRowFormula, printTotalsFormula } from "../../../src/core/formulas/print-metric";
import type { Locale } from "../../../src/core/locale";
import { METRIC_IDS, metricOf } from "../../../src/core/metrics/index";
import { attachEngine } from "../../../src/workbench/engine/calculation-engine";
import { area } from "../../../src/workbench/model/address";
import type { Sheet } from "../../../src/workbench/model/sheet";
import { Workbook } from "../../../src/workbench/model/workbook";

const SEED = 20260307;
const INPUTS: readonly FieldId[] = [...new Set(METRIC_IDS.flatMap((id) => fieldsOf(metricOf(id).expr)))];

type Row = Readonly<Partial<Record<FieldId, number | null>>>;

/** What a formula cell may show where evaluate gives null: nothing, never an error. */
const NOTHING = "";

const figure = fc.oneof(
  { weight: 4, arbitrary: fc.nat({ max: 100000 }) },
  { weight: 2, arbitrary: fc.integer({ min: -500000, max: 90000000 }).map((cents) => cents / 100) },
  { weight: 1, arbitrary: fc.constantFrom<number | null>(0, null, 1e12, 1e-6) },
);
const randomRow: fc.Arbitrary<Row> = fc.record(Object.fromEntries(INPUTS.map((field) => [field, figure])));

/** The rows every metric must stand: all there, all zero, all missing, and each input missing or zero alone. */
const EDGE_ROWS: readonly Row[] = [
  filled(7),
  filled(0),
  {},
  ...INPUTS.flatMap((field): Row[] => [
    { ...filled(9), [field]: null },
    { ...filled(9), [field]: 0 },
    { ...filled(9), [field]: -3 },
  ]),
];

describe.each<Locale>(["zh-CN", "en-US"])("every metric, printed in %s", (locale) => {
  const rows = [...EDGE_ROWS, ...fc.sample(randomRow, { seed: SEED, numRuns: 300 })];
  const columnOf = (field: FieldId): string => fieldOf(field).label[locale];

  test("shows in each row what evaluate gives for it", () => {
    const sheet = calculate(rows, columnOf);
    rows.forEach((row, r) => {
      METRIC_IDS.forEach((id, m) => {
        const expected = evaluate(metricOf(id).expr, (field) => row[field] ?? null);
        check(`${id} in row ${r} (seed ${SEED})`, sheet.value(r + 1, INPUTS.length + m), expected);
      });
    });
  });

  test("shows in the totals what evaluate gives for all rows", () => {
    for (const some of [rows, rows.slice(0, 1), [{}, {}], [filled(0)], rows.slice(-3)]) {
      const sheet = calculate(some, columnOf);
      METRIC_IDS.forEach((id, m) => {
        const expected = evaluate(metricOf(id).expr, (field) =>
          sumNumbers(some.map((row) => row[field] ?? null)),
        );
        check(
          `${id} over ${some.length} rows (seed ${SEED})`,
          sheet.value(some.length + 3, INPUTS.length + m),
          expected,
        );
      });
    }
  });

  test("shows nothing where an input was typed over with a word or an error", () => {
    const sheet = calculate([filled(5), filled(5)], columnOf);
    sheet.write(area(1, 0, 1, INPUTS.length), () => "待定");
    sheet.write(area(2, 0, 1, INPUTS.length), () => "=1/0");
    sheet.workbook.engine?.recalculate();
    for (const r of [1, 2]) {
      METRIC_IDS.forEach((id, m) => check(`${id} in row ${r}`, sheet.value(r, INPUTS.length + m), null));
    }
  });
});

/** A table of the inputs and one calculated column a metric; the totals formulas stand three rows below the data. */
function calculate(rows: readonly Row[], columnOf: (field: FieldId) => string): Sheet {
  const workbook = new Workbook();
  const engine = attachEngine(workbook, { now: () => new Date(2026, 0, 1), random: () => 0.5 });
  const sheet = workbook.addSheet("数据");
  const width = INPUTS.length + METRIC_IDS.length;
  sheet.write(area(0, 0, 1, width), (_, column) =>
    column < INPUTS.length ? columnOf(INPUTS[column]) : METRIC_IDS[column - INPUTS.length],
  );
  sheet.write(area(1, 0, rows.length, INPUTS.length), (row, column) => rows[row][INPUTS[column]] ?? null);
  workbook.addTable(sheet, area(0, 0, rows.length + 1, width), true, { name: "日报" });
  sheet.write(area(1, INPUTS.length, rows.length, METRIC_IDS.length), (_, metric) =>
    printRowFormula(metricOf(METRIC_IDS[metric]).expr, columnOf),
  );
  sheet.write(area(rows.length + 3, INPUTS.length, 1, METRIC_IDS.length), (_, metric) =>
    printTotalsFormula(metricOf(METRIC_IDS[metric]).expr, "日报", columnOf),
  );
  engine.recalculate();
  return sheet;
}

function check(where: string, shown: unknown, expected: number | null): void {
  if (expected === null) {
    if (shown !== NOTHING) throw new Error(`${where}: shows ${String(shown)} instead of nothing`);
    return;
  }
  const close = typeof shown === "number" && Math.abs(shown - expected) <= 1e-9 * Math.abs(expected);
  if (!close) throw new Error(`${where}: shows ${String(shown)} instead of ${expected}`);
}

function filled(value: number): Row {
  return Object.fromEntries(INPUTS.map((field, i) => [field, value === 0 ? 0 : value + i]));
}
