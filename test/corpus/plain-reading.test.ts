import { plainReading, type PlainType, type PlainValue } from "./plain-reading";

const read = (value: string | number | boolean | null, type: PlainType, format?: string): PlainValue =>
  plainReading(format === undefined ? { value } : { value, format }, type);

describe("the plain reading of an ordinary cell", () => {
  test.each<[string | number | null, PlainType, PlainValue]>([
    [null, "number", null],
    ["", "date", null],
    [0.02, "number", 0.02],
    ["435", "number", 435],
    ["-7.50", "number", -7.5],
    ["1,234,567.5", "number", 1234567.5],
    ["12.3%", "number", 0.123],
    ["-7%", "number", -0.07],
    ["1,200%", "number", 12],
    ["2022-05-20", "date", "2022-05-20"],
    ["2016/11/4", "date", "2016-11-04"],
    ["20220520", "date", "2022-05-20"],
    [20220520, "date", "2022-05-20"],
    ["2020-02-21 00:00:02", "date", "2020-02-21T00:00:02"],
    ["2020/2/1 8:05", "date", "2020-02-01T08:05:00"],
    ["0012", "text", "0012"],
    [6781234567890, "text", "6781234567890"],
    [" a\nb ", "text", " a\nb "],
  ])("%j as %s", (value, type, expected) => {
    expect(read(value, type)).toBe(expected);
  });

  test("the share of -0% is no negative zero", () => {
    expect(Object.is(read("-0%", "number"), 0)).toBe(true);
  });

  // Serials by Excel: 1 January 2000 is day 36526, 29 February 2024 is day 45351.
  test.each([
    [36526, "m/d/yy", "2000-01-01"],
    [45351, "[$-409]d\\-mmm;@", "2024-02-29"],
    [45351, 'mmm\\ dd", "yyyy', "2024-02-29"],
    [45351.5, "yyyy/m/d h:mm", "2024-02-29T12:00:00"],
  ])("serial %d under %s", (value, format, expected) => {
    expect(read(value, "date", format)).toBe(expected);
  });

  test.each<[string | number | boolean, PlainType]>([
    ["-", "number"],
    ["1,23", "number"],
    ["1.2万", "number"],
    ["¥12", "number"],
    [" 12", "number"],
    ["1e3", "number"],
    ["< 10%", "number"],
    ["#DIV/0!", "number"],
    [true, "number"],
    ["1.08.2019", "date"],
    ["2023-02-29", "date"],
    ["2023-13-01", "date"],
    ["2023-1-1", "date"],
    ["02.05-02.11", "date"],
    ["2023-01-01 24:00", "date"],
    [45351, "date"],
    [true, "text"],
  ])("throws on %j as %s", (value, type) => {
    expect(() => read(value, type)).toThrow(`no plain ${type}`);
  });

  test.each(["General", '0" days"', "[Red]0", "0\\d"])("a serial under %s is no date", (format) => {
    expect(() => read(45351, "date", format)).toThrow("no plain date");
  });
});
