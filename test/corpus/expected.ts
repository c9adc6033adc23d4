import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { FieldId } from "../../src/core/fields/index";
import { expectedProblems } from "./expected-problems";
import type { PlainType, PlainValue } from "./plain-reading";

/** What a row of a table is, in the words of the expected answers. */
export type ExpectedKind =
  | "daily"
  | "weekly"
  | "monthly"
  | "keyword"
  | "product"
  | "channel"
  | "campaign"
  | "orders"
  | "service"
  | "other";

/** Why a row among the data is no data. */
export type DropReason = "total" | "average" | "blank" | "note" | "repeated-header";

/** First and last row, both included, counted from 1 as in the sheet; line 1 is row 1 of a csv. */
export type RowSpan = readonly [first: number, last: number];

/** The right answer for one column. */
export interface ExpectedField {
  /** Letter of the column. */
  readonly column: string;
  /** The header as it stands in the last header row, "" where that is blank. */
  readonly header: string;
  /** Heading of the group above it, where there is one. */
  readonly group?: string;
  /** What the column means; null where no field does. */
  readonly field: FieldId | null;
  /** Other fields a careful reader would also accept; rare, and argued for in the file's note. */
  readonly alsoField?: readonly FieldId[];
  readonly type: PlainType;
  /** True where even a careful reader could not tell between two readings: leaving it open is no fault. */
  readonly mayStayOpen?: boolean;
  /** Attribution window in days, where the header names one. */
  readonly windowDays?: number;
  /** What stored numbers are multiplied by to get the unit: 0.01 for percent stored ×100, 0.000001 for micros. */
  readonly scale?: number;
}

/** One cell of a wide table and the value it stands for. */
export interface WideSample {
  readonly cell: string;
  /** Text of the item column that tells the rows apart. */
  readonly item: string;
  /** The day, "2022-05-20". */
  readonly date: string;
  /** One of the names in `measures`. */
  readonly measure: string;
  readonly value: PlainValue;
  /** What stands in the cell, "" for an empty one. A cell of two values ("4.8+19") has a sample for each. */
  readonly raw: string | number;
}

/** A table with dates as column headings. */
export interface ExpectedWide {
  readonly headingField: FieldId;
  /** The columns headed by dates, "C:DU". */
  readonly columns: string;
  /** Column that names each row's figure; null where there is one kind of cell only. */
  readonly measureColumn: string | null;
  readonly itemColumns: readonly string[];
  /** Name of each figure (a text of measureColumn, or our own where there is none) and its field. */
  readonly measures: Readonly<Record<string, FieldId | null>>;
  readonly samples: readonly WideSample[];
}

/** The right answer for one table. */
export interface ExpectedTable {
  /** Text standing above the table as its title. */
  readonly title: string | null;
  readonly header: RowSpan;
  /** First and last row that is data. */
  readonly rows: RowSpan;
  /** "A:K" */
  readonly columns: string;
  readonly kind: ExpectedKind;
  /** Other kinds a sensible reader would also accept. */
  readonly alsoKind?: readonly ExpectedKind[];
  /** Fields that together tell rows apart. */
  readonly grain: readonly FieldId[];
  readonly platform: string | null;
  /** ISO code. */
  readonly currency: string | null;
  /** Rows that are no data, as "5" or "20-22", by reason. */
  readonly dropped: Readonly<Partial<Record<DropReason, readonly string[]>>>;
  /** Every column; of a wide table those that are not headed by dates. */
  readonly fields: readonly ExpectedField[];
  /** By column letter, "*" for every number and date column: odd text -> value. */
  readonly readings: Readonly<Record<string, Readonly<Record<string, PlainValue>>>>;
  /** Single odd cells, by address. */
  readonly cells: Readonly<Record<string, PlainValue>>;
  readonly wide?: ExpectedWide;
}

/** The tables of one sheet; none for a sheet that holds no table. */
export interface ExpectedSheet {
  /** Name of the sheet; of a csv the file name without its ending. */
  readonly sheet: string;
  readonly tables: readonly ExpectedTable[];
}

/** The right answer for one file, written by hand from the file and never from our output. */
export interface ExpectedFile {
  /** "slug/file name" */
  readonly file: string;
  /** How it was read and what is odd. */
  readonly note: string;
  readonly sheets: readonly ExpectedSheet[];
}

/** Where the expected answers of the real files lie. */
export const EXPECTED_FOLDER = join(process.cwd(), "test/corpus/expected");

/** Where those of our own fixtures lie. */
export const FIXTURE_ANSWERS = join(process.cwd(), "test/corpus/fixture-answers");

/** Names of the expected answers, in order: ["ads-funnel-control", …]. */
export function expectedSlugs(folder = EXPECTED_FOLDER): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .map((name) => basename(name, ".json"))
    .sort();
}

/**
 * Reads one expected answer.
 *
 * Throws when it contradicts itself (unknown field, column out of range, rows that are header and data …), naming
 * every fault.
 */
export function loadExpected(slug: string, folder = EXPECTED_FOLDER): ExpectedFile {
  const file = JSON.parse(readFileSync(join(folder, `${slug}.json`), "utf8")) as ExpectedFile;
  const problems = expectedProblems(slug, file);
  if (problems.length > 0) throw new Error(`${slug}.json:\n${problems.join("\n")}`);
  return file;
}
