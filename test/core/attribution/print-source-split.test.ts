import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import {
  printCanSplit,
  printRoundedSourceSplit,
  printSourceSplit,
} from "../../../src/core/attribution/print-source-split";
import { SOURCE_FACTORS, splitBySource } from "../../../src/core/attribution/source-changes";
import type { SourceFigures } from "../../../src/core/attribution/source-changes";
import { attachEngine } from "../../../src/workbench/engine/calculation-engine";
import { area } from "../../../src/workbench/model/address";
import { Workbook } from "../../../src/workbench/model/workbook";
import { hasLibreOffice, recalculateWorkbook } from "../../support/libreoffice";
import { plainWorkbook } from "../../support/plain-workbook";

const SEED = Number(process.env.FUZZ_SEED ?? 20260309);

/** visitors, buyers, amount before; the same after. */
type Row = readonly (number | null)[];

const count = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 1, max: 300_000 }) },
  { weight: 2, arbitrary: fc.integer({ min: 9990, max: 10_010 }) },
  { weight: 1, arbitrary: fc.constantFrom<number | null>(0, 0, null, -2, 2e13) },
);
const money = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 1, max: 200_000_000 }).map((cents) => cents / 100) },
  { weight: 1, arbitrary: fc.constantFrom<number | null>(0, 0, null, -0.01, 0.01) },
);
const gone: fc.Arbitrary<Row> = fc.tuple(count, count, money).map((half) => [...half, 0, 0, 0]);
const fresh: fc.Arbitrary<Row> = fc.tuple(count, count, money).map((half) => [0, 0, 0, ...half]);
const row: fc.Arbitrary<Row> = fc.oneof(
  { weight: 5, arbitrary: fc.tuple(count, count, money, count, count, money) },
  { weight: 1, arbitrary: gone },
  { weight: 1, arbitrary: fresh },
);

/** Sources of one shop; a shop without any visitor before is among them. */
const GROUP = 4;
const EDGE_GROUPS: readonly (readonly Row[])[] = [
  [1, 2, 3, 4].map((n): Row => [0, 0, 0, 50 * n, n, 99.5 * n]),
  [1, 2, 3, 4].map((n): Row => [50 * n, n, 99.5 * n, 0, 0, 0]),
  [1, 2, 3, 4].map((): Row => [0, 0, 0, 0, 0, 0]),
  [1, 2, 3, 4].map((n): Row => [80, 4, 480.24, 80, 4 - (n % 2), 480.24]),
  [
    [100, 0, 0, 100, 5, 250],
    [100, 5, 0, 120, 5, 250],
    [100, 5, 250, 0, 0, 0],
    [0, 3, 90, 10, 1, 9],
  ],
];
const GROUPS: readonly (readonly Row[])[] = [
  ...EDGE_GROUPS,
  ...fc.sample(fc.array(row, { minLength: GROUP, maxLength: GROUP }), { seed: SEED, numRuns: 250 }),
];
const ROWS = GROUPS.flat();
const FIRST = 2;

function formulasAt(at: number): readonly string[] {
  const top = FIRST + Math.floor((at - FIRST) / GROUP) * GROUP;
  const sum = (column: string): string =>
    `=SUMIFS(${column}$${top}:${column}$${top + GROUP - 1},G$${top}:G$${top + GROUP - 1},1)`;
  const before = { visitors: `A${at}`, buyers: `B${at}`, amount: `C${at}`, allVisitors: `H${at}` };
  const after = { visitors: `D${at}`, buyers: `E${at}`, amount: `F${at}`, allVisitors: `I${at}` };
  const exact = printSourceSplit(before, after);
  const rounded = printRoundedSourceSplit(
    { allVisitors: `J${at}`, share: `K${at}`, conversion: `L${at}`, perBuyer: `M${at}` },
    { before: before.amount, after: after.amount },
  );
  return [
    printCanSplit(before, after),
    sum("A"),
    sum("D"),
    ...[exact, rounded].flatMap((formulas) => SOURCE_FACTORS.map((factor) => formulas[factor])),
  ];
}

/** What splitBySource gives for each row of a group: exact parts, then rounded ones. */
function expected(group: readonly Row[]): readonly (readonly (number | "")[])[] {
  const half = (each: Row, from: number): SourceFigures => ({
    visitors: each[from],
    buyers: each[from + 1],
    amount: each[from + 2],
    cost: null,
  });
  const periods = group.map((each, i) => ({
    source: String(i),
    before: half(each, 0),
    after: half(each, 3),
  }));
  return splitBySource(periods, null).sources.map(({ split }) =>
    split.kind === "none"
      ? new Array<"">(8).fill("")
      : [...split.parts.map(({ exact }) => exact), ...split.parts.map(({ rounded }) => rounded)],
  );
}

const EXPECTED = GROUPS.flatMap(expected);

function differences(shown: (row: number, column: number) => unknown): readonly string[] {
  return ROWS.flatMap((each, r) => {
    const dust = 1e-15 * Math.max(Math.abs(each[2] ?? 0), Math.abs(each[5] ?? 0));
    return (EXPECTED[r] ?? []).flatMap((wanted, c) => {
      const value = shown(r + FIRST - 1, 9 + c);
      const same =
        typeof wanted === "number" && typeof value === "number"
          ? Math.abs(value - wanted) <= 1e-9 * Math.abs(wanted) + dust
          : value === wanted;
      return same
        ? []
        : [`${JSON.stringify(each)} part ${c}: ${String(value)}, not ${wanted} (seed ${SEED})`];
    });
  });
}

describe("printSourceSplit", () => {
  test("shows in the workbench what splitBySource gives, and nothing where it gives a reason", () => {
    const workbook = new Workbook();
    const engine = attachEngine(workbook, { now: () => new Date(2026, 0, 1), random: () => 0.5 });
    const sheet = workbook.addSheet("来源");
    sheet.write(area(FIRST - 1, 0, ROWS.length, 6), (r, column) => ROWS[r][column]);
    sheet.write(area(FIRST - 1, 6, ROWS.length, 11), (r, column) => formulasAt(r + FIRST)[column]);
    engine.recalculate();
    expect(differences((r, column) => sheet.value(r, column))).toEqual([]);
    expect(EXPECTED.filter(([first]) => first === "").length).toBeGreaterThan(100);
    expect(EXPECTED.filter(([first]) => first !== "").length).toBeGreaterThan(400);
    // The four to the cent add up to the change to the cent.
    ROWS.forEach((each, r) => {
      if (EXPECTED[r][0] === "") return;
      const cents = [13, 14, 15, 16].map((column) =>
        Math.round(Number(sheet.value(r + FIRST - 1, column)) * 100),
      );
      const change = Math.round(Number(each[5]) * 100) - Math.round(Number(each[2]) * 100);
      expect(cents.reduce((a, b) => a + b, 0)).toBe(change);
    });
  });

  const enabled = hasLibreOffice("the comparison of the printed split by source with LibreOffice");
  (enabled ? test : test.skip)(
    "shows the same in LibreOffice",
    async () => {
      const folder = mkdtempSync(join(tmpdir(), "opsheet-sources-"));
      const path = join(folder, "split.xlsx");
      const rows = ROWS.map((each, r) => [
        ...each,
        ...formulasAt(r + FIRST).map((formula) => ({ formula: formula.slice(1) })),
      ]);
      writeFileSync(path, plainWorkbook([{ name: "来源", rows: [["before"], ...rows] }]));
      const office = await recalculateWorkbook(path).finally(() =>
        rmSync(folder, { recursive: true, force: true }),
      );
      const cells = office.get("来源");
      expect(differences((r, column) => cells?.get(r)?.get(column)?.value ?? "")).toEqual([]);
    },
    600_000,
  );
});
