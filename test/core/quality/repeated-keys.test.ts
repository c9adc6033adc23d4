import { days, placesOf, qualityOf } from "./table-of";

describe("rows that repeat a key", () => {
  test("a day twice with other figures conflicts; a day twice alike is a copy", () => {
    const rows = [
      ["2026-03-01", 100],
      ["2026-03-02", 110],
      ["2026-03-01", 101],
      ["2026-03-03", 120],
      ["2026-03-02", 110],
    ];
    const report = qualityOf({ kind: "daily", grain: ["date"], columns: ["date", "pageViews"], rows });
    expect(report.duplicates).toEqual({ equal: 1, conflicting: 1 });
    expect(report.findings).toEqual([
      {
        code: "duplicate-key",
        at: { sheet: "Sheet1", row: 4 },
        params: { count: 1, example: "2026-03-01", row: 4, otherRow: 2 },
      },
      {
        code: "duplicate-row",
        at: { sheet: "Sheet1", row: 6 },
        params: { count: 1, example: "2026-03-02", row: 6, otherRow: 3 },
      },
    ]);
  });

  test("the same keyword in another match type is another row", () => {
    const rows = [
      ["女鞋", "精准", 10],
      ["女鞋", "广泛", 12],
      ["男鞋", "广泛", 9],
    ];
    const report = qualityOf({
      kind: "keyword",
      grain: ["keyword"],
      columns: ["keyword", "matchType", "clicks"],
      rows,
    });
    expect(report.duplicates).toEqual({ equal: 0, conflicting: 0 });
  });

  test("a column nobody understands is part of the key where the key alone would repeat all over", () => {
    const rows = days(10).flatMap((day, i) => [
      [day, "甲", 10 + i],
      [day, "乙", 20 + i],
    ]);
    const spec = {
      kind: "daily",
      grain: ["date"],
      columns: ["date", { field: null }, "pageViews"],
      rows,
    } as const;
    expect(qualityOf(spec).duplicates).toEqual({ equal: 0, conflicting: 0 });
    // One of them twice is then a conflict of that key.
    const again = qualityOf({ ...spec, rows: [...rows, ["2026-03-04", "乙", 7]] });
    expect(placesOf(again)).toEqual([["duplicate-key", 22, undefined]]);
  });

  test("rows that conflict all over have a key we do not know, and none is claimed", () => {
    const rows = days(10).flatMap((day, i) => [
      [day, 10 + i],
      [day, 20 + i],
    ]);
    const report = qualityOf({ kind: "daily", grain: ["date"], columns: ["date", "pageViews"], rows });
    expect(report.duplicates).toEqual({ equal: 0, conflicting: 0 });
  });

  test("rows without a date are not the same day", () => {
    const rows = [
      ["2026-03-01", 1],
      [null, 2],
      [null, 3],
    ];
    const report = qualityOf({ kind: "daily", grain: ["date"], columns: ["date", "pageViews"], rows });
    expect(report.duplicates).toEqual({ equal: 0, conflicting: 0 });
  });
});
