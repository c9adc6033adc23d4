import { area } from "../../src/workbench/model/address";
import type { CellInput } from "../../src/workbench/model/sheet";
import { Workbook } from "../../src/workbench/model/workbook";
import { DAYS, FIRST_DAY, WORD_DAYS, ztcReport, ztcRows } from "../fixtures/keyword-sheets";
import { openAutomation, withFixedEngine } from "../support/automation";
import { sheetOf } from "../support/faults";
import { expectKeywordSheet, KEYWORD_HEADER, wordsIn } from "../support/keyword-sheet";
import { SheetTable } from "../support/sheet-table";
import { USUAL_KEYWORD_RULES } from "../../src/core/keywords/rules";

/** The 关键词ROI built again from a newer export, and built of as many words as the largest accounts have. */

jest.setTimeout(240_000);

const SOURCE = "直通车关键词";
const RULES = { ...USUAL_KEYWORD_RULES, margin: 0.4 };

describe("a newer export", () => {
  const upTo = (days: number) => WORD_DAYS.filter(({ day }) => day < FIRST_DAY + days);

  test("keeps what was decided and remarked with each word, way of matching and campaign", async () => {
    const grouping = { byMatchType: true, byCampaign: true };
    const workbook = ztcReport(upTo(DAYS - 7));
    const automation = await openAutomation(workbook, { locale: "zh-CN" });
    await automation.call("settings", { settings: { words: grouping } });
    await automation.call("convert", { templates: ["keywords"] });
    const sheet = sheetOf(workbook, "关键词ROI");
    const keyOf = new SheetTable(sheet, KEYWORD_HEADER).columnOf("键");
    const table = new SheetTable(sheet, KEYWORD_HEADER, keyOf);
    table.type("连衣裙爆|精准匹配|女裙主推", "操作", "采纳");
    table.type("连衣裙爆|广泛匹配|女裙主推", "操作", "不采纳");
    table.type("夏季裙 3|广泛匹配|女裙长尾", "备注", "换图再看");
    new SheetTable(sheetOf(workbook, "规则表"), 2).type("kw_margin", "数值 value", 0.4);
    new SheetTable(sheetOf(workbook, "规则表"), 2).type("kw_page_passes", "数值 value", 0);

    const rows = ztcRows(WORD_DAYS);
    sheetOf(workbook, SOURCE).write(
      area(0, 0, rows.length, rows[0].length),
      (row, column) => rows[row][column],
    );
    const answer = await automation.call("convert", { templates: ["keywords"] });
    expect(answer.error).toBeUndefined();
    expect(answer.made?.map(({ name, how }) => [name, how])).toEqual([["关键词ROI", "updated"]]);
    workbook.engine?.recalculate();
    const [words] = await wordsIn(automation, [SOURCE], grouping);
    automation.close();
    expectKeywordSheet(sheet, { rows: words, rules: { ...RULES, pagePasses: 0 }, grouping });
    expect(table.cell("连衣裙爆|精准匹配|女裙主推", "操作")).toBe("采纳");
    expect(table.cell("连衣裙爆|广泛匹配|女裙主推", "操作")).toBe("不采纳");
    expect(table.cell("夏季裙 3|广泛匹配|女裙长尾", "备注")).toBe("换图再看");
    // Words of the last days only.
    expect(table.cell("刚上的词|广泛匹配|女裙主推", "操作") ?? "").toBe("");
    expect(sheet.value(4, 0)).toMatch(/^页面没达标/);
    expect(sheet.value(1, 0)).toContain("数据到 2026-08-15");
  });
});

describe("30,000 words", () => {
  const WORDS = 30_000;

  test("are built in at most 12 requests and one for each 2 MB, none above 2 MB", async () => {
    const workbook = new Workbook();
    withFixedEngine(workbook);
    const headings = [
      "关键词",
      "推广计划名称",
      "展现量",
      "点击量",
      "花费",
      "总购物车数",
      "总成交笔数",
      "总成交金额",
    ];
    const cell = (row: number, column: number): CellInput => {
      const wave = ((row * 37) % 997) + 1;
      const clicks = Math.floor(wave / 7);
      const orders = Math.floor((clicks * (1 + (row % 3))) / 40);
      const cost = Math.round(clicks * (100 + (row % 90))) / 100;
      return [
        `关键词 ${row}`,
        `计划 ${row % 40}`,
        wave * 13,
        clicks,
        cost,
        orders * 3,
        orders,
        orders * 99.5,
      ][column];
    };
    const source = workbook.addSheet(SOURCE);
    source.write(area(0, 0, 1, headings.length), (_, column) => headings[column]);
    source.write(area(1, 0, WORDS, headings.length), cell);
    let tidying = 0;
    const automation = await openAutomation(workbook, {
      locale: "zh-CN",
      intercept: (body) => {
        // What the library sends by itself to let go of ranges.
        if (body.includes('"_RemoveReference"')) tidying += 1;
        return "pass";
      },
    });
    const { counters } = automation.host;
    const before = { ...counters };
    counters.largestRequest = 0;
    const answer = await automation.call("convert", { templates: ["keywords"] });
    automation.close();
    expect(answer.error).toBeUndefined();
    const requests = counters.requests - before.requests - tidying;
    const characters = counters.received - before.received + counters.sent - before.sent;
    const megabytes = (count: number): string => (count / 2 ** 20).toFixed(2);
    console.log(
      `${String(WORDS)} words: ${String(requests)} requests for ${megabytes(characters)} MB both ways, the largest ${megabytes(counters.largestRequest)} MB`,
    );
    expect(requests).toBeLessThanOrEqual(12 + Math.ceil(characters / 2 ** 21));
    expect(counters.largestRequest).toBeLessThan(2 ** 21);
    const sheet = sheetOf(workbook, "关键词ROI");
    expect(sheet.value(2, 0)).toMatch(/ 观察 30,000 个$/);
    expect(sheet.value(KEYWORD_HEADER + WORDS, 0)).toMatch(/^关键词 /);
    expect(sheet.value(KEYWORD_HEADER + WORDS + 1, 0)).toBe("合计");
  });
});
