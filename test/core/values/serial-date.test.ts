import {
  isoFromSerial,
  isRealDay,
  serialFromIso,
  weekdayOfSerial,
} from "../../../src/core/values/serial-date";

describe("isoFromSerial", () => {
  // Serial numbers as Excel shows them for these days.
  test.each([
    [61, "1900-03-01"],
    [36526, "2000-01-01"],
    [36585, "2000-02-29"],
    [43862, "2020-02-01"],
    [45110, "2023-07-03"],
    [46126, "2026-04-14"],
    [46126.5, "2026-04-14T12:00:00"],
    [46126.999999, "2026-04-15"],
    [2958465, "9999-12-31"],
  ])("reads %p as %p", (serial, iso) => {
    expect(isoFromSerial(serial)).toBe(iso);
  });

  test.each([0, 60, -1, 2958466, Number.NaN])("gives nothing for %p", (serial) => {
    expect(isoFromSerial(serial)).toBeNull();
  });

  test("agrees with the calendar of JavaScript on every day until 2100", () => {
    for (let serial = 61; serial <= 73050; serial += 1) {
      const expected = new Date(Date.UTC(1899, 11, 30 + serial)).toISOString().slice(0, 10);
      if (isoFromSerial(serial) !== expected) throw new Error(`${serial} is ${expected}`);
      if (serialFromIso(expected) !== serial) throw new Error(`${expected} is ${serial}`);
    }
  });
});

describe("serialFromIso", () => {
  test("keeps the time as a fraction", () => {
    expect(serialFromIso("2026-04-14T06:00:00")).toBe(46126.25);
  });

  test.each(["2023-02-29", "2026-13-01", "2026-3-1", "", "1899-12-31", "constructor"])(
    "refuses %p",
    (text) => {
      expect(serialFromIso(text)).toBeNull();
    },
  );
});

test("weekdayOfSerial counts from Sunday", () => {
  // 3 July 2023 was a Monday, 14 April 2026 a Tuesday.
  expect([weekdayOfSerial(45110), weekdayOfSerial(46126), weekdayOfSerial(45109)]).toEqual([1, 2, 0]);
});

test("isRealDay knows the leap days", () => {
  expect([
    isRealDay(2024, 2, 29),
    isRealDay(2100, 2, 29),
    isRealDay(2000, 2, 29),
    isRealDay(2026, 4, 31),
  ]).toEqual([true, false, true, false]);
});
