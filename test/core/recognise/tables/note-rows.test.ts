import { cells, days, shapesOf } from "./table-shape";
import type { CellValue } from "../../../../src/workbook/grid";

type Rows = readonly (readonly CellValue[])[];

function droppedOf(rows: Rows): string {
  return shapesOf(cells(rows))
    .map(({ title, dropped, rows: data }) => `${title ?? "-"}: ${dropped.join(", ")} | ${data.join("-")}`)
    .join("; ");
}

const DAILY = ["日期", "访客数", "支付金额", "件数"];
const GOODS = ["商品名称", "访客数", "支付金额", "件数"];

test.each<[string, Rows, string]>([
  ["units below two headings", [["日期", "销售额"], [null, "元"], ...days(4, 1)], "-: 2 note | 3-6"],
  [
    "units below headings of two rows",
    [
      ["日期", "流量", null, "成交", null],
      [null, "浏览量", "访客数", "金额", "买家数"],
      [null, "次", "人", "元", "人"],
      ...days(3, 4),
    ],
    "-: 3 note | 4-6",
  ],
  [
    "the headings in another language, over two days only",
    [["Date", "Sessions", "Revenue"], ["日期", "会话数", "收入"], ...days(2, 2)],
    "-: 2 note | 3-4",
  ],
  [
    "a remark between days",
    [DAILY, ...days(3, 3), ["6.18 大促"], ...days(3, 3, 4), ["3月8日 女王节，满199减"], ...days(2, 3, 8)],
    "-: 5 note, 9 note | 2-11",
  ],
  [
    "a remark beside no name",
    [GOODS, ["a", 1, 2, 3], ["b", 1, 2, 4], [null, null, "平台抽检"], ["c", 1, 2, 3], ["d", 4, 5, 6]],
    "-: 4 note | 2-6",
  ],
  [
    "months over their products",
    [GOODS, ["3月"], ["鞋", 1, 2, 3], ["包", 2, 3, 4], ["4月"], ["鞋", 5, 6, 7], ["包", 2, 3, 5]],
    "-: 2 note, 5 note | 3-7",
  ],
  [
    "shops over their days",
    [DAILY, ["旗舰店"], ...days(3, 3), ["专卖店"], ...days(3, 3)],
    "-: 2 note, 6 note | 3-9",
  ],
  [
    "titles written to stand alone",
    [GOODS, ["鞋", 1, 2, 3], ["包", 2, 3, 4], ["【专卖店】"], ["鞋", 5, 6, 7], ["包", 2, 3, 5]],
    "-: 4 note | 2-6",
  ],
  [
    "what was found and done, below the things looked at",
    [
      ["检查项", "完成", "负责人", "完成时间"],
      ["达标情况", "√", "小禾", "9:40"],
      ["发现：支付金额 6288 元"],
      ["店铺分析", "√", "小禾", "10:05"],
      ["同行动态", "×", "阿岚"],
      ["付费推广", "√", "阿岚", "10:50"],
      ["　发现：投产比 1.8，低于保本"],
      ["　改价：降 0.2 元"],
      ["活动报名", "√", "小石", "11:20"],
    ],
    "-: 3 note, 7 note, 8 note | 2-9",
  ],
  [
    "a shop's name where a header follows",
    [["旗舰店"], DAILY, ...days(3, 3), ["专卖店"], DAILY, ...days(3, 3)],
    "旗舰店:  | 3-5; 专卖店:  | 8-10",
  ],
  [
    "months each under its title, with the same header",
    [["2026年3月"], DAILY, ...days(3, 3), [], ["2026年4月"], DAILY, ...days(3, 3, 4)],
    "2026年3月:  | 3-5; 2026年4月:  | 9-11",
  ],
])("leaves out %s", (_name, rows, expected) => {
  expect(droppedOf(rows)).toBe(expected);
});

test.each<[string, Rows, string]>([
  [
    "a thing nobody has looked at, with a colon in its name",
    [
      ["检查项", "完成", "负责人"],
      ["数据", "√", "小禾"],
      ["推广：看花费"],
      ["同行", "×", "阿岚"],
      ["活动", "√", "小石"],
    ],
    "-:  | 2-5",
  ],
  [
    "a thing that is found by its name",
    [["检查项", "完成", "负责人"], ["数据", "√", "小禾"], ["发现好货"], ["问题订单"], ["活动", "√", "小石"]],
    "-:  | 2-5",
  ],
])("keeps %s", (_name, rows, expected) => {
  expect(droppedOf(rows)).toBe(expected);
});
