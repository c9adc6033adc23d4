import { buildTemplates } from "../../src/app/build";
import { chooseFunnel, explainFunnel, funnelTables } from "../../src/app/explain-funnel";
import { choicesMade } from "../../src/app/plan-sheets";
import { parseSettings } from "../../src/core/settings/settings-text";
import { WorkbookError } from "../../src/workbook/port";
import type { Workbook } from "../../src/workbench/model/workbook";
import { openWorkbook } from "../../src/workbench/xlsx/open";
import { saveWorkbook } from "../../src/workbench/xlsx/save";
import { withFixedEngine } from "../support/automation";
import { openPort } from "../support/bid-log-build";
import { FUNNEL_HEADER } from "../support/funnel-sheet";
import type { OpenPort } from "../support/bid-log-build";
import { plainWorkbook } from "../support/plain-workbook";
import type { PlainCell } from "../support/plain-workbook";

/** The operator gives a sheet another name: the steps they chose for its funnel stay chosen. */

jest.setTimeout(120_000);

const STEPS = ["访客数", "支付买家数"];
const ALL_STEPS = ["访客数", "加购人数", "支付买家数"];

/** Four weeks; in the last one half as many who had it in the cart buy. */
const rows = (visitors: number): PlainCell[][] => [
  ["日期", "访客数", "加购人数", "支付买家数", "支付金额"],
  ...Array.from({ length: 28 }, (_, place) => {
    const date = new Date(Date.UTC(2026, 1, 2 + place)).toISOString().slice(0, 10);
    return [date, visitors + (place % 7), 120 + (place % 7), place < 21 ? 24 : 12, 2400];
  }),
];

let workbook: Workbook;
let open: OpenPort;

async function openSheets(...names: readonly string[]): Promise<void> {
  const bytes = plainWorkbook(names.map((name, place) => ({ name, rows: rows(1000 + 500 * place) })));
  ({ workbook } = openWorkbook(bytes, { fileName: "shop.xlsx", attachEngine: withFixedEngine }));
  open = await openPort(workbook);
}
afterEach(() => open.close());

function rename(from: string, to: string): void {
  const sheet = workbook.sheets.find(({ name }) => name === from);
  if (sheet === undefined) throw new Error(`no sheet ${from}`);
  workbook.renameSheet(sheet, to);
}

async function choose(sheet: string, steps: readonly string[]): Promise<void> {
  const seen = await open.analyse();
  const table = funnelTables(seen).find(({ source }) => source.sheets.includes(sheet));
  if (table === undefined) throw new Error(`no funnel of ${sheet}`);
  await chooseFunnel(open.port, seen, table.keys, { steps, by: null });
}

/** The steps of every funnel, by sheet. */
async function steps(): Promise<Readonly<Record<string, readonly string[]>>> {
  const tables = funnelTables(await open.analyse());
  return Object.fromEntries(
    tables.map(({ source }) => [source.sheets.join(), source.steps.map(({ heading }) => heading)]),
  );
}

/** The two steps between which most is lost, in the only funnel. */
async function leak(): Promise<readonly (string | undefined)[]> {
  const seen = await open.analyse();
  const [table] = funnelTables(seen);
  if (table === undefined) throw new Error("no funnel");
  const { leak: found } = explainFunnel(seen, table, table.usual).report;
  return found === null ? [] : [-1, 0].map((by) => table.source.steps[found.step + by]?.heading);
}

const hows = (made: readonly { how: string }[]): readonly string[] => [
  ...new Set(made.map(({ how }) => how)),
];
/** Those of all steps that stand in a 漏斗. */
function stepsIn(name: string): readonly string[] {
  const sheet = workbook.sheets.find((each) => each.name === name);
  if (sheet === undefined) throw new Error(`no sheet ${name}`);
  const keys = Array.from({ length: 10 }, (_, row) => sheet.value(FUNNEL_HEADER + 1 + row, 0));
  return ALL_STEPS.filter((step) => keys.includes(step));
}

test("as often as it is renamed, and into a saved file", async () => {
  await openSheets("店铺");
  await choose("店铺", STEPS);
  await open.build([{ sheet: "店铺", template: "funnel" }]);
  expect(stepsIn("漏斗")).toEqual(STEPS);
  expect(await leak()).toEqual(STEPS);
  const before = workbook.sheets.length;
  let name = "店铺";
  for (const next of ["旗舰店 3月", "旗舰店's 4月", "店铺"]) {
    rename(name, next);
    name = next;
    expect(await steps()).toEqual({ [name]: STEPS });
    expect(hows((await open.refresh()).made)).toEqual(["updated"]);
    expect(workbook.sheets).toHaveLength(before);
    expect(stepsIn("漏斗")).toEqual(STEPS);
    expect(await leak()).toEqual(STEPS);
  }
  rename(name, "旗舰店");
  await open.refresh();
  open.close();
  const { bytes } = saveWorkbook(workbook);
  ({ workbook } = openWorkbook(bytes, { fileName: "shop.xlsx", attachEngine: withFixedEngine }));
  open = await openPort(workbook);
  rename("旗舰店", "二店");
  expect(hows((await open.refresh()).made)).toEqual(["updated"]);
  expect(await steps()).toEqual({ 二店: STEPS });
  // Built again under that name, the names of before are forgotten.
  await open.refresh();
  const { survey } = await open.analyse();
  const { funnels, renamed } = parseSettings(survey.memory).value;
  expect([Object.keys(funnels ?? {}), renamed]).toEqual([["二店:访客数"], undefined]);
});

test("two sheets that swap their names swap them, before and after a build", async () => {
  await openSheets("甲店", "乙店");
  // The same days of two shops are one funnel until something is chosen.
  await choose("甲店", STEPS);
  await choose("乙店", ALL_STEPS);
  await open.build([
    { sheet: "甲店", template: "funnel" },
    { sheet: "乙店", template: "funnel" },
  ]);
  expect(await steps()).toEqual({ 甲店: STEPS, 乙店: ALL_STEPS });
  rename("甲店", "丙店");
  rename("乙店", "甲店");
  rename("丙店", "乙店");
  expect(await steps()).toEqual({ 乙店: STEPS, 甲店: ALL_STEPS });
  // Something else is chosen before the reports are built again.
  await choose("甲店", ["访客数", "加购人数"]);
  const chosen = { 乙店: STEPS, 甲店: ["访客数", "加购人数"] };
  expect(await steps()).toEqual(chosen);
  const { made } = await open.refresh();
  // One step less is another layout.
  const own = made.filter(({ source }) => source !== null).map(({ source, how }) => `${source} ${how}`);
  expect(new Set(own)).toEqual(new Set(["乙店 updated", "甲店 recreated"]));
  expect(await steps()).toEqual(chosen);
  expect(hows((await open.refresh()).made)).toEqual(["updated"]);
  expect(await steps()).toEqual(chosen);
});

test("a new sheet under the old name has the usual ones, and its own from then on", async () => {
  await openSheets("日报");
  await choose("日报", STEPS);
  await open.build([{ sheet: "日报", template: "funnel" }]);
  rename("日报", "三月");
  const march = workbook.sheets.find(({ name }) => name === "三月");
  workbook
    .addSheet("日报")
    .write({ top: 0, left: 0, bottom: 28, right: 4 }, (row, column) => march?.value(row, column) as never);
  workbook.engine?.recalculate();
  expect(await steps()).toEqual({ 三月: STEPS, 日报: ALL_STEPS });
  await choose("日报", ["加购人数", "支付买家数"]);
  const both = { 三月: STEPS, 日报: ["加购人数", "支付买家数"] };
  expect(await steps()).toEqual(both);
  await open.build([
    { sheet: "三月", template: "funnel" },
    { sheet: "日报", template: "funnel" },
  ]);
  expect(await steps()).toEqual(both);
  rename("日报", "四月");
  expect(await steps()).toEqual({ 三月: STEPS, 四月: ["加购人数", "支付买家数"] });
});

test("a build that fails or is taken back leaves them chosen", async () => {
  await openSheets("店铺");
  await choose("店铺", STEPS);
  await open.build([{ sheet: "店铺", template: "funnel" }]);
  rename("店铺", "旗舰店");
  const build = async (port: OpenPort["port"]) => {
    const seen = await open.analyse();
    return buildTemplates(port, seen, { locale: "zh-CN", choices: choicesMade(seen) });
  };
  const refuse = () => Promise.reject(new WorkbookError("no-answer", "unchanged"));
  await expect(build({ ...open.port, changeMemory: refuse })).rejects.toThrow(WorkbookError);
  expect(await steps()).toEqual({ 旗舰店: STEPS });
  await expect(build({ ...open.port, apply: refuse })).rejects.toThrow(WorkbookError);
  expect(await steps()).toEqual({ 旗舰店: STEPS });
  const { undo } = await build(open.port);
  if (undo === null) throw new Error("nothing to undo");
  await open.port.undo(undo);
  expect(await steps()).toEqual({ 旗舰店: STEPS });
  rename("旗舰店", "二店");
  expect(hows((await open.refresh()).made)).toEqual(["updated"]);
  expect(await steps()).toEqual({ 二店: STEPS });
});
