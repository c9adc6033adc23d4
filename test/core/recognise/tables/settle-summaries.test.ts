import fc from "fast-check";
import { cells, days, shapesOf } from "./table-shape";
import type { CellValue } from "../../../../src/workbook/grid";

type Rows = readonly (readonly CellValue[])[];

function droppedOf(rows: Rows): string {
  return shapesOf(cells(rows))
    .map(({ dropped, rows: data }) => `${dropped.join(", ")} | ${data.join("-")}`)
    .join("; ");
}

const SOURCES = ["一级来源", "二级来源", "三级来源", "访客数", "支付金额"];
const WORDS = ["搜索词", "点击量", "展现量"];

describe("settleSummaries", () => {
  test.each<[string, Rows, string]>([
    [
      "a thing to do with a number in its remark",
      [
        ["检查项", "负责人", "完成", "问题"],
        ["数据", "小禾", "√", "差 589 元"],
        ["同行", "阿岚", "×", "新款"],
        ["差评", "小榴", "√", "两条"],
        ["发票汇总", "小石", "√", 3],
      ],
      " | 2-5",
    ],
    [
      "a thing not yet looked at, called like a total",
      [
        ["检查项", "负责人", "3月2日", "3月3日", "3月4日"],
        ["数据", "小禾", "√", "√", "×"],
        ["同行", "阿岚", "√", "×", "×"],
        ["活动", "小石", "×", null, "√"],
        ["差评", "小榴", "√", "√", "√"],
        ["发票汇总", "小石", null, null, null],
      ],
      " | 2-6",
    ],
    [
      "汇总 as the only value of a dimension",
      [
        SOURCES,
        ["淘内", "手淘搜索", "汇总", 100, 20],
        ["淘内", "手淘推荐", "汇总", 107, 23],
        ["付费", "直通车", "汇总", 51, 9],
        ["付费", "引力魔方", "汇总", 33, 4],
      ],
      " | 2-5",
    ],
    [
      "汇总 where a row has no others below it",
      [
        SOURCES,
        ["淘内", "汇总", "汇总", 300, 60],
        ["淘内", "手淘搜索", "汇总", 200, 40],
        ["淘内", "手淘搜索", "词A", 120, 30],
        ["淘内", "手淘搜索", "词B", 80, 10],
        ["淘内", "我的淘宝", "汇总", 100, 20],
        ["付费", "直通车", "汇总", 50, 9],
      ],
      "2 total, 3 total | 4-7",
    ],
    [
      "累计 beside 当日",
      [
        ["日期", "口径", "访客数", "金额"],
        ["2026-03-01", "当日", 6, 9],
        ["2026-03-01", "累计", 6, 9],
        ["2026-03-02", "当日", 4, 5],
        ["2026-03-02", "累计", 10, 14],
        ["2026-03-03", "当日", 3, 7],
        ["2026-03-03", "累计", 13, 21],
      ],
      " | 2-7",
    ],
    [
      "words of totals in search words",
      [
        WORDS,
        ["发票汇总", 10, 90],
        ["订单合计", 20, 80],
        ["发票", 3, 12],
        ["积分累计", 4, 15],
        ["鞋", 3, 14],
        ["x total", 9, 13],
        ["帽", 8, 17],
        ["y", 7, 18],
      ],
      " | 2-9",
    ],
    [
      "a search word like a target",
      [WORDS, ["a", 1, 9], ["b", 2, 8], ["c", 3, 12], ["减肥目标", 4, 15]],
      " | 2-5",
    ],
    [
      "what others reach on average",
      [
        ["日期", "对象", "访客数", "支付金额"],
        ["2026-03-01", "本店", 5, 6],
        ["2026-03-01", "同行平均", 7, 8],
        ["2026-03-02", "本店", 5, 9],
        ["2026-03-02", "同行平均", 7, 7],
      ],
      " | 2-5",
    ],
    [
      "words without any figure",
      [
        ["任务", "负责人", "状态"],
        ["上新", "小王", "完成"],
        ["报活动", "小李", "进行"],
        ["汇总", "小张", "完成"],
        ["拍图", "小赵", "完成"],
      ],
      " | 2-5",
    ],
  ])("keeps %s", (_name, rows, expected) => {
    expect(droppedOf(rows)).toBe(expected);
  });

  test.each<[string, Rows, string]>([
    [
      "subtotals as Excel writes them",
      [
        ["Region", "Product", "Sales", "Units"],
        ["East", "a", 10, 1],
        ["East", "b", 20, 2],
        ["East Total", null, 31, 3.5],
        ["West", "c", 5, 1],
        ["West", "d", 7, 2],
        ["West Total", null, 13, 3.5],
        ["Grand Total", null, 44, 7],
      ],
      "4 total, 7 total, 8 total | 2-6",
    ],
    [
      "a total of each week that adds up",
      [
        ["Date", "Sales", "Units"],
        ["2026-03-01", 10, 1],
        ["2026-03-02", 20, 2],
        ["2026-03-03", 5, 1],
        ["Total", 35, 4],
        ["2026-03-04", 7, 2],
        ["2026-03-05", 5, 1],
        ["2026-03-06", 7, 3],
        ["Total", 19, 6],
        ["2026-03-07", 1, 1],
        ["2026-03-08", 3, 2],
        ["2026-03-09", 6, 1],
        ["2026-03-10", 6, 4],
      ],
      "5 total, 9 total | 2-13",
    ],
    [
      "week totals by their words",
      [["Date", "Visits", "Sales", "Rate"], ...days(3, 3), ["Week total", 1, 2, 3], ...days(4, 3, 4)],
      "5 total | 2-9",
    ],
    [
      "a subtotal behind the name it sums up",
      [
        ["渠道", "计划", "花费", "点击量"],
        ["直通车", "a", 3, 4],
        ["直通车", "b", 5, 7],
        ["直通车", "小计", 8, 11],
        ["万相台", "c", 5, 6],
        ["万相台", "小计", 5, 6],
      ],
      "4 total, 6 total | 2-5",
    ],
    [
      "totals in front of their rows",
      [
        ["分组", "词", "点击量", "花费"],
        ["鞋类 小计", null, 30, 12],
        ["鞋类", "a", 10, 5],
        ["鞋类", "b", 20, 7],
        ["包类 小计", null, 7, 4],
        ["包类", "c", 3, 3],
        ["包类", "d", 4, 1],
      ],
      "2 total, 5 total | 3-7",
    ],
    [
      "an export's own row for the whole period",
      [["Date", "Revenue", "Visitors"], ["2026-03-01~2026-03-04", 9, 8], ...days(4, 2)],
      "2 total | 3-6",
    ],
    [
      "how often something was not done, below ticks",
      [
        ["检查项", "负责人", "3月2日", "3月3日", "3月4日"],
        ["数据", "小禾", "√", "√", "×"],
        ["同行", "阿岚", "√", "×", "×"],
        ["活动", "小石", "×", null, "√"],
        ["差评", "小榴", "√", "√", "√"],
        ["未做合计", null, 1, 1, 2],
      ],
      "6 total | 2-5",
    ],
    [
      "more totals at the end than there are campaigns",
      [
        ["Campaign", "Clicks", "Cost"],
        ["a", 1, 2],
        ["b", 3, 4],
        ["Total: Campaigns", 4, 6],
        ["Total: Account", 4, 6],
        ["Total: Search", 4, 6],
      ],
      "4 total, 5 total, 6 total | 2-3",
    ],
  ])("leaves out %s", (_name, rows, expected) => {
    expect(droppedOf(rows)).toBe(expected);
  });

  test("never takes all rows of a table for totals, whatever word stands in each of them", () => {
    const word = fc.constantFrom(
      "汇总",
      "合计",
      "小计",
      "累计",
      "Total",
      "全部合计",
      "平均",
      "环比",
      "x total",
    );
    const figures = fc.array(fc.tuple(fc.integer({ min: 1, max: 999 }), fc.integer({ min: 1, max: 999 })), {
      minLength: 3,
      maxLength: 12,
    });
    fc.assert(
      fc.property(word, fc.boolean(), figures, (label, isBehind, rows) => {
        const named = rows.map(([a, b], i) => [
          isBehind ? `来源${String.fromCharCode(65 + i)}` : label,
          label,
          a,
          b,
        ]);
        const [{ rows: data, dropped }] = shapesOf(cells([["来源", "明细", "访客数", "支付金额"], ...named]));
        expect(data[1]).toBeGreaterThanOrEqual(data[0]);
        expect(dropped.length).toBeLessThan(rows.length);
      }),
    );
  });
});
