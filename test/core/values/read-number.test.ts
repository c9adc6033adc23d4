import { readNumber } from "../../../src/core/values/read-number";

describe("readNumber", () => {
  test.each([
    ["435", 435, "number-from-text"],
    [" 12 ", 12, "number-from-text"],
    ["-0.5", -0.5, "number-from-text"],
    ["+5", 5, "number-from-text"],
    ["1e3", 1000, "number-from-text"],
    ["1,234.50", 1234.5, "number-from-text"],
    ["12,34,567", 1234567, "number-from-text"],
    ["1.234,56", 1234.56, "number-from-text"],
    ["３８０", 380, "number-from-text"],
    ["１，２００", 1200, "number-from-text"],
    ["¥1,200.5", 1200.5, "number-from-text"],
    ["￥99", 99, "number-from-text"],
    ["Rs.1000.0", 1000, "number-from-text"],
    ["US$ 3.5", 3.5, "number-from-text"],
    ["-$5", -5, "number-from-text"],
    ["12.5元", 12.5, "number-from-text"],
    ["₹450", 450, "number-from-text"],
    ["435人", 435, "number-from-text"],
    ["(1,234)", -1234, "number-from-text"],
    ["（20）", -20, "number-from-text"],
    ["9.99%", 0.0999, "percent-from-text"],
    ["９.９９％", 0.0999, "percent-from-text"],
    ["-7%", -0.07, "percent-from-text"],
    ["0.00%", 0, "percent-from-text"],
    ["1.2万", 12000, "magnitude-from-text"],
    ["1.13万", 11300, "magnitude-from-text"],
    ["3亿", 300000000, "magnitude-from-text"],
    ["2.5w", 25000, "magnitude-from-text"],
    ["00:01:10", 70, "seconds-from-text"],
    ["3:05", 185, "seconds-from-text"],
    // Thousands and fractions of other countries.
    ["1,234,567", 1234567, "number-from-text"],
    ["1.234.567", 1234567, "number-from-text"],
    ["1 234,56", 1234.56, "number-from-text"],
    ["1\u00a0234,56", 1234.56, "number-from-text"],
    ["1\u202f234", 1234, "number-from-text"],
    ["1'234.56", 1234.56, "number-from-text"],
    ["1’234’567", 1234567, "number-from-text"],
    ["１，２３４．５", 1234.5, "number-from-text"],
    [".5", 0.5, "number-from-text"],
    ["5.", 5, "number-from-text"],
    ["007", 7, "number-from-text"],
    ["6.12E+11", 612000000000, "number-from-text"],
    ["0.3333333333333333", 0.3333333333333333, "number-from-text"],
    // Signs.
    ["−5", -5, "number-from-text"],
    ["－５", -5, "number-from-text"],
    ["＋5", 5, "number-from-text"],
    ["1,234.56-", -1234.56, "number-from-text"],
    ["-0", 0, "number-from-text"],
    ["($5)", -5, "number-from-text"],
    ["$-5", -5, "number-from-text"],
    ["(1.2%)", -0.012, "percent-from-text"],
    // Money.
    ["HK$12", 12, "number-from-text"],
    ["NT$ 1,200", 1200, "number-from-text"],
    ["CN¥99.9", 99.9, "number-from-text"],
    ["RMB 12", 12, "number-from-text"],
    ["12.00 USD", 12, "number-from-text"],
    ["€ 1.234,56", 1234.56, "number-from-text"],
    ["1.234,56 €", 1234.56, "number-from-text"],
    ["$1.2m", 1200000, "magnitude-from-text"],
    ["¥1.2万元", 12000, "magnitude-from-text"],
    // Percents and magnitudes.
    ["1.2 %", 0.012, "percent-from-text"],
    ["5‰", 0.005, "percent-from-text"],
    ["12.5k", 12500, "magnitude-from-text"],
    ["1.2M", 1200000, "magnitude-from-text"],
    ["3千", 3000, "magnitude-from-text"],
    ["1.05亿", 105000000, "magnitude-from-text"],
    ["2.5 lakh", 250000, "magnitude-from-text"],
    // Things counted.
    ["12件", 12, "number-from-text"],
    ["1,234次", 1234, "number-from-text"],
    ["30天", 30, "number-from-text"],
    ["1.2万人次", 12000, "magnitude-from-text"],
    ["12 pcs", 12, "number-from-text"],
    ["5分", 5, "number-from-text"],
    // Bounds.
    ["< 10%", 0.1, "bound-from-text"],
    [">90%", 0.9, "bound-from-text"],
    ["≥1000", 1000, "bound-from-text"],
    [">= 1,000", 1000, "bound-from-text"],
    ["1000+", 1000, "bound-from-text"],
    ["1万+", 10000, "bound-from-text"],
    ["10以上", 10, "bound-from-text"],
    ["500+人付款", 500, "bound-from-text"],
    ["已售9万+", 90000, "bound-from-text"],
    ["已售9万+30天加购飙升5倍", 90000, "bound-from-text"],
    ["月销5000件 好评如潮", 5000, "number-from-text"],
    ["已拼1.2万件", 12000, "magnitude-from-text"],
    ["不足10", 10, "bound-from-text"],
    // Time, in seconds.
    ["1分20秒", 80, "seconds-from-text"],
    ["1小时5分", 3900, "seconds-from-text"],
    ["1h 20m", 4800, "seconds-from-text"],
    ["35s", 35, "seconds-from-text"],
    ["5分钟", 300, "seconds-from-text"],
    ["0:35.5", 35.5, "seconds-from-text"],
    ["100:00:00", 360000, "seconds-from-text"],
    // What cannot be seen.
    ["'123", 123, "number-from-text"],
    ["\u200b12\ufeff", 12, "number-from-text"],
    ["\u00a012\u3000", 12, "number-from-text"],
    ["\u202d12\u202c", 12, "number-from-text"],
    ["12\r\n", 12, "number-from-text"],
  ])("reads %p as %p", (text, value, code) => {
    expect(readNumber(text)).toEqual({ kind: "number", value, code });
  });

  test.each([
    "",
    "  ",
    "-",
    "--",
    " --",
    "—",
    "——",
    "/",
    "N/A",
    "null",
    "NaN",
    "Infinity",
    "无",
    "未更新",
    "暂无数据",
  ])("takes %p as no figure", (text) => {
    expect(readNumber(text)).toEqual({ kind: "missing" });
  });

  test.each(["#DIV/0!", "#REF!", "#VALUE!", "#N/A", "#NAME?"])("takes %p as an error", (text) => {
    expect(readNumber(text)).toEqual({ kind: "error" });
  });

  test.each([
    "4.8+19",
    "P1-2",
    "1,2",
    "12-34",
    "1.2.3",
    "1,23,4",
    "1,2345",
    "0,123",
    "1,234.567,8",
    "0~10",
    "10-20",
    "10~20万",
    "5m",
    "20kg",
    "1:75",
    "5%人",
    "(5",
    "5)",
    "--5",
    "$$5",
    "1e999",
    "1234567890123456",
    "6123456789012345678",
    "٣٤",
    "5²",
    "12 34",
    "3月",
    "2026年",
    "合计",
    "2026-03-01",
    "x".repeat(32767),
    "__proto__",
    "%",
    "万",
    "()",
  ])("does not make a figure of %.20p", (text) => {
    expect(readNumber(text)).toEqual({ kind: "word" });
  });

  test("takes a comma for the fraction where the column writes so", () => {
    const cells = ["1,5", "0,123", "1.234,56", "1.234", "12,5 %"];
    expect(cells.map((cell) => readNumber(cell, ","))).toEqual(
      [1.5, 0.123, 1234.56, 1234, 0.125].map((value, i) => ({
        kind: "number",
        value,
        code: i === 4 ? "percent-from-text" : "number-from-text",
      })),
    );
  });
});
