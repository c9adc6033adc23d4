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
    "已售9万+",
    "< 10%",
    "4.8+19",
    "P1-2",
    "1,2",
    "12-34",
    "1.2.3",
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
});
