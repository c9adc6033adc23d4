import type { Issue, IssueCode } from "../../src/core/issue";
import { ISSUE_CODES } from "../../src/core/issue";
import type { Locale } from "../../src/core/locale";
import { chooseLocale } from "../../src/i18n/choose-locale";
import { FUNNEL_PAGE_WORDS } from "../../src/i18n/pages/funnel";
import { GALLERY_WORDS } from "../../src/i18n/pages/gallery";
import { HOME_WORDS } from "../../src/i18n/pages/home";
import { KEYWORD_PAGE_WORDS } from "../../src/i18n/pages/keywords";
import { MAPPING_WORDS } from "../../src/i18n/pages/mapping";
import { OUTCOME_WORDS } from "../../src/i18n/pages/outcome";
import { SETTINGS_WORDS } from "../../src/i18n/pages/settings";
import { WHY_WORDS } from "../../src/i18n/pages/why";
import { SHELL_WORDS } from "../../src/i18n/shell";
import { TROUBLES } from "../../src/i18n/troubles";
import { issueText, workbookErrorText } from "../../src/i18n/sentences";
import { wordsOf } from "../../src/i18n/words-of";
import { fieldLabel } from "../../src/app/vocabulary";

/** The words of shell and pages; every page is to be listed here. */
const PAGES: readonly Readonly<Record<Locale, object>>[] = [
  SHELL_WORDS,
  TROUBLES,
  HOME_WORDS,
  GALLERY_WORDS,
  MAPPING_WORDS,
  OUTCOME_WORDS,
  FUNNEL_PAGE_WORDS,
  KEYWORD_PAGE_WORDS,
  WHY_WORDS,
  SETTINGS_WORDS,
];

const LOCALES: readonly Locale[] = ["zh-CN", "en-US"];

/** One value for each param any issue carries, so that a sentence asking for one that no issue has shows "undefined". */
const PARAMS: Issue["params"] = {
  header: "支付\n金额",
  count: 1234,
  example: "1,234.50",
  field: "paidAmount",
  first: "visitors",
  second: "clicks",
  share: 0.25,
  label: "合计",
  text: "注：数据每天更新",
  year: 2026,
  date: "2026-03-01",
  row: 12,
  otherRow: 15,
  from: "2026-03-01",
  to: "2026-03-05",
  days: 3,
  template: "daily",
  kind: "keyword",
  name: "日报 旧",
  order: "day-first",
  column: 4,
  before: "订单数 / 点击量",
  after: "支付买家数 / 点击量",
  part: "支付买家数",
  whole: "访客数",
  stated: 100,
  summed: 98,
  mean: 33.3,
  expected: 0.0326,
  formula: "点击量 ÷ 展现量",
  weeks: 2,
  fromMonth: "2026-03",
  toMonth: "2026-05",
  months: 3,
  missing: 7,
  other: "¥8",
};

function say(code: IssueCode, locale: Locale, params = PARAMS): string {
  return issueText({ code, at: null, params }, locale, fieldLabel);
}

describe("issueText", () => {
  for (const locale of LOCALES) {
    test.each(ISSUE_CODES)(`says %s as a whole sentence in ${locale}`, (code) => {
      const sentence = say(code, locale);
      expect(sentence).toMatch(locale === "zh-CN" ? /。$/ : /\.$/);
      expect(sentence).not.toMatch(/undefined|NaN|\[object|\n/);
    });
  }

  test("names fields by their labels, never by their ids", () => {
    expect(say("missing-field", "zh-CN")).toBe("日报需要“支付金额”这一列，表里没有找到。");
    expect(say("ambiguous-header", "en-US")).toContain("Visitors or Clicks");
  });

  test("writes shares, days, counts and years the way the language does", () => {
    expect(say("ratio-contradicts-inputs", "zh-CN")).toContain("25%");
    expect(say("date-gap", "zh-CN")).toBe("2026年3月1日到2026年3月5日之间缺 3 天的数据。");
    expect(say("number-from-text", "en-US")).toContain("(1,234)");
    expect(say("year-from-context", "zh-CN")).toContain("按 2026 年");
  });

  test("names a single missing day as one day, and shows small rates with enough digits", () => {
    const gap = { from: "2026-03-01", to: "2026-03-01", days: 1 };
    expect(say("date-gap", "zh-CN", gap)).toBe("缺2026年3月1日的数据。");
    expect(say("date-gap", "en-US", gap)).toBe("There is no data for Mar 1, 2026.");
    const cell = {
      header: "CVR",
      count: 1,
      row: 9,
      stated: 0,
      expected: 0.000035714,
      formula: "订单 ÷ 点击",
    };
    expect(say("ratio-cell-differs", "zh-CN", cell)).toContain("算是 0.00003571");
  });

  test("says nothing in quotes of a row without a name", () => {
    for (const locale of LOCALES)
      for (const code of ["total-row-left-out", "average-row-left-out", "total-does-not-add-up"] as const)
        expect(say(code, locale, { ...PARAMS, label: "" })).not.toMatch(/“”|\(\)/);
  });

  test("puts a header of two lines on one", () => {
    expect(say("unknown-header", "zh-CN")).toBe("不认识“支付 金额”这一列，按原样保留。");
  });

  test("keeps the operator's own words when they look like ids", () => {
    expect(say("unknown-header", "zh-CN", { header: "paidAmount" })).toContain("“paidAmount”");
  });
});

describe("workbookErrorText", () => {
  test("says what is wrong, how the workbook stands and what to do", () => {
    expect(workbookErrorText({ code: "cell-being-edited", outcome: "unchanged" }, "zh-CN")).toBe(
      "有单元格正在编辑。工作簿没有任何改动。按回车或 Esc 结束编辑，再试一次。",
    );
    expect(workbookErrorText({ code: "busy", outcome: "unknown" }, "en-US")).toBe(
      "Excel is busy. Half-made sheets may remain and are removed at the next scan. Your own sheets were not touched. " +
        "Close any open dialog in Excel, wait a few seconds and try again.",
    );
  });
});

describe("the words of the panes", () => {
  /** Every text there is, functions called with plain texts. */
  function texts(value: unknown): string[] {
    if (typeof value === "string") {
      return [value];
    }
    if (typeof value === "function") {
      return [String((value as (...given: unknown[]) => unknown)("1", "2", "3"))];
    }
    return Object.values(value as object).flatMap(texts);
  }

  test("hold Chinese in Chinese and none in English", () => {
    // Issues are tried above, with params; the rest of what is left out has no words of its own.
    const { kinds, templates, dropped, dateOrders, ...others } = wordsOf("en-US");
    const english = [
      kinds,
      templates,
      dropped,
      dateOrders,
      others.pane,
      ...PAGES.map((words) => words["en-US"]),
    ];
    expect(texts(english).filter((text) => /\p{Script=Han}/u.test(text))).toEqual([]);
    const { pane } = wordsOf("zh-CN");
    const withoutChinese = texts([pane, ...PAGES.map((words) => words["zh-CN"])]).filter(
      (text) => !/\p{Script=Han}/u.test(text),
    );
    // Sentences one after another, a count of steps, a changed cell, a name with what is said of it, a factor with its
    // part and a figure that is not there are the same in every language; so are days with their segment, a step with the
    // next, and the name of a segment.
    expect([...new Set(withoutChinese)].sort()).toEqual(
      ["1 / 2", "1 · 2", "1 → 2", "123", "1：2", "1：2 → 3", "1（2）", "—", "“1”", "“1”：2"].sort(),
    );
  });

  test("keep buttons and tabs short enough for a pane of 320 pixels", () => {
    const home = HOME_WORDS["zh-CN"];
    const mapping = MAPPING_WORDS["zh-CN"];
    const shell = SHELL_WORDS["zh-CN"];
    for (const button of [
      mapping.back,
      mapping.allRight,
      mapping.forget,
      mapping.remember("12"),
      mapping.discard,
      mapping.takeBack,
      mapping.next,
      home.buildDaily,
      home.refresh,
      home.rescan,
      home.chooseReports,
      shell.tryAgain,
      shell.stop,
    ])
      expect(button.length).toBeLessThanOrEqual(8);
    const english = HOME_WORDS["en-US"];
    for (const button of [english.buildDaily, english.refresh, english.rescan, english.chooseReports])
      expect(button.length).toBeLessThanOrEqual(20);
    const settings = SETTINGS_WORDS["zh-CN"];
    for (const button of [
      ...Object.values(WHY_WORDS["zh-CN"].choices),
      WHY_WORDS["zh-CN"].write,
      settings.openRules,
      settings.buildRules,
      settings.forget,
      settings.reallyForget,
      settings.keep,
    ])
      expect(button.length).toBeLessThanOrEqual(8);
    for (const tab of [shell.home, shell.templates, shell.why, shell.settings])
      expect(tab.length).toBeLessThanOrEqual(4);
  });
});

describe("chooseLocale", () => {
  test.each([
    ["zh-CN", "zh-CN"],
    ["zh-TW", "zh-CN"],
    ["en-US", "en-US"],
    ["en-GB", "en-US"],
    ["EN-us", "en-US"],
    ["de-DE", "zh-CN"],
    [undefined, "zh-CN"],
  ])("speaks for %s: %s", (shown, spoken) => {
    expect(chooseLocale(shown)).toBe(spoken);
  });
});
