import { withFixedEngine } from "../support/automation";
import { openPort } from "../support/bid-log-build";
import type { OpenPort } from "../support/bid-log-build";
import { sheetOf } from "../support/faults";
import { plainWorkbook } from "../support/plain-workbook";
import type { PlainCell } from "../support/plain-workbook";
import { SheetTable } from "../support/sheet-table";
import type { TypedCountermeasure } from "../../src/core/countermeasures/countermeasure";
import { COUNTERMEASURES_HEADER_ROW } from "../../src/core/templates/countermeasures";
import type { Workbook } from "../../src/workbench/model/workbook";
import { openWorkbook } from "../../src/workbench/xlsx/open";
import { saveWorkbook } from "../../src/workbench/xlsx/save";

/** The operator gives the sheet of their days another name: what was made of it goes on. */

jest.setTimeout(120_000);

const day = (place: number): PlainCell[] => {
  const date = new Date(Date.UTC(2026, 1, 2 + place)).toISOString().slice(0, 10);
  return [date, 1000 + place, 40 + (place % 5), 4800 + 10 * place];
};
const MEASURE: TypedCountermeasure = {
  found: 46100,
  problem: "转化率下降",
  cause: "主图改差了",
  measure: "换回原来的主图",
  phase: "P 计划",
  owner: "美工",
  due: null,
  state: "进行中",
  figure: "支付转化率",
  target: null,
  changed: null,
  note: null,
};

let workbook: Workbook;
let open: OpenPort;

beforeEach(async () => {
  ({ workbook } = openWorkbook(
    plainWorkbook([
      {
        name: "店铺's 日报",
        rows: [["日期", "访客数", "支付买家数", "支付金额"], ...Array.from({ length: 30 }, (_, i) => day(i))],
      },
    ]),
    { fileName: "shop.xlsx", attachEngine: withFixedEngine },
  ));
  open = await openPort(workbook);
  await open.build([
    { sheet: "店铺's 日报", template: "weekly" },
    { sheet: "店铺's 日报", template: "countermeasures", countermeasures: [MEASURE] },
  ]);
});
afterEach(() => open.close());

const names = (): readonly string[] => workbook.sheets.map(({ name }) => name);
const rename = (from: string, to: string): void => workbook.renameSheet(sheetOf(workbook, from), to);
const measures = (): SheetTable =>
  new SheetTable(sheetOf(workbook, "对策表"), COUNTERMEASURES_HEADER_ROW - 1, 4);

test("reports go on under the new name, as often as it changes, and into a saved file", async () => {
  const before = names();
  rename("店铺's 日报", "旗舰店 3月");
  measures().type("换回原来的主图", "负责人", "小李");
  for (const next of ["旗舰店 4月", "旗舰店 5月"]) {
    const { made } = await open.refresh();
    expect(made.map(({ how }) => how)).toEqual(["updated", "updated", "updated"]);
    expect(names()).toHaveLength(before.length);
    rename(String(names()[0]), next);
  }
  open.close();
  const { bytes } = saveWorkbook(workbook);
  ({ workbook } = openWorkbook(bytes, { fileName: "shop.xlsx", attachEngine: withFixedEngine }));
  open = await openPort(workbook);
  const { survey } = await open.analyse();
  expect(survey.sheets.flatMap(({ madeBy }) => madeBy ?? []).sort()).toEqual([
    "countermeasures:旗舰店 5月",
    "daily:旗舰店 5月",
    "rules",
    "weekly:旗舰店 5月",
  ]);
  expect((await open.refresh()).made.map(({ how }) => how)).toEqual(["updated", "updated", "updated"]);
  expect(measures().cell("换回原来的主图", "负责人")).toBe("小李");
});

test("a build before the new name can still be taken back", async () => {
  const { undo } = await open.refresh();
  rename("店铺's 日报", "旗舰店");
  if (undo === null) throw new Error("nothing to undo");
  const undone = await open.port.undo(undo);
  expect(undone.sheets.map(({ how }) => how)).toEqual(["restored", "restored", "restored"]);
});

/** Another sheet of the operator with the same days, and one column more where said. */
function addDays(name: string, more: boolean): void {
  const sheet = workbook.addSheet(name);
  const rows = [
    ["日期", "访客数", "支付买家数", "支付金额", ...(more ? ["浏览量"] : [])],
    ...Array.from({ length: 30 }, (_, i) => [...day(i), ...(more ? [3000 + i] : [])]),
  ];
  sheet.write(
    { top: 0, left: 0, bottom: 30, right: more ? 4 : 3 },
    (row, column) => rows[row]?.[column] as never,
  );
  workbook.engine?.recalculate();
}

test("sheets that a build made anew after the new name give way to those of before", async () => {
  rename("店铺's 日报", "旗舰店");
  const source = workbook.sheets[0];
  source.write({ top: 0, left: 4, bottom: 30, right: 4 }, (row) => (row === 0 ? "浏览量" : 3000 + row));
  workbook.engine?.recalculate();
  const before = names();
  const { made, undo } = await open.refresh();
  expect(made.filter(({ how }) => how === "recreated").length).toBeGreaterThan(0);
  if (undo === null) throw new Error("nothing to undo");
  const undone = await open.port.undo(undo);
  expect(undone.sheets.map(({ how }) => how)).toEqual(["restored", "restored", "restored"]);
  expect(names()).toEqual(before);
});

test("a sheet that takes the old name has reports of its own, which can be taken back", async () => {
  rename("店铺's 日报", "1月日报");
  addDays("店铺's 日报", false);
  const before = names();
  const { made, undo } = await open.build([{ sheet: "店铺's 日报", template: "weekly" }]);
  expect(made.map(({ how }) => how)).toEqual(["created", "created"]);
  if (undo === null) throw new Error("nothing to undo");
  expect((await open.port.undo(undo)).sheets.map(({ how }) => how)).toEqual(["removed", "removed"]);
  expect(names()).toEqual(before);
  expect((await open.refresh()).made.map(({ how }) => how)).toEqual(["updated", "updated", "updated"]);
});

test("a sheet put in the place of a deleted one of that name is followed, too", async () => {
  const source = workbook.sheets[0];
  const rows = Array.from({ length: 31 }, (_, row) =>
    Array.from({ length: 4 }, (_, column) => source.value(row, column)),
  );
  const width = 4;
  const again = workbook.addSheet("新表");
  again.write(
    { top: 0, left: 0, bottom: 30, right: width - 1 },
    (row, column) => rows[row]?.[column] as never,
  );
  workbook.deleteSheet(source);
  workbook.renameSheet(again, "店铺's 日报");
  workbook.engine?.recalculate();
  expect((await open.refresh()).made.map(({ how }) => how)).toEqual(["updated", "updated", "updated"]);
  rename("店铺's 日报", "旗舰店");
  expect((await open.refresh()).made.map(({ how }) => how)).toEqual(["updated", "updated", "updated"]);
});
