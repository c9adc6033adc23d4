import type { RuleId } from "./index";
import type { FieldId } from "../fields/index";
import type { MetricId } from "../metrics/index";

/** Figures of a week or month and the rules they have to pass, in the order of precedence. */
export const JUDGED: readonly (readonly [RuleId, MetricId | FieldId])[] = [
  ["depth_min_pass", "pagesPerVisitor"],
  ["bounce_max_pass", "bounceRate"],
  ["ad_share_max", "tacos"],
];
