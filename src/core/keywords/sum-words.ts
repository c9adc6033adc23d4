import { WORD_MEASURES } from "./keyword-report";
import type { WordMeasure } from "./keyword-report";
import { NameCodes, TripleCodes } from "./word-codes";
import type { CellValue } from "../../workbook/grid";

/** What the days of a report are to its sums, by the place of a day among its days. */
export interface DayPlan {
  /** How many different days there are. */
  readonly count: number;
  /** 1 where the attribution window is closed. */
  readonly isClosed: Uint8Array;
  /** 2 for the last seven days, 1 for the seven before, else 0. */
  readonly week: Uint8Array;
}

/** Numbers kept for a group: six sums, the same of closed days, clicks and orders of the week before and the last. */
export const STRIDE = 16;
/** Where the sums of closed days begin. */
export const CLOSED = 6;
/** Where the clicks of a week stand, by its number in `DayPlan.week`; the orders stand behind. */
export const WEEKS = [0, 12, 14] as const;

/** Days between the first and the last day of a report, beyond which some are no days of it. */
const MOST_DAYS = 40_000;
/** Rows taken at a time: as many as stay in a processor's cache. */
const BLOCK = 1024;

/** The names of rows, one below the other; null for a column there is not. */
export interface NameColumns {
  readonly words: readonly CellValue[];
  readonly matchTypes: readonly CellValue[] | null;
  readonly campaigns: readonly CellValue[] | null;
}

/** Rows of a table to be added up. */
export interface MeasuredRows {
  /** Of each row its group, -1 for a row that counts nowhere. */
  readonly groups: Int32Array;
  /** The place of each row's day, -1 for a row without one: it counts, but in no closed sum of a report of days. */
  readonly days: Int32Array | null;
  /** 1 for a row that is left out; null where none is. */
  readonly skip: Uint8Array | null;
  /** The column of each measure, whose numbers count, NaN being none; null where there is no column. */
  readonly measures: Readonly<Record<WordMeasure, { readonly values: ArrayLike<CellValue> } | null>>;
}

/**
 * Adds words up: names become numbers by dictionaries, and each row is added to the numbers of its group: a word in
 * one way of matching and one campaign. Rows come column by column.
 */
export class WordSums {
  readonly words = new NameCodes();
  readonly matchTypes = new NameCodes();
  readonly campaigns = new NameCodes();
  /** Places of word, way of matching and campaign of each group; -1 for a name that is not there. */
  readonly groups = new TripleCodes();
  /** `STRIDE` numbers a group. */
  sums = new Float64Array(STRIDE << 10);
  /** For each group a bit for each measure that had a figure. */
  known = new Uint8Array(1 << 10);
  /** For each word the cells of its row before, and their group. Words are numbered as met, so the lists have no holes. */
  private readonly recent: { groups: number[]; matchTypes: CellValue[]; campaigns: CellValue[] } = {
    groups: [],
    matchTypes: [],
    campaigns: [],
  };
  /** For each group a bit for each day it has a row on. */
  private dayBits: Int32Array;
  private readonly bitWords: number;

  /** `days` is null for a report without days: then all of it is closed. */
  constructor(private readonly days: DayPlan | null) {
    this.bitWords = days === null ? 0 : (days.count + 31) >> 5;
    this.dayBits = new Int32Array(this.bitWords << 10);
  }

  /** The group of each row; -1 for a row without a word. */
  groupsOf({ words, matchTypes, campaigns }: NameColumns): Int32Array {
    const groups = new Int32Array(words.length);
    const codes = new Int32Array(BLOCK);
    for (let from = 0; from < groups.length; from += BLOCK) {
      const to = Math.min(groups.length, from + BLOCK);
      this.words.codesOf(words, from, to, codes);
      for (let row = from; row < to; row += 1)
        groups[row] = this.groupOf(
          codes[row - from],
          matchTypes === null ? null : matchTypes[row],
          campaigns === null ? null : campaigns[row],
        );
    }
    return groups;
  }

  /** Adds rows to their groups. */
  addRows({ groups, days, skip, measures }: MeasuredRows): void {
    if (this.groups.count > this.known.length) this.reserve();
    const { sums, known, dayBits, bitWords } = this;
    const columns = WORD_MEASURES.flatMap((measure, place) => {
      const column = measures[measure];
      return column === null ? [] : [{ place, values: column.values }];
    });
    for (let row = 0; row < groups.length; row += 1) {
      const group = groups[row];
      if (group < 0 || (skip !== null && skip[row] === 1)) continue;
      const at = group * STRIDE;
      let isClosed = true;
      if (this.days !== null) {
        const day = days === null ? -1 : days[row];
        isClosed = day >= 0 && this.days.isClosed[day] === 1;
        if (day >= 0) {
          dayBits[group * bitWords + (day >> 5)] |= 1 << (day & 31);
          const week = this.days.week[day];
          if (week !== 0) this.addToWeek(at + WEEKS[week], measures, row);
        }
      }
      let seen = known[group];
      for (let i = 0; i < columns.length; i += 1) {
        const { place, values } = columns[i];
        const value = values[row];
        if (typeof value !== "number" || Number.isNaN(value)) continue;
        seen |= 1 << place;
        sums[at + place] += value;
        if (isClosed) sums[at + CLOSED + place] += value;
      }
      known[group] = seen;
    }
  }

  /** How many different days the groups of each row of a report have rows on; `rowOf` is the row of each group. */
  daysBy(rowOf: Int32Array, rows: number): Float64Array {
    const { dayBits, bitWords } = this;
    const bits = new Int32Array(rows * bitWords);
    for (let group = 0; group < rowOf.length; group += 1)
      for (let word = 0; word < bitWords; word += 1)
        bits[rowOf[group] * bitWords + word] |= dayBits[group * bitWords + word];
    const days = new Float64Array(rows);
    for (let i = 0; i < bits.length; i += 1)
      for (let left = bits[i]; left !== 0; left &= left - 1) days[Math.floor(i / bitWords)] += 1;
    return days;
  }

  private groupOf(word: number, matchType: CellValue, campaign: CellValue): number {
    if (word < 0) return -1;
    const { recent } = this;
    // Most words are matched in one way and in one campaign: to see that is less than to look both up.
    if (
      word < recent.groups.length &&
      recent.matchTypes[word] === matchType &&
      recent.campaigns[word] === campaign
    )
      return recent.groups[word];
    const group = this.groups.codeOf(
      word,
      this.matchTypes.codeOf(matchType),
      this.campaigns.codeOf(campaign),
    );
    recent.groups[word] = group;
    recent.matchTypes[word] = matchType;
    recent.campaigns[word] = campaign;
    return group;
  }

  private addToWeek(at: number, { clicks, orders }: MeasuredRows["measures"], row: number): void {
    const [clicked, ordered] = [clicks?.values[row], orders?.values[row]];
    if (typeof clicked === "number" && !Number.isNaN(clicked)) this.sums[at] += clicked;
    if (typeof ordered === "number" && !Number.isNaN(ordered)) this.sums[at + 1] += ordered;
  }

  /** Makes room for the groups there are. */
  private reserve(): void {
    const room = Math.max(this.groups.count, this.known.length * 2);
    const [sums, known] = [new Float64Array(room * STRIDE), new Uint8Array(room)];
    sums.set(this.sums);
    known.set(this.known);
    const dayBits = new Int32Array(room * this.bitWords);
    dayBits.set(this.dayBits);
    [this.sums, this.known, this.dayBits] = [sums, known, dayBits];
  }
}

/** The different days among serial numbers, in order, and the place of each; -1 stays -1. */
export function placesOfDays(serials: Int32Array): {
  readonly days: readonly number[];
  readonly places: Int32Array;
} {
  let [first, end] = [Number.MAX_SAFE_INTEGER, -1];
  for (let i = 0; i < serials.length; i += 1) {
    const serial = serials[i];
    if (serial < 0) continue;
    if (serial < first) first = serial;
    if (serial > end) end = serial;
  }
  // A table of the days between does without looking each of a million rows up.
  if (end - first > MOST_DAYS) return placesOfScattered(serials);
  const placeOf = new Int32Array(end < 0 ? 0 : end - first + 1).fill(-1);
  for (let i = 0; i < serials.length; i += 1) if (serials[i] >= 0) placeOf[serials[i] - first] = 0;
  const days: number[] = [];
  placeOf.forEach((place, i) => {
    if (place === 0) placeOf[i] = days.push(first + i) - 1;
  });
  const places = new Int32Array(serials.length);
  for (let i = 0; i < serials.length; i += 1) places[i] = serials[i] < 0 ? -1 : placeOf[serials[i] - first];
  return { days, places };
}

function placesOfScattered(serials: Int32Array): ReturnType<typeof placesOfDays> {
  const days = [...new Set(serials)].filter((serial) => serial >= 0).sort((a, b) => a - b);
  const placeOf = new Map(days.map((day, place) => [day, place]));
  return { days, places: serials.map((serial) => placeOf.get(serial) ?? -1) };
}
