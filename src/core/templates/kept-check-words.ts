import type { Cadence } from "../checklist/item";
import type { Locale, Words } from "../locale";

/** What the sheet of an adopted checklist says, in one language. */
export interface KeptCheckWords {
  /** Names of the sheet by how often its list is gone through. */
  readonly names: Readonly<Record<Cadence, string>>;
  readonly tableNames: Readonly<Record<Cadence, string>>;
  title(name: string, source: string): string;
  note(sources: string, items: number): string;
  /** Headings where the operator has none. */
  readonly day: string;
  readonly moment: string;
  /** Of teams or topics. */
  readonly part: string;
  readonly item: string;
  readonly tick: string;
  readonly finding: string;
  /** Of a column without any heading. */
  readonly other: string;
  /** Headings of ours. */
  readonly match: string;
  readonly key: string;
  readonly keyNote: string;
  /** Between two findings of one row. */
  readonly separator: string;
  readonly definitions: string;
  /** How ticks are kept, where findings come from, and beside which days they stand. */
  readonly ticks: string;
  readonly findings: string;
  readonly days: string;
}

export const KEPT_CHECK_TITLE: Words = { "zh-CN": "日检（手填）", "en-US": "Checklist as typed" };

const WORDS: Readonly<Record<Locale, KeptCheckWords>> = {
  "zh-CN": {
    names: { day: "日检（手填）", week: "周检（手填）", month: "月检（手填）" },
    tableNames: { day: "日检_手填", week: "周检_手填", month: "月检_手填" },
    title: (name, source) => `${name} · ${source}`,
    note: (sources, items) => `来源：工作表“${sources}” · 共 ${items} 行 · 检查项照原表`,
    day: "日期",
    moment: "时段",
    part: "分组",
    item: "检查项",
    tick: "完成",
    finding: "发现",
    other: "其他",
    match: "对应日检",
    key: "键",
    keyNote: "靠它认出每一行，别改。",
    separator: "；",
    definitions: "说明",
    ticks: "完成、发现、负责人第一次照原表带过来；之后在这里填，刷新后还在。",
    findings: "自动结果、判定取自“日检”里对应的那一项；空着的是对不上，或没有数。",
    days: "只写在最近一次检查的行：日报最后一天的，或次日的。",
  },
  "en-US": {
    names: { day: "Daily list (typed)", week: "Weekly list (typed)", month: "Monthly list (typed)" },
    tableNames: { day: "Daily_list_typed", week: "Weekly_list_typed", month: "Monthly_list_typed" },
    title: (name, source) => `${name} · ${source}`,
    note: (sources, items) =>
      `Source: sheet “${sources}” · ${items} row${items === 1 ? "" : "s"} · items as typed`,
    day: "Date",
    moment: "When",
    part: "Part",
    item: "Item",
    tick: "Done",
    finding: "Found",
    other: "Other",
    match: "Our item",
    key: "Key",
    keyNote: "Tells the rows apart; leave it as it is.",
    separator: "; ",
    definitions: "Notes",
    ticks: "Ticks, findings and who does it came from your sheet the first time; what you type here stays.",
    findings:
      "Findings and verdicts are those of the same item in the daily check; empty where none is, or no figures.",
    days: "They stand beside the latest check only: of the last day with figures, or of the day after.",
  },
};

/** The words in one language. */
export function keptCheckWords(locale: Locale): KeptCheckWords {
  return WORDS[locale];
}
