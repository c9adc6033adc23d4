import { cells, days, shapesOf } from "./table-shape";
import type { CellValue } from "../../../../src/workbook/grid";

type Rows = readonly (readonly CellValue[])[];

/** Title, header and data rows of each table, as "title 2-2 3-9". */
function inShort(rows: Rows): readonly string[] {
  return shapesOf(cells(rows)).map(
    ({ title, header, rows: data }) => `${title ?? "-"} ${header.join("-")} ${data.join("-")}`,
  );
}

const DAILY = ["日期", "访客数", "支付金额", "件数"];

describe("labels with values beside them are no table", () => {
  test.each<[string, Rows, readonly string[]]>([
    [
      "on a cover",
      [
        ["库存盘点表"],
        [],
        ["店铺", "禾木服饰"],
        ["盘点月份", "2026年6月"],
        ["盘点人", "王磊"],
        ["日期", 46203],
      ],
      [],
    ],
    [
      "of words and figures",
      [
        ["店铺", "禾木"],
        ["平台", "天猫"],
        ["负责人", "小王"],
        ["目标", 100000],
      ],
      [],
    ],
    [
      "in two columns above a table",
      [["店铺", "禾木", "负责人", "小王"], ["活动", "618", "平台", "天猫"], [], DAILY, ...days(5, 3)],
      ["- 4-4 5-9"],
    ],
    [
      "right above the headings",
      [["店铺", "禾木服饰", "月份", "2026年6月"], DAILY, ...days(5, 3)],
      ["- 2-2 3-7"],
    ],
    [
      "in cells of their own",
      [["活动：618", "时间：6.1-6.18", "负责人：小王"], DAILY.slice(0, 3), ...days(5, 2)],
      ["- 2-2 3-7"],
    ],
    [
      "one below another above a table",
      [["活动名称", "618大促"], ["时间", "6.1-6.18"], ["预算", 50000], [], DAILY, ...days(5, 3)],
      ["- 5-5 6-10"],
    ],
  ])("%s", (_name, rows, expected) => {
    expect(inShort(rows)).toEqual(expected);
  });
});

describe("cards of single figures are no table", () => {
  const GAPS: Rows = [
    ["GMV", null, "目标", null, "ROI"],
    [100, null, 200, null, 0.5],
  ];

  test("alone", () => {
    expect(inShort(GAPS)).toEqual([]);
  });

  test("above a table, which takes over their title", () => {
    const rows = [["618复盘"], [], ...GAPS, [], ["时间", "访客", "支付金额"], ...days(5, 2)];
    expect(inShort(rows)).toEqual(["618复盘 6-6 7-11"]);
  });

  test("that say the columns of the table below", () => {
    const rows = [["访客数", "支付金额", "件数"], [100, 200, 3], [], DAILY, ...days(5, 3)];
    expect(inShort(rows)).toEqual(["- 4-4 5-9"]);
  });

  test("but a row of figures under headings of its own is one", () => {
    expect(
      inShort([
        ["访客数", "支付金额", "件数"],
        [100, 200, 3],
      ]),
    ).toEqual(["- 1-1 2-2"]);
  });
});

describe("small tables below each other", () => {
  test("each after comment lines", () => {
    const rows = [
      ["# ---"],
      ["# Account: x"],
      ["Nth day", "Users"],
      ["0000", "1"],
      ["0001", "0"],
      [],
      ["# Start date: 20230923"],
      ["# End date: 20231020"],
      ["Country", "Users"],
      ["IN", "3"],
      [],
      ["#  "],
      ["Event name", "Event count"],
      ["page_view", "33"],
      ["scroll", "12"],
    ];
    expect(inShort(rows)).toEqual(["- 3-3 4-5", "- 9-9 10-10", "- 13-13 14-15"]);
  });

  test("of words nobody told us, after blank rows", () => {
    const rows = [
      ["性别", "甲项"],
      ["女", 0.6],
      ["男", 0.4],
      [],
      ["段", "乙项"],
      ["18-24", 50],
      ["25-29", 40],
      [],
      ["城市", "访客数"],
      ["上海", 5],
      ["杭州", 7],
    ];
    expect(inShort(rows)).toEqual(["- 1-1 2-3", "- 5-5 6-7", "- 9-9 10-11"]);
  });
});
