import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { FIELD_IDS, aliasesOf, fieldOf } from "../../src/core/fields/index";
import type { FieldId } from "../../src/core/fields/index";
import { headerKey } from "../../src/core/recognise/columns/header-key";
import { readHeader } from "../../src/core/recognise/columns/header-text";

/** Words with two meanings, by the fields they may be. Every other alias belongs to one field. */
const SHARED_WORDS: ReadonlyArray<readonly [readonly FieldId[], readonly string[]]> = [
  [["date", "startDate"], ["Start Date"]],
  [["productId", "sku"], ["SKU"]],
  [["campaign", "adGroup"], ["广告组"]],
  [["pageViews", "views"], ["Views"]],
  [["visitors", "sessions"], ["Visits"]],
  [["favoriteUsers", "favorites"], ["收藏"]],
  [["cartUsers", "cartAdds"], ["加购"]],
  [
    ["orders", "adOrders"],
    ["订单数", "订单量", "成交订单数", "成交订单量", "成交单量", "成交笔数", "Orders", "Purchases"],
  ],
  [
    ["orders", "adOrders"],
    ["Commandes", "Bestellungen", "Pesanan", "Pedidos"],
  ],
  [["orderedUnits", "paidUnits"], ["Units Ordered"]],
  [
    ["paidAmount", "adSales"],
    ["成交金额", "总成交金额", "成交额", "交易额", "销售额", "GMV", "Revenue", "Sales", "Amount"],
  ],
  [
    ["paidAmount", "adSales"],
    ["Ventes", "Umsatz", "Omzet Penjualan", "売上", "Vendas", "Vendite", "Ventas", "Ventas totales"],
  ],
  [["paidAmount", "amountPerUnit"], ["Item price"]],
  [["paidUnits", "adSales"], ["销量"]],
  [
    ["paidUnits", "adUnits"],
    ["Units sold", "Produk Terjual"],
  ],
  [
    ["payConversionRate", "clickConversionRate"],
    [
      "转化率",
      "成交转化率",
      "转换率",
      "Conversion rate",
      "CVR",
      "CR",
      "Conversion Rate (CVR)",
      "Tingkat Konversi",
    ],
  ],
  [["payConversionRate", "clickConversionRate", "conversions"], ["转化"]],
  [["paidAmount", "orders", "paidBuyers", "adSales", "adOrders"], ["成交"]],
  [
    ["paidAmount", "orders", "paidBuyers"],
    ["支付", "付款"],
  ],
  [
    ["orderedAmount", "orders"],
    ["下单", "拍下"],
  ],
  [["paidAmount", "orders"], ["交易"]],
  [["paidAmount", "paidUnits"], ["销售"]],
  [["costOfGoods", "cost"], ["成本"]],
  [["grossMargin", "marginAmount"], ["毛利"]],
  [["roas", "acos"], ["广告投入产出比"]],
  [["averagePosition", "rank"], ["排名"]],
];
const SHARED = new Map(
  SHARED_WORDS.flatMap(([fields, words]) => words.map((word) => [headerKey(word), fields] as const)),
);

const HEADERS = path.resolve(process.cwd(), "../shared/domain/headers.json");

describe("FIELDS", () => {
  test("gives every field a label of its own in both languages", () => {
    for (const locale of ["zh-CN", "en-US"] as const) {
      const labels = FIELD_IDS.map((id) => fieldOf(id).label[locale]);
      expect(labels.filter((label, i) => label.trim() === "" || labels.indexOf(label) !== i)).toEqual([]);
    }
  });

  test("repeats no alias within a field", () => {
    for (const id of FIELD_IDS) {
      const { aliases } = fieldOf(id);
      expect([id, aliases.filter((alias, i) => aliases.indexOf(alias) !== i)]).toEqual([id, []]);
    }
  });

  test("uses labels that need no escape in a formula", () => {
    for (const id of FIELD_IDS) {
      for (const label of Object.values(fieldOf(id).label)) expect(label).not.toMatch(/['[\]#@\n]/);
    }
  });

  test("counts nothing but people as person-times", () => {
    for (const id of FIELD_IDS) {
      const field = fieldOf(id);
      if (field.kind === "measure" && field.overDays === "person-times") expect(field.unit).toBe("count");
    }
  });

  test.each(FIELD_IDS.map((id) => [id] as const))(
    "%s is found by each of its aliases, and alone but for words known to have two meanings",
    (id) => {
      for (const alias of aliasesOf(id)) {
        const fields = readHeader(alias).map(({ field }) => field);
        const shared = SHARED.get(headerKey(alias)) ?? [id];
        expect([alias, [...fields].sort()]).toEqual([alias, [...shared].sort()]);
        expect(shared).toContain(id);
      }
    },
  );

  test("lists no word as shared that is not", () => {
    const known = new Set(FIELD_IDS.flatMap((id) => aliasesOf(id).map(headerKey)));
    expect([...SHARED.keys()].filter((key) => !known.has(key))).toEqual([]);
  });

  test("knows every column and header of the collected exports, with the same unit", () => {
    if (!existsSync(HEADERS))
      return console.log("skipped: the collected headers (../shared/domain) are not here");
    const collected = JSON.parse(readFileSync(HEADERS, "utf8")) as Record<
      string,
      { unit: string; aliases: { text: string }[] }
    >;
    expect([...FIELD_IDS].sort()).toEqual(Object.keys(collected).sort());
    for (const id of FIELD_IDS) {
      const { unit, aliases } = fieldOf(id);
      expect([id, unit === "multiple" ? "ratio" : unit]).toEqual([id, collected[id].unit]);
      expect(
        collected[id].aliases
          .map(({ text }) => text)
          .filter((text) => !aliases.some((a) => a.trim().toLowerCase() === text.trim().toLowerCase())),
      ).toEqual([]);
    }
  });
});
