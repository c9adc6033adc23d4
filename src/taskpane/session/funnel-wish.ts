import type { PeriodPair } from "../../core/attribution/period-pair";
import type { FunnelPeriodChoice } from "../../i18n/pages/funnel";

/** What the operator chose so far; null where the usual will do. */
export interface FunnelWish {
  readonly table: string | null;
  readonly period: FunnelPeriodChoice | null;
  readonly segment: string | null;
  readonly compare: string | null;
  /** Dates of the operator's own, complete or not. */
  readonly own: PeriodPair | null;
}

export const NOTHING_WISHED: FunnelWish = {
  table: null,
  period: null,
  segment: null,
  compare: null,
  own: null,
};
