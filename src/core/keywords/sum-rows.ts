import { WORD_MEASURES } from "./keyword-report";
import type { WordMeasure } from "./keyword-report";
import { BLOCK, MEASURES, placesOfDays, WordSums } from "./sum-words";
import type { DayPlan } from "./sum-words";
import type { CellValue } from "../../workbook/grid";

/** Where the columns of words stand in rows of cells, -1 for a column there is not. */
export interface WordPlaces {
  readonly day: number;
  readonly word: number;
  readonly matchType: number;
  readonly campaign: number;
  readonly measures: Readonly<Record<WordMeasure, number>>;
}

/** Adds up rows of cells as a sheet gives them, days as serial numbers. */
export function sumRows(
  rows: readonly (readonly CellValue[])[],
  { day, word, matchType, campaign, measures }: WordPlaces,
  planOf: (days: readonly number[]) => DayPlan,
): WordSums {
  const found = day < 0 ? null : placesOfDays(serialsIn(rows, day));
  const sums = new WordSums(found === null ? null : planOf(found.days));
  const places = WORD_MEASURES.map((measure) => measures[measure]);
  const [block, width] = [BLOCK, MEASURES];
  const names = (place: number): CellValue[] | null =>
    place < 0 ? null : new Array<CellValue>(block).fill(null);
  const [words, matchTypes, campaigns] = [
    new Array<CellValue>(block).fill(null),
    names(matchType),
    names(campaign),
  ];
  const [groups, figures] = [new Int32Array(block), new Float64Array(block * width)];
  for (let from = 0; from < rows.length; from += block) {
    const count = Math.min(block, rows.length - from);
    for (let i = 0; i < count; i += 1) {
      const row = rows[from + i];
      words[i] = row[word];
      if (matchTypes !== null) matchTypes[i] = row[matchType];
      if (campaigns !== null) campaigns[i] = row[campaign];
      for (let measure = 0; measure < width; measure += 1) {
        const place = places[measure];
        const cell = place < 0 ? null : row[place];
        figures[i * width + measure] = typeof cell === "number" ? cell : Number.NaN;
      }
    }
    sums.groupsOf({ words, matchTypes, campaigns }, count, groups);
    sums.addRows(groups, count, found?.places.subarray(from, from + count) ?? null, figures);
  }
  return sums;
}

function serialsIn(rows: readonly (readonly CellValue[])[], column: number): Int32Array {
  const serials = new Int32Array(rows.length);
  for (let i = 0; i < rows.length; i += 1) {
    const cell = rows[i][column];
    serials[i] = typeof cell === "number" ? Math.floor(cell) : -1;
  }
  return serials;
}
