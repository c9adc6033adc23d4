import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { evaluate } from "../../../src/core/evaluate";
import { fieldsOf } from "../../../src/core/expr";
import { METRIC_IDS, metricOf } from "../../../src/core/metrics/index";
import { CellError } from "../../../src/workbench/model/values";
import { saveWorkbook } from "../../../src/workbench/xlsx/save";
import { hasLibreOffice, recalculateWorkbook } from "../../support/libreoffice";
import { FIRST_ROW, INPUTS, metricColumn, metricWorkbook, sumOver, totalsRow } from "./metric-workbook";
import type { MetricCase, Row } from "./metric-workbook";

const SEED = 20260307;
const RANDOM_ROWS = 60;

const figure = fc.oneof(
  { weight: 4, arbitrary: fc.nat({ max: 100000 }) },
  { weight: 2, arbitrary: fc.integer({ min: -500000, max: 90000000 }).map((cents) => cents / 100) },
  { weight: 1, arbitrary: fc.constantFrom<number | null>(0, null, 1e12, 1e-6) },
);
const randomRow: fc.Arbitrary<Row> = fc.record(Object.fromEntries(INPUTS.map((field) => [field, figure])));

/** All there, all zero, all missing, and each input missing, zero, negative or a word alone. */
const FIGURES: readonly Row[] = [
  filled(7),
  filled(0),
  {},
  ...INPUTS.flatMap((field): Row[] =>
    [null, 0, -3, "待定"].map((value) => ({ ...filled(9), [field]: value })),
  ),
  ...fc.sample(randomRow, { seed: SEED, numRuns: RANDOM_ROWS }),
];
/** Each input an error alone. */
const ERRORS: readonly Row[] = INPUTS.map((field, i) => ({
  ...filled(9),
  [field]: ["=1/0", "=NA()", '=VALUE("x")', "=SQRT(-1)"][i % 4],
}));

/** Nothing but errors in every second input, beside figures in the rest. */
const HALF: Row = Object.fromEntries(INPUTS.map((field, i) => [field, i % 2 === 0 ? "=1/0" : 9 + i]));

/** Tables of figures, in both languages and of few rows besides many; errors alone, and among figures. */
const CASES: readonly MetricCase[] = [
  { name: "日报", locale: "zh-CN", rows: FIGURES },
  { name: "Daily", locale: "en-US", rows: FIGURES.slice(-40) },
  { name: "One", locale: "en-US", rows: [filled(7)] },
  { name: "Zero", locale: "en-US", rows: [filled(0), filled(0)] },
  { name: "Negative", locale: "zh-CN", rows: [filled(5), negated(filled(3))] },
  { name: "Loss", locale: "zh-CN", rows: [{ ...filled(9), costOfGoods: 1000 }] },
  { name: "Empty", locale: "zh-CN", rows: [{}, {}] },
  { name: "Last", locale: "zh-CN", rows: FIGURES.slice(-3) },
  { name: "Errors", locale: "zh-CN", rows: ERRORS },
  { name: "Mixed", locale: "en-US", rows: [...FIGURES.slice(-20), ...ERRORS, filled(5)] },
  { name: "Only", locale: "zh-CN", rows: [HALF, HALF] },
];

/** What a cell shows: a number, a text, "" where it is empty, "#" where it is an error. */
type Shown = (sheet: string, row: number, column: number) => number | string;

const workbook = metricWorkbook(CASES);

function shownByEngine(): Promise<Shown> {
  return Promise.resolve((sheet, row, column) => {
    const value = workbook.findSheet(sheet)?.value(row, column) ?? "";
    return value instanceof CellError ? "#" : typeof value === "boolean" ? String(value) : value;
  });
}

/** All formulas calculated from scratch by one run of LibreOffice. */
async function shownByLibreOffice(): Promise<Shown> {
  const folder = mkdtempSync(join(tmpdir(), "opsheet-metrics-"));
  try {
    const file = join(folder, "metrics.xlsx");
    writeFileSync(file, saveWorkbook(workbook).bytes);
    const sheets = await recalculateWorkbook(file);
    return (sheet, row, column) => {
      const cell = sheets.get(sheet)?.get(row)?.get(column);
      if (cell === undefined) return "";
      if (cell.type === "error") return "#";
      return typeof cell.value === "boolean" ? String(cell.value) : cell.value;
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const ENGINES = [
  { name: "the workbench", calculated: shownByEngine },
  ...(hasLibreOffice("every metric against LibreOffice")
    ? [{ name: "LibreOffice", calculated: shownByLibreOffice }]
    : []),
];

describe.each(ENGINES)("every metric, printed and calculated by $name", ({ calculated }) => {
  let shown: Shown;
  beforeAll(async () => {
    shown = await calculated();
  }, 300_000);

  test.each(CASES)("shows in each row of $name what evaluate gives for it", (each) => {
    each.rows.forEach((row, r) => {
      METRIC_IDS.forEach((id, m) => {
        const expected = evaluate(metricOf(id).expr, (field) => sumOver([row], field));
        const cell = shown(each.name, r + FIRST_ROW, metricColumn(m));
        check(`${id} in row ${r} of ${each.name} (seed ${SEED})`, cell, expected);
      });
    });
  });

  test.each(CASES)("shows in the totals of $name what evaluate gives for all rows", (each) => {
    METRIC_IDS.forEach((id, m) => {
      const expected = evaluate(metricOf(id).expr, (field) => sumOver(each.rows, field));
      const cell = shown(each.name, totalsRow(each), metricColumn(m));
      check(`${id} over ${each.name} (seed ${SEED})`, cell, expected);
    });
  });
});

test("each metric is tried with figures, without, and with an error in each input", () => {
  for (const id of METRIC_IDS) {
    const { expr } = metricOf(id);
    const values = FIGURES.map((row) => evaluate(expr, (field) => sumOver([row], field)));
    expect(values.filter((value) => value !== null).length).toBeGreaterThan(RANDOM_ROWS / 3);
    expect(values).toContain(null);
    const nothing = ERRORS.filter((row) => evaluate(expr, (field) => sumOver([row], field)) === null);
    expect(nothing.length).toBeGreaterThanOrEqual(fieldsOf(expr).length);
  }
});

function check(where: string, shown: number | string, expected: number | null): void {
  if (expected === null) {
    if (shown !== "") throw new Error(`${where}: shows ${shown} instead of nothing`);
    return;
  }
  const close = typeof shown === "number" && Math.abs(shown - expected) <= 1e-9 * Math.abs(expected);
  if (!close) throw new Error(`${where}: shows ${shown} instead of ${expected}`);
}

function filled(value: number): Row {
  return Object.fromEntries(INPUTS.map((field, i) => [field, value === 0 ? 0 : value + i]));
}

function negated(row: Row): Row {
  return Object.fromEntries(INPUTS.map((field) => [field, -Number(row[field] ?? 0)]));
}
