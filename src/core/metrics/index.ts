import { adMetrics } from "./ads";
import type { MetricDefinition } from "./metric";
import { salesMetrics } from "./sales";
import { trafficMetrics } from "./traffic";

/** Every metric we work out, by id, in the order columns of a table are shown. */
export const METRICS = { ...salesMetrics, ...trafficMetrics, ...adMetrics } as const;

/** Id of a metric; literal, and kept stable once published. */
export type MetricId = keyof typeof METRICS;

/** All ids in the order of the registry. */
export const METRIC_IDS = Object.keys(METRICS) as readonly MetricId[];

/** The definition behind an id. */
export function metricOf(id: MetricId): MetricDefinition {
  return METRICS[id];
}
