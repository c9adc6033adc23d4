import { existsSync } from "node:fs";
import { join } from "node:path";
import { expectedSlugs, loadExpected, type ExpectedFile, type ExpectedTable } from "./expected";
import { expectedProblems } from "./expected-problems";
import { expectedValue } from "./expected-value";
import { fileContradictions } from "./file-contradictions";
import { rawFile } from "./raw-file";
import { cellAddress, columnLetter, columnNumber, columnSpan, rowsNamed } from "./sheet-address";

/** The real files lie beside the project and are no part of it. */
const DATA = join(__dirname, "../../../shared/data");

const table: ExpectedTable = {
  title: null,
  header: [1, 2],
  rows: [3, 9],
  columns: "A:B",
  kind: "daily",
  grain: ["date"],
  platform: "amazon",
  currency: "USD",
  dropped: { total: ["10"], blank: ["5-6"] },
  fields: [
    { column: "A", header: "Date", field: "date", type: "date" },
    { column: "B", header: "cost_micros", field: "cost", type: "number", scale: 0.000001 },
  ],
  readings: { "*": { "-": null } },
  cells: { B4: 7 },
};
const fileOf = (...tables: ExpectedTable[]): ExpectedFile => ({
  file: "slug/file.csv",
  note: "read whole",
  sheets: [{ sheet: "file", tables }],
});

describe("an expected answer is checked in itself", () => {
  test("a sound one has no problems", () => {
    expect(expectedProblems("slug", fileOf(table))).toEqual([]);
  });

  const [date, cost] = table.fields as [ExpectedTable["fields"][0], ExpectedTable["fields"][0]];
  test.each<[string, Partial<ExpectedTable>]>([
    ["out of order", { header: [3, 3] }],
    ["out of order", { rows: [9, 3] }],
    ["columns B:A", { columns: "B:A" }],
    ["column C has 0 answers", { columns: "A:C" }],
    ["column A has 2 answers", { fields: [date, date, cost] }],
    ["column C is outside", { fields: [date, cost, { ...cost, column: "C" }] }],
    ["kind hourly", { kind: "hourly" as ExpectedTable["kind"] }],
    ["platform ebay", { platform: "ebay" }],
    ["currency ¥", { currency: "¥" }],
    ["grain keyword is no column", { grain: ["keyword"] }],
    ["unknown field spend", { fields: [date, { ...cost, field: "spend" as "cost" }] }],
    ["scale 1", { fields: [date, { ...cost, scale: 1 }] }],
    ["window of 0 days", { fields: [date, { ...cost, windowDays: 0 }] }],
    ["dropped rows 6-5", { dropped: { blank: ["6-5"] } }],
    ["row 5 is dropped twice", { dropped: { blank: ["5"], total: ["5"] } }],
    ["row 9 is dropped and data", { dropped: { total: ["9"] } }],
    ["not below the header", { dropped: { note: ["2"] } }],
    ["readings of column C", { readings: { C: { "-": null } } }],
    ["cell B10 is outside", { cells: { B10: 1 } }],
  ])("%s", (problem, change) => {
    expect(expectedProblems("slug", fileOf({ ...table, ...change })).join("\n")).toContain(problem);
  });

  test("two tables in the same place, a wrong folder", () => {
    const problems = expectedProblems("other", fileOf(table, { ...table, header: [8, 8], rows: [11, 12] }));
    expect(problems).toContain("file slug/file.csv is not of other");
    expect(problems).toContain("file, table 2: overlaps another table");
  });
});

test("a value by hand goes before the plain reading, a scale only with it", () => {
  const cost = table.fields[1] as ExpectedTable["fields"][0];
  expect(expectedValue(table, cost, 4, { value: "rubbish" })).toBe(7);
  expect(expectedValue(table, cost, 5, { value: "-" })).toBeNull();
  expect(expectedValue(table, cost, 6, { value: 1_500_000 })).toBeCloseTo(1.5, 12);
  expect(() => expectedValue(table, cost, 7, { value: "n/a" })).toThrow("no plain number");
});

test("addresses", () => {
  expect([1, 26, 27, 125, 702, 703].map(columnLetter)).toEqual(["A", "Z", "AA", "DU", "ZZ", "AAA"]);
  expect(["A", "Z", "AA", "DU", "ZZ", "AAA"].map(columnNumber)).toEqual([1, 26, 27, 125, 702, 703]);
  expect(columnSpan("C:DU")).toEqual([3, 125]);
  expect(["A", "B:A", "A:B:C", "a:b"].map(columnSpan)).toEqual([null, null, null, null]);
  expect(cellAddress("DU11")).toEqual({ column: 125, row: 11 });
  expect(["A0", "11", "a1"].map(cellAddress)).toEqual([null, null, null]);
  expect(rowsNamed(["5", "20-22"])).toEqual([5, 20, 21, 22]);
  expect([["22-20"], ["0"], ["5,6"]].map(rowsNamed)).toEqual([null, null, null]);
});

describe("an answer is held against its file", () => {
  const lines: readonly (readonly (string | null)[])[] = [
    ["Micros by day", null],
    ["Date", "cost_micros"],
    ["2026-03-01", "1000000"],
    ["2026-03-02", "n/a"],
    [null, null],
    [null, null],
    ["2026-03-05", "-"],
    ["2026-03-06", "0"],
    ["2026-03-07", "5"],
    ["Total", "1000012"],
  ];
  const sheet = {
    sheet: "file",
    lastRow: 10,
    lastColumn: 2,
    cell: (column: string, row: number) => ({ value: lines[row - 1]?.[columnNumber(column) - 1] ?? null }),
  };

  test("one that fits has no contradictions", () => {
    expect(fileContradictions(fileOf(table), [sheet])).toEqual([]);
  });

  const [date, cost] = table.fields as [ExpectedTable["fields"][0], ExpectedTable["fields"][0]];
  test.each<[string, Partial<ExpectedTable>]>([
    ["B4: no plain number", { cells: {} }],
    ["B7: no plain number", { readings: {} }],
    ['"n. a." does not occur in B', { readings: { "*": { "-": null }, B: { "n. a.": null } } }],
    ["row 10 has no answer", { dropped: { blank: ["5-6"] } }],
    ["data row 5 is blank", { dropped: { total: ["10"], blank: ["6"] } }],
    ["row 10 is not blank", { dropped: { blank: ["5-6", "10"] } }],
    ["rows end at 10, not 11", { rows: [3, 11] }],
    ['B is headed "" / "cost_micros"', { fields: [date, { ...cost, header: "cost" }] }],
  ])("%s", (contradiction, change) => {
    const found = fileContradictions(fileOf({ ...table, ...change }), [sheet]).join("\n");
    expect(found).toContain(contradiction);
  });

  test("sheets without an answer", () => {
    expect(fileContradictions(fileOf(table), [sheet, { ...sheet, sheet: "notes" }])).toContain(
      "the sheets are file, notes",
    );
  });
});

describe("the expected answers of the real files", () => {
  test("there are thirty", () => {
    expect(expectedSlugs()).toHaveLength(30);
  });

  test.each(expectedSlugs())("%s is sound", (slug) => {
    expect(() => loadExpected(slug)).not.toThrow();
  });

  const present = existsSync(DATA);
  if (!present) console.warn("Real files are not here: the answers are not held against them.");
  (present ? test : test.skip).each(expectedSlugs())("%s agrees with its file", (slug) => {
    const expected = loadExpected(slug);
    const found = fileContradictions(expected, rawFile(join(DATA, expected.file)));
    expect(found.slice(0, 12)).toEqual([]);
  });
});
