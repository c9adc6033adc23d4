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

/** Places of the measures that a week is added up of. */
const [CLICKS, ORDERS] = [WORD_MEASURES.indexOf("clicks"), WORD_MEASURES.indexOf("orders")];

/**
 * Adds words up: names become numbers by dictionaries, and each row is added to the numbers of its group: a word in
 * one way of matching and one campaign. Rows are handed over one after the other.
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

  /** The group of a row; -1 for a row without a word. */
  groupOf(word: CellValue, matchType: CellValue, campaign: CellValue): number {
    const code = this.words.codeOf(word);
    if (code < 0) return -1;
    const { recent } = this;
    // Most words are matched in one way and in one campaign: to see that is less than to look both up.
    if (
      code < recent.groups.length &&
      recent.matchTypes[code] === matchType &&
      recent.campaigns[code] === campaign
    )
      return recent.groups[code];
    const group = this.groups.codeOf(
      code,
      this.matchTypes.codeOf(matchType),
      this.campaigns.codeOf(campaign),
    );
    recent.groups[code] = group;
    recent.matchTypes[code] = matchType;
    recent.campaigns[code] = campaign;
    return group;
  }

  /**
   * Adds a row to its group. `day` is the place of its day, -1 for a row without one: it counts, but in no closed sum
   * of a report of days. `places` are those of the measures in `row`, -1 for one that is not there.
   */
  add(group: number, day: number, row: readonly CellValue[], places: readonly number[]): void {
    if (group >= this.known.length) this.reserve();
    const { sums, days, known } = this;
    let isClosed = true;
    let week = 0;
    if (days !== null) {
      isClosed = day >= 0 && days.isClosed[day] === 1;
      week = day < 0 ? 0 : days.week[day];
      if (day >= 0) this.dayBits[group * this.bitWords + (day >> 5)] |= 1 << (day & 31);
    }
    const at = group * STRIDE;
    let seen = known[group];
    for (let measure = 0; measure < places.length; measure += 1) {
      const place = places[measure];
      if (place < 0) continue;
      const value = row[place];
      if (typeof value !== "number") continue;
      seen |= 1 << measure;
      sums[at + measure] += value;
      if (isClosed) sums[at + CLOSED + measure] += value;
    }
    known[group] = seen;
    if (week !== 0) this.addToWeek(at + WEEKS[week], row[places[CLICKS]], row[places[ORDERS]]);
  }

  /** Different days on which any of the groups has a row. */
  daysOf(groups: readonly number[]): number {
    let count = 0;
    for (let word = 0; word < this.bitWords; word += 1) {
      let bits = 0;
      for (const group of groups) bits |= this.dayBits[group * this.bitWords + word];
      for (; bits !== 0; bits &= bits - 1) count += 1;
    }
    return count;
  }

  private addToWeek(at: number, clicks: CellValue | undefined, orders: CellValue | undefined): void {
    if (typeof clicks === "number") this.sums[at] += clicks;
    if (typeof orders === "number") this.sums[at + 1] += orders;
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
  for (let i = 0; i < rows.length; i += 1) {
    const row = rows[i];
    const group = sums.groupOf(
      row[word],
      matchType < 0 ? null : row[matchType],
      campaign < 0 ? null : row[campaign],
    );
    if (group >= 0) sums.add(group, found === null ? -1 : found.places[i], row, places);
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

/** The different days among serial numbers, in order, and the place of each; -1 stays -1. */
export function placesOfDays(serials: Int32Array): {
  readonly days: readonly number[];
  readonly places: Int32Array;
} {
  const found = new Set<number>();
  let last = -1;
  for (const serial of serials) if (serial !== last && serial >= 0) found.add((last = serial));
  const days = [...found].sort((a, b) => a - b);
  const placeOf = new Map(days.map((day, place) => [day, place]));
  const places = new Int32Array(serials.length);
  let [before, place] = [-1, -1];
  for (let i = 0; i < serials.length; i += 1) {
    if (serials[i] !== before) place = placeOf.get((before = serials[i])) ?? -1;
    places[i] = place;
  }
  return { days, places };
}
