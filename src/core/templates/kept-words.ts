import type { Locale } from "../locale";
import type { PeriodKind } from "../model/periods";

/** What the sheet of a kept weekly or monthly table says, in one language. */
export interface KeptWords {
  /** Name of the template and of the sheet. */
  readonly name: string;
  readonly tableName: string;
  title(source: string): string;
  note(source: string, rows: number): string;
  readonly definitions: string;
  definition(label: string, words: string): string;
  /** Heading of what was written less what the days add up to. */
  difference(label: string): string;
  readonly differences: string;
  /** Heading of what tells the rows of one period apart, and what it is for. */
  readonly key: string;
  readonly keyNote: string;
}

/** The words of one kind of table in one language. */
export function keptWords(kind: PeriodKind, locale: Locale): KeptWords {
  return locale === "zh-CN" ? chinese(kind) : english(kind);
}

function chinese(kind: PeriodKind): KeptWords {
  const name = kind === "week" ? "周报" : "月报";
  return {
    name: `${name}（手填）`,
    tableName: `${name}_手填`,
    title: (source) => `${name}（手填） · ${source}`,
    note: (source, rows) =>
      `来源：工作表“${source}” · 共 ${rows} ${kind === "week" ? "周" : "个月"} · 数字照原表`,
    definitions: "口径",
    definition: (label, words) => `${label} = ${words}`,
    difference: (label) => `${label} 差异`,
    differences: `差异 = 手填的数 − “${name}”按每天加出来的数；人数不比，每天相加会重复计。`,
    key: "键",
    keyNote: "靠它认出每一行，别改。",
  };
}

function english(kind: PeriodKind): KeptWords {
  const name = kind === "week" ? "Weekly" : "Monthly";
  return {
    name: `${name} (typed)`,
    tableName: `${name}_typed`,
    title: (source) => `${name} report as typed · ${source}`,
    note: (source, rows) =>
      `Source: sheet “${source}” · ${rows} ${kind}${rows === 1 ? "" : "s"} · figures as they were typed`,
    definitions: "Definitions",
    definition: (label, words) => `${label} = ${words}`,
    difference: (label) => `${label} difference`,
    differences: `Difference = what was typed − what the days add up to in “${name}”. People are not compared: days count them more than once.`,
    key: "Key",
    keyNote: "Tells the rows apart; leave it as it is.",
  };
}
