import { beforeafter } from "../../src/functions/functions";
import { provideRuntime } from "./excel-runtime";
import { failure } from "./failure";

beforeEach(() => provideRuntime("zh-CN"));

const near = (value: number, digits = 4): unknown => expect.closeTo(value, digits);
/** 2026-02-02, a Monday. */
const FIRST = 46055;
const CHANGE = FIRST + 28;

/** Four weeks whose days are 10, 12, 11 and 13, the day of the change, which counts for nothing, and weeks of 15 and 17. */
const LEVELS = [10, 12, 11, 13];
const valueOn = (day: number): number => {
  if (day < CHANGE) return LEVELS[Math.floor((day - FIRST) / 7)];
  if (day === CHANGE) return 9999;
  return day <= CHANGE + 7 ? 15 : 17;
};
const SERIALS = Array.from({ length: 43 }, (_, i) => FIRST + i);
const DATES = SERIALS.map((day) => [day]);
const VALUES = SERIALS.map((day) => [valueOn(day)]);

/**
 * Weeks 10, 12, 11, 13 are 2.25, 0.25, 0.25, 2.25 from their mean of 11.5, squared: 5; 15 and 17 are 1 each: 2. So
 * s² = 7/4 with 4 degrees of freedom, the error √(2·1.75/2) = 1.322876, and Student's 2.776445 (tables) makes 3.672892
 * of it. Before, the last two weeks: 12; after: 16.
 */
const BY_HAND = [12, 16, 4, near(1 / 3), near(0.3271), near(7.6729), "上升", 2];

describe("OPS.BEFOREAFTER", () => {
  test("compares two weeks before with two after, worked out by hand", async () => {
    expect(await beforeafter(DATES, VALUES, CHANGE)).toEqual([
      ["改前", "改后", "变化", "变化率", "变化下限", "变化上限", "结论", "每边几周"],
      BY_HAND,
    ]);
  });

  test("takes whole weeks of the days asked for, as far as there are days", async () => {
    const weeksOf = async (days?: number): Promise<unknown> =>
      (await beforeafter(DATES, VALUES, CHANGE, days))[1];
    expect(await weeksOf(20)).toEqual(BY_HAND);
    expect(await weeksOf(28)).toEqual(BY_HAND);
    // One week a side: 13 and 15; s² = 5/3 with 3 degrees of freedom, error √(2·5/3) = 1.825742, times 3.182446.
    expect(await weeksOf(7)).toEqual([
      13,
      15,
      2,
      near(2 / 13),
      near(2 - 5.8103),
      near(2 + 5.8103),
      "未定",
      1,
    ]);
    expect(await weeksOf(13)).toEqual(await weeksOf(7));
  });

  test("of two columns gives the sum by the sum", async () => {
    const counts = SERIALS.map((day) => [valueOn(day), 100]);
    const [, row] = await beforeafter(DATES, counts, CHANGE);
    expect(row.slice(0, 3)).toEqual([near(0.12, 12), near(0.16, 12), near(0.04, 12)]);
    expect(row.slice(4, 6)).toEqual([near(0.003271, 6), near(0.076729, 6)]);
    // The day before the change has 50 visitors who all buy, six days ahead 13 of 100 each: 128 of 650 and not the mean
    // of seven rates.
    const uneven = counts.map((each, i) => (SERIALS[i] === CHANGE - 1 ? [50, 50] : each));
    expect((await beforeafter(DATES, uneven, CHANGE, 7))[1][0]).toBeCloseTo(128 / 650, 12);
  });

  test("takes headings, totals, texts and dates in any order as every report has them", async () => {
    const iso = (day: number): string =>
      new Date(Date.UTC(1899, 11, 30 + day)).toISOString().slice(0, 10).replaceAll("-", "/");
    const rows = SERIALS.map((day) => [iso(day), `${valueOn(day)},000`]).reverse();
    const all = [["日期", "销售额"], ...rows, ["合计", "999,999,999"], [null, ""]];
    const [, found] = await beforeafter(
      all.map(([date]) => [date]),
      all.map(([, value]) => [value]),
      "2026年3月2日",
    );
    expect(found).toEqual([
      12_000,
      16_000,
      4000,
      near(1 / 3),
      near(327.108, 2),
      near(7672.892, 2),
      "上升",
      2,
    ]);
  });

  test("dates and change may each leave the year to the other", async () => {
    const short = SERIALS.map((day) => {
      const date = new Date(Date.UTC(1899, 11, 30 + day));
      return [`${date.getUTCMonth() + 1}月${date.getUTCDate()}日`];
    });
    for (const [dates, change] of [
      [short, "3月2日"],
      [short, "3-2"],
      [short, CHANGE],
      [short, "2026-03-02"],
      [DATES, "3月2日"],
      [DATES, "3/2"],
    ] as const)
      expect([change, (await beforeafter([...dates], VALUES, change))[1]]).toEqual([change, BY_HAND]);
  });

  test("adds up the rows of one date", async () => {
    const [dates, values] = [
      [...DATES, ...DATES],
      [...VALUES.map(([value]) => [value / 4]), ...VALUES.map(([value]) => [(3 * value) / 4])],
    ];
    expect(await beforeafter(dates, values, CHANGE)).toEqual(await beforeafter(DATES, VALUES, CHANGE));
  });

  test("says up, down or undecided, as more is not always better", async () => {
    const verdictOf = async (values: unknown[][]): Promise<unknown> =>
      (await beforeafter(DATES, values, CHANGE))[1][6];
    expect(await verdictOf(VALUES)).toBe("上升");
    expect(await verdictOf(VALUES.map(([value]) => [-value]))).toBe("下降");
    expect(await verdictOf(SERIALS.map((day) => [LEVELS[Math.floor(day / 7) % 4]]))).toBe("未定");
    const [, negative] = await beforeafter(
      DATES,
      VALUES.map(([value]) => [-value]),
      CHANGE,
    );
    // Half as much again of a loss is no growth.
    expect(negative[3]).toBe("");
  });

  test("without whole weeks besides the two compared nothing tells how weeks vary", async () => {
    const from = SERIALS.indexOf(CHANGE - 7);
    const to = SERIALS.indexOf(CHANGE + 7) + 1;
    expect((await beforeafter(DATES.slice(from, to), VALUES.slice(from, to), CHANGE))[1]).toEqual([
      13,
      15,
      2,
      near(2 / 13),
      "",
      "",
      "未定",
      1,
    ]);
  });

  test("weeks ahead of the day the problem was found have a level of their own", async () => {
    // Found on the last day of the third week: ahead 10 and 12 (mean 11, squared distances 2), with it 11 and 13 (2),
    // after 15 and 17 (2). s² = 6/3 with 6 - 3 = 3 degrees of freedom, error √(2·2/2) = 1.414214, times 3.182446.
    const [, found] = await beforeafter(DATES, VALUES, CHANGE, undefined, CHANGE - 8);
    expect(found.slice(0, 7)).toEqual([12, 16, 4, near(1 / 3), near(4 - 4.5007), near(4 + 4.5007), "未定"]);
    expect(await beforeafter(DATES, VALUES, CHANGE, undefined, "2月22日")).toEqual([
      expect.anything(),
      found,
    ]);
    expect((await beforeafter(DATES, VALUES, CHANGE, undefined, ""))[1]).toEqual(BY_HAND);
    expect(await failure(beforeafter(DATES, VALUES, CHANGE, undefined, "不久前"))).toEqual({
      code: "#VALUE!",
      message: "发现日期要填一个日期，不知道就不填。",
    });
  });

  test("says what does not go together, what is no date and where there is nothing to compare", async () => {
    const refused: readonly (readonly [Parameters<typeof beforeafter>, string, string])[] = [
      [[DATES.slice(1), VALUES, CHANGE], "#VALUE!", "日期和数值的行数要一样：日期 42 行，数值 43 行。"],
      [[DATES.map(([day]) => [day, day]), VALUES, CHANGE], "#VALUE!", "日期只选一列，一行一个。"],
      [
        [DATES, VALUES.map(([value]) => [value, value, value]), CHANGE],
        "#VALUE!",
        "数值选一列；要看率就选两列，例如支付买家数和访客数。",
      ],
      [[DATES.map(() => ["甲"]), VALUES, CHANGE], "#VALUE!", "“日期”里一个日期也没有：选日期列。"],
      [[DATES, VALUES, "换主图那天"], "#VALUE!", "改动日期要填一个日期，例如 2026-03-30。"],
      [[DATES, VALUES, ""], "#VALUE!", "改动日期要填一个日期，例如 2026-03-30。"],
      [[DATES, VALUES, CHANGE, 6], "#VALUE!", "每边天数要在 7 和 28 之间，按整周取。"],
      [[DATES, VALUES, CHANGE, 29], "#VALUE!", "每边天数要在 7 和 28 之间，按整周取。"],
      [
        [DATES, VALUES, FIRST - 1],
        "#N/A",
        "改动日期 2026-02-01 不在数据里：数据从 2026-02-02 到 2026-03-16。",
      ],
      [
        [DATES, VALUES, FIRST + 43],
        "#N/A",
        "改动日期 2026-03-17 不在数据里：数据从 2026-02-02 到 2026-03-16。",
      ],
      [[DATES, VALUES, FIRST + 6], "#N/A", "改动前后都至少要有一个整周：前面 6 天，后面 36 天。"],
      [[DATES, VALUES, FIRST + 40], "#N/A", "改动前后都至少要有一个整周：前面 40 天，后面 2 天。"],
      [
        [DATES, VALUES.map(([value], i) => [SERIALS[i] > CHANGE ? "-" : value]), CHANGE],
        "#N/A",
        "改动前或改动后没有数，或者除数是 0。",
      ],
      [[DATES, VALUES.map(([value]) => [value, 0]), CHANGE], "#N/A", "改动前或改动后没有数，或者除数是 0。"],
    ];
    for (const [given, code, message] of refused)
      expect(await failure(beforeafter(...given))).toEqual({ code, message });
    // The change is a cell in error: its own error.
    expect((await failure(beforeafter(DATES, VALUES, { code: "#N/A" }))).code).toBe("#N/A");
  });

  test("speaks English where Office does", async () => {
    provideRuntime("en-US");
    const [header, row] = await beforeafter(DATES, VALUES, CHANGE);
    expect(header).toEqual([
      "Before",
      "After",
      "Change",
      "Change %",
      "Change from",
      "Change to",
      "Verdict",
      "Weeks a side",
    ]);
    expect(row[6]).toBe("Up");
    expect((await failure(beforeafter(DATES, VALUES, FIRST + 6))).message).toBe(
      "At least a whole week is needed before the change and after it; days before: 6, after: 36.",
    );
  });
});
