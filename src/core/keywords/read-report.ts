import type { KeywordReport, Numbers, WordGrouping, WordMeasure } from "./keyword-report";
import { boughtWords, isBoughtBy } from "./bought-words";
import { joinable, rowsLeftOut } from "./join-reports";
import { rivalsOf } from "./rivals";
import { daysOf, groupsOf } from "./row-keys";
import { WordSums } from "./sum-words";
import type { DayPlan } from "./sum-words";
import { KeyGroups, summedWords } from "./summed-words";
import { wordTableOf } from "./word-table";
import type { WordTable } from "./word-table";
import type { CleanColumn, CleanTable } from "../clean/clean-table";
import type { Issue, WithIssues } from "../issue";
import { isoFromSerial, serialFromIso } from "../values/serial-date";

/** Days of a week, and how many a report needs to be compared with the week before. */
const WEEK = 7;

/**
 * The keyword reports of a workbook, in the order of its tables: of searched and of bought words, and by platform,
 * currency and columns; several exports of one kind are one report.
 *
 * `asOf` is the ISO day the reports were exported, where known: attribution windows are counted back from it; else
 * from the last day of each report.
 */
export function readReports(
  tables: readonly CleanTable[],
  grouping: WordGrouping,
  asOf: string | null = null,
): readonly WithIssues<KeywordReport>[] {
  const found = tables.flatMap((table) => wordTableOf(table) ?? []);
  const bought = found.some(({ of }) => of === "searched") ? boughtWords(found) : null;
  return joinable(found).map((joined) => {
    const { value, issues } = addUp(joined, grouping, asOf);
    const isBought =
      value.of === "bought" || bought === null
        ? null
        : value.keys.map(({ word }) => isBoughtBy(bought, word));
    return { value: { ...value, isBought }, issues };
  });
}

/** The first keyword report of the tables, for callers with one; null where there is none. See `readReports`. */
export function readReport(
  tables: readonly CleanTable[],
  grouping: WordGrouping,
  asOf: string | null = null,
): WithIssues<KeywordReport> | null {
  return readReports(tables, grouping, asOf)[0] ?? null;
}

function addUp(
  tables: readonly WordTable[],
  grouping: WordGrouping,
  asOf: string | null,
): WithIssues<KeywordReport> {
  const [first] = tables;
  const days = daysOf(tables);
  const last = (asOf === null ? null : serialFromIso(asOf)) ?? days?.days.at(-1) ?? null;
  const plan = days === null || last === null ? null : dayPlan(days.days, last, first.windowDays);
  const sums = new WordSums(plan);
  const groups = tables.map((table) => groupsOf(table, sums));
  const left = rowsLeftOut(tables, groups, days);
  const latest = tables.map((table, i) => {
    const skip = left.skip[i];
    sums.addRows({ groups: groups[i], days: days?.places[i] ?? null, skip, measures: table.measures });
    return { table, groups: groups[i], skip };
  });
  const issues: Issue[] = [...left.issues];
  const keys = new KeyGroups(sums, grouping);
  const has = (measure: WordMeasure): boolean => tables.some(({ measures }) => measures[measure] !== null);
  const spans = tables.flatMap(({ span }) => span ?? []);
  const firstDay = Math.min(...spans.map(({ from }) => from));
  const lastDay = Math.max(...spans.map(({ to }) => to));
  const [from, to] = [isoFromSerial(firstDay), isoFromSerial(lastDay)];
  const hasWeeks = days !== null && lastDay - firstDay + 1 >= 2 * WEEK;
  const report: KeywordReport = {
    tables: tables.map(({ table }) => table),
    sheets: [...new Set(tables.map(({ table }) => table.sheet))],
    of: first.of,
    ...summedWords(sums, keys, { has, hasDays: days !== null, hasWeeks }),
    span: from === null || to === null ? null : { from, to },
    windowDays: first.windowDays,
    quality: latestOf(latest, keys, ({ quality }) => quality),
    bid: latestOf(latest, keys, ({ bid }) => bid),
    isBought: null,
    rivals: first.of === "searched" ? rivalsOf(latest, sums, keys) : null,
    currency: first.table.currency,
    dateSystem: first.table.dateSystem,
  };
  return { value: report, issues };
}

/** What each day is, seen from the last one. */
export function dayPlan(days: readonly number[], last: number, windowDays: number): DayPlan {
  const end = days.at(-1) ?? last;
  return {
    count: days.length,
    isClosed: Uint8Array.from(days, (day) => (day <= last - windowDays ? 1 : 0)),
    week: Uint8Array.from(days, (day) => (day > end - WEEK ? 2 : day > end - 2 * WEEK ? 1 : 0)),
  };
}

/** The figure of the last day a word has one; of rows of one day, or of none, the last one. */
function latestOf(
  tables: readonly {
    readonly table: WordTable;
    readonly groups: Int32Array;
    readonly skip: Uint8Array | null;
  }[],
  { members, rowOf }: KeyGroups,
  columnOf: (table: WordTable) => CleanColumn | null,
): Numbers | null {
  if (tables.every(({ table }) => columnOf(table) === null)) return null;
  const values = new Float64Array(members.length).fill(Number.NaN);
  const days = new Int32Array(members.length).fill(-1);
  for (const { table, groups, skip } of tables) {
    const column = columnOf(table)?.values ?? [];
    for (let row = 0; row < column.length; row += 1) {
      const value = column[row];
      if (typeof value !== "number" || groups[row] < 0 || skip?.[row] === 1) continue;
      const [word, day] = [rowOf[groups[row]], table.serials?.[row] ?? -1];
      if (day < days[word]) continue;
      days[word] = day;
      values[word] = value;
    }
  }
  return values;
}
