import fc from "fast-check";
import { evaluate } from "../../../src/core/evaluate";
import type { Expr } from "../../../src/core/expr";
import { printMetric } from "../../../src/core/formulas/print-metric";
import { differenceHigh, differenceLow } from "../../../src/core/statistics/difference";
import { printTwoSidedChance, printTwoSidedQuantile } from "../../../src/core/statistics/print-student";
import { spread } from "../../../src/core/statistics/spread";
import { twoSidedChance, twoSidedQuantile } from "../../../src/core/statistics/student";
import { twoProportionsZ } from "../../../src/core/statistics/two-proportions";
import { wilsonHigh, wilsonLow } from "../../../src/core/statistics/wilson";
import { attachEngine } from "../../../src/workbench/engine/calculation-engine";
import { area, columnName } from "../../../src/workbench/model/address";
import { CellError } from "../../../src/workbench/model/values";
import { Workbook } from "../../../src/workbench/model/workbook";
import { saveWorkbook } from "../../../src/workbench/xlsx/save";
import { compareWithLibreOffice } from "../../support/compare-with-libreoffice";
import { hasLibreOffice } from "../../support/libreoffice";

const SEED = Number(process.env.FUZZ_SEED ?? 20260301);
const ROWS = 400;

/** What stands in an input's cell: a figure, nothing, a word, or a formula that gives an error. */
type Cell = number | string | null;

/** A printed statistic: its inputs in columns, its formula behind them, and what it must show; null is nothing. */
interface Printed {
  readonly name: string;
  readonly inputs: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  readonly formula: (cellOf: (input: string) => string) => string;
  readonly expected: (figureOf: (input: string) => number | null) => number | null;
}

const count = fc.oneof(fc.nat({ max: 30 }), fc.nat({ max: 20_000 }), fc.nat({ max: 9_000_000 }));
const nothing = fc.constantFrom<Cell>(null, "待定", "=1/0", 0, -3);
const rate = fc.oneof(fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom(0, 1));
const spreads = fc.oneof(fc.constant(1), fc.double({ min: 1, max: 6000, noNaN: true }));
const quantile = fc.double({ min: 1.2, max: 12.8, noNaN: true });

/** Successes and trials; one in ten has more successes than trials. */
const counts = fc
  .tuple(count, count, fc.nat({ max: 9 }))
  .map(([a, b, turn]) => (turn === 0 ? [Math.max(a, b), Math.min(a, b)] : [Math.min(a, b), Math.max(a, b)]));
const side = fc.tuple(counts, spreads).map(([[x, n], d]): Cell[] => [x, n, d]);
const wilsonRow = fc.tuple(counts, quantile, spreads).map(([[x, n], z, d]): Cell[] => [x, n, z, d]);
/** Low, rate and high, put in the order the inputs have. */
const limits = fc
  .tuple(rate, rate, rate)
  .map((three) => [...three].sort((a, b) => a - b))
  .map(([low, middle, high]): Cell[] => [middle, low, high]);
const daySums = fc
  .array(fc.tuple(fc.nat({ max: 3000 }), fc.integer({ min: 1, max: 9000 })), { maxLength: 35 })
  .map((days): Cell[] => {
    const total = (value: (x: number, n: number) => number) =>
      days.reduce((sum, [x, n]) => sum + value(x, n), 0);
    return [
      days.length,
      total((x) => x),
      total((_, n) => n),
      total((x) => x * x),
      total((x, n) => x * n),
      total((_, n) => n * n),
    ];
  });

/** Whole rows, then rows in which one input is missing, wrong, 0 or below. */
function sample(row: fc.Arbitrary<Cell[]>): Cell[][] {
  const spoilt = fc
    .tuple(row, fc.nat(), nothing)
    .map(([cells, place, wrong]) => cells.map((cell, i) => (i === place % cells.length ? wrong : cell)));
  return [
    ...fc.sample(row, { seed: SEED, numRuns: ROWS }),
    ...fc.sample(spoilt, { seed: SEED + 1, numRuns: ROWS / 2 }),
  ];
}

function ofExpr<Input extends string>(
  name: string,
  expr: Expr<Input>,
  order: readonly Input[],
  row: fc.Arbitrary<Cell[]>,
): Printed {
  return {
    name,
    inputs: order,
    rows: sample(row),
    formula: (cellOf) => printMetric(expr, cellOf),
    expected: (figureOf) => evaluate(expr, figureOf),
  };
}

const WILSON = ["successes", "trials", "quantile", "spread"] as const;
const DIFFERENCE = ["rateA", "lowA", "highA", "rateB", "lowB", "highB"] as const;
const SIDES = ["successesA", "trialsA", "spreadA", "successesB", "trialsB", "spreadB"] as const;
const SUMS = ["days", "successes", "trials", "sumXX", "sumXN", "sumNN"] as const;
const both = (one: fc.Arbitrary<Cell[]>): fc.Arbitrary<Cell[]> =>
  fc.tuple(one, one).map(([a, b]) => [...a, ...b]);
const studentRow = (first: fc.Arbitrary<number>): fc.Arbitrary<Cell[]> =>
  fc.tuple(first, fc.integer({ min: 1, max: 400 })).map(([a, df]): Cell[] => [a, df]);
const level = fc.constantFrom(0.5, 0.8, 0.9, 0.95, 0.98, 0.99, 0.999);
const z = fc.double({ min: -9, max: 9, noNaN: true });

const PRINTED: () => readonly Printed[] = () => [
  ofExpr("low", wilsonLow, WILSON, wilsonRow),
  ofExpr("high", wilsonHigh, WILSON, wilsonRow),
  ofExpr("difference-low", differenceLow, DIFFERENCE, both(limits)),
  ofExpr("difference-high", differenceHigh, DIFFERENCE, both(limits)),
  ofExpr("z", twoProportionsZ, SIDES, both(side)),
  ofExpr("spread", spread, SUMS, daySums),
  student("quantile", "level", level, printTwoSidedQuantile, twoSidedQuantile),
  student("chance", "z", z, printTwoSidedChance, twoSidedChance),
];

/** With degrees of freedom in every other row, and without (normal) in the rest. */
function student(
  name: string,
  first: string,
  values: fc.Arbitrary<number>,
  print: (value: string, df: string | null) => string,
  calculate: (value: number, df: number | null) => number,
): Printed {
  return {
    name,
    inputs: [first, "df"],
    rows: fc
      .sample(studentRow(values), { seed: SEED, numRuns: ROWS })
      .map(([value, df], i) => [value, i % 2 === 0 ? df : null]),
    formula: (cellOf) =>
      `=IF(${cellOf("df")}="",${print(cellOf(first), null)},${print(cellOf(first), cellOf("df"))})`,
    expected: (figureOf) => calculate(figureOf(first) ?? NaN, figureOf("df")),
  };
}

describe("printed statistics", () => {
  const printed = PRINTED();
  const workbook = new Workbook();
  const engine = attachEngine(workbook, { now: () => new Date(2026, 0, 1), random: () => 0.5 });
  for (const each of printed) {
    const sheet = workbook.addSheet(each.name);
    const [height, width] = [each.rows.length, each.inputs.length];
    sheet.write(area(0, 0, height, width), (row, column) => each.rows[row][column]);
    sheet.write(area(0, width, height, 1), (row) =>
      each.formula((input) => `$${columnName(each.inputs.indexOf(input))}${row + 1}`),
    );
  }
  engine.recalculate();

  test.each(printed)("$name calculates to what is evaluated", (each) => {
    const values = each.rows.map((cells, row) => {
      const figureOf = (input: string): number | null => {
        const cell = cells[each.inputs.indexOf(input)];
        return typeof cell === "number" ? cell : null;
      };
      const shown = workbook.findSheet(each.name)?.value(row, each.inputs.length) ?? "";
      return { row, shown, expected: each.expected(figureOf) };
    });
    expect(values.filter(({ shown, expected }) => !agree(shown, expected))).toEqual([]);
    expect(values.filter(({ expected }) => expected !== null).length).toBeGreaterThan(ROWS / 2);
  });

  const enabled = hasLibreOffice("the comparison of printed statistics with LibreOffice");
  (enabled ? test : test.skip)(
    "LibreOffice calculates the same",
    async () => {
      const sheets = printed.map(({ name }) => name);
      const { compared, differences } = await compareWithLibreOffice(saveWorkbook(workbook).bytes, {
        sheets,
      });
      expect(compared).toBeGreaterThanOrEqual(printed.length * ROWS);
      expect(differences.filter(({ saved, recalculated }) => !bothNearlyZero(saved, recalculated))).toEqual(
        [],
      );
    },
    200_000,
  );
});

/** LibreOffice takes a difference of nearly equal numbers for 0. */
function bothNearlyZero(...shown: readonly string[]): boolean {
  return shown.every((text) => /^number /.test(text) && Math.abs(Number(text.slice(7))) < 1e-14);
}

/** To a relative 1e-9, or to the last digits of the rates and sums that a difference is taken of. */
function agree(shown: unknown, expected: number | null): boolean {
  if (expected === null) return shown === "";
  if (shown instanceof CellError || typeof shown !== "number") return false;
  return Math.abs(shown - expected) <= Math.max(1e-9 * Math.abs(expected), 1e-15);
}
