import { scopeOf } from "../../../src/core/fishbone/problem-scope";

test.each([
  ["业绩下降", "sales"],
  ["本周销售额环比下滑 20%", "sales"],
  ["转化率下降", "conversion"],
  ["流量下降", "visitors"],
  ["搜索流量掉了", "visitors"],
  ["客单价下降", "basket"],
  ["推广费率超标", "adShare"],
  ["DSR下降", "rating"],
  ["退款率上升", "refunds"],
  ["关键词“连衣裙”转化变低", "keyword"],
  ["Sales fell", "sales"],
  ["Refund rate rose", "refunds"],
  ["Conversion fell last week", "conversion"],
])("%s is one problem", (text, problem) => {
  expect(scopeOf(text)).toEqual({ kind: "one", problem });
});

test.each([
  ["业绩下降、退款率上升", ["sales", "refunds"]],
  ["流量和转化都在跌", ["visitors", "conversion"]],
  ["Traffic fell and refunds rose", ["visitors", "refunds"]],
])("%s is two problems", (text, problems) => {
  expect(scopeOf(text)).toEqual({ kind: "two", problems });
});

test.each(["仓库漏水", "", "The printer is broken"])("“%s” is one of the shop's own", (text) => {
  expect(scopeOf(text)).toEqual({ kind: "own" });
});
