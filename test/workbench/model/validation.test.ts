import { attachEngine } from "../../../src/workbench/engine/calculation-engine";
import { area } from "../../../src/workbench/model/address";
import type { Sheet } from "../../../src/workbench/model/sheet";
import { listItems, validationAt } from "../../../src/workbench/model/validation";
import { Workbook } from "../../../src/workbench/model/workbook";
import { brokenRule } from "../../../src/workbench/page/validation/entry-check";

function sheetWithRule(rule: Record<string, unknown>, ignoreBlanks = true): Sheet {
  const workbook = new Workbook();
  const sheet = workbook.addSheet("表");
  attachEngine(workbook, { now: () => new Date(2026, 2, 15), random: () => 0.5 });
  sheet.write(area(0, 3, 3), (row) => ["天猫", "京东", null][row] ?? null);
  sheet.validations.push({
    areas: [area(0, 0, 10)],
    rule,
    ignoreBlanks,
    prompt: { title: "", message: "", showPrompt: true },
    errorAlert: { title: "", message: "", showAlert: true, style: "Stop" },
  });
  return sheet;
}

const number = (kind: string, operator: string, formula1: unknown, formula2?: unknown) => ({
  [kind]: { operator, formula1, ...(formula2 === undefined ? {} : { formula2 }) },
});

describe("what may be typed under a validation rule", () => {
  const cases: readonly [Record<string, unknown>, string, boolean][] = [
    [{ list: { source: "待办,完成" } }, "完成", true],
    [{ list: { source: "待办,完成" } }, "好", false],
    [{ list: { source: "=$D$1:$D$3" } }, "京东", true],
    [{ list: { source: "=$D$1:$D$3" } }, "抖音", false],
    [number("wholeNumber", "Between", 0, 100), "50", true],
    [number("wholeNumber", "Between", 0, 100), "50.5", false],
    [number("decimal", "LessThan", "=LEN($D$1)"), "1.9", true],
    [number("decimal", "LessThan", "=LEN($D$1)"), "2", false],
    // 46082 is 2026-03-01.
    [number("date", "GreaterThanOrEqualTo", 46082), "2026/3/1", true],
    [number("date", "GreaterThanOrEqualTo", 46082), "2026/2/28", false],
    [number("textLength", "LessThanOrEqualTo", 3), "四个字的", false],
    [{ custom: { formula: "=COUNTIF($A$1:$A$10,A1)=1" } }, "新的", true],
    [{ custom: { formula: "=ISNUMBER(A1)" } }, "字", false],
    [number("wholeNumber", "GreaterThan", 5), "=2*3", true],
    [number("wholeNumber", "GreaterThan", 6), "=2*3", false],
  ];
  it.each(cases)("%j takes %s: %s", (rule, text, taken) => {
    const sheet = sheetWithRule(rule);
    expect(brokenRule(sheet, 0, 0, text) === null).toBe(taken);
    // Asking leaves the cell as it was.
    expect(sheet.value(0, 0)).toBeNull();
  });

  it("refuses a value that a formula counts twice", () => {
    const sheet = sheetWithRule({ custom: { formula: "=COUNTIF($A$1:$A$10,A1)=1" } });
    sheet.write(area(0, 0), () => "旧的");
    expect(brokenRule(sheet, 3, 0, "旧的")).not.toBeNull();
    expect(brokenRule(sheet, 3, 0, "新的")).toBeNull();
  });

  it("lets an entry be emptied unless the rule forbids empty cells", () => {
    expect(brokenRule(sheetWithRule(number("wholeNumber", "GreaterThan", 5)), 0, 0, "")).toBeNull();
    expect(
      brokenRule(sheetWithRule(number("wholeNumber", "GreaterThan", 5), false), 0, 0, ""),
    ).not.toBeNull();
  });
});

describe("what a list rule offers", () => {
  it.each([
    ["a, b", ["a", "b"]],
    ["=$D$1:$D$3", ["天猫", "京东"]],
    ["=OFFSET($D$1,0,0,COUNTA($D$1:$D$9),1)", ["天猫", "京东"]],
  ])("under %s is %j", (source, expected) => {
    const sheet = sheetWithRule({ list: { inCellDropDown: true, source } });
    const rule = validationAt(sheet, 1, 0);
    expect(rule && listItems(sheet, 1, 0, rule)).toEqual(expected);
  });

  it("has no rule beside its cells", () => {
    expect(validationAt(sheetWithRule({ list: { source: "a" } }), 0, 1)).toBeNull();
  });
});
