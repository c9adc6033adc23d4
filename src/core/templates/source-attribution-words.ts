import type { Locale, Words } from "../locale";

/** Headings of one of the two periods. */
export interface SourcePeriodHeadings {
  /** Beside the dates above the table. */
  readonly name: string;
  readonly visitors: string;
  readonly buyers: string;
  readonly amount: string;
  readonly cost: string;
  readonly costPerVisitor: string;
  readonly conversion: string;
  readonly perBuyer: string;
}

/** What the sheet says in words, in one language. */
export interface SourceAttributionWords {
  readonly name: string;
  title(sheets: string): string;
  note(sources: string): string;
  readonly days: string;
  /** Number format of a number of days missing, which shows nothing for 0. */
  readonly lacksFormat: string;
  readonly source: string;
  readonly id: string;
  readonly before: SourcePeriodHeadings;
  readonly after: SourcePeriodHeadings;
  readonly visitorsChange: string;
  readonly amountChange: string;
  readonly costChange: string;
  /** What visitors did: all visitors and the source's share of them together. */
  readonly visitorsPart: string;
  readonly parts: Readonly<Record<"allVisitors" | "share" | "conversion" | "perBuyer", string>>;
  readonly exact: Readonly<Record<"allVisitors" | "share" | "conversion" | "perBuyer", string>>;
  readonly canSplit: string;
  readonly state: string;
  readonly remark: string;
  readonly total: string;
  /** What a row's state is. */
  readonly unsplit: string;
  readonly fresh: string;
  readonly gone: string;
  /** The sentence above the table, around names, people and amounts. */
  readonly lacking: string;
  readonly noneLost: string;
  readonly lost: string;
  readonly won: string;
  readonly people: string;
  readonly semicolon: string;
  // The whole shop beside the table.
  readonly shop: string;
  readonly ofDays: string;
  readonly ofSources: string;
  readonly rest: string;
  readonly definitions: string;
  readonly lines: readonly string[];
  readonly daysLine: string;
  readonly periodsLine: string;
}

export const SOURCE_ATTRIBUTION_TITLE: Words = { "zh-CN": "归因-来源", "en-US": "Sales by source" };

const WORDS: Readonly<Record<Locale, SourceAttributionWords>> = {
  "zh-CN": {
    name: "归因-来源",
    title: (sheets) => `归因-来源 · ${sheets}`,
    note: (sources) => `哪个来源的访客多了少了，让支付金额变了多少 · 由表“${sources}”按公式计算`,
    days: "比几天",
    lacksFormat: '"缺"0"天";;',
    source: "来源",
    id: "来源号",
    before: chinesePeriod("上期"),
    after: chinesePeriod("本期"),
    visitorsChange: "访客变化",
    amountChange: "金额变化",
    costChange: "花费变化",
    visitorsPart: "访客影响",
    parts: { allVisitors: "总访客影响", share: "来源结构影响", conversion: "转化影响", perBuyer: "客单影响" },
    exact: {
      allVisitors: "总访客（精确）",
      share: "来源结构（精确）",
      conversion: "转化（精确）",
      perBuyer: "客单（精确）",
    },
    canSplit: "可拆",
    state: "说明",
    remark: "备注",
    total: "合计",
    unsplit: "拆不了，先查数据",
    fresh: "新来源",
    gone: "没有了",
    lacking: "有缺的期，先补数据再比",
    noneLost: "没有来源掉访客",
    lost: "访客少得最多：",
    won: "访客多得最多：",
    people: " 人次，金额影响 ",
    semicolon: "；",
    shop: "全店",
    ofDays: "支付金额变化（日报）",
    ofSources: "各来源合计",
    rest: "其余（没算到来源）",
    definitions: "口径",
    lines: [
      "访客影响 + 转化影响 + 客单影响 = 金额变化，一分不差（LMDI 分解）。",
      "访客影响 = 总访客影响（大盘涨跌）+ 来源结构影响（这个来源占比涨跌），明细在右边。",
      "人次：同一人从几个来源来、几天来，都各算一次。",
      "拆不了：缺访客、买家或金额，有负数，有买家无访客，有金额无买家。",
      "每访客花费 = 花费 ÷ 访客。",
    ],
    daysLine: "比几天：填 1 比前一天，填 7 比前 7 天，填了就留着；日期也可直接改，重新生成后变回。",
    periodsLine: "本期、上期默认是最后两期；期数可直接改，重新生成后变回。",
  },
  "en-US": {
    name: "Sales by source",
    title: (sheets) => `Sales by source · ${sheets}`,
    note: (sources) =>
      `What visitors won or lost from each source did to the paid amount · by formulas from the table “${sources}”`,
    days: "Days compared",
    lacksFormat: '0" days missing";;',
    source: "Source",
    id: "Source no.",
    before: englishPeriod("Before"),
    after: englishPeriod("Now"),
    visitorsChange: "Change of visitors",
    amountChange: "Change of amount",
    costChange: "Change of cost",
    visitorsPart: "Visitors effect",
    parts: {
      allVisitors: "All visitors effect",
      share: "Source mix effect",
      conversion: "Conversion effect",
      perBuyer: "Amount per buyer effect",
    },
    exact: {
      allVisitors: "All visitors (exact)",
      share: "Source mix (exact)",
      conversion: "Conversion (exact)",
      perBuyer: "Amount per buyer (exact)",
    },
    canSplit: "Can be split",
    state: "Note",
    remark: "Remark",
    total: "Total",
    unsplit: "Cannot be split: check",
    fresh: "New source",
    gone: "Gone",
    lacking: "Days are missing: fill them in first",
    noneLost: "No source lost visitors",
    lost: "Most visitors lost: ",
    won: "Most visitors won: ",
    people: " person-times, effect on the amount ",
    semicolon: "; ",
    shop: "Whole shop",
    ofDays: "Change of paid amount (daily)",
    ofSources: "All sources",
    rest: "Rest, of no source",
    definitions: "Definitions",
    lines: [
      "Visitors + conversion + amount per buyer effects = change of amount, to the cent (LMDI).",
      "Visitors effect = all visitors effect + source mix effect, which stand on the right.",
      "Person-times: who comes from two sources or on two days counts twice.",
      "Cannot be split: figures missing or below 0, buyers without visitors, amounts without buyers.",
      "Cost per visitor = cost ÷ visitors.",
    ],
    daysLine:
      "Days compared: 1 for the day before, 7 for the week before, kept; dates typed go back when built again.",
    periodsLine: "The last two periods are compared; type other numbers, a new build sets them back.",
  },
};

/** The words in one language. */
export function sourceAttributionWords(locale: Locale): SourceAttributionWords {
  return WORDS[locale];
}

function chinesePeriod(name: string): SourcePeriodHeadings {
  return {
    name,
    visitors: `${name}访客人次`,
    buyers: `${name}买家人次`,
    amount: `${name}金额`,
    cost: `${name}花费`,
    costPerVisitor: `${name}每访客花费`,
    conversion: `${name}转化`,
    perBuyer: `${name}客单`,
  };
}

function englishPeriod(name: string): SourcePeriodHeadings {
  return {
    name,
    visitors: `${name}: visitors`,
    buyers: `${name}: buyers`,
    amount: `${name}: amount`,
    cost: `${name}: cost`,
    costPerVisitor: `${name}: cost per visitor`,
    conversion: `${name}: conversion`,
    perBuyer: `${name}: amount per buyer`,
  };
}
