import { readHeaderMarks, withoutUnits } from "../../../../src/core/recognise/columns/header-marks";

describe("readHeaderMarks", () => {
  test.each([
    ["7 Day Total Sales ", 7],
    ["14 Day Conversion Rate", 14],
    ["14天总销售额", 14],
    ["总成交金额(15天)", 15],
    ["Purchases (7d)", 7],
    ["7-day ROAS", 7],
    ["7 Tage, Bestellungen gesamt", 7],
    ["広告がクリックされてから7日間の総売上高", 7],
    ["近30天销量", null],
    ["Last 7 days clicks", null],
    ["3月1日", null],
    ["日期", null],
    ["1小时退款率", null],
    ["2026", null],
  ])("finds the window of %s", (header, windowDays) => {
    expect(readHeaderMarks(header).windowDays).toBe(windowDays);
  });

  test.each([
    ["销售额（万元）", 1e4],
    ["销售额(万)", 1e4],
    ["销售额/万元", 1e4],
    ["访客数（千人）", 1e3],
    ["Sales (k)", 1e3],
    ["Revenue (in thousands)", 1e3],
    ["成交额(亿元)", 1e8],
    ["cost_micros", 1e-6],
    ["单位：万元", 1e4],
    ["万相台花费", 1],
    ["千次展现花费", 1],
    ["花费（元）", 1],
  ])("finds the magnitude of %s", (header, factor) => {
    expect(readHeaderMarks(header).factor).toBe(factor);
  });

  test.each([
    ["花费(分)", true],
    ["cost（单位：分）", true],
    ["评分", false],
    ["质量分", false],
  ])("tells whether %s is in 分", (header, fen) => {
    expect(readHeaderMarks(header).fen).toBe(fen);
  });

  test.each([
    ["14 Day Total Sales (₹)", "INR"],
    ["Spend [USD]", "USD"],
    ["价格($)", "USD"],
    ["花费（元）", "CNY"],
    ["Amount spent (EGP)", "EGP"],
    ["Cost (R$)", "BRL"],
    ["Kosten in €", "EUR"],
    ["2025年度经营数据（单位：元）", "CNY"],
    ["元宵节访客数", null],
    ["Profit per try", null],
    ["花费", null],
  ])("finds the currency of %s", (header, currency) => {
    expect(readHeaderMarks(header).currency).toBe(currency);
  });
});

describe("withoutUnits", () => {
  test.each([
    ["花费（元）", "花费"],
    ["CPC (all) (EGP)", "CPC"],
    ["Impr. (Abs. Top) %", "Impr. (Abs. Top)"],
    ["退款金额(完结时间)", "退款金额(完结时间)"],
  ])("%s -> %s", (header, bare) => {
    expect(withoutUnits(header)).toBe(bare);
  });
});
