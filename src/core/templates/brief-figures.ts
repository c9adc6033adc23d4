import type { DailyColumns, SourceColumn } from "./daily-columns";
import { numberFormatOf } from "./number-formats";
import type { FieldId } from "../fields/index";
import type { Locale } from "../locale";
import { metricOf } from "../metrics/index";
import type { MetricId } from "../metrics/index";
import type { RuleId } from "../rules/index";

/** One row of the 数据简报. */
export interface BriefFigure {
  /** What the row is called. */
  readonly label: string;
  /** Heading of its column in the daily table. */
  readonly column: string;
  /** Null for a figure of the operator's sheet. */
  readonly metric: MetricId | null;
  readonly numberFormat: string;
  /** The rule that judges it; null where there is none. */
  readonly rule: RuleId | null;
}

type FigureId = MetricId | FieldId;

/** More do not fit on the screen of a phone. */
const MOST = 10;

/**
 * What a morning meeting looks at, in the operators' order: sales, then 访客, 转化 and 客单, then what they cost, then
 * the rest. Of alternatives the first that is there is taken.
 */
const SLOTS: readonly (readonly FigureId[])[] = [
  ["paidAmount", "orderedAmount", "adSales"],
  ["visitors", "sessions", "storeEntries"],
  ["payConversionRate", "orderConversionRate", "orderConversionRateOfEntries", "sessionConversionRate"],
  ["amountPerBuyer", "amountPerOrder"],
  ["paidBuyers", "orderBuyers", "orders"],
  ["cost"],
  ["tacos"],
  ["roas", "acos"],
  ["pagesPerVisitor"],
  ["bounceRate"],
  ["clicks"],
  ["impressions"],
  ["ctr"],
  ["cpc"],
  ["clickConversionRate", "clickConversionRateOfOrders", "conversionsPerClick"],
  ["adOrders", "conversions"],
  ["costPerOrder", "costPerShopOrder", "costPerConversion"],
  ["refundAmount"],
  ["refundAmountRate"],
  ["exposedUsers"],
  ["storeEntryRate"],
  ["pageViews"],
  ["cartUsers"],
  ["enquiryUsers"],
];

const RULES: Readonly<Partial<Record<FigureId, RuleId>>> = {
  tacos: "ad_share_max",
  pagesPerVisitor: "depth_min_pass",
  bounceRate: "bounce_max_pass",
};

/**
 * Chooses the figures, at most ten. Where none of those operators steer by is there, the first columns of figures are
 * taken as they stand.
 */
export function briefFigures(daily: DailyColumns, locale: Locale): readonly BriefFigure[] {
  const known = SLOTS.flatMap((slot) => slot.flatMap((id) => figureOf(id, daily, locale) ?? []).slice(0, 1));
  const figures =
    known.length > 0 ? known : daily.sources.filter(isFigure).map((source) => fromSource(source, null));
  return figures.slice(0, MOST);
}

function figureOf(id: FigureId, daily: DailyColumns, locale: Locale): BriefFigure | undefined {
  const metric = daily.metrics.find((each) => each === id);
  if (metric !== undefined) return fromMetric(metric, locale);
  const source = daily.sources.find((each) => each.field === id && isFigure(each));
  return source === undefined ? undefined : fromSource(source, id);
}

function fromMetric(metric: MetricId, locale: Locale): BriefFigure {
  const { label, unit } = metricOf(metric);
  const column = label[locale];
  return {
    label: column,
    column,
    metric,
    numberFormat: numberFormatOf(unit, [0.5]),
    rule: RULES[metric] ?? null,
  };
}

function fromSource({ label, numberFormat, field }: SourceColumn, id: FigureId | null): BriefFigure {
  const isShare = field !== null && numberFormat === numberFormatOf("ratio", [0.5]);
  // A bounce rate that is above 1 throughout is in percent already, which no rule of shares can judge.
  const isJudged = id !== null && (id !== "bounceRate" || isShare);
  return {
    label,
    column: label,
    metric: null,
    numberFormat,
    rule: isJudged ? (RULES[id] ?? null) : null,
  };
}

function isFigure({ source }: SourceColumn): boolean {
  return source.type === "number";
}
