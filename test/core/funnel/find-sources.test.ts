import type { CleanTable } from "../../../src/core/clean/clean-table";
import { defaultPlaces, isTest } from "../../../src/core/funnel/default-places";
import { findSources } from "../../../src/core/funnel/find-sources";
import { segmentNames } from "../../../src/core/funnel/segment-names";
import { tableOfFields as table } from "../../support/field-table";

const days = (from: number, to: number): string[] =>
  Array.from({ length: to - from + 1 }, (_, i) => `2026-03-${String(from + i).padStart(2, "0")}`);
const shop = (sheet: string, dates: readonly string[], visitors = 1000): CleanTable =>
  table(sheet, {
    date: dates,
    visitors: dates.map(() => visitors),
    orderBuyers: dates.map(() => 40),
    paidBuyers: dates.map(() => 20),
  });

test("sheets that follow one another are one run of days, the day at their seam counted once", () => {
  const [source, ...others] = findSources([shop("3月上", days(1, 15)), shop("3月下", days(15, 31))]);
  expect(others).toEqual([]);
  expect(source.segments).toEqual([]);
  expect(source.rows).toHaveLength(31);
  expect(source.rows[14]).toEqual({ day: "2026-03-15", segment: null, counts: [1000, 40, 20], amount: null });
  expect(defaultPlaces(source).now).toEqual({
    span: { from: "2026-03-25", to: "2026-03-31" },
    segment: null,
  });
});

test("sheets of the same days stand beside one another, whatever they have in common", () => {
  const [source] = findSources([shop("一店", days(1, 15)), shop("二店", days(1, 15), 1200)]);
  expect(source.segments).toEqual(["二店", "一店"]);
  expect(isTest(source)).toBe(true);
  expect(source.rows[0]).toEqual({ day: "2026-03-01", segment: null, counts: [2200, 80, 40], amount: null });
});

test("rows without a name are a segment of their own, so that the segments add up to all", () => {
  const dates = [...days(1, 4), ...days(1, 4)];
  const [source] = findSources([
    table("推广", {
      date: [...dates, "2026-03-01"],
      campaign: [...dates.map((_, i) => (i < 4 ? "甲" : "乙")), null],
      impressions: [...dates.map(() => 1000), 500],
      clicks: [...dates.map(() => 30), 45],
    }),
  ]);
  expect(source.segments).toEqual(["甲", "乙", ""]);
  expect(segmentNames(source, "zh-CN")).toEqual(["全部", "甲", "乙", "（未填）"]);
  const first = source.rows.filter(({ day }) => day === "2026-03-01");
  expect(first.map(({ counts }) => counts)).toEqual([
    [2500, 105],
    [1000, 30],
    [1000, 30],
    [500, 45],
  ]);
});

test("a day twice that nothing tells apart makes no funnel", () => {
  expect(findSources([shop("店", [...days(1, 3), "2026-03-03"])])[0]?.rows).toHaveLength(3);
  const twice = table("店", {
    date: ["2026-03-01", "2026-03-02", "2026-03-02"],
    visitors: [100, 110, 120],
    paidBuyers: [5, 6, 7],
  });
  expect(findSources([twice])).toEqual([]);
});

describe("a column without a known meaning", () => {
  const visitors = table("店铺", { visitors: [1], paidBuyers: [1] });
  /** A table with a text column of the operator's own ahead of visitors and buyers. */
  const own = (heading: string, names: readonly string[], dates: readonly string[] | null): CleanTable => {
    const base = table("店铺", {
      ...(dates === null ? {} : { date: dates }),
      campaign: names,
      visitors: names.map((_, i) => 900 - i),
      paidBuyers: names.map((_, i) => 30 + i),
    });
    return {
      ...base,
      columns: base.columns.map((column) =>
        column.field === "campaign" ? { ...column, field: null, header: heading } : column,
      ),
    };
  };

  test("divides a table of days by itself where it tells the rows of a day apart", () => {
    const dates = days(1, 4).flatMap((day) => [day, day]);
    const [source] = findSources([
      own(
        "新老客",
        dates.map((_, i) => (i % 2 === 0 ? "老客" : "新客")),
        dates,
      ),
    ]);
    expect(source.dimension?.heading).toBe("新老客");
    // 900 + 898 + 896 + 894 against one less each.
    expect(source.segments).toEqual(["老客", "新客"]);
    expect(source.rows.filter(({ day }) => day === "2026-03-02").map(({ counts }) => counts)).toEqual([
      [898 + 897, 32 + 33],
      [898, 32],
      [897, 33],
    ]);
  });

  test("divides nothing by itself where two rows of a day have the same name", () => {
    const dates = days(1, 4).flatMap((day) => [day, day, day]);
    const [source] = findSources([
      own(
        "备注",
        dates.map((_, i) => (i % 3 === 0 ? "大促" : "平日")),
        dates,
      ),
    ]);
    expect(source.dimension).toBeNull();
    expect(source.dimensions.map(({ heading }) => heading)).toEqual(["备注"]);
  });

  test("names the rows of a table without days", () => {
    const [source] = findSources([own("人群", ["老客", "新客", "会员"], null)]);
    expect(source.dimension?.heading).toBe("人群");
    expect(source.segments).toEqual(["老客", "新客", "会员"]);
    // A name that stands twice names no row.
    expect(findSources([own("人群", ["老客", "新客", "新客"], null)])[0].dimension).toBeNull();
    expect(findSources([visitors])[0].dimension).toBeNull();
  });
});
