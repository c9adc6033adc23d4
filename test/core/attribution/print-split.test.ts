import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { printRoundedSplit, printSplit } from "../../../src/core/attribution/print-split";
import { SALES_FACTORS, splitSales } from "../../../src/core/attribution/sales-change";
import type { SalesFigures } from "../../../src/core/attribution/sales-change";
import { attachEngine } from "../../../src/workbench/engine/calculation-engine";
import { area } from "../../../src/workbench/model/address";
import { Workbook } from "../../../src/workbench/model/workbook";
import { hasLibreOffice, recalculateWorkbook } from "../../support/libreoffice";
import { plainWorkbook } from "../../support/plain-workbook";

const SEED = Number(process.env.FUZZ_SEED ?? 20260308);

/** visitors, buyers, amount before; the same after. */
type Row = readonly (number | null)[];

const count = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 1, max: 3_000_000 }) },
  { weight: 2, arbitrary: fc.integer({ min: 99_990, max: 100_010 }) },
  { weight: 1, arbitrary: fc.constantFrom<number | null>(0, null, -2, 1e12, 2e13) },
);
const money = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 1, max: 2_000_000_000 }).map((cents) => cents / 100) },
  {
    weight: 2,
    arbitrary: fc.integer({ min: 99_999_990, max: 100_000_010 }).map((cents) => cents / 100),
  },
  { weight: 1, arbitrary: fc.constantFrom<number | null>(0, null, -0.01, 1e13, 0.01) },
);
const randomRow: fc.Arbitrary<Row> = fc.tuple(count, count, money, count, count, money);

/** Every mixture of nothing, a little and enough in all six cells. */
const EDGES = [null, 0, 3].flatMap((a) => [-1, 0, 1, 2.5].map((b) => [a, b] as const));
const EDGE_ROWS: readonly Row[] = [
  ...EDGES.flatMap(([v0, b0]) => EDGES.map(([a0, b1]): Row => [v0, b0, a0, 4, b1, 7])),
  ...EDGES.flatMap(([v0, a0]) => EDGES.map(([v1, a1]): Row => [v0, 2, a0, v1, 2, a1])),
  ...[0, 5].flatMap((v) => [0, 2].flatMap((b) => [0, 9].map((a): Row => [v, b, a, 80, 4, 480.24]))),
  ...[0, 5].flatMap((v) => [0, 2].flatMap((b) => [0, 9].map((a): Row => [80, 4, 480.24, v, b, a]))),
  [0, 0, 0, 0, 0, 0],
  [80, 4, 480.24, 80, 4, 480.24],
  [10_000, 500, 5000, 10_004, 500, 5002],
  [10_000, 500, 5000, 10_003.9, 500, 5001.9],
];

const ROWS: readonly Row[] = [...EDGE_ROWS, ...fc.sample(randomRow, { seed: SEED, numRuns: 1000 })];

const FIRST = 2;
const formulasAt = (row: number): readonly string[] => {
  const before = { visitors: `A${row}`, buyers: `B${row}`, amount: `C${row}` };
  const after = { visitors: `D${row}`, buyers: `E${row}`, amount: `F${row}` };
  const exact = printSplit(before, after);
  const rounded = printRoundedSplit(
    { visitors: `G${row}`, conversion: `H${row}`, perBuyer: `I${row}` },
    { before: before.amount, after: after.amount },
  );
  return [exact, rounded].flatMap((formulas) => SALES_FACTORS.map((factor) => formulas[factor]));
};

function split([v0, b0, a0, v1, b1, a1]: Row): readonly (number | "")[] {
  const before: SalesFigures = { visitors: v0, buyers: b0, amount: a0 };
  const result = splitSales(before, { visitors: v1, buyers: b1, amount: a1 });
  if (result.kind === "none") return ["", "", "", "", "", ""];
  return [...result.parts.map((part) => part.exact), ...result.parts.map((part) => part.rounded)];
}

/** Where the cells of a sheet differ from what splitSales gives, beyond a relative 1e-9. */
function differences(shown: (row: number, column: number) => unknown): readonly string[] {
  return ROWS.flatMap((row, r) => {
    const dust = 1e-15 * Math.max(Math.abs(row[2] ?? 0), Math.abs(row[5] ?? 0));
    return split(row).flatMap((expected, c) => {
      const value = shown(r + FIRST - 1, 6 + c);
      const same =
        typeof expected === "number" && typeof value === "number"
          ? Math.abs(value - expected) <= 1e-9 * Math.abs(expected) + dust
          : value === expected;
      return same
        ? []
        : [`${JSON.stringify(row)} part ${c}: ${String(value)}, not ${expected} (seed ${SEED})`];
    });
  });
}

describe("printSplit", () => {
  test("prints what Excel 2016, WPS and LibreOffice share, below Excel's length", () => {
    const functions = new Set(formulasAt(2).flatMap((formula) => formula.match(/[A-Z]+(?=\()/g) ?? []));
    expect([...functions].sort()).toEqual(
      ["ABS", "AND", "COUNT", "IF", "LN", "MAX", "MIN", "NOT", "OR", "ROUND"], // prettier-ignore
    );
    expect(Math.max(...formulasAt(1_048_576).map((formula) => formula.length))).toBeLessThan(8192);
  });

  test("shows in the workbench what splitSales gives, and nothing where it gives a reason", () => {
    const workbook = new Workbook();
    const engine = attachEngine(workbook, { now: () => new Date(2026, 0, 1), random: () => 0.5 });
    const sheet = workbook.addSheet("数据");
    sheet.write(area(FIRST - 1, 0, ROWS.length, 6), (row, column) => ROWS[row][column]);
    sheet.write(area(FIRST - 1, 6, ROWS.length, 6), (row, column) => formulasAt(row + FIRST)[column]);
    engine.recalculate();
    expect(differences((row, column) => sheet.value(row, column))).toEqual([]);
    expect(ROWS.filter((row) => split(row)[0] === "").length).toBeGreaterThan(200);
    expect(ROWS.filter((row) => split(row)[0] !== "").length).toBeGreaterThan(500);
  });

  test("shows nothing where a figure is a word or an error", () => {
    const workbook = new Workbook();
    const engine = attachEngine(workbook, { now: () => new Date(2026, 0, 1), random: () => 0.5 });
    const sheet = workbook.addSheet("数据");
    for (const [place, wrong] of ["待定", "=1/0"].entries())
      for (let column = 0; column < 6; column += 1) {
        const row = FIRST - 1 + place * 6 + column;
        sheet.write(area(row, 0, 1, 6), (_, c) => (c === column ? wrong : [50, 4, 300][c % 3]));
        sheet.write(area(row, 6, 1, 6), (_, c) => formulasAt(row + 1)[c]);
      }
    engine.recalculate();
    for (let row = FIRST - 1; row < FIRST + 11; row += 1)
      expect([0, 1, 2, 3, 4, 5].map((c) => sheet.value(row, 6 + c))).toEqual(["", "", "", "", "", ""]);
  });

  const enabled = hasLibreOffice("the comparison of the printed split with LibreOffice");
  (enabled ? test : test.skip)(
    "shows the same in LibreOffice",
    async () => {
      const folder = mkdtempSync(join(tmpdir(), "opsheet-split-"));
      const path = join(folder, "split.xlsx");
      const rows = ROWS.map((row, r) => [
        ...row,
        ...formulasAt(r + FIRST).map((formula) => ({ formula: formula.slice(1) })),
      ]);
      writeFileSync(path, plainWorkbook([{ name: "数据", rows: [["before"], ...rows] }]));
      const office = await recalculateWorkbook(path).finally(() =>
        rmSync(folder, { recursive: true, force: true }),
      );
      const cells = office.get("数据");
      expect(differences((row, column) => cells?.get(row)?.get(column)?.value ?? "")).toEqual([]);
    },
    600_000,
  );
});
