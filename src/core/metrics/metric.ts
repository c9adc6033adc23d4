import type { Expr } from "../expr";
import type { MeasureUnit, OverDays } from "../fields/field";
import type { FieldId } from "../fields/index";
import type { Words } from "../locale";

/** One number operators steer by, worked out from recognised fields. */
export interface MetricDefinition {
  /** Heading of its column; unique among the metrics of one table. */
  readonly label: Words;
  /** 口径: the formula in words, e.g. "支付买家数 ÷ 访客数". */
  readonly definition: Words;
  readonly expr: Expr;
  /** Fields beside which an input means something else, so that the metric would be worked out of the wrong one. */
  readonly notBeside?: readonly FieldId[];
  readonly unit: MeasureUnit;
  /** Which direction is good news. */
  readonly better: "higher" | "lower";
  /** What a total over days is; for a ratio always the ratio of the sums. */
  readonly overDays: OverDays;
  /** Where the definition comes from, with the name the source uses. */
  readonly source: string;
}
