import { adMetrics } from "./ads";
import { goodsMetrics } from "./goods";
import type { MetricDefinition } from "./metric";
import { moneyMetrics } from "./money";
import { salesMetrics } from "./sales";
import { trafficMetrics } from "./traffic";

/** Every metric we work out, by id, from shop to advertising, profit and stock. Templates choose their own. */
export const METRICS = {
  ...salesMetrics,
  ...trafficMetrics,
  ...adMetrics,
  ...moneyMetrics,
  ...goodsMetrics,
} as const;

/** Id of a metric; literal, and kept stable once published. */
export type MetricId = keyof typeof METRICS;

/** All ids in the order of the registry. */
export const METRIC_IDS = Object.keys(METRICS) as readonly MetricId[];

/** The definition behind an id. */
export function metricOf(id: MetricId): MetricDefinition {
  return METRICS[id];
}
