import { evaluate, sumNumbers } from "../../src/core/evaluate";
import { constant, denominatorsOf, fieldsOf, minus, plus, ratio, sum, times } from "../../src/core/expr";
import type { FieldId } from "../../src/core/fields/index";

const conversion = ratio(sum("paidBuyers"), sum("visitors"));

function over(sums: Partial<Record<FieldId, number>>): (field: FieldId) => number | null {
  return (field) => sums[field] ?? null;
}

describe("evaluate", () => {
  test("divides sums", () => {
    expect(evaluate(conversion, over({ paidBuyers: 30, visitors: 1000 }))).toBe(0.03);
  });

  test("is a ratio of sums over several days, not a mean of ratios", () => {
    const days = [
      { paidBuyers: 1, visitors: 10 },
      { paidBuyers: 1, visitors: 990 },
    ];
    const sums = over({
      paidBuyers: sumNumbers(days.map(({ paidBuyers }) => paidBuyers)) ?? undefined,
      visitors: sumNumbers(days.map(({ visitors }) => visitors)) ?? undefined,
    });
    expect(evaluate(conversion, sums)).toBe(0.002);
  });

  test.each<[string, Partial<Record<FieldId, number>>]>([
    ["an input is missing", { visitors: 1000 }],
    ["nothing is there", {}],
    ["there were no visitors", { paidBuyers: 0, visitors: 0 }],
    ["the result is too large for a cell", { paidBuyers: 1e308, visitors: 1e-10 }],
  ])("gives nothing when %s", (_name, sums) => {
    expect(evaluate(conversion, over(sums))).toBeNull();
  });

  test("follows the tree", () => {
    const expr = times(
      ratio(minus(sum("paidAmount"), sum("refundAmount")), plus(sum("orders"), constant(1))),
      constant(2),
    );
    expect(evaluate(expr, over({ paidAmount: 100, refundAmount: 40, orders: 2 }))).toBe(40);
    expect(fieldsOf(expr)).toEqual(["paidAmount", "refundAmount", "orders"]);
    expect(denominatorsOf(expr)).toEqual([plus(sum("orders"), constant(1))]);
  });
});

test("sumNumbers skips what is missing and is nothing without a number", () => {
  expect(sumNumbers([1, null, "3", 2.5])).toBe(3.5);
  expect(sumNumbers([null, "3"])).toBeNull();
});
