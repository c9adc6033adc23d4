// The custom functions as Excel calls them: =OPS.METRIC(…), =OPS.CLEAN(…), =OPS.RULECHECK(…).
//
// Excel's metadata is generated from the comments below: the sentence above the tags is what the operator reads while
// typing. Each function only passes its arguments on, and what it needs is loaded when it is first called, so that
// registering them costs the workbook nothing.

/**
 * Works out one metric over all rows of a table, as a ratio of sums: the payment conversion rate, the return on ad spend and so on.
 * @customfunction METRIC
 * @param name Name of the metric, for example 支付转化率 or payConversionRate.
 * @param table Cells of the table, header row included.
 * @param [decimals] Number of decimals to round to. Left out: not rounded.
 * @returns The metric over all rows.
 */
export async function metric(name: string, table: unknown[][], decimals?: number): Promise<number> {
  return (await import("./metric")).calculateMetric(name, table, decimals);
}

/**
 * Gives the rows of a table with text turned into numbers and dates, and total, blank and repeated header rows left out.
 * @customfunction CLEAN
 * @param table Cells of the table, header row included.
 * @returns The header row and the cleaned rows.
 */
export async function clean(table: unknown[][]): Promise<unknown[][]> {
  return (await import("./clean")).cleanBlock(table);
}

/**
 * Says whether a figure passes the rule for it and, if it does not, what to do. Empty where the rule is switched off.
 * @customfunction RULECHECK
 * @param metric What is judged, for example 推广费率, or the id of the rule: ad_share_max.
 * @param value The figure, for example a cell of the weekly report.
 * @param [rules] The rules of this workbook, header row included, for example 规则表[#All]. Left out: the usual rules.
 * @param [day] Last day of the period the figure is of: rules that begin later say nothing. Left out: every rule counts.
 * @returns Pass, or what to do.
 */
export async function rulecheck(
  metric: string,
  value: unknown,
  rules?: unknown[][],
  day?: number,
): Promise<string> {
  return (await import("./rule-check")).checkRule(metric, value, rules, day);
}
