import { FALL_LAST_DAY, FALL_SHOP, FALL_WORD, FALL_WORDS } from "../fixtures/falling-words";
import { withFixedEngine } from "../support/automation";
import { openPort } from "../support/bid-log-build";
import type { OpenPort } from "../support/bid-log-build";
import { plainWorkbook } from "../support/plain-workbook";
import type { PlainCell } from "../support/plain-workbook";
import { SheetTable } from "../support/sheet-table";
import type { BuildOutcome } from "../../src/app/build";
import type { SheetChoice } from "../../src/app/plan-sheets";
import { CAUSES_HEADER_ROW } from "../../src/core/templates/fishbone";
import { area } from "../../src/workbench/model/address";
import type { Sheet } from "../../src/workbench/model/sheet";
import type { Workbook } from "../../src/workbench/model/workbook";
import { openWorkbook } from "../../src/workbench/xlsx/open";
import { saveWorkbook } from "../../src/workbench/xlsx/save";

/** The fishbones of two words, one of a name that marks and sheets have to take as it is, over the genuine library. */

jest.setTimeout(240_000);

const ODD = `a b:"c"@2026-01-01 'd'<e>&/*`;
const HEADER = CAUSES_HEADER_ROW - 1;

let workbook: Workbook;
let open: OpenPort;

function choice(part: string): SheetChoice {
  return { sheet: "直通车", template: "fishbone", fishbone: { problem: "keyword", part } };
}

function bones(): readonly Sheet[] {
  return workbook.sheets.filter(({ name }) => name.startsWith("鱼骨图"));
}

function sheetOfTitle(title: string): Sheet {
  const found = bones().find((sheet) => sheet.value(0, 0) === `鱼骨图 · ${title}`);
  if (found === undefined) throw new Error(`no fishbone of ${title}`);
  return found;
}

const falling = (): Sheet => sheetOfTitle(`“${FALL_WORD}”转化变低`);

function column(heading: string): number {
  return new SheetTable(falling(), HEADER).columnOf(heading);
}

function rowOf(cause: string): number {
  for (let row = HEADER + 1; row <= falling().tables[0].area.bottom; row += 1)
    if (falling().value(row, column("原因")) === cause) return row;
  throw new Error(`no row for ${cause}`);
}

function type(row: number, heading: string, value: string): void {
  falling().write(area(row, column(heading)), () => value);
}

async function reopen(bytes: Uint8Array): Promise<void> {
  ({ workbook } = openWorkbook(bytes, { fileName: "shop.xlsx", attachEngine: withFixedEngine }));
  open = await openPort(workbook);
}

function undo({ undo: recorded }: BuildOutcome) {
  if (recorded === null) throw new Error("nothing to take back");
  return open.port.undo(recorded);
}

let first: BuildOutcome;

beforeAll(async () => {
  const words = FALL_WORDS.map((row) => row.map((cell) => (cell === "半身裙" ? ODD : cell)));
  await reopen(
    plainWorkbook([
      { name: "店铺日报", rows: FALL_SHOP as PlainCell[][] },
      { name: "直通车", rows: words as PlainCell[][] },
    ]),
  );
  first = await open.build([choice(FALL_WORD)]);
});
afterAll(() => open.close());

test("has the word in its name and title, and what the figures say of it", () => {
  expect(first.made.map(({ name, how }) => [name, how])).toEqual([
    ["鱼骨图 26-04-05 “连衣裙”转化变低", "created"],
  ]);
  // 5 of 100 clicks, then 2.
  expect(falling().value(1, 0)).toMatch(/^点击转化率 5\.00% → 2\.00%（-60\.0%）；2026-03-30 至 2026-04-05/);
  const at = (cause: string, heading: string): unknown => falling().value(rowOf(cause), column(heading));
  // The shop without it: 35 of 900 in all weeks.
  expect(at("来的人买得少了（全店）", "数据怎么说")).toBe("支付转化率 3.89% → 3.89%（不算“连衣裙”）");
  expect([at("来的人买得少了（全店）", "状态"), at("来的人买得少了（全店）", "能解释")]).toEqual(["排除", 0]);
  // 100 of 2,000, then of 4,000.
  expect(at("这个词点击率变低，展现给的人不对", "变化")).toBeCloseTo(-0.5, 9);
  expect(at("这个词点击率变低，展现给的人不对", "状态")).toBe("疑似");
});

test("a refresh keeps what people wrote, and is taken back", async () => {
  type(rowOf("对手降价或大促"), "状态", "证实");
  type(rowOf("对手降价或大促"), "负责人", "小王");
  const [table] = falling().tables;
  const below = table.area.bottom + 1;
  workbook.resizeTable(table, { ...table.area, bottom: below });
  type(below, "大骨", "页面");
  type(below, "原因", "落地页换了");
  const outcome = await open.refresh();
  expect(outcome.made.map(({ name, how }) => [name, how])).toEqual([[falling().name, "updated"]]);
  const kept = (): unknown[] => [
    falling().value(rowOf("对手降价或大促"), column("状态")),
    falling().value(rowOf("对手降价或大促"), column("负责人")),
    falling().value(rowOf("落地页换了"), column("大骨")),
  ];
  expect(kept()).toEqual(["证实", "小王", "页面"]);
  const { sheets } = await undo(outcome);
  expect(sheets.map(({ how }) => how)).toEqual(["restored"]);
  expect(kept()).toEqual(["证实", "小王", "页面"]);
});

test("another word is another sheet, which undo takes away", async () => {
  const outcome = await open.build([choice(ODD)]);
  expect(outcome.made.map(({ how }) => how)).toEqual(["created"]);
  expect(sheetOfTitle(`“${ODD}”转化变低`).name).toBe('鱼骨图 26-04-05 “a b "c"@2026-01-0');
  expect(bones()).toHaveLength(2);
  await undo(outcome);
  expect(bones().map(({ name }) => name)).toEqual([falling().name]);
});

test("both are found again in the saved file, whatever the words are called", async () => {
  await open.build([choice(ODD)]);
  const before = bones().map(({ name }) => name);
  const { bytes } = saveWorkbook(workbook);
  open.close();
  await reopen(bytes);
  const { fishbones } = await open.analyse();
  expect(fishbones.map(({ source, about }) => [source, about])).toEqual(
    [FALL_WORD, ODD].map((part) => ["直通车", { problem: "keyword", part, lastDay: FALL_LAST_DAY }]),
  );
  const { made } = await open.refresh();
  expect(made.map(({ name, how }) => [name, how])).toEqual(before.map((name) => [name, "updated"]));
  expect(falling().value(rowOf("对手降价或大促"), column("负责人"))).toBe("小王");
});

test("a word that the report has no more keeps its sheet, and that is said", async () => {
  const report = workbook.sheets.find(({ name }) => name === "直通车");
  const rows = report?.usedArea()?.bottom ?? 0;
  for (let row = 1; row <= rows; row += 1)
    if (report?.value(row, 2) === FALL_WORD) report.write(area(row, 2), () => "别的裙");
  const { made, issues } = await open.refresh();
  expect(made).toHaveLength(1);
  expect(issues.some(({ code }) => code === "fishbone-not-made")).toBe(true);
  expect(falling().value(rowOf("对手降价或大促"), column("负责人"))).toBe("小王");
});
