import { sheet } from "../../../fixtures/daily-sheets";
import { recogniseGrid } from "../../../../src/core/recognise/recognise-grid";
import type { CellValue } from "../../../../src/workbook/grid";

type Rows = readonly (readonly CellValue[])[];

function rowOf(rows: Rows): readonly [string, readonly string[]] {
  const [{ kind, grain }] = recogniseGrid(sheet("x", rows)).tables;
  return [kind, grain];
}

describe("decideKind and chooseGrain", () => {
  test.each<[string, Rows, string, readonly string[]]>([
    [
      "words by day",
      [
        ["日期", "关键词", "展现量", "点击量"],
        ["2026-03-01", "红鞋", 100, 3],
        ["2026-03-02", "女鞋", 50, 2],
      ],
      "keyword",
      ["keyword", "date"],
    ],
    [
      "words of one campaign, which stays in the key",
      [
        ["Campaign", "Ad group", "Keyword", "Match type", "Clicks"],
        ["c", "g1", "a", "Exact", 1],
        ["c", "g2", "b", "Phrase", 2],
      ],
      "keyword",
      ["keyword", "matchType", "adGroup", "campaign"],
    ],
    [
      "days of one campaign, which does not",
      [
        ["Campaign", "Date", "Impressions", "Clicks"],
        ["c", "2026-03-01", 100, 1],
        ["c", "2026-03-02", 110, 2],
      ],
      "daily",
      ["date"],
    ],
    [
      "days on which somebody else was on duty",
      [
        ["日期", "主播", "观看人次", "GMV"],
        ["7/1", "小北", 900, 1200.5],
        ["7/2", "阿南", 800, 1100.5],
        ["7/3", "小北", 700, 1300.5],
      ],
      "daily",
      ["date"],
    ],
    [
      "a log of days without a figure",
      [
        ["日期", "负责人", "事项"],
        ["2026-03-01", "阿南", "改价"],
        ["2026-03-02", "小北", "换图"],
        ["2026-03-03", "阿南", "补货"],
      ],
      "daily",
      ["date"],
    ],
    [
      "agents by day",
      [
        ["日期", "客服", "接待人数", "询单人数"],
        ["2026-03-01", "阿南", 90, 40],
        ["2026-03-01", "小北", 80, 30],
        ["2026-03-02", "阿南", 70, 20],
        ["2026-03-02", "小北", 60, 25],
      ],
      "service",
      ["owner", "date"],
    ],
    [
      "weeks without a year",
      [
        ["日期", "访客数", "支付金额"],
        ["6.1-6.7", 900, 1200.5],
        ["6.8-6.14", 800, 1100.5],
        ["6.15-6.21", 700, 1300.5],
        ["6.22-6.28", 750, 1350.5],
      ],
      "weekly",
      ["date"],
    ],
    [
      "products of one day, by id and not by name",
      [
        ["统计日期", "商品ID", "商品名称", "支付金额"],
        ["2026-03-01", "600000000001", "鞋", 10],
        ["2026-03-01", "600000000002", "包", 20],
      ],
      "product",
      ["productId", "date"],
    ],
    [
      "orders",
      [
        ["订单编号", "商品ID", "下单时间", "总金额"],
        ["1000001", "600000000001", "2026-03-01", 10],
        ["1000002", "600000000001", "2026-03-01", 20],
      ],
      "orders",
      ["orderId"],
    ],
    [
      "lines of orders, where a number comes twice",
      [
        ["订单编号", "商品ID", "下单时间", "总金额"],
        ["1000001", "600000000001", "2026-03-01", 10],
        ["1000001", "600000000002", "2026-03-01", 20],
        ["1000002", "600000000002", "2026-03-02", 20],
      ],
      "orders",
      ["orderId", "productId"],
    ],
    [
      "a report over a span, whose first day is no key",
      [
        ["Start Date", "End Date", "Campaign", "Clicks", "Impressions"],
        ["2026-03-01", "2026-03-31", "a", 3, 30],
        ["2026-03-05", "2026-03-31", "b", 4, 40],
      ],
      "campaign",
      ["campaign"],
    ],
    [
      "videos of few products",
      [
        ["产品", "素材名称", "花费", "点击量"],
        ...Array.from({ length: 8 }, (_, i) => [i < 4 ? "鞋" : "包", `素材${i}`, 10 + i, i]),
      ],
      "campaign",
      ["productTitle", "creative"],
    ],
    [
      "things in months as headings",
      [
        ["品名", "2026年1月", "2026年2月", "2026年3月"],
        ["鞋", 10, 11, 12],
        ["包", 20, 21, 22],
      ],
      "product",
      ["productTitle", "month"],
    ],
    [
      "months",
      [
        ["月份", "销售额", "推广费"],
        ["2026年1月", 1000, 100],
        ["2026年2月", 1100, 110],
      ],
      "monthly",
      ["month"],
    ],
  ])("tells %s", (_name, rows, kind, grain) => {
    expect(rowOf(rows)).toEqual([kind, grain]);
  });
});
