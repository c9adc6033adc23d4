import { sheet } from "../../fixtures/daily-sheets";
import { cleanTable } from "../../../src/core/clean/clean-grid-table";
import type { CleanTable } from "../../../src/core/clean/clean-table";
import { buyerColumnOf } from "../../../src/core/model/buyer-column";
import { isPaidAfterRefunds, orderAmounts } from "../../../src/core/model/order-amounts";
import { orderListOf } from "../../../src/core/model/order-list";
import { recogniseGrid } from "../../../src/core/recognise/recognise-grid";
import type { CellValue } from "../../../src/workbook/grid";

function tableOf(rows: readonly (readonly CellValue[])[]): CleanTable {
  const grid = sheet("订单", rows);
  return cleanTable(grid, recogniseGrid(grid).tables[0]).value;
}

describe("buyerColumnOf", () => {
  const people = ["小明", "小红", "小刚", "小明"];
  const withBuyers = (header: string, names: readonly string[] = people): CleanTable =>
    tableOf([
      ["订单编号", header, "实付金额", "付款时间"],
      ...names.map((name, i) => [`A${i}`, name, 10 + i, `2026-03-0${i + 1} 09:00:00`]),
    ]);

  test.each([
    "买家会员名",
    "买家昵称",
    "买家旺旺号",
    "买家 ID",
    "会员名",
    "客户名称",
    "用户名",
    "Buyer Username",
    "buyer-email",
    "Customer name",
    "Username (Buyer)",
    "Email",
  ])("finds buyers under %s", (header) => {
    expect(buyerColumnOf(withBuyers(header))?.column.header).toBe(header);
  });

  test.each(["买家留言", "收货人姓名", "客服", "商品名称", "买家地址", "Customer service"])(
    "finds none under %s",
    (header) => {
      expect(buyerColumnOf(withBuyers(header))).toBeNull();
    },
  );

  test("tells names hidden by stars from a name with a star", () => {
    expect(buyerColumnOf(withBuyers("买家昵称", ["小***", "王***", "李***", "张***"]))?.hidden).toBe(true);
    const many = Array.from({ length: 9 }, (_, i) => [`A${i}`, `买家${i}`, 10 + i, `2026-03-0${i + 1}`]);
    const more = Array.from({ length: 20 }, (_, i) => [`B${i}`, `客人${i}`, 30 + i, "2026-03-01"]);
    const star = ["C1", "星*星", 5, "2026-03-01"];
    const table = tableOf([["订单编号", "买家昵称", "实付金额", "付款时间"], ...many, ...more, star]);
    expect(buyerColumnOf(table)?.hidden).toBe(false);
  });
});

describe("orderListOf", () => {
  test("counts by the order's number where the numbers of its items stand beside it", () => {
    const list = orderListOf(
      tableOf([
        ["子订单编号", "主订单编号", "实付金额", "付款时间"],
        ["S1", "A1", 10, "2026-03-01 09:00:00"],
        ["S2", "A1", 12, "2026-03-01 09:00:00"],
        ["S3", "A2", 30, "2026-03-02 09:00:00"],
      ]),
    );
    expect(list?.idColumn.header).toBe("主订单编号");
    expect(list?.orders.map(({ places, paidOn }) => [places, paidOn])).toEqual([
      [[0, 1], "2026-03-01"],
      [[2], "2026-03-02"],
    ]);
  });

  test("takes the first payment of an order that was paid twice", () => {
    const list = orderListOf(
      tableOf([
        ["订单编号", "实付金额", "付款时间"],
        ["A1", 10, "2026-03-05 09:00:00"],
        ["A1", 90, "2026-03-02 09:00:00"],
        ["A2", 30, "2026-03-03"],
      ]),
    );
    expect(list?.orders.map(({ paidOn }) => paidOn)).toEqual(["2026-03-02", "2026-03-03"]);
  });
});

describe("orderAmounts", () => {
  const read = (...rows: readonly (readonly [string, number | null])[]) => {
    const table = tableOf([
      ["订单编号", "实付金额", "付款时间"],
      ...rows.map(([id, amount]) => [id, amount, "2026-03-01"]),
    ]);
    const column = table.columns.find(({ field }) => field === "paidAmount");
    if (column === undefined) throw new Error("no paid amount");
    const { amounts, how, several } = orderAmounts(orderListOf(table)?.orders ?? [], column);
    return { amounts, how, several };
  };

  test("adds rows up where one order shows that each has its own amount", () => {
    expect(read(["A1", 50], ["A1", 50], ["A2", 10.1], ["A2", 10.2], ["A3", 7])).toEqual({
      amounts: [100, 20.3, 7],
      how: "sum",
      several: 2,
    });
  });

  test("counts once what every order repeats", () => {
    expect(read(["A1", 50], ["A1", 50], ["A2", 20], ["A2", 20], ["A3", 7])).toEqual({
      amounts: [50, 20, 7],
      how: "once",
      several: 2,
    });
  });

  test("learns nothing from zeros and from rows without an amount", () => {
    expect(read(["A1", 0], ["A1", 0], ["A2", 20], ["A2", null], ["A3", 7])).toEqual({
      amounts: [0, 20, 7],
      how: null,
      several: 0,
    });
  });
});

describe("isPaidAfterRefunds", () => {
  test.each([
    ["the rest and the refund make up the order", [{ ordered: 100, paid: 40, refunded: 60 }], true],
    ["more came back than is left", [{ ordered: null, paid: 40, refunded: 60 }], true],
    ["the payment stands in full beside the refund", [{ ordered: 100, paid: 100, refunded: 60 }], false],
    ["a discounted order came back in full", [{ ordered: 100, paid: 90, refunded: 90 }], false],
    ["nothing came back", [{ ordered: 100, paid: 100, refunded: 0 }], false],
    ["nothing is known of the order", [{ ordered: null, paid: 100, refunded: 60 }], false],
  ])("%s", (_, orders, expected) => {
    expect(isPaidAfterRefunds(orders)).toBe(expected);
  });
});
