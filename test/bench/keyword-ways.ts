import { KEYWORD_FIELDS, KEYWORD_HEADINGS } from "./keyword-rows";
import type { KeywordRow } from "./keyword-rows";
import { cleanTable } from "../../src/core/clean/clean-grid-table";
import { takeColumns } from "../../src/core/clean/take-columns";
import type { KeywordReport } from "../../src/core/keywords/keyword-report";
import { dayPlan, readReport } from "../../src/core/keywords/read-report";
import type { NameCodes } from "../../src/core/keywords/word-codes";
import { placesOfDays, WordSums } from "../../src/core/keywords/sum-words";
import { recogniseGrid } from "../../src/core/recognise/recognise-grid";
import type { CsvColumn } from "../../src/workbench/xlsx/csv-column";
import type { CsvCells } from "../../src/workbench/xlsx/read-csv";
import type { CellValue, Grid } from "../../src/workbook/grid";

/** The cells of columns, in the order of KEYWORD_FIELDS; days are serial numbers. */
type Columns = readonly (readonly CellValue[])[];

/** Rows whose columns are taken out at a time. */
const BLOCK = 4096;

/** The whole way of a sheet in the add-in: the rows under the headings of an export, recognised, cleaned, added up. */
export function recognisedReport(rows: readonly KeywordRow[]): KeywordReport {
  const formats = KEYWORD_FIELDS.map((field) => (field === "date" ? "yyyy-mm-dd" : "General"));
  const grid: Grid = {
    sheet: "直通车",
    firstRow: 1,
    firstColumn: 1,
    rows: [KEYWORD_HEADINGS, ...rows],
    formats: [{ row: 2, formats }],
    tables: [],
  };
  const [table] = recogniseGrid(grid).tables;
  const fields = table.columns.map(({ field }) => field).join();
  if (fields !== KEYWORD_FIELDS.join()) throw new Error(`recognised ${fields}`);
  const found = readReport([cleanTable(grid, table).value], { byMatchType: true, byCampaign: true });
  if (found === null) throw new Error("no report");
  return found.value;
}

/** The sums alone of rows whose columns are known, as DuckDB and arquero are told them. */
export function sumBlocks(rows: readonly KeywordRow[], windowDays: number): WordSums {
  const serials = new Int32Array(rows.length);
  for (let i = 0; i < rows.length; i += 1) serials[i] = Number(rows[i][0]);
  const [sums, places] = sumsOfDays(serials, windowDays);
  const all = KEYWORD_FIELDS.map((_, place) => place);
  for (let from = 0; from < rows.length; from += BLOCK) {
    const block = rows.slice(from, from + BLOCK);
    addColumns(sums, takeColumns(block, all), places.subarray(from, from + BLOCK));
  }
  return sums;
}

/** The same of the cells of a file, whose first row has the headings. */
export function sumCells({ rowCount, columns }: CsvCells, windowDays: number): WordSums {
  const [days, campaigns, words, matchTypes, ...figures] = columns;
  const [sums, places] = sumsOfDays(new Int32Array(numbersOf(days, rowCount)), windowDays);
  const [word, matchType, campaign] = [
    namesOf(words, sums.words),
    namesOf(matchTypes, sums.matchTypes),
    namesOf(campaigns, sums.campaigns),
  ];
  const groups = new Int32Array(rowCount - 1);
  for (let row = 1; row < rowCount; row += 1)
    groups[row - 1] = sums.groups.codeOf(
      word.known[word.codes[row]],
      matchType.known[matchType.codes[row]],
      campaign.known[campaign.codes[row]],
    );
  const [impressions, clicks, cost, carts, orders, sales] = figures.map((column) => ({
    values: numbersOf(column, rowCount),
  }));
  const measures = { impressions, clicks, cost, carts, orders, sales };
  sums.addRows({ groups, days: places, skip: null, measures });
  return sums;
}

/** The spellings of a column's cells, and the name that each of them is. */
function namesOf({ values, codes }: CsvColumn, names: NameCodes) {
  const known = Int32Array.from(values, (name, place) =>
    place === 0 ? -1 : names.codeOf(name as CellValue),
  );
  return { codes: codes ?? new Int32Array(), known };
}

/** The figures of a column without empty cells, those that are not written plainly among them. */
function numbersOf(column: CsvColumn, rowCount: number): Float64Array {
  const { figures, codes } = column;
  if (figures?.length === rowCount && codes?.length === 1) return figures.subarray(1);
  return Float64Array.from({ length: rowCount - 1 }, (_, row) => Number(column.valueAt(row + 1)));
}

function sumsOfDays(serials: Int32Array, windowDays: number): readonly [WordSums, Int32Array] {
  const { days, places } = placesOfDays(serials);
  return [new WordSums(dayPlan(days, days[days.length - 1], windowDays)), places];
}

function addColumns(sums: WordSums, columns: Columns, days: Int32Array): void {
  const [, campaigns, words, matchTypes, ...figures] = columns;
  const [impressions, clicks, cost, carts, orders, sales] = figures.map((values) => ({ values }));
  const groups = sums.groupsOf({ words, matchTypes, campaigns });
  sums.addRows({ groups, days, skip: null, measures: { impressions, clicks, cost, carts, orders, sales } });
}
