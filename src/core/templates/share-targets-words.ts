import type { Locale } from "../locale";

/** What targets are divided among. */
export type Sharer = "product" | "person";

/** What the sheet says in words, in one language. */
export interface ShareTargetWords extends Readonly<
  Record<
    | "name"
    | "number"
    | "sharer"
    | "own"
    | "typed"
    | "share"
    | "year"
    | "quarter"
    | "month"
    | "actual"
    | "attained"
    | "remark"
    | "weight"
    | "total"
    | "others"
    | "asOf"
    | "targets"
    | "shareSum"
    | "exact"
    | "notSplit"
    | "definitions"
    | "typedNote",
    string
  >
> {
  title(source: string): string;
  note(targets: string): string;
  /** Around the percentage that is too much or too little. */
  readonly tooMuch: readonly [string, string];
  readonly tooLittle: readonly [string, string];
  lines(isNamed: boolean): readonly string[];
}

const WORDS: Readonly<Record<Locale, (sharer: Sharer) => ShareTargetWords>> = {
  "zh-CN": (sharer) => {
    const [name, one] = sharer === "product" ? ["商品目标", "商品"] : ["个人目标", "负责人"];
    return {
      name,
      title: (source) => `${name} · ${source}`,
      note: (targets) => `全年、本季、本月目标取自表“${targets}”，按占比拆到${one} · 在“填占比”里改`,
      number: "序号",
      sharer: one,
      own: "自有占比",
      typed: "填占比",
      share: "占比",
      year: "全年目标",
      quarter: "本季目标",
      month: "本月目标",
      actual: "本月实绩",
      attained: "完成率",
      remark: "备注",
      weight: "自动权重",
      total: "合计",
      others: "其他商品",
      asOf: "看哪天所在的月",
      targets: "目标",
      shareSum: "占比合计（应为 100%）",
      exact: "正好 100%",
      tooMuch: ["多了 ", "，请改小"],
      tooLittle: ["少了 ", "，还没分完"],
      notSplit: "还没分到的全年目标",
      definitions: "口径",
      typedNote: "填 30% 就是三成；没填的分剩下的。",
      lines: (isNamed) => [
        isNamed
          ? "占比 = 填的占比；没填的，按自有占比（支付金额占比）分剩下的。"
          : "占比 = 填的占比；写了名字没填占比的，平分剩下的。",
        "目标 = 占比 × 目标，四舍五入到分，差的几分归占比最大的一行，加起来一分不差。",
        "本月实绩自己填；填的都按这一行保留，重新生成不丢。",
      ],
    };
  },
  "en-US": (sharer) => {
    const [name, one] =
      sharer === "product" ? ["Product targets", "Product"] : ["Personal targets", "Person"];
    return {
      name,
      title: (source) => `${name} · ${source}`,
      note: (targets) =>
        `Targets from the table “${targets}”, divided by share · type your own under “Your share”`,
      number: "No.",
      sharer: one,
      own: "Own share",
      typed: "Your share",
      share: "Share",
      year: "Year target",
      quarter: "Quarter target",
      month: "Month target",
      actual: "Actual this month",
      attained: "Attained",
      remark: "Remark",
      weight: "Weight",
      total: "Total",
      others: "Other products",
      asOf: "Month of this day",
      targets: "Targets",
      shareSum: "Sum of shares (100%)",
      exact: "exactly 100%",
      tooMuch: ["", " too much: type less"],
      tooLittle: ["", " left to share out"],
      notSplit: "Year target not shared out",
      definitions: "Definitions",
      typedNote: "30% is three tenths; rows left empty share what remains.",
      lines: (isNamed) => [
        isNamed
          ? "Share = what you type; rows left empty divide the rest by their own share of the paid amount."
          : "Share = what you type; rows with a name and no share divide the rest evenly.",
        "Target = share × target to the cent; the row with the largest share takes the cents left over.",
        "The actual of the month is yours to type; what is typed stays with its row.",
      ],
    };
  },
};

/** The words in one language. */
export function shareTargetWords(sharer: Sharer, locale: Locale): ShareTargetWords {
  return WORDS[locale](sharer);
}
