import { analyse } from "../../src/app/analyse";
import type { Analysis } from "../../src/app/analyse";
import { explainWord, judgedReports, keywordRules, sentenceOf } from "../../src/app/explain-keywords";
import type { JudgedReport } from "../../src/app/explain-keywords";
import { wordHistory } from "../../src/app/keyword-history";
import type { WordGrouping } from "../../src/core/keywords/keyword-report";
import { USUAL_KEYWORD_RULES } from "../../src/core/keywords/rules";
import { keywordWords } from "../../src/core/templates/keyword-words";
import { keywordroi } from "../../src/functions/functions";
import type { CellValue } from "../../src/workbook/grid";
import { WORD_DAYS, ztcReport, ztcRows } from "../fixtures/keyword-sheets";
import { provideRuntime } from "../functions/excel-runtime";
import { openAutomation } from "../support/automation";
import { sheetOf } from "../support/faults";
import { KEYWORD_HEADER } from "../support/keyword-sheet";
import { SheetTable } from "../support/sheet-table";
import { MemoryPort } from "../taskpane/memory-port";

jest.setTimeout(240_000);

type Rows = readonly (readonly CellValue[])[];

const SOURCE = "直通车关键词";
const HEADINGS = ["规则 id", "数值 value", "怎么办 action", "生效日期 from"];
/** A 规则表 with lines of the operator's own. */
const RULES: Rows = [
  HEADINGS,
  ["kw_margin", 0.35, "", null],
  ["kw_min_clicks", 2, "", null],
  ["kw_delete_chance", 0.1, "", null],
  ["kw_step_up", 0.1, "", null],
  // Begins after the last day of the report, 15 August 2026.
  ["kw_roi_up", 9, "", 46300],
];
const GROUPINGS: readonly WordGrouping[] = [
  { byMatchType: false, byCampaign: false },
  { byMatchType: true, byCampaign: false },
  { byMatchType: true, byCampaign: true },
];

/** The workbook looked at, with the 规则表 and the way words are told apart given. */
async function look(rows: Rows, cells: Rows | null, words?: WordGrouping): Promise<Analysis> {
  const analysis = await analyse(new MemoryPort({ [SOURCE]: rows }));
  const shared =
    cells === null ? [] : [{ id: "rules", sheet: "规则表", name: "规则表", missing: [], cells } as const];
  return { ...analysis, shared, settings: { ...analysis.settings, ...(words && { words }) } };
}

async function judged(rows: Rows, cells: Rows | null, words?: WordGrouping): Promise<JudgedReport> {
  const [report] = judgedReports(await look(rows, cells, words));
  if (report === undefined) throw new Error("no report was found");
  return report;
}

const ZTC: Rows = ztcRows(WORD_DAYS).map((row) => row.map((cell) => cell as CellValue));

describe("judgedReports", () => {
  test.each(GROUPINGS)("says what OPS.KEYWORDROI says by the same 规则表: %j", async (grouping) => {
    provideRuntime("zh-CN");
    const { byMatchType, byCampaign } = grouping;
    const report = await judged(ZTC, RULES, grouping);
    // The function takes lines one by one; the one that begins later is left out.
    const options = [
      ...RULES.slice(1, 5).map(([id, value]) => [id, value]),
      ["byMatch", byMatchType],
      ["byCampaign", byCampaign],
    ];
    const [header, ...rows] = (await keywordroi(
      ZTC.map((row) => [...row]),
      undefined,
      options,
    )) as CellValue[][];
    const words = keywordWords("zh-CN");
    const at = (heading: string): number => header?.indexOf(heading) ?? -1;
    const keys = [
      words.word,
      ...(byMatchType ? [words.matchType] : []),
      ...(byCampaign ? [words.campaign] : []),
    ];
    const said = new Map(
      rows.map((row) => [
        keys.map((key) => row[at(key)]).join("|"),
        [row[at(words.verdict)], row[at(words.reason)], row[at(words.chance)], row[at(words.profit)]],
      ]),
    );
    const own = new Map(
      report.rows.report.keys.map(({ word, matchType, campaign }, place) => {
        const explained = explainWord(report, place);
        const profit = report.profits[place];
        return [
          [word, ...(byMatchType ? [matchType] : []), ...(byCampaign ? [campaign] : [])].join("|"),
          [
            words.verdicts[explained.judgement.verdict],
            sentenceOf(report, explained, "zh-CN"),
            explained.judgement.chance ?? "",
            profit === undefined || Number.isNaN(profit) ? "" : profit,
          ],
        ];
      }),
    );
    expect(own.size).toBeGreaterThan(40);
    expect([...own].sort()).toEqual([...said].sort());
    // All verdicts of bought words come, so that all are compared.
    expect(new Set(report.judgements.map(({ verdict }) => verdict)).size).toBe(4);
  });

  test("says what the 关键词ROI sheet says: verdict, sentence, chance and bid of every word", async () => {
    const workbook = ztcReport();
    const automation = await openAutomation(workbook, { locale: "zh-CN" });
    await automation.call("convert", { templates: ["keywords"] });
    automation.close();
    const rules = sheetOf(workbook, "规则表");
    for (const [id, value] of RULES.slice(1, 5))
      new SheetTable(rules, 2).type(String(id), HEADINGS[1] ?? "", Number(value));
    workbook.engine?.recalculate();
    const cells = Array.from({ length: 80 }, (_, row) =>
      Array.from({ length: 12 }, (_each, column) => rules.value(row, column) as CellValue),
    );
    const report = await judged(ZTC, cells);
    const words = keywordWords("zh-CN");
    const table = new SheetTable(sheetOf(workbook, "关键词ROI"), KEYWORD_HEADER);
    expect(report.rules.margin).toBe(0.35);
    report.rows.report.keys.forEach(({ word }, place) => {
      const explained = explainWord(report, place);
      const { judgement, bid } = explained;
      expect([word, table.cell(word, words.verdict), table.cell(word, words.reason)]).toEqual([
        word,
        words.verdicts[judgement.verdict],
        sentenceOf(report, explained, "zh-CN"),
      ]);
      for (const [heading, value] of [
        [words.chance, judgement.chance],
        [words.suggestedBid, bid],
      ] as const) {
        const found = table.cell(word, heading);
        const wanted = value === null ? "" : expect.closeTo(value, 9);
        expect([word, heading, found ?? ""]).toEqual([word, heading, wanted]);
      }
    });
  });

  test("where the 规则表 says that the page fails, pane, sheet and function hold back the same words", async () => {
    provideRuntime("zh-CN");
    const words = keywordWords("zh-CN");
    const workbook = ztcReport();
    const automation = await openAutomation(workbook, { locale: "zh-CN" });
    await automation.call("convert", { templates: ["keywords"] });
    automation.close();
    const own: Rows = [...RULES.slice(0, 5), ["kw_page_passes", 0, "", null]];
    const rules = sheetOf(workbook, "规则表");
    for (const [id, value] of own.slice(1))
      new SheetTable(rules, 2).type(String(id), HEADINGS[1] ?? "", Number(value));
    workbook.engine?.recalculate();
    const table = new SheetTable(sheetOf(workbook, "关键词ROI"), KEYWORD_HEADER);
    const [header, ...rows] = (await keywordroi(
      ZTC.map((row) => [...row]),
      undefined,
      own.slice(1).map(([id, value]) => (id === "kw_page_passes" ? ["页面达标", "否"] : [id, value])),
    )) as CellValue[][];
    const said = new Map(rows.map((row) => [row[0], row[header?.indexOf(words.verdict) ?? -1]]));
    const [before, after] = [await judged(ZTC, RULES.slice(0, 5)), await judged(ZTC, own)];
    let held = 0;
    after.rows.report.keys.forEach(({ word }, place) => {
      const [was, is] = [before.judgements[place], after.judgements[place]];
      expect(is?.verdict).toBe(was?.verdict === "raise" ? "watch" : was?.verdict);
      const verdict = words.verdicts[is?.verdict ?? "add"];
      expect([word, table.cell(word, words.verdict), said.get(word)]).toEqual([word, verdict, verdict]);
      if (was?.verdict !== "raise") return;
      held += 1;
      const sentence = sentenceOf(after, explainWord(after, place), "zh-CN");
      expect(sentence).toContain("；页面没达标：先改页面再加价");
      expect(table.cell(word, words.reason)).toBe(sentence);
    });
    expect(held).toBeGreaterThan(1);
  });

  test("names what is missing, the margin last", async () => {
    expect((await judged(ZTC, null)).lacks).toEqual(["margin"]);
    const withoutCost = ZTC.map((row) => row.filter((_, column) => column !== 6));
    const report = await judged(withoutCost, null);
    expect(report.lacks).toEqual(["cost", "margin"]);
    expect(new Set(report.judgements.map(({ verdict }) => verdict))).toEqual(new Set(["watch"]));
  });
});

describe("keywordRules", () => {
  test("reads the workbook's lines, with the usual ones where it has none or they begin later", async () => {
    const analysis = await look(ZTC, RULES);
    const report = (await judged(ZTC, RULES)).rows.report;
    expect(keywordRules(analysis, report)).toEqual({
      ...USUAL_KEYWORD_RULES,
      margin: 0.35,
      minOrders: 2,
      deleteChance: 0.1,
      stepUp: 0.1,
    });
    expect(keywordRules({ shared: [] }, report)).toEqual(USUAL_KEYWORD_RULES);
    // Without days every rule has begun.
    expect(keywordRules(analysis, { ...report, span: null }).returnUp).toBe(9);
  });
});

describe("wordHistory", () => {
  const HEADER = ["日期", "推广计划名称", "关键词", "展现量", "点击量", "花费", "总成交笔数"];
  const rows: Rows = [
    HEADER,
    ["2026-03-01", "甲", "裙", 100, 5, 2.5, 1],
    ["2026-03-01", "乙", "裙", 100, 3, 1.5, 0],
    ["2026-03-02", "甲", "裤", 100, 9, 9, 2],
    // The same row twice counts once.
    ["2026-03-04", "甲", "裙", 100, 7, 3, 2],
    ["2026-03-04", "甲", "裙", 100, 7, 3, 2],
  ];

  test("adds a word's rows up by day, from the report's first day to its last", async () => {
    const { rows: words, grouping } = await judged(rows, null);
    const history = wordHistory(words.report, grouping, 0);
    expect(history?.unit).toBe("day");
    expect(
      history?.points.map(({ from, to, figures }) => [
        from,
        to,
        figures.clicks,
        figures.cost,
        figures.orders,
      ]),
    ).toEqual([
      ["2026-03-01", "2026-03-01", 8, 4, 1],
      ["2026-03-02", "2026-03-02", 0, 0, 0],
      ["2026-03-03", "2026-03-03", 0, 0, 0],
      ["2026-03-04", "2026-03-04", 7, 3, 2],
    ]);
  });

  test("is of the campaign where words are told apart by it", async () => {
    const { rows: words, grouping } = await judged(rows, null, { byMatchType: false, byCampaign: true });
    const place = words.report.keys.findIndex(({ campaign }) => campaign === "乙");
    expect(wordHistory(words.report, grouping, place)?.points.map(({ figures }) => figures.clicks)).toEqual([
      3, 0, 0, 0,
    ]);
  });

  test("goes by weeks back from the last day of a long report", async () => {
    const { rows: words, grouping } = await judged(ZTC, null);
    const place = words.report.keys.findIndex(({ word }) => word === "连衣裙爆");
    const history = wordHistory(words.report, grouping, place);
    // 46 days from 1 July: six weeks, and four days before.
    expect(history?.unit).toBe("week");
    expect(history?.points).toHaveLength(7);
    expect(history?.points[0]).toMatchObject({ from: "2026-07-01", to: "2026-07-04" });
    expect(history?.points[6]).toMatchObject({ from: "2026-08-09", to: "2026-08-15" });
    const total = WORD_DAYS.filter(({ word }) => word === "连衣裙爆").reduce(
      (sum, { clicks }) => sum + clicks,
      0,
    );
    expect(history?.points.reduce((sum, { figures }) => sum + (figures.clicks ?? 0), 0)).toBe(total);
  });

  test("there is none without days", async () => {
    const { rows: words, grouping } = await judged(
      rows.map((row) => row.slice(1)),
      null,
    );
    expect(wordHistory(words.report, grouping, 0)).toBeNull();
  });
});
