import { headingsOf } from "../../../../src/core/recognise/tables/headings";
import type { CellValue } from "../../../../src/workbook/grid";

/** "group / header" of each column, for rows that are all header. */
function textsOf(rows: readonly (readonly CellValue[])[]): readonly string[] {
  const bounds = { title: null, headerFirst: 0, headerLast: rows.length - 1, bodyEnd: rows.length };
  return headingsOf(rows, bounds).map(({ group, header }) =>
    group === null ? header : `${group} / ${header}`,
  );
}

describe("headingsOf", () => {
  test("leaves the operator's text untouched", () => {
    expect(textsOf([["Cost\n花费", " 访客数 ", null, 20220520]])).toEqual([
      "Cost\n花费",
      " 访客数 ",
      "",
      "20220520",
    ]);
  });

  test("spreads a group until the next heading, and no further than the group above", () => {
    const rows = [
      ["日期", "站内", null, null, "站外", null],
      [null, "搜索", null, "推荐", null, null],
      [null, "点击", "花费", "点击", "点击", "花费"],
    ];
    expect(textsOf(rows)).toEqual([
      "日期",
      "站内 搜索 / 点击",
      "站内 搜索 / 花费",
      "站内 推荐 / 点击",
      "站外 / 点击",
      "站外 / 花费",
    ]);
  });

  test("says a group once that is written in both rows above", () => {
    expect(
      textsOf([
        ["直通车", null],
        ["直通车", null],
        ["点击", "花费"],
      ]),
    ).toEqual(["直通车 / 点击", "直通车 / 花费"]);
  });

  test("takes the days of the week for no headings", () => {
    expect(
      textsOf([
        ["美国时间", "3/1", "3/2", "3/3"],
        ["星期", "周日", "周一", "周二"],
      ]),
    ).toEqual(["美国时间", "3/1", "3/2", "3/3"]);
  });
});
