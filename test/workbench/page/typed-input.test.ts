import { typedInput } from "../../../src/workbench/page/typing/typed-input";

describe("typedInput", () => {
  // What Excel in Chinese makes of the same typing; 46082 is 2026-03-01 in the 1900 system.
  const cases: readonly [string, string, unknown, string | null][] = [
    ["123.5", "General", 123.5, null],
    ["-3", "General", -3, null],
    ["12%", "General", 0.12, "0%"],
    ["1,200", "General", 1200, "#,##0"],
    ["2026/3/1", "General", 46082, "yyyy/m/d"],
    ["1,200", "0.00", 1200, null],
    ["true", "General", true, null],
    ["=SUM(A1:A3)", "General", "=SUM(A1:A3)", null],
    ["'007", "General", "'007", null],
    ["007", "@", "'007", null],
    ["=1+1", "@", "'=1+1", null],
    ["1.2万", "General", "1.2万", null],
    ["女神节", "General", "女神节", null],
    ["-", "General", "-", null],
    ["", "General", null, null],
  ];
  it.each(cases)("reads %s in a %s cell", (text, format, input, numberFormat) => {
    expect(typedInput(text, format)).toEqual({ input, numberFormat });
  });
});
