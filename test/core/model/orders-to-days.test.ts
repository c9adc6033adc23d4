import path from "node:path";
import fc from "fast-check";
import { daysInSql } from "./orders-in-sql";
import { sheet } from "../../fixtures/daily-sheets";
import { REAL_DATA, haveRealData, readGrids } from "../support/read-grid";
import { cleanTable } from "../../../src/core/clean/clean-grid-table";
import type { CleanTable } from "../../../src/core/clean/clean-table";
import type { FieldId } from "../../../src/core/fields/index";
import { daysOfOrders } from "../../../src/core/model/orders-to-days";
import { recogniseGrid } from "../../../src/core/recognise/recognise-grid";
import type { CellValue, Grid } from "../../../src/workbook/grid";

type Rows = readonly (readonly CellValue[])[];

const HEADER = [
  "订单编号",
  "买家会员名",
  "商品名称",
  "订单金额",
  "实付金额",
  "退款金额",
  "下单时间",
  "付款时间",
] as const;

/**
 * Made up, in the shape of an export with one row an item: A1 has two items with amounts of their own, A2 is paid
 * after midnight, A3 has a day without a time, A4 was never paid, A5 is the second order of a buyer on one day, and
 * the time of A6 cannot be read.
 */
const ITEMS: Rows = [
  ["A1", "小明", "杯子", 60, 60, 0, "2026-03-01 09:00:00", "2026-03-01 09:05:00"],
  ["A1", "小明", "盘子", 40, 40, 40, "2026-03-01 09:00:00", "2026-03-01 09:05:00"],
  ["A2", "小红", "杯子", 30, 30, null, "2026-03-01 23:58:00", "2026-03-02 00:01:00"],
  ["A3", "小明", "勺子", 25.5, 25.5, null, "2026-03-02", "2026-03-02"],
  ["A4", "小刚", "碗", 99, 0, null, "2026-03-02 10:00:00", null],
  ["A5", "小红", "碗", 20, 20, null, "2026-03-02 11:00:00", "2026-03-02 11:01:00"],
  ["A6", "小丽", "碗", 15, 15, null, "2026-03-03 08:00:00", "待核实"],
];

function cleaned(grid: Grid): CleanTable {
  const { tables } = recogniseGrid(grid);
  expect(tables.map(({ kind }) => kind)).toEqual(["orders"]);
  return cleanTable(grid, tables[0]).value;
}

function daysOf(rows: Rows, header: readonly string[] = HEADER): ReturnType<typeof daysOfOrders> {
  return daysOfOrders(cleaned(sheet("订单", [header, ...rows])));
}

function valuesOf(table: CleanTable | null, field: FieldId): readonly CellValue[] | undefined {
  return table?.columns.find((column) => column.field === field)?.values;
}

function figuresOf(table: CleanTable | null): Record<string, readonly CellValue[]> {
  return Object.fromEntries(table?.columns.map(({ field, values }) => [field ?? "", values]) ?? []);
}

/** The rows of the list above without a column. */
function without(header: string): readonly [Rows, readonly string[]] {
  const keep = HEADER.map((each) => each !== header);
  const drop = <T>(row: readonly T[]): readonly T[] => row.filter((_, i) => keep[i]);
  return [ITEMS.map(drop), drop(HEADER)];
}

describe("daysOfOrders", () => {
  test("adds orders, money and buyers up by the day of payment, and what was ordered by the day it was", () => {
    const { value } = daysOf(ITEMS);
    expect(value?.kind).toBe("daily");
    expect(value?.grain).toEqual(["date"]);
    expect(figuresOf(value)).toEqual({
      date: ["2026-03-01", "2026-03-02", "2026-03-03"],
      orderBuyers: [2, 3, 1],
      orderedAmount: [130, 144.5, 15],
      orders: [1, 3, null],
      paidBuyers: [1, 2, null],
      paidAmount: [100, 75.5, null],
      refundAmount: [40, 0, null],
    });
  });

  test("keeps the sheet's words, is sure of its columns, and says that no value stands in a cell", () => {
    const { value } = daysOf(ITEMS);
    expect(value?.columns.map(({ header }) => header)).toEqual([
      "付款时间",
      "买家会员名",
      "订单金额",
      "订单编号",
      "买家会员名",
      "实付金额",
      "退款金额",
    ]);
    expect(value?.columns.every(({ confidence, changed }) => confidence === 1 && changed === null)).toBe(
      true,
    );
    expect(value?.columns[1].places).toEqual({ rows: [0, 0, 0], columns: [0, 0, 0] });
    // A1 begins in row 2, A2 is the first paid on 2 March and stands in row 4, A6 in row 8.
    expect(value?.sourceRows).toEqual([2, 4, 8]);
    expect(value?.addedUp).toEqual({ from: "orders", by: "paid", refunds: "beside" });
  });

  test("says what it left out and how it read orders in several rows", () => {
    expect(daysOf(ITEMS).issues.map(({ code, params }) => [code, params])).toEqual([
      ["order-without-time", { header: "付款时间", count: 1, row: 8 }],
      ["unpaid-orders", { count: 1 }],
      ["order-rows-added-up", { header: "订单金额", count: 1 }],
      ["order-rows-added-up", { header: "实付金额", count: 1 }],
      ["order-rows-added-up", { header: "退款金额", count: 1 }],
    ]);
  });

  test("counts an amount once that all rows of an order repeat", () => {
    const { value, issues } = daysOf([
      ["A1", "小明", "杯子", 100, 90, 0, "2026-03-01 09:00:00", "2026-03-01 09:05:00"],
      ["A1", "小明", "盘子", 100, 90, 0, "2026-03-01 09:00:00", "2026-03-01 09:05:00"],
      ["A2", "小红", "杯子", 30, 30, 0, "2026-03-01 10:00:00", "2026-03-01 10:01:00"],
      ["A2", "小红", "碗", 30, 30, 0, "2026-03-01 10:00:00", "2026-03-01 10:01:00"],
      ["A3", "小刚", "碗", 20, 20, 0, "2026-03-02 10:00:00", "2026-03-02 10:01:00"],
    ]);
    expect(valuesOf(value, "paidAmount")).toEqual([120, 20]);
    expect(valuesOf(value, "orderedAmount")).toEqual([130, 20]);
    expect(valuesOf(value, "orders")).toEqual([2, 1]);
    expect(issues.map(({ code, params }) => [code, params])).toEqual([
      ["order-rows-count-once", { header: "订单金额", count: 2 }],
      ["order-rows-count-once", { header: "实付金额", count: 2 }],
    ]);
  });

  test("takes an amount that only the first row of an order has without a word", () => {
    const { value, issues } = daysOf([
      ["A1", "小明", "杯子", 100, 90, 0, "2026-03-01 09:00:00", "2026-03-01 09:05:00"],
      ["A1", "小明", "盘子", null, null, null, null, null],
      ["A2", "小红", "杯子", 30, 30, 0, "2026-03-01 10:00:00", "2026-03-01 10:01:00"],
    ]);
    expect(valuesOf(value, "paidAmount")).toEqual([120]);
    expect(issues).toEqual([]);
  });

  test("tells paid amounts that refunds are taken off already by what was ordered", () => {
    const { value, issues } = daysOf([
      ["A1", "小明", "杯子", 100, 0, 100, "2026-03-01 09:00:00", "2026-03-01 09:05:00"],
      ["A2", "小红", "杯子", 80, 50, 30, "2026-03-01 10:00:00", "2026-03-01 10:01:00"],
      ["A3", "小刚", "碗", 20, 20, 0, "2026-03-02 10:00:00", "2026-03-02 10:01:00"],
    ]);
    expect(value?.addedUp?.refunds).toBe("taken-off");
    expect(issues).toEqual([
      { code: "paid-after-refunds", at: { sheet: "订单", column: 5 }, params: { header: "实付金额" } },
    ]);
    // The fully refunded order was paid all the same.
    expect(valuesOf(value, "orders")).toEqual([2, 1]);
  });

  test("goes by the day of the order where there are no times of payment, without what nothing was paid for", () => {
    const { value, issues } = daysOf(...without("付款时间"));
    expect(valuesOf(value, "date")).toEqual(["2026-03-01", "2026-03-02", "2026-03-03"]);
    expect(valuesOf(value, "orders")).toEqual([2, 2, 1]);
    expect(valuesOf(value, "paidAmount")).toEqual([130, 45.5, 15]);
    expect(value?.addedUp?.by).toBe("ordered");
    expect(issues.map(({ code }) => code).slice(0, 2)).toEqual(["unpaid-orders", "days-by-order-time"]);
  });

  test("does not count buyers whose names are hidden, nor any without a column of them", () => {
    const hidden = ITEMS.map(([id, , ...rest]) => [id, "小***", ...rest]);
    const { value, issues } = daysOf(hidden);
    expect(valuesOf(value, "paidBuyers")).toBeUndefined();
    expect(issues.map(({ code }) => code)).toContain("buyers-hidden");
    const [rows, header] = without("买家会员名");
    expect(valuesOf(daysOf(rows, header).value, "paidBuyers")).toBeUndefined();
  });

  test("leaves out rows without an order's number, and says so", () => {
    const { value, issues } = daysOf([
      ...ITEMS,
      [null, "小丽", "碗", 7, 7, 0, "2026-03-04 08:00:00", "2026-03-04 08:01:00"],
    ]);
    expect(valuesOf(value, "date")).toHaveLength(3);
    expect(issues[0]).toEqual({
      code: "row-without-order",
      at: { sheet: "订单", row: 9 },
      params: { count: 1, row: 9 },
    });
  });

  test("takes days that a list is silent of for days without orders, between its first and its last", () => {
    const order = (id: string, made: string, paid: string | null, amount: number) =>
      [id, "小明", "杯子", amount, paid === null ? 0 : amount, null, made, paid] as const;
    const { value, issues } = daysOf([
      // Made before the first payment and after the last: of payments then nothing is known.
      order("A1", "2026-03-01 09:00:00", "2026-03-02 09:00:00", 10),
      order("A2", "2026-03-04 09:00:00", "2026-03-04 09:01:00", 20),
      order("A3", "2026-03-05 09:00:00", null, 99),
      // After the longest silence there may be, and one of a day more.
      order("A4", "2026-04-06 09:00:00", "2026-04-06 09:01:00", 40),
      order("A5", "2026-05-09 09:00:00", "2026-05-09 09:01:00", 50),
      order("A6", "2026-05-10 09:00:00", null, 60),
    ]);
    const days = valuesOf(value, "date") ?? [];
    const on = (day: string) =>
      (["orderedAmount", "orders", "paidBuyers", "paidAmount", "refundAmount"] as const).map(
        (field) => valuesOf(value, field)?.[days.indexOf(day)],
      );
    expect([days.length, days.at(0), days.at(-1)]).toEqual([39, "2026-03-01", "2026-05-10"]);
    expect(on("2026-03-01")).toEqual([10, null, null, null, null]);
    expect(on("2026-03-02")).toEqual([0, 1, 1, 10, 0]);
    expect(on("2026-03-03")).toEqual([0, 0, 0, 0, 0]);
    // Paid nothing for 32 days, 5 March to 5 April: a hole; made nothing for 31 of them.
    expect(on("2026-03-05")).toEqual([99, null, null, null, null]);
    expect(on("2026-03-06")).toEqual([0, null, null, null, null]);
    expect(on("2026-04-06")).toEqual([40, 1, 1, 40, 0]);
    expect(days).not.toContain("2026-04-07");
    expect(on("2026-05-10")).toEqual([60, null, null, null, null]);
    expect(issues.filter(({ code }) => code === "days-without-orders")).toEqual([
      {
        code: "days-without-orders",
        at: { sheet: "订单" },
        // 3 March, and 6 March to 5 April.
        params: { count: 32, from: "2026-03-03" },
      },
    ]);
    expect(value?.sourceRows.slice(0, 4)).toEqual([2, 2, 0, 3]);
  });

  test("gives nothing for other tables and for orders without a day", () => {
    const [rows, header] = without("付款时间");
    const dateless = rows.map((row) => row.slice(0, -1));
    expect(daysOf(dateless, header.slice(0, -1))).toEqual({ value: null, issues: [] });
    const daily = { ...cleaned(sheet("订单", [HEADER, ...ITEMS])), kind: "daily" as const };
    expect(daysOfOrders(daily)).toEqual({ value: null, issues: [] });
  });

  test("does not depend on the order of the rows, and the days add up to all that was paid", () => {
    const order = fc.record({
      id: fc.integer({ min: 1000, max: 1020 }),
      cents: fc.integer({ min: 1, max: 1_000_000 }),
      day: fc.integer({ min: 1, max: 9 }),
    });
    fc.assert(
      fc.property(
        fc
          .uniqueArray(order, { minLength: 2, maxLength: 15, selector: ({ id }) => id })
          .chain((orders) =>
            fc.tuple(
              fc.constant(orders),
              fc.shuffledSubarray(orders, { minLength: orders.length, maxLength: orders.length }),
            ),
          ),
        ([orders, shuffled]) => {
          const rowsOf = (list: typeof orders): Rows =>
            list.map(({ id, cents, day }) => [`T${id}`, cents / 100, `2026-03-0${day} 10:00:00`]);
          const header = ["订单编号", "实付金额", "付款时间"];
          const first = figuresOf(daysOf(rowsOf(orders), header).value);
          expect(figuresOf(daysOf(rowsOf(shuffled), header).value)).toEqual(first);
          const sum = (values: readonly CellValue[]): number =>
            Math.round(values.reduce<number>((total, value) => total + Number(value), 0) * 100);
          expect(sum(first.paidAmount)).toBe(orders.reduce((total, { cents }) => total + cents, 0));
          expect(sum(first.orders)).toBe(orders.length * 100);
        },
      ),
      { numRuns: 40 },
    );
  });
});

const FIXTURE = path.resolve(__dirname, "../../corpus/fixtures/tmall-orders/order_report.csv");
const REAL = path.join(REAL_DATA, "tmall-orders/tmall_order_report.csv");

describe.each([
  ["our own order report", FIXTURE, true],
  ["the real order report", REAL, haveRealData()],
] as const)("%s", (_, file, isHere) => {
  (isHere ? test : test.skip)("adds up to the same days as in SQL", async () => {
    const [grid] = readGrids(file);
    const figures = figuresOf(daysOfOrders(cleaned(grid)).value);
    const expected = await daysInSql(file);
    expect(expected.length).toBeGreaterThan(5);
    expect(figures.date).toEqual(expected.map(({ day }) => day));
    expect(figures.orders).toEqual(expected.map(({ orders }) => orders));
    expect(figures.paidAmount).toEqual(expected.map(({ paid }) => paid));
    expect(figures.refundAmount).toEqual(expected.map(({ refunded }) => refunded));
    expect(figures.orderedAmount).toEqual(expected.map(({ ordered }) => ordered));
  });
});
