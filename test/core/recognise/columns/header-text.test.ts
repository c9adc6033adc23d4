import fc from "fast-check";
import "../../../support/fast-check-seed";
import { readHeader } from "../../../../src/core/recognise/columns/header-text";

function fieldsOf(header: string): readonly string[] {
  return readHeader(header).map(({ field }) => field);
}

describe("readHeader", () => {
  test.each([
    ["花费（元）", "cost"],
    ["点击率（%）", "ctr"],
    ["Amount spent (EGP)", "cost"],
    ["Spend [USD]", "cost"],
    ["销售额：万元", "paidAmount"],
    ["支付金额(近7天)", "paidAmount"],
    ["Clicks (all)", "clicks"],
    ["14 Day Total Orders (#) - (Click)", "adOrders"],
  ])("sets the unit or the period of %s aside", (header, field) => {
    expect(fieldsOf(header)[0]).toBe(field);
  });

  test.each([
    ["点擊數", "clicks"],
    ["花費", "cost"],
    ["訪客數", "visitors"],
    ["曝光次數", "impressions"],
    ["點閱率", null],
  ])("reads the traditional characters of %s", (header, field) => {
    expect(fieldsOf(header)).toEqual(field === null ? [] : [field]);
  });

  test.each([
    ["Average CPC", "cpc"],
    ["Avg CPC", "cpc"],
    ["Number of clicks", "clicks"],
    ["# of impressions", "impressions"],
    ["click_count", "clicks"],
    ["metrics.clicks", "clicks"],
    ["metrics_cost_micros", "cost"],
    ["campaignName", "campaign"],
    ["Sum of Impressions", "impressions"],
    ["求和项:点击量", "clicks"],
    ["点击总数", "clicks"],
    ["库存总量", "stock"],
    ["退款额", "refundAmount"],
  ])("makes no difference between %s and its other forms", (header, field) => {
    expect(fieldsOf(header)).toEqual([field]);
  });

  test.each([
    ["Cost\n花费", "cost"],
    ["展现 Impressions", "impressions"],
    ["CTR 点击率", "ctr"],
    ["ROI(投入产出比)", "roas"],
    ["Visitors\n到店", "visitors"],
  ])("reads %j in two languages", (header, field) => {
    expect(fieldsOf(header)).toEqual([field]);
  });

  test.each([
    ["7天总订单数", ["adOrders"]],
    ["14天支付转化率", ["clickConversionRate"]],
    ["7 Tage, Verkäufe gesamt", ["adSales"]],
    ["広告がクリックされてから7日間のコンバージョン率", ["clickConversionRate"]],
    ["推广支付金额", ["adSales"]],
    ["直通车花费", ["cost"]],
  ])("takes the shop's word in %s for the ads' own", (header, fields) => {
    expect(fieldsOf(header)).toEqual(fields);
  });

  test.each([
    ["全店访客数", "visitors"],
    ["无线端支付买家数", "paidBuyers"],
    ["展现数据-点击率", "ctr"],
    ["Google spend", "cost"],
    ["支付金额环比", "growth"],
    ["访客数较上周期增幅", "growth"],
    ["Revenue YoY %", "growth"],
  ])("sets the scope of %s aside", (header, field) => {
    expect(fieldsOf(header)).toEqual([field]);
  });

  test.each([
    "同行访客数",
    "目标销售额",
    "支付金额(去年同期)",
    "竞店支付转化率",
    "预估点击量",
    "销售额完成率",
    "取消订单数",
    "Target sales",
    "Invalid clicks",
    "New-to-brand orders",
    "Lost impression share",
    "支付金额增长额",
    "访客/会员",
    "场景ID",
    "关键词数",
    "平均值项:访客数",
    "求和项:转化率",
    "计数项:订单数",
    "退款(笔)",
    "竞品销售额",
    "Top Clicked Product #2: Click Share",
    "观看人数",
    "商品数",
    "客服数",
    "Buyer",
    "Impr. %",
    "备注",
    "",
    "   ",
  ])("knows nothing of %j", (header) => {
    expect(fieldsOf(header)).toEqual([]);
  });

  test.each([
    ["求和项:加购人数", "cartUsers"],
    ["平均值项:点击率", "ctr"],
    ["Sum of Clicks", "clicks"],
    ["Average of CTR", "ctr"],
    ["近30天访客数", "visitors"],
    ["近一周浏览量", "pageViews"],
    ["昨日浏览量", "pageViews"],
    ["Last week sessions", "sessions"],
    ["自播访客数", "visitors"],
    ["客服退款率", "refundRate"],
    ["竞店商品名称", "productTitle"],
    ["Top Purchased Category #3", "category"],
    ["Top Product #2: ASIN", "productId"],
    ["Cart Adds: ASIN Count", "cartAdds"],
    ["较上月", "growth"],
    ["访客 vs last month", "growth"],
    ["花费(元)", "cost"],
    ["加购(人)", "cartUsers"],
    ["成交（单）", "orders"],
  ])("reads what stands around the word of %s", (header, field) => {
    expect(fieldsOf(header)[0]).toBe(field);
  });

  test("is less sure of a figure of a time past", () => {
    expect(readHeader("上月花费")).toEqual([{ field: "cost", score: 0.7, basis: "prior" }]);
  });

  test("gives both readings of a word with two meanings, neither of them likely", () => {
    expect(readHeader("转化率")).toEqual([
      { field: "payConversionRate", score: 0.6, basis: "exact" },
      { field: "clickConversionRate", score: 0.6, basis: "exact" },
    ]);
  });

  test("is less sure the more has to be set aside", () => {
    const scores = ["访客数", "访客数（人）", "全店访客数"].map((header) => readHeader(header)[0].score);
    expect([...scores].sort((a, b) => b - a)).toEqual(scores);
    expect(new Set(scores).size).toBe(3);
  });

  test.each([
    "__proto__",
    "constructor",
    "toString",
    "hasOwnProperty",
    "x".repeat(32_767),
    "访".repeat(32_767),
  ])("takes no name of the language for a field", (header) => {
    expect(fieldsOf(header)).toEqual([]);
  });

  test("never throws", () => {
    const word = fc.constantFrom(
      "花费",
      "Cost",
      "（",
      ")",
      "7",
      "天",
      "%",
      "/",
      "\n",
      "[",
      "总",
      "_",
      "‮",
      "👟",
      "万元",
    );
    const text = fc.oneof(
      fc.string({ unit: "binary", maxLength: 40 }),
      fc.array(word, { maxLength: 8 }).map((words) => words.join("")),
    );
    fc.assert(
      fc.property(text, (header) => {
        for (const { score } of readHeader(header)) expect(score > 0 && score <= 1).toBe(true);
      }),
      { numRuns: 5000 },
    );
  });
});
