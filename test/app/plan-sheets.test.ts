import { DAILY_SHEETS } from "../fixtures/daily-sheets";
import { analyse } from "../../src/app/analyse";
import { choicesMade, planSheets } from "../../src/app/plan-sheets";
import type { PlanRequest } from "../../src/app/plan-sheets";
import { KEPT_TEMPLATES, TEMPLATES, WORKBOOK_TEMPLATES } from "../../src/core/templates/index";
import type { Grid } from "../../src/workbook/grid";
import type { SheetPlan } from "../../src/workbook/plan";
import type { SheetSurvey, WorkbookPort } from "../../src/workbook/port";

/** Everything that can be made of every sheet of days, in both languages: names in limits, formulas read what is there. */

/** A workbook of one sheet that cannot be written to. */
function workbookOf(grid: Grid): WorkbookPort {
  const refuse = (): never => {
    throw new Error("nothing is to be written");
  };
  return {
    survey: () =>
      Promise.resolve({
        sheets: [
          { name: grid.sheet, hidden: false, rows: 1, columns: 1, madeBy: null, retired: false, tables: [] },
        ],
        takenNames: [],
        readOnly: false,
        memory: [],
      }),
    readSheets: () => Promise.resolve([grid]),
    apply: refuse,
    changeMemory: refuse,
    activate: refuse,
    undo: refuse,
    select: refuse,
  };
}

test("every template has an id and a title of its own", () => {
  const all = [...WORKBOOK_TEMPLATES, ...TEMPLATES, ...KEPT_TEMPLATES];
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
  for (const locale of ["zh-CN", "en-US"] as const)
    expect(new Set(all.map(({ title }) => title[locale])).size).toBe(all.length);
});

describe.each(["zh-CN", "en-US"] as const)("in %s", (locale) => {
  test.each(DAILY_SHEETS.map((grid) => [grid.sheet, grid] as const))("%s", async (_sheet, grid) => {
    const { planned } = planSheets(await analyse(workbookOf(grid)), { locale });
    expect(planned.map(({ template }) => template)).toEqual(
      expect.arrayContaining(["daily", "weekly", "monthly"]),
    );
    const plans = planned.map(({ plan }) => plan);
    expect(new Set(plans.map(({ name }) => name.toLowerCase())).size).toBe(plans.length);
    const tables = new Map(plans.flatMap(({ tables: [table] }) => [[table.name, headersOf(table)]]));
    expect(tables.size).toBe(plans.length);
    for (const plan of plans) {
      expect(JSON.parse(JSON.stringify(plan))).toEqual(plan);
      checkPlan(plan, tables);
    }
  });
});

function headersOf(table: SheetPlan["tables"][number]): readonly string[] {
  return table.columns.map(({ header }) => header);
}

function checkPlan(plan: SheetPlan, tables: ReadonlyMap<string, readonly string[]>): void {
  expect(plan.name.length).toBeLessThanOrEqual(31);
  expect(plan.tables).toHaveLength(1);
  const [table] = plan.tables;
  const headers = headersOf(table);
  expect(new Set(headers.map((name) => name.toLowerCase())).size).toBe(headers.length);
  for (const { header, content } of table.columns) {
    expect(header.trim()).not.toBe("");
    if (content.kind === "values") expect(content.values).toHaveLength(table.rowCount);
    if (content.kind === "formulas") expect(content.formulas).toHaveLength(table.rowCount);
    if (content.kind === "input" && content.preset) expect(content.preset).toHaveLength(table.rowCount);
  }
  if (table.columns.some(({ content }) => content.kind === "input"))
    expect(table.columns.find(({ header }) => header === table.keyColumn)?.content.kind).toBe("values");
  for (const formula of formulasOf(plan)) {
    // Excel takes 8,192 characters; texts in formulas are left out of the search for references.
    expect(formula.length).toBeLessThan(8192);
    const bare = formula.replace(/"[^"]*"/g, '""');
    for (const [, own] of bare.matchAll(/(?<![\p{L}\p{N}_])\[@\[?((?:'.|[^'\]])+)\]/gu))
      expect(headers).toContain(unescape(own));
    for (const [, name, column] of bare.matchAll(/([\p{L}\p{N}_.]+)\[((?:'.|[^'\][])+)\]/gu))
      expect(tables.get(name) ?? []).toContain(unescape(column));
    expect(bare).not.toMatch(/\b(?:LET|FILTER|XLOOKUP|TEXTJOIN|IFS|MAXIFS|MINIFS|OPS)\b/);
  }
  for (const chart of plan.charts) {
    expect(chart.table).toBe(table.name);
    expect(headers).toEqual(
      expect.arrayContaining([chart.categoryColumn, ...chart.series.map(({ column }) => column)]),
    );
  }
}

function unescape(column: string): string {
  return column.replace(/'(.)/g, "$1");
}

function formulasOf({ tables: [table], blocks }: SheetPlan): readonly string[] {
  return [
    ...table.columns.flatMap(({ content, total }) => [
      ...(content.kind === "formula"
        ? [content.formula]
        : content.kind === "formulas"
          ? content.formulas
          : []),
      ...(total.kind === "formula" ? [total.formula] : []),
    ]),
    ...blocks.flatMap(({ values, areFormulas }) =>
      areFormulas ? values.flatMap((row) => row.filter((value) => typeof value === "string")) : [],
    ),
  ];
}

describe("what is chosen by sheet", () => {
  const days = DAILY_SHEETS[0] as Grid;
  const templatesFor = async (choices: PlanRequest["choices"]) => {
    const analysis = await analyse(workbookOf(days));
    const { planned } = planSheets(analysis, { locale: "zh-CN", choices: choices ?? [] });
    return planned.map(({ template }) => template);
  };

  test("is made with what it reads, and nothing else", async () => {
    expect(await templatesFor([{ sheet: days.sheet, template: "weekly" }])).toEqual([
      "rules",
      "daily",
      "weekly",
    ]);
    expect(await templatesFor([{ sheet: "another", template: "weekly" }])).toEqual([]);
  });

  test("made before is what a refresh makes again, without sheets that are gone or retired", async () => {
    const analysis = await analyse(workbookOf(days));
    const made = (madeBy: string, retired = false) => ({
      ...(analysis.survey.sheets[0] as SheetSurvey),
      madeBy,
      retired,
    });
    const sheets = [
      made(`daily:${days.sheet}`),
      made("rules"),
      made(`weekly:${days.sheet}`, true),
      made("monthly:gone"),
    ];
    expect(choicesMade({ ...analysis, survey: { ...analysis.survey, sheets } })).toEqual([
      { sheet: days.sheet, template: "daily" },
    ]);
  });
});
