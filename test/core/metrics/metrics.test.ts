import { evaluate } from "../../../src/core/evaluate";
import { fieldsOf } from "../../../src/core/expr";
import { fieldOf } from "../../../src/core/fields/index";
import type { FieldId } from "../../../src/core/fields/index";
import { METRIC_IDS, metricOf } from "../../../src/core/metrics/index";
import type { MetricId } from "../../../src/core/metrics/index";

describe("METRICS", () => {
  test.each(METRIC_IDS.map((id) => [id] as const))(
    "%s is complete and names its inputs in its definition",
    (id) => {
      const { label, definition, expr, source } = metricOf(id);
      expect([label["zh-CN"], label["en-US"], source].every((text) => text.trim() !== "")).toBe(true);
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
  ])("%s of %p is %p", (id, sums, expected) => {
    expect(evaluate(metricOf(id).expr, (field) => sums[field] ?? null)).toBeCloseTo(expected, 12);
  });

  test("takes return on ad spend and cost of sales as each other's inverse", () => {
    const sums = (field: FieldId): number => (field === "cost" ? 80 : 1277);
    const roas = evaluate(metricOf("roas").expr, sums) ?? 0;
    const acos = evaluate(metricOf("acos").expr, sums) ?? 0;
    expect(roas * acos).toBeCloseTo(1, 12);
  });
});
