import fc from "fast-check";
import { printFails, printRuleValue } from "../../../src/core/formulas/print-rule";
import { RULE_IDS } from "../../../src/core/rules/index";
import { ruleNamed } from "../../../src/core/rules/rule-named";
import { passes, readRuleTable } from "../../../src/core/rules/rule-table";
import { rules } from "../../../src/core/templates/rules";
import { attachEngine } from "../../../src/workbench/engine/calculation-engine";
import { area } from "../../../src/workbench/model/address";
import { Workbook } from "../../../src/workbench/model/workbook";
import type { CellValue } from "../../../src/workbook/grid";

const HEADINGS = ["规则 id", "数值 value", "怎么办 action", "生效日期 from"];
const DAY = 46100;
const SEED = 20260415;

/** What an operator may leave in the table: values, texts and blanks, days before and after, rows twice or not there. */
const row = fc.tuple(
  fc.constantFrom(...RULE_IDS),
  fc.oneof(fc.double({ min: -5, max: 5, noNaN: true }), fc.constantFrom<CellValue>(null, "0.1", "-", 1, 0.5)),
  fc.constantFrom<CellValue>("改页面", null),
  fc.constantFrom<CellValue>(null, DAY - 1, DAY, DAY + 1, "2026-05-01"),
);
const figure = fc.oneof(fc.double({ min: -5, max: 5, noNaN: true }), fc.constantFrom(0, 1, 0.5));

test("a rule read from the cells says what its formula says", () => {
  const cases = fc.sample(fc.tuple(fc.array(row, { minLength: 1, maxLength: 25 }), figure), {
    seed: SEED,
    numRuns: 25,
  });
  for (const [rows, value] of cases) {
    const workbook = new Workbook();
    const engine = attachEngine(workbook, { now: () => new Date(2026, 0, 1), random: () => 0.5 });
    const sheet = workbook.addSheet("规则表");
    const cells: readonly (readonly CellValue[])[] = [HEADINGS, ...rows];
    sheet.write(area(0, 0, cells.length, 4), (r, c) => cells[r][c]);
    workbook.addTable(sheet, area(0, 0, cells.length, 4), true, { name: "规则表" });
    const asked = workbook.addSheet("问");
    asked.write(area(0, 0, 1, 2), (_, column) => [value, DAY][column]);
    asked.write(area(1, 0, RULE_IDS.length, 2), (r, column) =>
      column === 0
        ? `=${printFails("规则表", RULE_IDS[r], "$A$1", "$B$1")}`
        : `=${printRuleValue("规则表", RULE_IDS[r], "$B$1")}`,
    );
    engine.recalculate();
    const table = readRuleTable(cells);
    RULE_IDS.forEach((id, r) => {
      const found = table?.get(id);
      const passed = found === undefined ? null : passes(id, found, value, DAY);
      const where = `${id} of ${value} (seed ${SEED})`;
      expect([where, asked.value(r + 1, 0)]).toEqual([where, passed === false]);
      expect([where, asked.value(r + 1, 1) === ""]).toEqual([where, passed === null]);
    });
  }
});

test.each(["zh-CN", "en-US"] as const)("the 规则表 as it is made in %s is read whole", (locale) => {
  const { tables } = rules.plan({ locale, takenSheetNames: [], takenTableNames: [] });
  const { columns, rowCount } = tables[0];
  const cellOf = (column: (typeof columns)[number], place: number): CellValue =>
    (column.content.kind === "values"
      ? column.content.values[place]
      : column.content.kind === "input"
        ? column.content.preset?.[place]
        : null) ?? null;
  const table = readRuleTable([
    columns.map(({ header }) => header),
    ...Array.from({ length: rowCount }, (_, place) => columns.map((column) => cellOf(column, place))),
  ]);
  expect([...(table?.keys() ?? [])]).toEqual(RULE_IDS);
  expect(table?.get("ad_share_max")).toMatchObject({ value: 0.1, from: null });
});

test("each rule is found by its id and by its own words", () => {
  for (const id of RULE_IDS) expect(ruleNamed(id)).toBe(id);
  expect(ruleNamed("跳失率（健康）")).toBe("bounce_max_good");
  expect(ruleNamed("Bounce rate (good)")).toBe("bounce_max_good");
  expect(ruleNamed("")).toBeUndefined();
});
