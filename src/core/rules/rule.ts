import type { Words } from "../locale";

/** How a figure is held against the value of a rule to pass it. */
export type RuleOperator = "<=" | "<" | ">=" | ">" | "=";

/** One threshold operators steer by. What stands here is the default; what counts is the workbook's own 规则表. */
export interface RuleDefinition {
  /** What is measured, in the operator's words. */
  readonly metric: Words;
  readonly operator: RuleOperator;
  /** Null where practice names none and the operator has to. */
  readonly value: number | null;
  /** What span of time the figure is of. */
  readonly period: Words;
  /** What to do when it is not met. */
  readonly onFail: Words;
  /** The sentence it comes from; "" where practice gives a number without one. */
  readonly source: string;
}
