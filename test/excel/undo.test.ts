import { area } from "../../src/workbench/model/address";
import type { Workbook } from "../../src/workbench/model/workbook";
import { type Bench, openBench, sheetOf } from "../support/faults";
import { addShop, holdBackDays } from "../support/shops";
import { stateOf, stateOfSheet } from "../support/workbook-state";

/** What taking a build back gives, through the genuine library: the workbook as it was, and nothing typed since lost. */

jest.setTimeout(120_000);

/** Long enough for every report at once. */
const PATIENT = { timeoutMs: 60_000 };
/** Every report that can be made; and two of which one reads the other, and the rules both. */
const ALL = { templates: undefined, ...PATIENT };
const WEEKLY = { templates: ["daily", "weekly"], ...PATIENT };
const DAILY = { templates: ["daily"], ...PATIENT };

let bench: Bench;
afterEach(() => bench.close());

async function open(): Promise<Workbook> {
  bench = await openBench({ prepare: () => Promise.resolve() });
  return bench.workbook;
}

async function build(request: object) {
  const { answer } = await bench.convert(undefined, request);
  expect(answer.error).toBeUndefined();
  return answer;
}

/** Takes a build back, the last one where not said; gives for each sheet what became of it. */
async function undo(request: object = {}) {
  const { answer } = await bench.undo(undefined, { ...PATIENT, ...request });
  expect(answer.error).toBeUndefined();
  return (answer.undone ?? []).map(({ name, how, why }) => [name, why ? `${how}: ${why}` : how]);
}

function tableOf(workbook: Workbook, name: string) {
  const table = workbook.findTable(name);
  if (!table) throw new Error(`no table "${name}"`);
  return table;
}

/** A column of a table by its heading, and the sheet's row below the headings. */
function placeIn(workbook: Workbook, tableName: string, header: string) {
  const table = tableOf(workbook, tableName);
  const index = table.columns.findIndex(({ name }) => name === header);
  return { sheet: table.sheet, column: table.area.left + index, top: table.area.top + 1 };
}

function type(workbook: Workbook, at: { table: string; header: string; row: number }, text: string): void {
  const { sheet, column, top } = placeIn(workbook, at.table, at.header);
  sheet.write(area(top + at.row, column), () => text);
  workbook.engine?.recalculate();
}

describe("taking a build back", () => {
  test("a first build of every report: all of it is gone", async () => {
    const workbook = await open();
    const before = stateOf(workbook);
    const { made = [] } = await build(ALL);
    expect(made.length).toBeGreaterThan(5);
    expect(await undo()).toEqual(made.map(({ name }) => [name, "removed"]));
    expect(stateOf(workbook)).toEqual(before);
  });

  test("a refresh with nine more days: the reports and what reads them are as before, notes too", async () => {
    const workbook = await open();
    const addDays = holdBackDays(sheetOf(workbook, "店铺日报"), { top: 55, days: 9 });
    await build(WEEKLY);
    sheetOf(workbook, "日报").write(area(0, 20), () => "我的备注");
    sheetOf(workbook, "待办").write(area(8, 0), () => "=SUM(日报[访客数])");
    type(workbook, { table: "周报", header: "备注", row: 1 }, "上新");
    addDays();
    const before = stateOf(workbook);
    await build(WEEKLY);
    expect(stateOf(workbook)).not.toEqual(before);
    expect(await undo()).toEqual([
      ["日报", "restored"],
      ["周报", "restored"],
    ]);
    expect(stateOf(workbook)).toEqual(before);
  });

  test("a refresh with fewer days, the totals switched off by the operator", async () => {
    const workbook = await open();
    await build(DAILY);
    workbook.setShowTotals(tableOf(workbook, "日报"), false);
    holdBackDays(sheetOf(workbook, "店铺日报"), { top: 60, days: 4 });
    const before = stateOf(workbook);
    await build(DAILY);
    expect(tableOf(workbook, "日报").showTotals).toBe(true);
    expect(await undo()).toEqual([["日报", "restored"]]);
    expect(stateOf(workbook)).toEqual(before);
  });

  test("a report made anew: the earlier one has its name, its table and its readers again", async () => {
    const workbook = await open();
    const shop = addShop(workbook, "二店");
    await build(DAILY);
    sheetOf(workbook, "待办").write(area(8, 0), () => "=SUM(日报_2[访客数])");
    shop.write(area(0, 3, 6, 1), (row) => (row === 0 ? "收藏人数" : 10 + row));
    workbook.engine?.recalculate();
    const before = stateOf(workbook);
    const { made = [] } = await build(DAILY);
    expect(made.map(({ how }) => how)).toEqual(["updated", "recreated"]);
    const name = made[1]?.name;
    expect(await undo()).toEqual([
      ["日报", "restored"],
      [name, "restored"],
    ]);
    expect(stateOf(workbook)).toEqual(before);
  });

  test("build after build, back to the first workbook", async () => {
    const workbook = await open();
    const addDays = holdBackDays(sheetOf(workbook, "店铺日报"), { top: 62, days: 2 });
    const first = await build(DAILY);
    const { bottom } = tableOf(workbook, "日报").area;
    addDays();
    const second = await build(DAILY);
    await undo({ undo: second.undo });
    expect(tableOf(workbook, "日报").area.bottom).toBe(bottom);
    expect(await undo({ undo: first.undo })).toEqual([["日报", "removed"]]);
    expect(workbook.findSheet("日报")).toBeUndefined();
  });
});

describe("what the operator did since", () => {
  test("typed into a new report: it stays, with what it reads; the others go", async () => {
    const workbook = await open();
    const { made = [] } = await build({ ...PATIENT, templates: ["daily", "weekly", "monthly"] });
    type(workbook, { table: "周报", header: "备注", row: 0 }, "大促");
    const weekly = stateOfSheet(sheetOf(workbook, "周报"));
    const undone = Object.fromEntries(await undo());
    expect(undone).toEqual({
      ...Object.fromEntries(made.map(({ name }) => [name, "left: needed"])),
      周报: "left: typed",
      月报: "removed",
    });
    expect(stateOfSheet(sheetOf(workbook, "周报"))).toEqual(weekly);
    expect(workbook.findSheet("月报")).toBeUndefined();
  });

  test("emptied a value of the 规则表 to switch the rule off: it stays", async () => {
    const workbook = await open();
    await build(WEEKLY);
    type(workbook, { table: "规则表", header: "数值 value", row: 0 }, "");
    expect(Object.fromEntries(await undo())).toEqual({
      规则表: "left: typed",
      日报: "removed",
      周报: "removed",
    });
  });

  test("wrote another day over the day of a brief: it stays, with the 日报 it reads", async () => {
    const workbook = await open();
    const { undo: record } = await build({ ...PATIENT, templates: ["daily", "brief"] });
    const brief = record?.sheets.find((sheet) => sheet.how !== "updated" && sheet.keptBlocks.length > 0);
    if (brief === undefined || brief.how === "updated") throw new Error("no day to write over");
    const [day] = brief.keptBlocks;
    sheetOf(workbook, brief.name).write(area((day?.row ?? 0) - 1, (day?.column ?? 0) - 1), () => 46090);
    workbook.engine?.recalculate();
    expect(Object.fromEntries(await undo())).toMatchObject({
      [brief.name]: "left: typed",
      日报: "left: needed",
    });
    expect(workbook.findSheet(brief.name)).toBeDefined();
  });

  test("typed into a refreshed report: it stays with its key; where its row goes, the report stays", async () => {
    const workbook = await open();
    const addDays = holdBackDays(sheetOf(workbook, "店铺日报"), { top: 55, days: 9 });
    await build(WEEKLY);
    addDays();
    await build(WEEKLY);
    type(workbook, { table: "周报", header: "备注", row: 2 }, "大促");
    const weeks = tableOf(workbook, "周报").area.bottom;
    const remark = placeIn(workbook, "周报", "备注");
    const week = placeIn(workbook, "周报", "开始").sheet.value(remark.top + 2, remark.column);
    expect(week).toBe("大促");
    type(workbook, { table: "周报", header: "备注", row: 0 }, "");
    expect(await undo()).toEqual([
      ["日报", "restored"],
      ["周报", "restored"],
    ]);
    expect(remark.sheet.value(remark.top + 2, remark.column)).toBe("大促");
    expect(tableOf(workbook, "周报").area.bottom).toBeLessThan(weeks);
  });

  test.each<[string, (workbook: Workbook) => void, string]>([
    ["a note beside it", (w) => sheetOf(w, "日报").write(area(4, 25), () => "看这里"), "left: noted"],
    ["a note between its parts", (w) => sheetOf(w, "日报").write(area(0, 6), () => "看这里"), "left: noted"],
    [
      "a note under figures whose totals were switched off",
      (w) => {
        const table = tableOf(w, "日报");
        w.setShowTotals(table, false);
        table.sheet.write(area(table.area.bottom + 1, 1), () => "看这里");
      },
      "left: noted",
    ],
    ["another name", (w) => w.renameSheet(sheetOf(w, "日报"), "三月"), "left: changed"],
    ["another table name", (w) => w.renameTable(tableOf(w, "日报"), "三月"), "left: changed"],
    [
      "a protected sheet",
      (w) => (sheetOf(w, "日报").protection = { protected: true, options: {}, password: null }),
      "left: protected",
    ],
    ["the report deleted", (w) => w.deleteSheet(sheetOf(w, "日报")), "removed"],
  ])("%s", async (_name, change, outcome) => {
    const workbook = await open();
    await build(DAILY);
    change(workbook);
    const before = stateOf(workbook);
    expect(await undo()).toEqual([["日报", outcome]]);
    expect(stateOf(workbook)).toEqual(before);
  });

  test("a later build wrote the report: the earlier build is no longer taken back", async () => {
    const workbook = await open();
    const first = await build(DAILY);
    await build(DAILY);
    const before = stateOf(workbook);
    expect(await undo({ undo: first.undo })).toEqual([["日报", "left: changed"]]);
    expect(stateOf(workbook)).toEqual(before);
  });

  test("a later build of another shop reads the rules: they stay", async () => {
    const workbook = await open();
    const first = await build(WEEKLY);
    addShop(workbook, "二店");
    await build({ ...WEEKLY, sheets: ["二店"] });
    const second = stateOfSheet(tableOf(workbook, "周报_2").sheet);
    expect(Object.fromEntries(await undo({ undo: first.undo }))).toMatchObject({
      规则表: "left: needed",
      周报: "removed",
    });
    expect(stateOfSheet(tableOf(workbook, "周报_2").sheet)).toEqual(second);
  });
});

test("a refresh takes three requests more than a first build: our sheets' names, a look at the sheet, its figures of before", async () => {
  const workbook = await open();
  const requests = async (): Promise<number> => {
    const { answer, requests: sent } = await bench.convert(undefined, DAILY);
    expect(answer.error).toBeUndefined();
    return sent;
  };
  const first = await requests();
  sheetOf(workbook, "店铺日报").write(area(3, 2), () => 7777);
  expect((await requests()) - first).toBeLessThanOrEqual(3);
});
