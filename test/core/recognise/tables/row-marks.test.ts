import { headerWords, repeatsHeader } from "../../../../src/core/recognise/tables/repeated-header";
import { summaryMark } from "../../../../src/core/recognise/tables/row-marks";

describe("summaryMark", () => {
  test.each([
    ["合计", "total"],
    ["总计：", "total"],
    ["3月合计", "total"],
    ["汇总", "total"],
    ["Total: Search", "total"],
    ["Grand Total", "total"],
    ["合计（元）", "total"],
    ["日均", "average"],
    ["平均值", "average"],
    ["Average", "average"],
  ])("takes %p anywhere as a row of %s", (label, why) => {
    expect(summaryMark([null, label, 5, 6], false)).toMatchObject({ why });
  });

  test("is sure of a bare total only at the edge of the data", () => {
    expect(summaryMark(["Total", 5], true)).toMatchObject({ why: "total", label: "Total", isSure: true });
    expect(summaryMark(["Total", 5], false)).toMatchObject({ why: "total", isSure: false });
  });

  test.each([
    "total-body workout",
    "汇总表格模板",
    "总裁办公椅",
    "平均身高",
    "average dress size",
    "共享充电宝",
    "all",
  ])("leaves %p as data, even at the edge", (label) => {
    expect(summaryMark([label, 5, 6], true)).toBeNull();
  });
});

test("repeatsHeader allows one heading in five to differ", () => {
  const words = headerWords(["日期", "访客数", "浏览量", "支付金额", "花费"]);
  expect(repeatsHeader(["日期", "访客数", "浏览量", "支付金额", "推广费"], words)).toBe(true);
  expect(repeatsHeader(["日期", "访客数", "浏览量", 5, 6], words)).toBe(false);
  expect(repeatsHeader(["2026-03-01", 1, 2, 3, 4], words)).toBe(false);
});
