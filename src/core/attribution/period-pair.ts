/** Days from one to another as ISO days, both of them included. */
export interface DaySpan {
  readonly from: string;
  readonly to: string;
}

/** The two periods whose sales are compared. */
export interface PeriodPair {
  readonly before: DaySpan;
  readonly after: DaySpan;
}
