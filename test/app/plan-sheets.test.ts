import { DAILY_SHEETS, sheet } from "../fixtures/daily-sheets";
import { analyse } from "../../src/app/analyse";
import { choicesMade, planSheets } from "../../src/app/plan-sheets";
import type { PlanRequest } from "../../src/app/plan-sheets";
import {
  BESIDE_TEMPLATES,
  KEPT_TEMPLATES,
  TEMPLATES,
  WORKBOOK_TEMPLATES,
} from "../../src/core/templates/index";
import type { Grid } from "../../src/workbook/grid";
import type { SheetPlan } from "../../src/workbook/plan";
import type { SheetSurvey, WorkbookPort } from "../../src/workbook/port";

/** Everything that can be made of every sheet of days, in both languages: names in limits, formulas read what is there. */

/** A workbook of these sheets that cannot be written to. */
function workbookOf(...grids: readonly Grid[]): WorkbookPort {
  const refuse = (): never => {
    throw new Error("nothing is to be written");
  };
  return {
    survey: () =>
      Promise.resolve({
        sheets: grids.map(({ sheet: name }) => ({
          name,
          hidden: false,
          rows: 1,
          columns: 1,
          madeBy: null,
          retired: false,
          tables: [],
        })),
        takenNames: [],
        sources: [],
        readOnly: false,
        memory: [],
      }),
    readSheets: () => Promise.resolve(grids),
    apply: refuse,
    changeMemory: refuse,
    activate: refuse,
    undo: refuse,
    select: refuse,
  };
}

test("every template has an id and a title of its own", () => {
  const all = [...WORKBOOK_TEMPLATES, ...TEMPLATES, ...KEPT_TEMPLATES, ...BESIDE_TEMPLATES];
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
    checkPlans(planned.map(({ plan }) => plan));
  });

  test("a shop with its products, sources and people beside its days", async () => {
    const { planned } = planSheets(await analyse(workbookOf(SHOP, SOURCES, PRODUCTS, PEOPLE)), { locale });
    expect(planned.map(({ template, source }) => [template, source])).toEqual(
      expect.arrayContaining([
        ["products", "商品"],
        ["sources", "来源"],
        ["sourceAttribution", "来源"],
        ["productTargets", "店铺"],
        ["personTargets", "店铺"],
      ]),
    );
    checkPlans(planned.map(({ plan }) => plan));
  });
});

test("a weekly sheet kept by hand brings along the 周报 it is held against, when it is chosen alone", async () => {
  const kept = sheet("周报", [
    ["周", "访客数", "支付金额"],
    ["2026.03.02-03.08", 7000, 30000],
    ["2026.03.09-03.15", 7100, 31000],
  ]);
  const analysis = await analyse(workbookOf(SHOP, kept));
  const choices = [{ sheet: "周报", template: "keptWeekly" }] as const;
  const { planned } = planSheets(analysis, { locale: "zh-CN", choices });
  expect(planned.map(({ plan }) => plan.key)).toEqual([
    "rules",
    "daily:店铺",
    "weekly:店铺",
    "keptWeekly:周报",
  ]);
  expect(planned.at(-1)?.plan.tables[0].columns.map(({ header }) => header)).toContain("支付金额 差异");
});

describe("tables beside the days", () => {
  const planned = async (request: Omit<PlanRequest, "locale">, ...grids: readonly Grid[]) =>
    planSheets(await analyse(workbookOf(...grids)), { locale: "zh-CN", ...request }).planned.map(
      ({ template, source }) => `${template}:${source ?? ""}`,
    );

  test("are no one's where there are two shops", async () => {
    const made = await planned({}, SHOP, { ...SHOP, sheet: "二店" }, SOURCES, PRODUCTS);
    expect(made.filter((each) => /^(?:products|sources|sourceAttribution):/.test(each))).toEqual([]);
  });

  test("are still the shop's beside a table of ads by day", async () => {
    const ads = sheet("直通车", [
      ["日期", "花费", "展现量", "点击量"],
      ...[1, 2, 3].map((day) => [`2026-03-0${day}`, 100 + day, 9000, 200]),
    ]);
    expect(await planned({ templates: ["check"] }, SHOP, ads, PRODUCTS)).toEqual([
      "rules:",
      "daily:店铺",
      "products:商品",
      "check:店铺",
      "daily:直通车",
      "check:直通车",
    ]);
  });

  test("bring the daily table along that one of their sheets reads", async () => {
    const choices = [{ sheet: "来源", template: "sourceAttribution" }] as const;
    expect(await planned({ choices }, SHOP, SOURCES, PRODUCTS)).toEqual([
      "daily:店铺",
      "sources:来源",
      "sourceAttribution:来源",
    ]);
  });

  test("are not compared where there is one period only", async () => {
    const one = sheet("来源", [
      ["来源名称", "访客数", "支付买家数", "支付金额"],
      ["搜索", 100, 5, 500],
      ["推荐", 50, 2, 100],
    ]);
    expect(await planned({ templates: ["sourceAttribution", "sources"] }, one)).toEqual(["sources:来源"]);
  });
});

const SHOP = sheet("店铺", [
  ["日期", "访客数", "支付买家数", "支付金额"],
  ...[1, 2, 3].map((day) => [`2026-03-0${day}`, 400 + day, 20, 5000]),
]);
const SOURCES = sheet("来源", [
  ["日期", "流量来源", "访客数", "支付买家数", "支付金额", "花费"],
  ...[1, 2, 3].flatMap((day) => [
    [`2026-03-0${day}`, "手淘搜索", 300 + day, 15, 4000, 0],
    [`2026-03-0${day}`, "直通车", 100, 5, 900, 80],
  ]),
]);
const PRODUCTS = sheet("商品", [
  ["商品ID", "商品名称", "商品访客数", "支付买家数", "支付金额"],
  ["600001", "围巾", 300, 12, 3000],
  ["600002", "手套", 200, 8, 2000],
]);
const PEOPLE = sheet("业绩", [
  ["负责人", "支付金额"],
  ["张三", 6000],
  ["李四", 4000],
]);

function checkPlans(plans: readonly SheetPlan[]): void {
  expect(new Set(plans.map(({ name }) => name.toLowerCase())).size).toBe(plans.length);
  const tables = new Map(plans.flatMap(({ tables: [table] }) => [[table.name, headersOf(table)]]));
  expect(tables.size).toBe(plans.length);
  for (const plan of plans) {
    expect(JSON.parse(JSON.stringify(plan))).toEqual(plan);
    checkPlan(plan, tables);
  }
}

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
