import { inOrder, subjectFiguresOf } from "./subject-figures";
import type { SubjectFigures, SubjectKind } from "./subject-figures";
import type { CleanTable } from "../clean/clean-table";

/** Tables of other grains that stand beside the days of one shop; null where there is none or more than one. */
export type Beside = Readonly<Record<SubjectKind, SubjectFigures | null>>;

export const NOTHING_BESIDE: Beside = { products: null, sources: null, people: null };

/**
 * Finds the one table of products, of traffic sources and of people among the tables of a workbook.
 *
 * Several exports of one kind that each are of one time are one table of as many periods, where they have subjects
 * in common and the name of each says when: "上周" and "本周", "第10周" and "第11周", dates. Two tables of one kind
 * otherwise are of two shops, or two cuts of one, and neither is taken.
 */
export function besideOf(tables: readonly CleanTable[]): Beside {
  const one = (kind: SubjectKind): SubjectFigures | null => {
    const found = tables.flatMap((table) => subjectFiguresOf(table, kind) ?? []);
    return found.length > 1 ? merged(found, tables) : (found[0] ?? null);
  };
  return { products: one("products"), sources: one("sources"), people: one("people") };
}

/** Exports of one time each, put in order of their times. */
function merged(found: readonly SubjectFigures[], tables: readonly CleanTable[]): SubjectFigures | null {
  const [first] = found;
  if (found.some(({ periods }) => periods.length > 1)) return null;
  const common = first.subjects.some((subject) => found.every(({ subjects }) => subjects.includes(subject)));
  const times = found.map(({ periods: [{ from, label }], sheets: [sheet] }) =>
    from === null ? (timeInName(label) ?? timeInName(sheet)) : from,
  );
  if (!common || times.includes(null) || new Set(times).size < times.length) return null;
  // Times of different kinds cannot be put in order.
  if (new Set(times.map((time) => time?.slice(0, time.indexOf(":") + 1))).size > 1) return null;
  const order = found.map((figures, i) => ({ figures, time: times[i] ?? "" }));
  order.sort((a, b) => (a.time < b.time ? -1 : 1));
  // From December to January the year is new: what is behind the gap comes first.
  order.unshift(...order.splice(newYearIn(order.map(({ time }) => time))));
  const own = tables.filter((table) => found.some((each) => each.tables.includes(table)));
  return inOrder({
    ...first,
    tables: own,
    sheets: [...new Set(own.map(({ sheet }) => sheet))],
    step: "span",
    periods: order.map(
      ({
        figures: {
          periods: [period],
          sheets: [sheet],
        },
      }) =>
        period.from !== null || timeInName(period.label) !== null ? period : { ...period, label: sheet },
    ),
    rows: order.flatMap(({ figures }, period) => figures.rows.map((row) => ({ ...row, period }))),
  });
}

/** How many places a year has for the times whose names lack it. */
const YEARS: Readonly<Partial<Record<string, number>>> = { week: 52, month: 12, day: 12 * 31 };

/**
 * The place of the first of ascending times that is of the year before: behind a gap of more than half a year. As
 * many as there are where none is.
 */
function newYearIn(times: readonly string[]): number {
  const year = YEARS[times[0].split(":")[0]] ?? Number.POSITIVE_INFINITY;
  const places = times.map((time) => {
    const [first, day] = time
      .slice(time.indexOf(":") + 1)
      .split("-")
      .map(Number);
    return day === undefined ? first : (first - 1) * 31 + day;
  });
  const found = places.findIndex((place, i) => i > 0 && place - places[i - 1] > year / 2);
  return found < 0 ? times.length : found;
}

const EARLIER = /上个?[周月期日年]|昨[天日]|前一?[周月期]|\b(?:last|previous|before)\b/i;
const LATER = /[本这今当]个?[周月期日天年]|\b(?:this|current|after|now)\b/i;
const DATE = /(?<!\d)(20\d\d)[-./年](\d{1,2})(?:[-./月](\d{1,2}))?/;
const SHORT_DATE = /(?<![\d.])(\d{1,2})[./月](\d{1,2})(?!\d)/;
const WEEK = /第\s*(\d{1,2})\s*周|\bW(?:eek)?\s*(\d{1,2})\b/i;
const MONTH = /(?<!\d)(\d{1,2})\s*月/;

/** When the name of an export says it is of, as a text that sorts by time behind the kind of time; null where it does not. */
function timeInName(name: string): string | null {
  const two = (text: string | undefined): string => (text ?? "").padStart(2, "0");
  const date = DATE.exec(name);
  if (date) return `date:${date[1]}-${two(date[2])}-${two(date[3])}`;
  const week = WEEK.exec(name);
  if (week) return `week:${two(week[1] ?? week[2])}`;
  const short = SHORT_DATE.exec(name);
  if (short) return `day:${two(short[1])}-${two(short[2])}`;
  const month = MONTH.exec(name);
  if (month) return `month:${two(month[1])}`;
  if (EARLIER.test(name)) return "period:1";
  return LATER.test(name) ? "period:2" : null;
}
