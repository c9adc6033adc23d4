import type { JudgedReport } from "../../app/explain-keywords";
import { numberAt } from "../../app/explain-keywords";
import type { KeywordSort } from "../../i18n/pages/keywords";

/** A word's number to put it in order by, the largest first; null for one that has none, which comes last. */
type SizeOf = (place: number) => number | null;

/** The orders a report's words can be put in, the usual one first. */
export function sortsOf({ rows, profits, judgements }: JudgedReport): readonly KeywordSort[] {
  const hasProfit = profits.some((profit) => !Number.isNaN(profit));
  const hasChance = judgements.some(({ chance }) => chance !== null);
  return [
    ...(rows.columns.cost === null ? [] : (["cost"] as const)),
    ...(rows.columns.clicks === null ? [] : (["clicks"] as const)),
    ...(hasProfit ? (["loss", "profit"] as const) : []),
    ...(hasChance ? (["chanceLow", "chanceHigh"] as const) : []),
    ...(rows.weeklyClicks === null ? [] : (["up", "down"] as const)),
  ];
}

/** Places of words in the order chosen; those alike by cost, clicks and impressions, as on the 关键词ROI. */
export function inOrder(
  report: JudgedReport,
  places: readonly number[],
  sort: KeywordSort | undefined,
): readonly number[] {
  const { columns } = report.rows;
  const usual = [columns.cost, columns.clicks, columns.impressions].map(
    (column): SizeOf =>
      (place) =>
        numberAt(column, place),
  );
  const sizes = sort === undefined ? usual : [sizeBy(report, sort), ...usual];
  // Worked out once a word, not once a comparison.
  const known = sizes.map((sizeOf) => {
    const of = new Map<number, number>();
    for (const place of places) of.set(place, sizeOf(place) ?? Number.NEGATIVE_INFINITY);
    return of;
  });
  return [...places].sort((a, b) => {
    for (const of of known) {
      const [x = 0, y = 0] = [of.get(a), of.get(b)];
      if (x !== y) return y > x ? 1 : -1;
    }
    return a - b;
  });
}

/** Clicks of the last seven days by those of the seven before, less 1; null where nothing can be said of it. */
export function weeklyChange({ rows }: JudgedReport, place: number): number | null {
  const before = numberAt(rows.weeklyClicks?.before ?? null, place);
  const last = numberAt(rows.weeklyClicks?.last ?? null, place);
  return before === null || last === null || before <= 0 ? null : last / before - 1;
}

function sizeBy(report: JudgedReport, sort: KeywordSort): SizeOf {
  const { rows, profits, judgements } = report;
  const least = (sizeOf: SizeOf): SizeOf => {
    return (place) => {
      const size = sizeOf(place);
      return size === null ? null : -size;
    };
  };
  const chance: SizeOf = (place) => judgements[place]?.chance ?? null;
  const profit: SizeOf = (place) => numberAt(profits, place);
  const change: SizeOf = (place) => weeklyChange(report, place);
  switch (sort) {
    case "cost":
    case "clicks":
      return (place) => numberAt(rows.columns[sort], place);
    case "loss":
      return least(profit);
    case "profit":
      return profit;
    case "chanceLow":
      return least(chance);
    case "chanceHigh":
      return chance;
    case "up":
      return change;
    case "down":
      return least(change);
  }
}
