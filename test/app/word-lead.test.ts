import { analyse } from "../../src/app/analyse";
import { siteOf } from "../../src/app/explain-problem";
import { judgedReports } from "../../src/app/explain-keywords";
import { wordLead } from "../../src/app/word-lead";
import type { WordLead } from "../../src/app/word-lead";
import type { CellValue } from "../../src/workbook/grid";
import { FALL_DAYS, FALL_SHOP, FALL_WORD, FALL_WORDS, fallDay } from "../fixtures/falling-words";
import { MemoryPort } from "../taskpane/memory-port";

jest.setTimeout(60_000);

type Rows = readonly (readonly CellValue[])[];
const SOURCE = "直通车";

async function leadOf(word: string, rows: Rows, byCampaign = false): Promise<WordLead | null> {
  const seen = await analyse(new MemoryPort({ [SOURCE]: rows }));
  const settings = { ...seen.settings, words: { byMatchType: false, byCampaign } };
  const analysis = { ...seen, settings };
  const [report] = judgedReports(analysis);
  const place = report?.rows.report.keys.findIndex((key) => key.word === word) ?? -1;
  if (report === undefined || place < 0) throw new Error(`no report of ${word}`);
  return wordLead(analysis, report, place);
}

describe("wordLead", () => {
  test("leads to the causes of a word whose orders per click fell in the last week", async () => {
    expect(await leadOf(FALL_WORD, FALL_WORDS)).toEqual({
      kind: "fell",
      problem: "keyword",
      sheet: SOURCE,
      word: FALL_WORD,
      lastDay: "2026-04-05",
      before: "5.00%",
      after: "2.00%",
      windowDays: 15,
    });
  });

  test("is of the word in all its campaigns, however rows are told apart", async () => {
    expect(await leadOf(FALL_WORD, FALL_WORDS, true)).toMatchObject({ before: "5.00%", after: "2.00%" });
  });

  test("leads nowhere for a word that goes on as it was, nor for one that never sold", async () => {
    expect(await leadOf("半身裙", FALL_WORDS)).toBeNull();
    const never = FALL_WORDS.map((row) =>
      row.map((cell, i) => (i === 6 && typeof cell === "number" ? 0 : cell)),
    );
    expect(await leadOf(FALL_WORD, never)).toBeNull();
  });

  test("says that a word has too few clicks: of 14 at 4 orders in 56, 1 order is expected", async () => {
    expect(await leadOf("冷门裙", FALL_WORDS)).toEqual({ kind: "few" });
    const gone = FALL_WORDS.filter(
      ([day, , word]) => word !== "冷门裙" || String(day) < fallDay(FALL_DAYS - 7),
    );
    expect(await leadOf("冷门裙", gone)).toEqual({ kind: "few" });
  });

  test("leads nowhere without two weeks of days", async () => {
    expect(
      await leadOf(
        FALL_WORD,
        FALL_WORDS.filter(([day]) => day === "日期" || String(day) > "2026-03-23"),
      ),
    ).toBeNull();
    const sums: Rows = FALL_WORDS.filter((_, i) => i < 4).map((row) => row.slice(1));
    expect(await leadOf(FALL_WORD, sums)).toBeNull();
  });

  test("leaves alone what is to be deleted before its clicks tell what they are worth", async () => {
    // Shown as often as the others, it is clicked a tenth as much: a screen's verdict.
    const unfit = [
      ...FALL_WORDS,
      ...Array.from({ length: FALL_DAYS }, (_, day) => [
        fallDay(day),
        "女裙",
        "错词",
        2000,
        day < 28 && day % 7 === 0 ? 1 : 0,
        1,
        0,
        0,
      ]),
    ];
    const seen = await analyse(new MemoryPort({ [SOURCE]: unfit }));
    const rules = [
      ["规则 id", "数值 value"],
      ["kw_margin", 0.4],
    ] as const;
    const shared = [{ id: "rules", sheet: "规则表", name: "规则表", missing: [], cells: rules } as const];
    const [report] = judgedReports({ ...seen, shared });
    const place = report?.rows.report.keys.findIndex((key) => key.word === "错词") ?? -1;
    expect(report?.judgements[place]).toMatchObject({ verdict: "delete", reason: "low-ctr" });
    expect(report && wordLead(seen, report, place)).toBeNull();
  });
});

describe("siteOf a word", () => {
  const about = { problem: "keyword", part: ` ${FALL_WORD} ` } as const;

  test("has the shop's figures over the days of the report, those of the word and of all others", async () => {
    const later = FALL_SHOP.filter(([day]) => String(day) !== "2026-03-02");
    const analysis = await analyse(new MemoryPort({ 日报: later, [SOURCE]: FALL_WORDS }));
    const site = siteOf(analysis, SOURCE, about);
    expect(site).toMatchObject({ sheet: SOURCE, shop: "日报" });
    expect(site?.facts.days).toHaveLength(FALL_DAYS);
    expect(site?.facts.shop.paidBuyers?.slice(0, 2)).toEqual([null, 40]);
    expect(site?.facts.shop.paidBuyers?.at(-1)).toBe(37);
    const { part, others } = site?.subject ?? {};
    expect([part?.name, part?.figures.adOrders?.at(0), part?.figures.visitors?.at(-1)]).toEqual([
      FALL_WORD,
      5,
      100,
    ]);
    // 半身裙 and, on the first day, one order of 冷门裙.
    expect([others?.adOrders?.at(0), others?.clicks?.at(0), others?.adOrders?.at(1)]).toEqual([9, 202, 8]);
  });

  test("without one shop's days it is the words' alone", async () => {
    const alone = siteOf(await analyse(new MemoryPort({ [SOURCE]: FALL_WORDS })), SOURCE, about);
    expect([alone?.shop, alone?.facts.shop]).toEqual([null, {}]);
    const two = new MemoryPort({ 甲店: FALL_SHOP, 乙店: FALL_SHOP, [SOURCE]: FALL_WORDS });
    expect(siteOf(await analyse(two), SOURCE, about)?.shop).toBeNull();
    expect(siteOf(await analyse(two), SOURCE, { problem: "keyword", part: "没有的词" })).toBeNull();
    expect(siteOf(await analyse(two), "甲店", about)).toBeNull();
  });
});
