import type { ConfirmedDecision } from "../memory/apply-memory";
import { readInAdGroup } from "./ad-groups";
import type { GroupColumn } from "./ad-groups";
import { readColumnHeading } from "./column-reading";
import { isDenied } from "./denied-words";
import { headerKey } from "./header-key";
import { TIME_SCOPE } from "./header-scope";
import { readHeaderMarks } from "./header-marks";
import type { HeaderMarks } from "./header-marks";
import type { HeaderReading } from "./header-text";
import { isBorneOut } from "./loose-words";
import type { ColumnProfile } from "./profile";
import { WORD_SCORES } from "./scores";
import type { WordBasis } from "./scores";
import { themeOf } from "./table-theme";
import type { TableTheme } from "./table-theme";
import { isToolSpend } from "./tool-spend";
import type { FieldId } from "../../fields/index";

/** A column as the sheet shows it, before anything is known of its meaning. */
export interface ColumnEvidence {
  /** 1-based column of the sheet. */
  readonly index: number;
  readonly group: string | null;
  readonly header: string;
  readonly profile: ColumnProfile;
}

/** The words of one column. */
export interface ColumnWords {
  /** As headerKey gives it. */
  readonly key: string;
  /** What the words may mean; nothing for unknown words, several for a word with two meanings. */
  readonly readings: readonly HeaderReading[];
  readonly marks: HeaderMarks;
  /** The words may be taken as they are; false for a word that means anything outside its own kind of table. */
  readonly borneOut: boolean;
}

/** What the headers of a table say, before a single figure is looked at. */
export interface TableWords {
  /** One a column. */
  readonly columns: readonly ColumnWords[];
  readonly theme: TableTheme;
  /** Whether a column is the field by its words alone. */
  readonly has: (field: FieldId) => boolean;
  /** Whether a column may be the field. */
  readonly mayHave: (field: FieldId) => boolean;
}

const PERIODS: ReadonlySet<FieldId> = new Set<FieldId>(["date", "week", "month"]);
/** Columns of one group among which its spend is looked for. */
const MOST_OF_GROUP = 40;

/** Reads all headers of a table; columns the user decided, by their 1-based place, say what he decided. */
export function readTableWords(
  columns: readonly ColumnEvidence[],
  confirmed: ReadonlyMap<number, ConfirmedDecision>,
): TableWords {
  const headers = [...new Set(columns.map(({ header }) => header))];
  const headingOf = remember(readColumnHeading);
  const alone = columns.map(({ index, group, header, profile }): readonly HeaderReading[] => {
    const known = confirmed.get(index);
    if (known === undefined) {
      const found = headingOf(group, header);
      return group === null &&
        found.every(({ field }) => field === "keyword") &&
        isToolSpend(header, profile, headers)
        ? [{ field: "cost", score: WORD_SCORES.tool, basis: "tool" }]
        : found;
    }
    return known.field === null ? [] : [{ field: known.field, score: known.confidence, basis: "exact" }];
  });
  const readings = readGroups(columns, alone, confirmed);
  const certain = new Set(readings.filter((found) => found.length === 1).map(([{ field }]) => field));
  const possible = new Set(readings.flat().map(({ field }) => field));
  const theme = themeOf(certain);
  const ofPeriods = columns.filter((_, i) => readings[i].length === 1 && PERIODS.has(readings[i][0].field));
  const periods = ofPeriods.length === 1 ? ofPeriods[0].profile : null;
  const has = (field: FieldId): boolean => certain.has(field);
  return {
    theme,
    has,
    mayHave: (field) => possible.has(field),
    columns: columns.map(({ group, header, profile }, i) => {
      const key = headerKey(header.slice(0, 200));
      const isPart = isPartOfAnother(key, group, readings, i);
      const about = { header, headers, profile, periods, has, theme };
      const isDoubted = confirmed.has(columns[i].index) ? false : isPart || isDenied(key, about);
      const borneOut = isBorneOut(key, about) && !isDoubted;
      return {
        key,
        readings: readings[i],
        marks: readHeaderMarks(`${group ?? ""} ${header}`.trim()),
        borneOut,
      };
    }),
  };
}

/** The readings of all columns, those under a tool of promotion as its own. */
function readGroups(
  columns: readonly ColumnEvidence[],
  alone: ReadonlyArray<readonly HeaderReading[]>,
  confirmed: ReadonlyMap<number, ConfirmedDecision>,
): ReadonlyArray<readonly HeaderReading[]> {
  const groups = new Map<string, GroupColumn[]>();
  const all = columns.map(({ group, profile }, i): GroupColumn => ({ group, profile, readings: alone[i] }));
  for (const column of all) {
    if (column.group === null) continue;
    const group = groups.get(column.group) ?? [];
    if (group.length < MOST_OF_GROUP) group.push(column);
    groups.set(column.group, group);
  }
  return all.map((column, i) =>
    confirmed.has(columns[i].index) ? alone[i] : readInAdGroup(column, groups.get(column.group ?? "") ?? []),
  );
}

/** Reads each heading once, however often a sheet repeats it. */
function remember(read: typeof readColumnHeading): typeof readColumnHeading {
  const known = new Map<string, readonly HeaderReading[]>();
  return (group, header) => {
    const key = JSON.stringify([group, header]);
    const found = known.get(key) ?? read(group, header);
    known.set(key, found);
    return found;
  };
}

/** 无线访客数 beside 访客数 is a part of it, and 昨日访客数 what it was; under a group's heading each is its own. */
function isPartOfAnother(
  key: string,
  group: string | null,
  readings: ReadonlyArray<readonly HeaderReading[]>,
  i: number,
): boolean {
  const [own, ...rest] = readings[i];
  if (own === undefined || rest.length > 0) return false;
  const isBesides = (isWhole: (basis: WordBasis) => boolean): boolean =>
    readings.some(
      (other, place) =>
        place !== i && other.length === 1 && other[0].field === own.field && isWhole(other[0].basis),
    );
  if (own.basis === "prior") return isBesides((basis) => basis !== "prior");
  if (own.basis !== "scope" || group !== null || TIME_SCOPE.test(key)) return false;
  return isBesides((basis) => basis === "exact");
}
