import { columnLetters, createFormat } from "../../src/i18n/format";

describe("createFormat", () => {
  test("writes a day the way the language does", () => {
    expect(createFormat("zh-CN").day("2026-03-01")).toBe("2026年3月1日");
    expect(createFormat("en-US").day("2026-03-01")).toBe("Mar 1, 2026");
  });

  test("writes the day of a moment", () => {
    expect(createFormat("zh-CN").day("2026-12-31T23:59:59")).toBe("2026年12月31日");
  });

  test("gives back what is no day", () => {
    expect(createFormat("zh-CN").day("十月")).toBe("十月");
  });

  test("separates thousands, and not in a value shown as the cell holds it", () => {
    expect(createFormat("zh-CN").number(1234567)).toBe("1,234,567");
    expect(createFormat("zh-CN").plain(1234567.5)).toBe("1234567.5");
  });

  test("writes a share as percent", () => {
    expect(createFormat("en-US").share(0.125)).toBe("12.5%");
  });

  test("joins names with the language's own mark", () => {
    expect(createFormat("zh-CN").list(["访客数", "支付金额"])).toBe("访客数、支付金额");
    expect(createFormat("en-US").list(["Visitors", "Sales"])).toBe("Visitors, Sales");
  });
});

describe("columnLetters", () => {
  test.each([
    [1, "A"],
    [26, "Z"],
    [27, "AA"],
    [52, "AZ"],
    [53, "BA"],
    [702, "ZZ"],
    [703, "AAA"],
    [16384, "XFD"],
  ])("calls column %i %s", (column, letters) => {
    expect(columnLetters(column)).toBe(letters);
  });
});
