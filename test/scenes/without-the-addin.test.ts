import { withFixedEngine } from "../support/automation";
import { openPort } from "../support/bid-log-build";
import type { OpenPort } from "../support/bid-log-build";
import { textsOf } from "../support/drawn-sheet";
import { sheetOf } from "../support/faults";
import { hasLibreOffice, savedInLibreOffice } from "../support/libreoffice";
import { plainWorkbook } from "../support/plain-workbook";
import type { PlainCell } from "../support/plain-workbook";
import { SheetTable } from "../support/sheet-table";
import type { TypedCountermeasure } from "../../src/core/countermeasures/countermeasure";
import { COUNTERMEASURES_HEADER_ROW } from "../../src/core/templates/countermeasures";
import { CAUSES_HEADER_ROW } from "../../src/core/templates/fishbone";
import type { Workbook } from "../../src/workbench/model/workbook";
import { openWorkbook } from "../../src/workbench/xlsx/open";
import { saveWorkbook } from "../../src/workbench/xlsx/save";

/**
 * A manager works in the shared workbook without the add-in, once in a program that keeps everything and once in
 * LibreOffice, which leaves the properties of sheets out when it saves. The operator then goes on with the add-in: sheets,
 * drawing and what was typed are still there, and an update goes on with them.
 */

jest.setTimeout(240_000);

const libreOffice = hasLibreOffice("a workbook saved in LibreOffice");
/** 2026-02-02, a Monday, as Excel counts days. */
const FIRST = 46055;
const CHANGE = FIRST + 56;
const OFF = [2, -1, 0, 3, -2, 1, -3, 1, 0, -1, 2, -2, 1, 0, -1, 3];

/** Seven weeks at one buyer in 25 visitors, one bad week, then three better ones. */
const days = Array.from({ length: 75 }, (_, place) => {
  const visitors = 1000 + 40 * (place % 7);
  const rate = place < 49 ? 0.04 : place < 56 ? 0.025 : 0.045;
  const buyers = Math.round(visitors * rate) + OFF[place % OFF.length];
  const date = new Date(Date.UTC(1899, 11, 30 + FIRST + place)).toISOString().slice(0, 10);
  return [date, visitors, buyers, buyers * 120] satisfies PlainCell[];
});
const BAD_WEEK = "2026-03-29";

const MEASURE: TypedCountermeasure = {
  found: CHANGE - 1,
  problem: "转化率下降",
  cause: "主图或详情页改差了",
  measure: "换回原来的主图",
  phase: "P 计划",
  owner: "美工",
  due: CHANGE,
  state: "已完成",
  figure: "支付转化率",
  target: null,
  changed: CHANGE,
  note: null,
};

const FISHBONE = "鱼骨图 26-03-29 转化率下降";
const causes = (workbook: Workbook, name = FISHBONE): SheetTable =>
  new SheetTable(sheetOf(workbook, name), CAUSES_HEADER_ROW - 1, 2);
const measures = (workbook: Workbook): SheetTable =>
  new SheetTable(sheetOf(workbook, "对策表"), COUNTERMEASURES_HEADER_ROW - 1, 4);
const labels = (workbook: Workbook, name = FISHBONE): readonly string[] =>
  textsOf(sheetOf(workbook, name).shapes);
const reopen = (bytes: Uint8Array): Workbook =>
  openWorkbook(bytes, { fileName: "shop.xlsx", attachEngine: withFixedEngine }).workbook;

/** What the operator sends to the manager. */
let sent: Uint8Array;
let drawn: readonly string[];
let open: OpenPort | null = null;

beforeAll(async () => {
  const workbook = reopen(
    plainWorkbook([{ name: "店铺日报", rows: [["日期", "访客数", "支付买家数", "支付金额"], ...days] }]),
  );
  open = await openPort(workbook);
  await open.build([
    { sheet: "店铺日报", template: "fishbone", fishbone: { problem: "conversion", lastDay: BAD_WEEK } },
    { sheet: "店铺日报", template: "countermeasures", countermeasures: [MEASURE] },
    { sheet: "店铺日报", template: "knowledge" },
  ]);
  open.close();
  drawn = labels(workbook);
  sent = saveWorkbook(workbook).bytes;
});
afterEach(() => {
  open?.close();
  open = null;
});

/** The manager's work: figures looked at, cells typed into, saved. */
function managersWork(): Uint8Array {
  const workbook = reopen(sent);
  causes(workbook).type("对手降价或大促", "负责人", "小李");
  causes(workbook).type("对手降价或大促", "备注", "看过了");
  measures(workbook).type("换回原来的主图", "负责人", "小李");
  measures(workbook).type("换回原来的主图", "知识要点", "主图别三天两头换");
  workbook.engine?.recalculate();
  return saveWorkbook(workbook).bytes;
}

async function openWithAddin(
  bytes: Uint8Array,
): Promise<{ readonly workbook: Workbook; readonly port: OpenPort }> {
  const workbook = reopen(bytes);
  open = await openPort(workbook);
  return { workbook, port: open };
}

function expectKept(workbook: Workbook): void {
  expect(causes(workbook).cell("对手降价或大促", "负责人")).toBe("小李");
  expect(causes(workbook).cell("对手降价或大促", "备注")).toBe("看过了");
  expect(measures(workbook).cell("换回原来的主图", "负责人")).toBe("小李");
  expect(measures(workbook).cell("换回原来的主图", "知识要点")).toBe("主图别三天两头换");
  expect(measures(workbook).cell("换回原来的主图", "结论")).toBe("有效");
}

test("drawing, causes and countermeasures go on where the manager left them", async () => {
  const { workbook, port } = await openWithAddin(managersWork());
  const { made } = await port.refresh();
  expect(made.map(({ how }) => how)).toEqual(made.map(() => "updated"));
  expectKept(workbook);
  expect([...labels(workbook)].sort()).toEqual([...drawn].sort());
});

(libreOffice ? test : test.skip)(
  "the same where the manager saved it in LibreOffice, and the update can be undone",
  async () => {
    const saved = savedInLibreOffice(managersWork());
    expectKept(reopen(saved));
    const { workbook, port } = await openWithAddin(saved);
    const before = workbook.sheets.map(({ name }) => name);
    const drawnBefore = labels(workbook);
    // Our sheets are known again: nobody makes reports of reports.
    const { survey, sheets } = await port.analyse();
    expect(survey.sheets.flatMap(({ madeBy, retired }) => (retired ? [] : (madeBy ?? []))).sort()).toEqual([
      "countermeasures:店铺日报",
      "daily:店铺日报",
      "fishbone:店铺日报:conversion@2026-03-29",
      "knowledge:店铺日报",
      "rules",
    ]);
    expect(sheets.map(({ name }) => name)).toEqual(["店铺日报"]);
    const { made, undo } = await port.refresh();
    // Where boxes were moved to is not known any more: the old drawing stays beside the new one.
    expect(made.map(({ name, how }) => [name, how]).sort()).toEqual(
      [
        [FISHBONE, "recreated"],
        ["对策表", "updated"],
        ["日报", "updated"],
        ["知识库", "updated"],
      ].sort(),
    );
    expectKept(workbook);
    expect([...labels(workbook)].sort()).toEqual([...drawn].sort());
    if (undo === null) throw new Error("nothing to undo");
    await port.port.undo(undo);
    expect(workbook.sheets.map(({ name }) => name)).toEqual(before);
    expectKept(workbook);
    expect(labels(workbook)).toEqual(drawnBefore);
  },
);
