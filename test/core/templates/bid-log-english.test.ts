import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { FIRST_DAY, WORD_DAYS, ztcReport } from "../../fixtures/keyword-sheets";
import { openAutomation } from "../../support/automation";
import { openPort } from "../../support/bid-log-build";
import { compareWithLibreOffice } from "../../support/compare-with-libreoffice";
import { sheetOf } from "../../support/faults";
import { hasLibreOffice } from "../../support/libreoffice";
import { SheetTable } from "../../support/sheet-table";
import type { BidChange } from "../../../src/core/keywords/bid-change";
import type { Locale } from "../../../src/core/locale";
import { BID_LOG_HEADER_ROW } from "../../../src/core/templates/bid-log";
import { bidLogWords, SIDE_CELLS } from "../../../src/core/templates/bid-log-words";
import type { ChangeCell } from "../../../src/core/templates/bid-log-words";
import { TYPED_CELLS } from "../../../src/core/keywords/bid-log";
import type { Workbook } from "../../../src/workbench/model/workbook";
import { saveWorkbook } from "../../../src/workbench/xlsx/save";

/** The English 调价记录 says what the Chinese one says, which is held against sums of the fixture by hand. */

jest.setTimeout(240_000);

const libreOffice = hasLibreOffice("comparing the English bid log with LibreOffice");
const HEADER = BID_LOG_HEADER_ROW - 1;
const NAMES: Readonly<Record<Locale, { readonly log: string; readonly rules: string }>> = {
  "zh-CN": { log: "调价记录", rules: "规则表" },
  "en-US": { log: "Bid log", rules: "Rules" },
};
const bid = (word: string, day: number, own: Partial<BidChange> = {}): BidChange => ({
  date: `2026-07-${String(day)}`,
  word,
  matchType: null,
  campaign: null,
  action: "raise",
  oldBid: 1.1,
  newBid: 1.32,
  reason: "180 clicks, 1.42 × break-even",
  remark: null,
  ...own,
});
/** Two changes of one word that cut each other's days, one too late to judge, a day and a word that are not there. */
const BIDS = [
  bid("连衣裙爆", 10),
  bid("连衣裙爆", 14, { action: "lower", oldBid: 1.32, newBid: 1.2 }),
  bid("便宜裙", 18, { action: "lower" }),
  bid("网红裙", 20, { action: "delete", newBid: null }),
  bid("夏季裙", 31),
  bid("没有的词", 12),
];

const built: Partial<Record<Locale, Workbook>> = {};
beforeAll(async () => {
  for (const locale of ["zh-CN", "en-US"] as const) {
    const workbook = ztcReport(WORD_DAYS.filter(({ day }) => day <= FIRST_DAY + 38));
    const open = await openPort(workbook);
    await open.writeBids(BIDS, locale);
    new SheetTable(sheetOf(workbook, NAMES[locale].rules), 2).type("kw_margin", "数值 value", 0.4);
    workbook.engine?.recalculate();
    open.close();
    built[locale] = workbook;
  }
});

const logIn = (locale: Locale) => {
  const workbook = built[locale];
  if (workbook === undefined) throw new Error(`no workbook in ${locale}`);
  return sheetOf(workbook, NAMES[locale].log);
};
function columnIn(locale: Locale, heading: string): unknown[] {
  const column = new SheetTable(logIn(locale), HEADER).columnOf(heading);
  return BIDS.map((_, row) => logIn(locale).value(HEADER + 1 + row, column));
}

test("every figure is that of the Chinese one, every verdict and remark its counterpart", () => {
  const [zh, en] = [bidLogWords("zh-CN"), bidLogWords("en-US")];
  const same = (chinese: string, english: string): void =>
    expect([english, columnIn("en-US", english)]).toEqual([english, columnIn("zh-CN", chinese)]);
  for (const cell of TYPED_CELLS.filter((each) => each !== "action")) same(zh.typed[cell], en.typed[cell]);
  for (const cell of SIDE_CELLS)
    for (const side of ["before", "after"] as const) same(zh.side[side][cell], en.side[side][cell]);
  const said: readonly ChangeCell[] = ["verdict", "sentence", "remarked"];
  for (const [cell, heading] of Object.entries(zh.change) as [ChangeCell, string][])
    if (!said.includes(cell)) same(heading, en.change[cell]);
  same(zh.key, en.key);
  expect(columnIn("en-US", "Action")).toEqual(["Raise", "Lower", "Lower", "Delete", "Raise", "Raise"]);
  const counterpart = (verdict: unknown): unknown => {
    const entry = Object.entries(zh.verdicts).find(([, name]) => name === verdict);
    return entry === undefined ? verdict : en.verdicts[entry[0] as keyof typeof en.verdicts];
  };
  expect(columnIn("en-US", "Verdict")).toEqual(columnIn("zh-CN", "结论").map(counterpart));
  expect(columnIn("en-US", "Window")).toEqual([
    "changed again on 2026-07-14",
    "also changed on 2026-07-10",
    null,
    null,
    null,
    "Word not in the report",
  ]);
});

test("its sentences are English, with the figures of the Chinese ones in their order", () => {
  const numbers = (text: unknown): readonly string[] => String(text).match(/-?[\d,.]*\d%?/g) ?? [];
  const english = columnIn("en-US", "In words");
  expect(english.map(numbers)).toEqual(columnIn("zh-CN", "说明").map(numbers));
  for (const sentence of english) expect(sentence).not.toMatch(/[\u4e00-\u9fff，。；：（）]/);
  const keep = process.env["KEEP_SCENES"];
  if (keep === undefined) return;
  mkdirSync(keep, { recursive: true });
  for (const [locale, workbook] of Object.entries(built))
    writeFileSync(path.join(keep, `bid-log-${locale}.xlsx`), saveWorkbook(workbook).bytes);
});

(libreOffice ? test : test.skip)("LibreOffice calculates the English one the same", async () => {
  const { bytes } = saveWorkbook(built["en-US"] as Workbook);
  const { compared, differences } = await compareWithLibreOffice(bytes, { sheets: ["Bid log"] });
  expect(differences).toEqual([]);
  expect(compared).toBeGreaterThan(100);
});

test("can be asked for without a pane, and begins with an empty row", async () => {
  const workbook = ztcReport();
  const automation = await openAutomation(workbook, { locale: "en-US" });
  const { made, error } = await automation.call("convert", { locale: "en-US", templates: ["bidLog"] });
  automation.close();
  expect(error).toBeUndefined();
  expect(made?.map(({ name, how }) => [name, how])).toEqual([
    ["Rules", "created"],
    ["Bid log", "created"],
  ]);
  expect(sheetOf(workbook, "Bid log").tables[0]?.area).toMatchObject({ top: HEADER, bottom: HEADER + 1 });
});
