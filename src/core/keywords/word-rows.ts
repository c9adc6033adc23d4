import { VALUE_ORDERS } from "./figures";
import type { WordInput, WordInputs } from "./figures";
import type { CampaignSums, KeywordReport, Numbers, WordMeasure } from "./keyword-report";
import { campaignPriors } from "./prior";
import { limitPrior, mostPriorClicks } from "./prior-limit";
import type { Prior, WordCount } from "./prior";
import { ripen } from "./ripen";
import type { KeywordRules } from "./rules";
import type { WordState } from "./verdict";

/** The inputs of a word's figures that differ from word to word: all but what the 规则表 says. */
export type WordColumn = Exclude<WordInput, "margin" | "stepUp" | "stepDown" | "floor">;

/** What a week's figure became of the week before, one number a word. */
export interface WeekChange {
  readonly last: Numbers;
  readonly before: Numbers;
}

/**
 * A keyword report as typed columns by word: all that a sheet of words needs beside the 规则表, one number a word in
 * the order of `report.keys`; NaN where there is no figure for the word.
 */
export interface WordRows {
  /** As it was read: its closed sums are those of closed days alone. */
  readonly report: KeywordReport;
  /** The share of the orders of open days that has come in, 0 to 1: so much of their clicks counts (`ripen`). */
  readonly ripeness: number;
  /** No closed day has an order to tell how many are still to come. */
  readonly isUnripe: boolean;
  /** What `wordFigure` reads; null for a column the report cannot fill. */
  readonly columns: Readonly<Record<WordColumn, Numbers | null>>;
  /** Place by sales among the words with sales, from 1, of equals the first met ahead; null without sales. */
  readonly salesRank: Numbers | null;
  /** Words with sales. */
  readonly sellingWords: number;
  /** Sales of all words that have some. */
  readonly totalSales: number;
  /** Share of all sales in the words up to and with this one by rank, 0 to 1; null without sales. */
  readonly cumulativeShare: Numbers | null;
  /** The last seven days and the seven before; null where the report has not 14 days or lacks the measure. */
  readonly weeklyClicks: WeekChange | null;
  readonly weeklyOrders: WeekChange | null;
}

/**
 * A report's words with what of their open days counts (`ripen`) and what is believed of them beforehand: the prior of
 * each word's campaign, fitted to what counts and limited by `limitPrior`; what an order of the campaign brings in, its sales per order mixed with three
 * orders of all campaigns; and the campaign's click rate. Last their places by sales.
 */
export function wordRows(report: KeywordReport): WordRows {
  const { report: ripe, ripeness, isUnripe } = ripen(report);
  const { sums, closed, campaigns, campaignOf, weeks } = ripe;
  const priors = priorsOf(ripe);
  const valueOf = orderValues(campaigns);
  const byCampaign = (figure: (place: number) => number | null): Numbers | null => {
    const figures = campaigns.map((_, place) => figure(place) ?? Number.NaN);
    return figures.every(Number.isNaN) ? null : Float64Array.from(campaignOf, (place) => figures[place]);
  };
  return {
    report,
    ripeness,
    isUnripe,
    columns: {
      impressions: sums.impressions,
      clicks: sums.clicks,
      cost: sums.cost,
      carts: sums.carts,
      orders: sums.orders,
      sales: sums.sales,
      closedClicks: closed.clicks,
      closedOrders: closed.orders,
      closedSales: closed.sales,
      days: report.days,
      quality: report.quality,
      bid: report.bid,
      priorOrders: byCampaign((place) => priors[place]?.orders ?? null),
      priorClicks: byCampaign((place) => priors[place]?.clicks ?? null),
      unitValue: byCampaign(valueOf),
      unitCtr: byCampaign(clickRates(report)),
    },
    ...placesBySales(sums.sales),
    weeklyClicks: changeOf(weeks?.last.clicks, weeks?.before.clicks),
    weeklyOrders: changeOf(weeks?.last.orders, weeks?.before.orders),
  };
}

/** The inputs of one word's figures. */
export function inputsOf({ columns }: WordRows, place: number, rules: KeywordRules): WordInputs {
  const at = (column: WordColumn): number | null => numberAt(columns[column], place);
  return {
    impressions: at("impressions"),
    clicks: at("clicks"),
    cost: at("cost"),
    carts: at("carts"),
    orders: at("orders"),
    sales: at("sales"),
    closedClicks: at("closedClicks"),
    closedOrders: at("closedOrders"),
    closedSales: at("closedSales"),
    days: at("days"),
    quality: at("quality"),
    bid: at("bid"),
    priorOrders: at("priorOrders"),
    priorClicks: at("priorClicks"),
    unitValue: at("unitValue"),
    unitCtr: at("unitCtr"),
    margin: rules.margin,
    stepUp: rules.stepUp,
    stepDown: rules.stepDown,
    floor: rules.floor,
  };
}

/** What is known of a word besides its figures. */
export function stateOf(rows: WordRows, place: number): WordState {
  const { report } = rows;
  return {
    days: numberAt(report.days, place),
    isSearched: report.of === "searched",
    isBought: report.isBought?.[place] ?? null,
    salesRank: numberAt(rows.salesRank, place),
    sellingWords: rows.sellingWords,
    isUnripe: rows.isUnripe,
  };
}

/** A word's number in a column; null where it has none. */
export function numberAt(column: Numbers | null, place: number): number | null {
  const value = column?.[place];
  return value === undefined || Number.isNaN(value) ? null : value;
}

/** The prior of each campaign; null for each where the report has no clicks or orders. */
function priorsOf({ closed, campaigns, campaignOf }: KeywordReport): readonly (Prior | null)[] {
  const { clicks, orders } = closed;
  if (clicks === null || orders === null) return campaigns.map(() => null);
  const words: WordCount[][] = campaigns.map(() => []);
  campaignOf.forEach((campaign, place) => {
    words[campaign].push({ orders: orders[place], clicks: clicks[place] });
  });
  const most = mostPriorClicks(words.flat());
  return campaignPriors(words).map((prior) => prior && limitPrior(prior, most));
}

/** What an order of each campaign brings in; the mean of all campaigns for one without orders. */
function orderValues(campaigns: readonly CampaignSums[]): (place: number) => number | null {
  let [orders, sales] = [0, 0];
  for (const { closed } of campaigns) {
    if (closed.orders === null || closed.sales === null) continue;
    orders += closed.orders;
    sales += closed.sales;
  }
  if (orders <= 0) return () => null;
  const all = sales / orders;
  return (place) => {
    const { closed } = campaigns[place];
    return ((closed.sales ?? 0) + VALUE_ORDERS * all) / ((closed.orders ?? 0) + VALUE_ORDERS);
  };
}

/**
 * The click rate of each campaign: its clicks by its impressions, or where a name of the shop's lifts that, the rate of
 * its middle impression, so that half of its impressions are of words that draw no more clicks.
 */
function clickRates({ sums, campaigns, campaignOf }: KeywordReport): (place: number) => number | null {
  const { impressions, clicks } = sums;
  if (impressions === null || clicks === null) return () => null;
  const words: number[][] = campaigns.map(() => []);
  campaignOf.forEach((campaign, place) => {
    if (impressions[place] > 0 && !Number.isNaN(clicks[place])) words[campaign].push(place);
  });
  return (campaign) => {
    const mean = quotient(campaigns[campaign].sums, "clicks", "impressions");
    if (mean === null) return null;
    const rateOf = (place: number): number => clicks[place] / impressions[place];
    const places = [...words[campaign]].sort((a, b) => rateOf(a) - rateOf(b));
    const half = places.reduce((sum, place) => sum + impressions[place], 0) / 2;
    let below = 0;
    const middle = places.find((place) => (below += impressions[place]) >= half);
    return middle === undefined ? mean : Math.min(mean, rateOf(middle));
  };
}

function quotient(sums: CampaignSums["sums"], top: WordMeasure, bottom: WordMeasure): number | null {
  const [over, under] = [sums[top], sums[bottom]];
  return over === null || under === null || under <= 0 ? null : over / under;
}

function placesBySales(
  sales: Numbers | null,
): Pick<WordRows, "salesRank" | "sellingWords" | "totalSales" | "cumulativeShare"> {
  if (sales === null) return { salesRank: null, sellingWords: 0, totalSales: 0, cumulativeShare: null };
  const selling = [...sales.keys()].filter((place) => sales[place] > 0).sort((a, b) => sales[b] - sales[a]);
  const total = selling.reduce((sum, place) => sum + sales[place], 0);
  const salesRank = new Float64Array(sales.length).fill(Number.NaN);
  const cumulativeShare = new Float64Array(sales.length).fill(Number.NaN);
  let above = 0;
  selling.forEach((place, rank) => {
    above += sales[place];
    salesRank[place] = rank + 1;
    cumulativeShare[place] = above / total;
  });
  return { salesRank, sellingWords: selling.length, totalSales: total, cumulativeShare };
}

function changeOf(last: Numbers | null | undefined, before: Numbers | null | undefined): WeekChange | null {
  if (last === null || last === undefined || before === null || before === undefined) return null;
  // A word without rows in a week had none of it.
  const known = (numbers: Numbers): Numbers => numbers.map((number) => (Number.isNaN(number) ? 0 : number));
  return { last: known(last), before: known(before) };
}
