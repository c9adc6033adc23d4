import type { BadWay } from "./day-change";
import type { DailyFigures, DayWindows, PartKind } from "./shop-facts";
import { daysWith } from "./window-figure";
import type { FigureId } from "./window-figure";
import { minus, sum } from "../expr";
import type { Expr } from "../expr";
import type { Locale, Words } from "../locale";
import { fieldOf } from "../fields/index";
import type { FieldId } from "../fields/index";
import { metricOf } from "../metrics/index";
import type { MetricId } from "../metrics/index";

/** The problems there are ready fishbones for. */
export type ProblemId =
  "sales" | "conversion" | "visitors" | "basket" | "adShare" | "rating" | "refunds" | "keyword";

/** What a problem's figure is made of, as far as causes act through it. */
export type Factor = "visitors" | "conversion" | "basket" | "refunds" | "clickPrice" | "rating";

/** A figure is multiplied by a factor, divided by it, or multiplied by one part less the factor (a refund rate). */
export type Effect = "times" | "by" | "rest";

/** The figure each factor is, by itself. */
export const FACTOR_FIGURES: Readonly<Record<Factor, FigureId>> = {
  visitors: "visitors",
  conversion: "payConversionRate",
  basket: "amountPerBuyer",
  refunds: "refundAmountRate",
  clickPrice: "cpc",
  rating: "rating",
};

/** A way to work the figure of a problem out. */
export interface ProblemFigure {
  readonly label: Words;
  readonly expr: Expr;
}

/** What stands ahead of a part's name in the title of its problem, and what behind. */
export type TitleAround = readonly [ahead: string, behind: string];

/** The parts that a problem is one of, and what it is called of one of them. */
export interface ProblemParts {
  readonly kind: PartKind;
  readonly title: Readonly<Record<Locale, TitleAround>>;
}

/** A figure that went the wrong way. */
export interface ProblemDefinition {
  /** What operators call it. */
  readonly title: Words;
  /** The parts it is one of; null where it is the shop's as a whole. Without a part named it is looked at in the shop. */
  readonly of: ProblemParts | null;
  /** Other words that a problem of this kind is written in. */
  readonly alsoCalled: readonly RegExp[];
  /** The figure that went wrong: its unit is that of this one. */
  readonly figure: FigureId;
  /** How it is worked out of a day's figures, and what it is called then; the first that can be. */
  readonly ways: readonly ProblemFigure[];
  readonly bad: BadWay;
  /** The factors the figure is a product of. */
  readonly through: Readonly<Partial<Record<Factor, Effect>>>;
}

const NET_SALES: ProblemFigure = {
  label: { "zh-CN": "支付金额（扣退款）", "en-US": "Paid amount after refunds" },
  expr: minus(sum("paidAmount"), sum("refundAmount")),
};

/** The ready problems, in the order they are offered in. */
export const PROBLEMS: Readonly<Record<ProblemId, ProblemDefinition>> = {
  sales: problem(
    "业绩下降",
    "Sales fell",
    [/业绩|销售额|成交额|支付金额|营业额|\bsales\b|\brevenue\b|\bGMV\b/i],
    {
      figure: "paidAmount",
      ways: [NET_SALES, field("paidAmount")],
      bad: "down",
      through: { visitors: "times", conversion: "times", basket: "times", refunds: "rest" },
    },
  ),
  conversion: problem("转化率下降", "Conversion rate fell", [/(?<!关键词.*)转化|\bconversion\b/i], {
    figure: "payConversionRate",
    ways: [ofMetric("payConversionRate"), field("payConversionRate")],
    bad: "down",
    through: { conversion: "times" },
  }),
  visitors: problem("流量下降", "Traffic fell", [/流量|访客|\btraffic\b|\bvisitors\b/i], {
    figure: "visitors",
    ways: [field("visitors")],
    bad: "down",
    through: { visitors: "times" },
  }),
  basket: problem("客单价下降", "Amount per buyer fell", [/客单|\bbasket\b|amount per buyer|\bAOV\b/i], {
    figure: "amountPerBuyer",
    ways: [ofMetric("amountPerBuyer"), field("amountPerBuyer")],
    bad: "down",
    through: { basket: "times" },
  }),
  adShare: problem("推广费率超标", "Ad cost share too high", [/推广费|费率|费比|\bad cost|\bTACoS\b/i], {
    figure: "tacos",
    ways: [ofMetric("tacos"), field("tacos")],
    bad: "up",
    through: { clickPrice: "times", conversion: "by", basket: "by" },
  }),
  rating: problem("DSR下降", "Shop rating fell", [/DSR|评分|差评|\brating\b/i], {
    figure: "rating",
    ways: [field("rating")],
    bad: "down",
    through: { rating: "times" },
  }),
  refunds: problem("退款率上升", "Refund rate rose", [/退款|退货|\brefunds?\b|\breturns?\b/i], {
    figure: "refundAmountRate",
    ways: [ofMetric("refundAmountRate"), field("refundRate")],
    bad: "up",
    through: { refunds: "times" },
  }),
  keyword: problem("某关键词转化变低", "A keyword converts worse", [/关键词|\bkeyword\b/i], {
    of: {
      kind: "keyword",
      title: { "zh-CN": ["“", "”转化变低"], "en-US": ["“", "” converts worse"] },
    },
    figure: "clickConversionRate",
    ways: [ofMetric("clickConversionRate"), ofMetric("payConversionRate")],
    bad: "down",
    through: { conversion: "times" },
  }),
};

/** What a problem is called, of one part where one is named. Example: “连衣裙”转化变低. */
export function problemTitle(id: ProblemId, part: string | null): Words {
  const { title, of } = PROBLEMS[id];
  if (part === null || of === null) return title;
  const named = (locale: Locale): string => of.title[locale].join(part);
  return { "zh-CN": named("zh-CN"), "en-US": named("en-US") };
}

/** A problem, of the shop as a whole or of a part by its name. */
export interface NamedProblem {
  readonly problem: ProblemId;
  readonly part: string | null;
}

/** The problem that a text is the title of in either language; null for any other text. */
export function problemCalled(text: string): NamedProblem | null {
  for (const problem of Object.keys(PROBLEMS) as ProblemId[]) {
    const { title, of } = PROBLEMS[problem];
    if (Object.values(title).includes(text)) return { problem, part: null };
    for (const [ahead, behind] of Object.values(of?.title ?? {})) {
      const part = text.slice(ahead.length, text.length - behind.length);
      if (part !== "" && text === `${ahead}${part}${behind}`) return { problem, part };
    }
  }
  return null;
}

/** Whether there is a ready fishbone by this id. */
export function isProblem(id: string): id is ProblemId {
  return Object.hasOwn(PROBLEMS, id);
}

/** A way with fewer of the days than this, of those the best has, is passed over: refunds are booked late. */
const ENOUGH_DAYS = 0.8;

/** How the figure of a problem is worked out of what is there in both windows; null where that does not give it. */
export function problemFigure(
  { ways }: ProblemDefinition,
  figures: DailyFigures,
  { before, after }: DayWindows,
): ProblemFigure | null {
  const known = ways.flatMap((way) => {
    const [early, late] = [before, after].map((days) => daysWith(way.expr, figures, days).length);
    return early > 0 && late > 0
      ? [{ way, share: Math.min(early / before.length, late / after.length) }]
      : [];
  });
  const most = Math.max(0, ...known.map(({ share }) => share));
  return known.find(({ share }) => share >= ENOUGH_DAYS * most)?.way ?? null;
}

function field(id: FieldId): ProblemFigure {
  return { label: fieldOf(id).label, expr: sum(id) };
}

function ofMetric(id: MetricId): ProblemFigure {
  const { label, expr } = metricOf(id);
  return { label, expr };
}

function problem(
  zh: string,
  en: string,
  alsoCalled: readonly RegExp[],
  rest: Omit<ProblemDefinition, "title" | "alsoCalled" | "of"> & Partial<Pick<ProblemDefinition, "of">>,
): ProblemDefinition {
  return { title: { "zh-CN": zh, "en-US": en }, alsoCalled, of: null, ...rest };
}
