import { newChanges, readChanges } from "../../../src/core/keywords/bid-log";
import type { TypedChange } from "../../../src/core/keywords/bid-log";
import { changeWindows } from "../../../src/core/keywords/bid-log-windows";

/** Days of a report from the 1st to the 30th; a day's number stands for itself. */
const MONTH = Array.from({ length: 30 }, (_, i) => i + 1);

const windows = (
  day: number,
  {
    others = [],
    days = MONTH,
    windowDays = 1,
    most = 7,
  }: {
    readonly others?: readonly number[];
    readonly days?: readonly number[];
    readonly windowDays?: number;
    readonly most?: number;
  } = {},
) => {
  const found = changeWindows(day, others, { days, windowDays }, most);
  return (
    found && [found.days, found.wanted, found.openUntil, found.limit?.why ?? null, found.limit?.day ?? null]
  );
};

// Each by hand: days compared, days in the end, the day the report must reach, what cuts them, and its day.
describe("windows of a change", () => {
  test("seven days on each side, the day of the change skipped: the 3rd to the 9th, the 11th to the 17th", () => {
    expect(windows(10)).toEqual([7, 7, null, null, null]);
  });

  test("the report begins on the 1st: a change on the 8th has just seven days, on the 7th six, on the 1st none", () => {
    expect(windows(8)).toEqual([7, 7, null, null, null]);
    expect(windows(7)).toEqual([6, 6, null, "report-start", 1]);
    expect(windows(2)).toEqual([1, 1, null, "report-start", 1]);
    expect(windows(1)).toEqual([0, 0, null, "report-start", 1]);
    expect(windows(-5)).toEqual([0, 0, null, "report-start", 1]);
  });

  test("another change of the word is not reached, nor its day; the nearer one counts", () => {
    expect(windows(10, { others: [15] })).toEqual([4, 4, null, "change-after", 15]);
    expect(windows(15, { others: [10] })).toEqual([4, 4, null, "change-before", 10]);
    expect(windows(15, { others: [10, 15, 18, 29] })).toEqual([2, 2, null, "change-after", 18]);
    expect(windows(10, { others: [11] })).toEqual([0, 0, null, "change-after", 11]);
    expect(windows(10, { others: [2, 18] })).toEqual([7, 7, null, null, null]);
    expect(windows(10, { others: [3] })).toEqual([6, 6, null, "change-before", 3]);
  });

  test("orders come for a day more: a window behind that ends on the 29th is closed on the 30th", () => {
    expect(windows(22)).toEqual([7, 7, null, null, null]);
    expect(windows(23)).toEqual([7, 7, 31, null, null]);
    expect(windows(8, { windowDays: 15 })).toEqual([7, 7, null, null, null]);
    expect(windows(9, { windowDays: 15 })).toEqual([7, 7, 31, null, null]);
  });

  test("a report that ends too early gives the days it has; none on the day it ends and after", () => {
    expect(windows(26)).toEqual([4, 7, 34, null, null]);
    expect(windows(30)).toEqual([0, 7, 38, null, null]);
    expect(windows(31)).toEqual([0, 7, 39, null, null]);
  });

  test("a window that another change cuts is closed the earlier", () => {
    expect(windows(23, { others: [27] })).toEqual([3, 3, null, "change-after", 27]);
    expect(windows(26, { others: [30] })).toEqual([3, 3, null, "change-after", 30]);
    expect(windows(26, { others: [30], windowDays: 2 })).toEqual([3, 3, 31, "change-after", 30]);
  });

  test("a day that the report lacks is not reached over, on either side; that of the change may be lacking", () => {
    const without = (...left: readonly number[]) => ({ days: MONTH.filter((day) => !left.includes(day)) });
    expect(windows(10, without(7))).toEqual([2, 2, null, "missing-day", 7]);
    expect(windows(10, without(12))).toEqual([1, 1, null, "missing-day", 12]);
    expect(windows(10, without(2, 18))).toEqual([7, 7, null, null, null]);
    expect(windows(10, without(10))).toEqual([7, 7, null, null, null]);
    expect(windows(10, without(9))).toEqual([0, 0, null, "missing-day", 9]);
  });

  test("a report without days has no windows", () => {
    expect(windows(10, { days: [] })).toBeNull();
  });
});

const typed = (cells: Partial<TypedChange>): TypedChange => ({
  date: 46204,
  word: "连衣裙",
  matchType: null,
  campaign: null,
  action: "加价",
  oldBid: 1,
  newBid: 1.2,
  reason: null,
  remark: null,
  ...cells,
});
const AROUND = { year: 2026, dateSystem: 1900 } as const;

test("days are read however they are typed; what cannot be read is nothing", () => {
  const days = (dates: readonly TypedChange["date"][]) =>
    readChanges(
      dates.map((date) => typed({ date })),
      AROUND,
    ).map(({ day }) => day);
  // 46204 is 1 July 2026.
  expect(days([46204, "2026-07-01", "2026/7/2", "7月3日", null, "上周"])).toEqual([
    46204,
    46204,
    46205,
    46206,
    null,
    null,
  ]);
  expect(
    readChanges([typed({ word: " 连衣裙 " }), typed({ word: null })], AROUND).map(({ word }) => word),
  ).toEqual(["连衣裙", null]);
});

test("the same change written twice on a day is one row, whatever was remarked", () => {
  const rows = [typed({ date: "2026-07-01", newBid: "1.20", remark: "试试" })];
  const count = (changes: readonly TypedChange[]) =>
    newChanges(rows, changes, AROUND, (cell) => String(cell)).length;
  expect(count([typed({})])).toBe(0);
  expect(count([typed({ remark: "又写一次" }), typed({ newBid: 1.3 }), typed({ newBid: 1.3 })])).toBe(1);
  for (const other of [
    { date: 46205 },
    { word: "短裙" },
    { matchType: "精准匹配" },
    { campaign: "女裙主推" },
    { action: "降价" },
    { oldBid: 1.1 },
    { newBid: null },
  ])
    expect([other, count([typed(other)])]).toEqual([other, 1]);
});
