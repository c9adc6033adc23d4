import { sheet } from "../../../fixtures/daily-sheets";
import { recogniseGrid } from "../../../../src/core/recognise/recognise-grid";
import type { FieldId } from "../../../../src/core/fields/index";
import type { CellValue } from "../../../../src/workbook/grid";

type Row = readonly CellValue[];

function fieldsOf(...rows: readonly Row[]): Record<string, FieldId | null> {
  const { columns } = recogniseGrid(sheet("表", rows)).tables[0];
  return Object.fromEntries(columns.map(({ group, header, field }) => [`${group ?? ""}${header}`, field]));
}

const days = (...rows: readonly Row[]): Row[] => rows.map((row, i) => [`2026-02-${String(i + 11)}`, ...row]);

describe("words that the table about them denies", () => {
  test("a running total is not the day's figure", () => {
    const rows = days([310, 310, 50], [280, 590, 61], [350, 940, 58], [290, 1230, 66], [330, 1560, 52]);
    const fields = fieldsOf(["日期", "支付金额", "累计支付金额", "访客数"], ...rows);
    expect(fields).toMatchObject({ 支付金额: "paidAmount", 累计支付金额: null, 访客数: "visitors" });
  });

  test("a figure called 累计 that goes up and down is one of the day", () => {
    const rows = days([310, 50], [280, 61], [350, 58], [290, 66], [330, 52]);
    expect(fieldsOf(["日期", "累计支付金额", "访客数"], ...rows).累计支付金额).toBe("paidAmount");
  });

  test("income and expense of a cash book are neither sales nor cost of ads", () => {
    const rows = days(
      ["房租", null, 4200.5],
      ["货款", 9100.3, null],
      ["快递", null, 380.4],
      ["货款", 7300.1, null],
    );
    expect(fieldsOf(["日期", "用途", "收入", "支出"], ...rows)).toMatchObject({ 收入: null, 支出: null });
  });

  test("beside visitors and orders they are", () => {
    const rows = days([812, 31, 2900.5, 310.2], [790, 28, 2710.3, 295.4], [845, 35, 3105.9, 322.8]);
    const fields = fieldsOf(["日期", "访客数", "订单数", "收入", "支出"], ...rows);
    expect(fields).toMatchObject({ 收入: "paidAmount", 支出: "cost" });
  });

  test("the commission of a creator is not the platform's", () => {
    const rows = [
      ["小鹿", "9.9万", "0.2", 800.5],
      ["阿牧", "3.4万", "0.15", 420.5],
      ["南栀", "12万", "0.2", 1500.5],
    ];
    expect(fieldsOf(["博主", "粉丝", "返点", "佣金"], ...rows).佣金).toBeNull();
  });

  test("pieces in a log of returns were not sold", () => {
    const rows = days(["色差", 1, "已退回"], ["尺码小", 2, "在途"], ["破损", 1, "已退回"]);
    expect(fieldsOf(["日期", "退货原因", "件数", "退回状态"], ...rows).件数).toBeNull();
  });
});

describe("groups that say whose figure it is", () => {
  test("sales under a tool that also has its spend are the ads' own", () => {
    const header = ["日期", "人群推广", null, "货品推广", null];
    const below = [null, "花费", "成交", "花费", "成交"];
    const rows = days([101.5, 420.2, 88.1, 510.4], [97.3, 388.7, 91.6, 473.9], [110.2, 455.1, 79.9, 402.6]);
    expect(fieldsOf(header, below, ...rows)).toMatchObject({
      人群推广花费: "cost",
      人群推广成交: "adSales",
      货品推广成交: "adSales",
    });
  });

  test("the begin and the end under a time are its first and last day", () => {
    const header = ["活动", "档期", null, "谁跟进"];
    const rows = [
      ["春茶节", "2026-03-02", "2026-03-06", "阿青"],
      ["清仓", "2026-04-11", "2026-04-15", "小满"],
      ["店庆", "2026-05-20", "2026-05-26", "阿青"],
    ];
    const fields = fieldsOf(header, [null, "开始", "结束", null], ...rows);
    expect(fields).toMatchObject({ 档期开始: "startDate", 档期结束: "endDate", 谁跟进: "owner" });
  });

  test("words of the hand", () => {
    const rows = [
      ["11.1", 320, "阿青"],
      ["11.2", 298, "小满"],
      ["11.3", 275, "阿青"],
    ];
    expect(fieldsOf(["日子", "现货", "经手"], ...rows)).toEqual({
      日子: "date",
      现货: "stock",
      经手: "owner",
    });
  });
});
