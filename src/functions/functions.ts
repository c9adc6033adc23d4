// The custom functions as Excel calls them: =OPS.METRIC(…), =OPS.CLEAN(…), =OPS.FUNNEL(…) and so on.
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

/**
 * Gives the funnel of a table of steps: count, step rate, overall rate, drop-off and likely range of each step, and the leak. One block of rows for each segment.
 * @customfunction FUNNEL
 * @param counts Counts: a step a column and a row a day or other unit, or one column with the steps down. A header row names the steps. No dates.
 * @param [labels] Names of the steps, one for each. Left out: those of the header row.
 * @param [benchmark] Rates to reach, one for each step, such as 0.04 or 4%; empty for none. The first is passed over. Left out: the best of the other segments.
 * @param [segments] Segment of each row of counts, such as its channel. Left out: all rows are one funnel.
 * @param [days] Date of each row of counts: rows of one date are added up. FALSE where rows are no days, such as keywords. Left out: each row is taken for a day.
 * @returns A header row and one row for each step.
 */
export async function funnel(
  counts: unknown[][],
  labels?: unknown[][],
  benchmark?: unknown[][],
  segments?: unknown[][],
  days?: unknown[][],
): Promise<unknown[][]> {
  return (await import("./funnel")).funnelBlock(counts, labels, benchmark, segments, days);
}

/**
 * Compares two funnels of the same steps: how each rate changed, whether that is noise, and what it did to the last step.
 * @customfunction FUNNELDIFF
 * @param before Counts before, as for FUNNEL: one row, one column, or a row a day with a header row.
 * @param after Counts after, of the same steps.
 * @param [days] Date of each row before: rows of one date are added up. FALSE where rows are no days, such as keywords. Left out: each row is taken for a day.
 * @param [daysAfter] The same for the rows after. Left out: as those before.
 * @returns A header row and one row for each step.
 */
export async function funneldiff(
  before: unknown[][],
  after: unknown[][],
  days?: unknown[][],
  daysAfter?: unknown[][],
): Promise<unknown[][]> {
  return (await import("./funnel-diff")).funnelDiffBlock(before, after, days, daysAfter);
}

/**
 * Gives the share of those in the step before who came to this one.
 * @customfunction STEPRATE
 * @param count Count of the step, for example buyers.
 * @param previous Count of the step before, for example visitors.
 * @returns The step rate.
 */
export async function steprate(count: unknown, previous: unknown): Promise<number> {
  return (await import("./proportions")).stepRateOf(count, previous);
}

/**
 * Gives the range in which the true rate most likely lies (Wilson): its low and its high end, side by side.
 * @customfunction WILSON
 * @param successes How many went on, for example buyers.
 * @param trials Out of how many, for example visitors.
 * @param [level] How sure the range is to hold the true rate, between 0 and 1. Left out: 0.95.
 * @returns Low and high end.
 */
export async function wilson(successes: unknown, trials: unknown, level?: number): Promise<number[][]> {
  return (await import("./proportions")).wilsonRow(successes, trials, level);
}

/**
 * Says of each word of a keyword report what to do and why: sums, ROAS, profit, chance that its ads pay, verdict and reason, the words that cost the most first.
 * @customfunction KEYWORDROI
 * @param range Cells of the report, header row included: words, clicks, cost, orders, sales, and days and campaigns where it has them.
 * @param [headers] Headers of the columns, where the range has none.
 * @param [options] Your margin, such as 0.4; or two columns of names and values: margin, window, bymatch, bycampaign, ids of rules (kw_…); or the Rules table with its headers. Without a margin every word is watched.
 * @returns A header row and one row for each word.
 */
export async function keywordroi(
  range: unknown[][],
  headers?: unknown[][],
  options?: unknown[][],
): Promise<unknown[][]> {
  return (await import("./keyword-roi")).keywordRoiBlock(range, headers, options);
}

/**
 * Says what to do with one word: raise, lower, delete or watch, as the keyword ROI sheet does.
 * @customfunction VERDICT
 * @param clicks Clicks of the word.
 * @param cost What they cost.
 * @param orders Orders they brought.
 * @param sales Sales of those orders.
 * @param margin Margin after goods, fees and refunds, before ads, such as 0.4. Left out: that of the rules.
 * @param [campaignRate] Orders per click of its campaign, such as 0.03. Left out: a word with under three orders is only watched.
 * @param [rules] The Rules table with its headers, or two columns of names and values: ids of rules (kw_…), ordervalue (needed for a word without orders), priorclicks.
 * @returns The verdict.
 */
export async function verdict(
  clicks: unknown,
  cost: unknown,
  orders: unknown,
  sales: unknown,
  margin: unknown,
  campaignRate?: unknown,
  rules?: unknown[][],
): Promise<string> {
  const { verdictOf } = await import("./keyword-verdict");
  return verdictOf(clicks, cost, orders, sales, margin, campaignRate, rules);
}

/**
 * Says why VERDICT says so of a word, in one sentence with the numbers used.
 * @customfunction VERDICTREASON
 * @param clicks Clicks of the word.
 * @param cost What they cost.
 * @param orders Orders they brought.
 * @param sales Sales of those orders.
 * @param margin Margin after goods, fees and refunds, before ads, such as 0.4. Left out: that of the rules.
 * @param [campaignRate] Orders per click of its campaign, such as 0.03. Left out: a word with under three orders is only watched.
 * @param [rules] As for VERDICT.
 * @returns The sentence.
 */
export async function verdictreason(
  clicks: unknown,
  cost: unknown,
  orders: unknown,
  sales: unknown,
  margin: unknown,
  campaignRate?: unknown,
  rules?: unknown[][],
): Promise<string> {
  const { verdictReasonOf } = await import("./keyword-verdict");
  return verdictReasonOf(clicks, cost, orders, sales, margin, campaignRate, rules);
}

/**
 * Gives the return on ad spend: sales by cost.
 * @customfunction ROAS
 * @param sales Sales the ads brought.
 * @param cost What the ads cost.
 * @returns The return on ad spend.
 */
export async function roas(sales: unknown, cost: unknown): Promise<number> {
  return (await import("./keyword-ratios")).roasOf(sales, cost);
}

/**
 * Gives the advertising cost of sales: cost by sales.
 * @customfunction ACOS
 * @param cost What the ads cost.
 * @param sales Sales the ads brought.
 * @returns The advertising cost of sales.
 */
export async function acos(cost: unknown, sales: unknown): Promise<number> {
  return (await import("./keyword-ratios")).acosOf(cost, sales);
}

/**
 * Gives what a click cost on average.
 * @customfunction CPC
 * @param cost What the ads cost.
 * @param clicks Clicks they brought.
 * @returns The cost of a click.
 */
export async function cpc(cost: unknown, clicks: unknown): Promise<number> {
  return (await import("./keyword-ratios")).cpcOf(cost, clicks);
}

/**
 * Gives the click rate: clicks by impressions.
 * @customfunction CTR
 * @param clicks Clicks.
 * @param impressions Impressions.
 * @returns The click rate.
 */
export async function ctr(clicks: unknown, impressions: unknown): Promise<number> {
  return (await import("./keyword-ratios")).ctrOf(clicks, impressions);
}

/**
 * Gives the ROAS at which ads pay for themselves: 1 / ((margin − fees) × (1 − refunds)).
 * @customfunction BREAKEVENROAS
 * @param margin Margin of sales after goods, such as 0.4.
 * @param [fees] Fees of the platform, freight and the like, as a share of sales. Left out: none.
 * @param [refund] Share of sales that is refunded. Left out: none.
 * @returns The break-even ROAS.
 */
export async function breakevenroas(margin: unknown, fees?: unknown, refund?: unknown): Promise<number> {
  return (await import("./keyword-ratios")).breakEvenRoasOf(margin, fees, refund);
}

/**
 * Gives the most a click may cost without a loss: order value × conversion rate × (margin − fees) × (1 − refunds).
 * @customfunction MAXCPC
 * @param orderValue What an order brings in.
 * @param margin Margin of sales after goods, such as 0.4.
 * @param conversionRate Orders per click, such as 0.03.
 * @param [fees] Fees of the platform, freight and the like, as a share of sales. Left out: none.
 * @param [refund] Share of sales that is refunded. Left out: none.
 * @returns The most a click may cost.
 */
export async function maxcpc(
  orderValue: unknown,
  margin: unknown,
  conversionRate: unknown,
  fees?: unknown,
  refund?: unknown,
): Promise<number> {
  return (await import("./keyword-ratios")).maxCpcOf(orderValue, margin, conversionRate, fees, refund);
}

/**
 * Gives the causes to look into for a problem. With a table of days the likeliest come first: what its last week shows against the weeks ahead, how much of the loss that explains, and whether it may be chance.
 * @customfunction FISHBONE
 * @param problem The problem, such as 业绩下降, 转化率下降, 流量下降, 客单价下降, 推广费率超标, DSR下降 or 退款率上升.
 * @param [table] One row a day with headings and dates, two weeks at least. Left out: the causes in the order of diagnosis, without figures.
 * @returns A header row and one row for each cause.
 */
export async function fishbone(problem: string, table?: unknown[][]): Promise<unknown[][]> {
  return (await import("./fishbone")).fishboneBlock(problem, table);
}

/**
 * Says what became of a figure after a change: whole weeks before against as many after, the day itself in neither, and whether that is more than weeks differ by anyway.
 * @customfunction BEFOREAFTER
 * @param dates Date of each row: one column, with or without a heading. Rows of one date are added up.
 * @param values The figure of each row: one column, whose days are averaged; or two, such as buyers and visitors, for the sum of the first by the sum of the second.
 * @param changeDate Day of the change, such as 2026-03-30.
 * @param [days] Days on each side, from 7 to 28; whole weeks of them are taken, as far as there are days. Left out: 14.
 * @param [foundDate] Day the problem was found: weeks ahead of it had another level, which is no noise. Left out: all weeks before the change are alike.
 * @returns A header row and one row: before, after, change, change in %, between which values the change truly lies (95% sure), what that says, weeks a side.
 */
export async function beforeafter(
  dates: unknown[][],
  values: unknown[][],
  changeDate: unknown,
  days?: number,
  foundDate?: unknown,
): Promise<unknown[][]> {
  return (await import("./before-after")).beforeAfterBlock(dates, values, changeDate, days, foundDate);
}
