import fc from "fast-check";
import { days, placesOf, qualityOf } from "./table-of";
import type { CellValue } from "../../../src/workbook/grid";

/** One day of a sound shop: every part below its whole, every rate the quotient of its inputs. */
const day = fc
  .record({
    views: fc.integer({ min: 50, max: 100_000 }),
    visitors: fc.double({ min: 0.3, max: 1, noNaN: true }),
    carts: fc.double({ min: 0, max: 0.5, noNaN: true }),
    ordering: fc.double({ min: 0.01, max: 0.3, noNaN: true }),
    paying: fc.double({ min: 0.3, max: 1, noNaN: true }),
    price: fc.integer({ min: 500, max: 90_000 }),
  })
  .map(({ views, visitors, carts, ordering, paying, price }): CellValue[] => {
    const people = Math.ceil(views * visitors);
    const ordered = Math.ceil(people * ordering);
    const paid = Math.ceil(ordered * paying);
    const amount = (paid * price) / 100;
    return [views, people, Math.floor(people * carts), ordered, paid, amount, paid / people, amount / paid];
  });

const COLUMNS = [
  "date",
  "pageViews",
  "visitors",
  "cartUsers",
  "orderBuyers",
  "paidBuyers",
  "paidAmount",
  "payConversionRate",
  "amountPerBuyer",
] as const;

/** Days of a sound shop in a row; between 12 and 60 of them. */
const soundDays = fc
  .array(day, { minLength: 12, maxLength: 60 })
  .map((rows) => days(rows.length).map((date, i): CellValue[] => [date, ...rows[i]]));

function findingsOf(
  rows: readonly (readonly CellValue[])[],
): readonly (readonly [string, number?, number?])[] {
  return placesOf(qualityOf({ kind: "daily", grain: ["date"], columns: COLUMNS, rows }));
}

/** Puts one cell of a row in another's place. */
function withCell(rows: readonly CellValue[][], row: number, column: number, to: CellValue): CellValue[][] {
  return rows.map((cells, i) => (i === row ? cells.map((cell, j) => (j === column ? to : cell)) : cells));
}

/** A fault put into sound days at a row, and what is to be said: code, row and column of the sheet. */
interface Fault {
  readonly name: string;
  readonly put: (rows: CellValue[][], at: number) => CellValue[][];
  readonly told: (at: number) => readonly (readonly [string, number?, number?])[];
}

const FAULTS: readonly Fault[] = [
  {
    name: "a negative count",
    put: (rows, at) => withCell(rows, at, 3, -1),
    told: (at) => [["negative-value", at + 2, 4]],
  },
  {
    name: "more people in the cart than visitors",
    put: (rows, at) => withCell(rows, at, 3, (rows[at][2] as number) + 1),
    told: (at) => [["part-exceeds-whole", at + 2, 4]],
  },
  {
    name: "a rate ten times too large",
    put: (rows, at) => withCell(rows, at, 7, (rows[at][7] as number) * 10),
    told: (at) => [["ratio-cell-differs", at + 2, 8]],
  },
  {
    name: "a day that is missing",
    put: (rows, at) => rows.filter((_, i) => i !== at),
    told: () => [["date-gap", undefined, undefined]],
  },
  {
    name: "a day pasted twice",
    put: (rows, at) => [...rows.slice(0, at + 1), rows[at], ...rows.slice(at + 1)],
    told: (at) => [["duplicate-row", at + 3, undefined]],
  },
  {
    name: "a day twice with other page views",
    put: (rows, at) => {
      const again = [rows[at][0], (rows[at][1] as number) + 1, ...rows[at].slice(2)];
      return [...rows.slice(0, at + 1), again, ...rows.slice(at + 1)];
    },
    told: (at) => [["duplicate-key", at + 3, undefined]],
  },
  {
    name: "an average per buyer worked out of the row above from a row on",
    put: (rows, at) => {
      // Averages that differ from day to day, so that they show whose they are.
      const averages = rows.map((_, i) => 10 + 7 * (i % 5));
      return rows.map((cells, i) => [
        ...cells.slice(0, 6),
        averages[i] * (cells[5] as number),
        cells[7],
        averages[i >= at ? i - 1 : i],
      ]);
    },
    told: (at) => [["ratio-from-row-above", at + 2, 9]],
  },
];

describe("the quality report", () => {
  test("finds nothing in sound days, whole or with a total that adds up", () => {
    fc.assert(
      fc.property(soundDays, (rows) => {
        expect(findingsOf(rows)).toEqual([]);
        const sum = (column: number): number =>
          Math.round(rows.reduce((total, cells) => total + Math.round(100 * (cells[column] as number)), 0)) /
          100;
        const total = ["total:合计", ...[1, 2, 3, 4, 5, 6].map(sum), sum(5) / sum(2), sum(6) / sum(5)];
        expect(findingsOf([...rows, total])).toEqual([]);
      }),
    );
  });

  test.each(FAULTS.map((fault) => [fault.name, fault] as const))("finds %s, and only that", (_, fault) => {
    fc.assert(
      fc.property(soundDays, fc.nat(), (rows, place) => {
        // Within the days, so that a missing one is a gap, and with enough of them on both sides to tell a change.
        const at = 5 + (place % (rows.length - 10));
        expect(findingsOf(fault.put(rows, at))).toEqual(fault.told(at));
      }),
    );
  });

  test("never throws, whatever the cells hold, and names no figure that is none", () => {
    const cell = fc.oneof(
      fc.constantFrom<CellValue>(
        null,
        0,
        1e308,
        -1e308,
        5e-324,
        "",
        "2026-03-01",
        "0000-00-00",
        "__proto__",
        true,
      ),
      fc.double({ noNaN: true, noDefaultInfinity: true }).map((figure) => figure + 0),
      fc.string(),
    );
    const marked = fc.constantFrom<CellValue>(
      "2026-03-01",
      "2026-03-04",
      "9999-12-31",
      "1900-03-01",
      "total:合计",
      null,
    );
    const rows = fc.array(
      fc
        .tuple(marked, fc.array(cell, { minLength: 8, maxLength: 8 }))
        .map(([first, rest]) => [first, ...rest]),
      { maxLength: 12 },
    );
    const kinds = fc.constantFrom("daily", "weekly", "monthly", "keyword", "orders", "other" as const);
    fc.assert(
      fc.property(rows, kinds, (cells, kind) => {
        const report = qualityOf({ kind, grain: ["date"], columns: COLUMNS, rows: cells });
        for (const { params } of report.findings) {
          for (const value of Object.values(params))
            expect(typeof value === "string" || Number.isFinite(value)).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });
});
