import { evaluate } from "../../../src/core/evaluate";
import { denominatorsOf, fieldsOf, positiveDenominatorsOf } from "../../../src/core/expr";
import { fieldOf } from "../../../src/core/fields/index";
import type { FieldId } from "../../../src/core/fields/index";
import { METRIC_IDS, metricOf } from "../../../src/core/metrics/index";
import type { MetricId } from "../../../src/core/metrics/index";
import { DAILY_METRICS } from "../../../src/core/templates/daily-metrics";

describe("METRICS", () => {
  test.each(METRIC_IDS.map((id) => [id] as const))(
    "%s is complete and names its inputs in its definition",
    (id) => {
      const { label, definition, expr, platforms, source } = metricOf(id);
      expect([label["zh-CN"], label["en-US"], source].every((text) => text.trim() !== "")).toBe(true);
      if (platforms !== "all") expect(platforms).toEqual([...new Set(platforms)]);
      expect(platforms).not.toEqual([]);
      for (const field of fieldsOf(expr)) {
        const { kind, label: input } = fieldOf(field);
        expect(kind).toBe("measure");
        expect(definition["zh-CN"]).toContain(input["zh-CN"]);
        expect(definition["en-US"].toLowerCase()).toContain(input["en-US"].toLowerCase());
      }
      for (const words of Object.values(label)) expect(words).not.toMatch(/['[\]#@\n]/);
    },
  );

  test("shares a label only between the same formula over differently named columns", () => {
    const byLabel = new Map<string, string[]>();
    for (const id of METRIC_IDS) {
      const { label } = metricOf(id);
      byLabel.set(label["zh-CN"], [...(byLabel.get(label["zh-CN"]) ?? []), label["en-US"]]);
    }
    for (const english of byLabel.values()) expect(new Set(english).size).toBe(1);
    expect([...byLabel].filter(([, english]) => english.length > 1).map(([label]) => label)).toEqual([
      "点击转化率",
      "每笔成交花费",
      "广告笔单价",
    ]);
  });

  test("is found by id or label in either language, never another by the same word", () => {
    const owners = new Map<string, Set<string>>();
    for (const id of METRIC_IDS) {
      const { label } = metricOf(id);
      for (const word of [id, label["zh-CN"], label["en-US"]].map(folded))
        owners.set(word, new Set([...(owners.get(word) ?? []), label["zh-CN"]]));
    }
    expect([...owners].filter(([, labels]) => labels.size > 1)).toEqual([]);
  });

  test.each(METRIC_IDS.map((id) => [id] as const))("%s adds over days as its inputs do", (id) => {
    const { expr, additivity, unit } = metricOf(id);
    const inputs = fieldsOf(expr).map((field) => {
      const definition = fieldOf(field);
      return definition.kind === "measure" ? definition.overDays : "none";
    });
    const divides = denominatorsOf(expr).length + positiveDenominatorsOf(expr).length > 0;
    const quotient = inputs.includes("person-times") ? "ratio-with-repeats" : "ratio-of-sums";
    expect(additivity.overDays).toBe(inputs.includes("none") ? "not" : divides ? quotient : "sum");
    if (additivity.overDays === "sum") expect(["count", "currency"]).toContain(unit);
    if (additivity.overDays === "ratio-with-repeats")
      expect(additivity.overProducts).toBe("ratio-with-repeats");
  });

  test("names each metric of the daily report once", () => {
    expect(new Set(DAILY_METRICS).size).toBe(DAILY_METRICS.length);
    expect(DAILY_METRICS.filter((id) => metricOf(id).additivity.overDays === "not")).toEqual([]);
  });

  // Worked by hand from the formula in the trade's words, not from the registry.
  test.each<[MetricId, Partial<Record<FieldId, number>>, number]>([
    ["payConversionRate", { paidBuyers: 82, visitors: 4747 }, 82 / 4747],
    ["amountPerBuyer", { paidAmount: 4998, paidBuyers: 21 }, 238],
    ["amountPerOrder", { paidAmount: 500, orders: 4 }, 125],
    ["amountPerUnit", { paidAmount: 500, paidUnits: 8 }, 62.5],
    ["amountPerVisitor", { paidAmount: 500, visitors: 250 }, 2],
    ["unitsPerBuyer", { paidUnits: 9, paidBuyers: 6 }, 1.5],
    ["pagesPerVisitor", { pageViews: 750, visitors: 300 }, 2.5],
    ["cartRateOfVisitors", { cartUsers: 30, visitors: 300 }, 0.1],
    ["cartRateOfClicks", { cartAdds: 30, clicks: 600 }, 0.05],
    ["enquiryConversionRate", { orderBuyers: 5, enquiryUsers: 79 }, 0.06329113924050633],
    ["orderConversionRateOfEntries", { orderBuyers: 2, storeEntries: 16 }, 0.125],
    ["storeEntryRate", { storeEntries: 16, exposedUsers: 400 }, 0.04],
    ["ctr", { clicks: 5, impressions: 250 }, 0.02],
    ["cpc", { cost: 100, clicks: 62 }, 100 / 62],
    ["cpm", { cost: 100, impressions: 4000 }, 25],
    ["roas", { adSales: 500, cost: 100 }, 5],
    ["acos", { adSales: 500, cost: 100 }, 0.2],
    ["tacos", { cost: 100, paidAmount: 1000 }, 0.1],
    ["clickConversionRate", { adOrders: 4, clicks: 160 }, 0.025],
    ["costPerOrder", { cost: 120, adOrders: 4 }, 30],
    ["costPerFavoriteOrCart", { cost: 100, favorites: 15, cartAdds: 10 }, 4],
    ["refundAmountRate", { refundAmount: 50, paidAmount: 1000 }, 0.05],
    ["ordersPerVisitor", { orders: 12, visitors: 480 }, 0.025],
    ["pagesPerSession", { pageViews: 960, sessions: 320 }, 3],
    ["returningVisitorShare", { visitors: 400, newVisitors: 300 }, 0.25],
    ["cartToCheckoutRate", { checkouts: 36, cartAdds: 80 }, 0.45],
    ["checkoutToOrderRate", { orders: 27, checkouts: 36 }, 0.75],
    // Spend 100 and sales 500 make a return of 5 (merchjar.com/acos-to-roas-calculator), so 4 beyond the spend.
    ["netReturn", { adSales: 500, cost: 100 }, 4],
    ["directClickConversionRate", { adOrdersDirect: 3, clicks: 160 }, 0.01875],
    ["conversionsPerInteraction", { conversions: 6, interactions: 240 }, 0.025],
    ["adSalesOfParts", { adSalesDirect: 320.5, adSalesIndirect: 79.5 }, 400],
    ["adOrdersOfParts", { adOrdersDirect: 3, adOrdersIndirect: 2 }, 5],
    ["grossProfit", { paidAmount: 1000, costOfGoods: 600 }, 400],
    ["grossMargin", { paidAmount: 1000, costOfGoods: 600 }, 0.4],
    ["contributionMargin", { marginAmount: 351.5, paidAmount: 1000 }, 0.3515],
    ["marginPerVisitor", { paidAmount: 1000, costOfGoods: 600, visitors: 500 }, 0.8],
    // A margin of 40 % breaks even at 2.5 (thesmartcalculator.com/business/break-even-roas-calculator).
    ["breakEvenRoas", { paidAmount: 1000, costOfGoods: 600 }, 2.5],
    // 125 an order × 40 % × 2.5 %.
    ["breakEvenCpc", { paidAmount: 1000, costOfGoods: 600, orders: 8, adOrders: 4, clicks: 160 }, 1.25],
    // A return of 1.5 where 2 breaks even loses a quarter (toushoubang.com/question/191.html).
    ["profitPerAdYuan", { adSales: 150, cost: 100, paidAmount: 1000, costOfGoods: 500 }, -0.25],
    ["daysOfStock", { stock: 120, monthlyUnits: 90 }, 40],
    ["unitsPerStock", { paidUnits: 30, stock: 120 }, 0.25],
  ])("%s of %p is %p", (id, sums, expected) => {
    expect(evaluate(metricOf(id).expr, (field) => sums[field] ?? null)).toBeCloseTo(expected, 12);
  });

  test("gives no break-even where the goods cost what they bring or more", () => {
    const { expr } = metricOf("breakEvenRoas");
    const at = (costOfGoods: number): number | null =>
      evaluate(expr, (field) => (field === "costOfGoods" ? costOfGoods : 1000));
    expect([at(999), at(1000), at(1200)]).toEqual([1000, null, null]);
  });

  // The trade's own equations between its figures, over sums without a common factor.
  test.each<[string, (of: (id: MetricId) => number) => readonly [number, number]]>([
    ["ROAS × ACoS = 1", (of) => [of("roas") * of("acos"), 1]],
    [
      "UV价值 = 转化率 × 客单价",
      (of) => [of("amountPerVisitor"), of("payConversionRate") * of("amountPerBuyer")],
    ],
    ["客单价 = 件单价 × 连带率", (of) => [of("amountPerBuyer"), of("amountPerUnit") * of("unitsPerBuyer")]],
    ["每笔成交花费 = PPC ÷ 点击转化率", (of) => [of("costPerOrder"), of("cpc") / of("clickConversionRate")]],
    [
      "ACoS = CPC ÷ (CVR × AOV)",
      (of) => [of("acos"), of("cpc") / (of("clickConversionRate") * of("adSalesPerOrder"))],
    ],
    ["CPM = CPC × CTR × 1000", (of) => [of("cpm"), of("cpc") * of("ctr") * 1000]],
    [
      "每点击毛利 = UV价值 × 毛利率",
      (of) => [of("marginPerVisitor"), of("amountPerVisitor") * of("grossMargin")],
    ],
    ["保本ROI = 1 ÷ 毛利率", (of) => [of("breakEvenRoas"), 1 / of("grossMargin")]],
    [
      "保本PPC = 笔单价 × 毛利率 × 点击转化率",
      (of) => [of("breakEvenCpc"), of("amountPerOrder") * of("grossMargin") * of("clickConversionRate")],
    ],
    ["每元推广盈亏 = ROI × 毛利率 − 1", (of) => [of("profitPerAdYuan"), of("roas") * of("grossMargin") - 1]],
    [
      "支付转化率 = 下单转化率 × 下单支付转化率",
      (of) => [of("payConversionRate"), of("orderConversionRate") * of("orderToPayRate")],
    ],
    ["新访客占比 + 老访客占比 = 1", (of) => [of("newVisitorShare") + of("returningVisitorShare"), 1]],
  ])("%s", (_, sides) => {
    const [left, right] = sides((id) => evaluate(metricOf(id).expr, (field) => SUMS[field] ?? null) ?? NaN);
    expect(left / right).toBeCloseTo(1, 12);
  });
});

const SUMS: Partial<Record<FieldId, number>> = {
  visitors: 4747,
  newVisitors: 3001,
  orderBuyers: 101,
  paidBuyers: 83,
  paidAmount: 19937,
  costOfGoods: 11003,
  orders: 89,
  paidUnits: 127,
  impressions: 60013,
  clicks: 1291,
  cost: 1709,
  adSales: 7919,
  adOrders: 37,
};

/** As OPS.METRIC compares names. */
function folded(word: string): string {
  return word.normalize("NFKC").replace(/\s+/g, "").toLowerCase();
}
