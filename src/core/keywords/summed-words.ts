import { WORD_MEASURES } from "./keyword-report";
import type {
  CampaignSums,
  KeywordReport,
  Numbers,
  WeekSums,
  WordGrouping,
  WordKey,
  WordMeasure,
} from "./keyword-report";
import { CLOSED, STRIDE, WEEKS } from "./sum-words";
import type { WordSums } from "./sum-words";
import { TripleCodes } from "./word-codes";

/** The part of a report that is made of sums. */
export type SummedWords = Pick<
  KeywordReport,
  "keys" | "sums" | "closed" | "days" | "campaigns" | "campaignOf" | "weeks"
>;

/** What the added-up rows have: columns of a measure, days, and two weeks to compare. */
export interface WhatIsThere {
  readonly has: (measure: WordMeasure) => boolean;
  readonly hasDays: boolean;
  readonly hasWeeks: boolean;
}

/** The words of a report out of the sums of its rows. */
export function summedWords(
  sums: WordSums,
  keys: KeyGroups,
  { has, hasDays, hasWeeks }: WhatIsThere,
): SummedWords {
  return {
    keys: keys.keys(),
    sums: byMeasure((measure, place) => (has(measure) ? keys.rolledUp(place, place) : null)),
    closed: byMeasure((measure, place) => (has(measure) ? keys.rolledUp(CLOSED + place, place) : null)),
    days: hasDays ? keys.days() : null,
    campaigns: campaignSums(sums, has),
    campaignOf: keys.campaigns(),
    weeks: hasWeeks ? { last: keys.week(2, has), before: keys.week(1, has) } : null,
  };
}

/** The groups of the finest sums that are one row of the report. */
export class KeyGroups {
  private readonly codes = new TripleCodes();
  readonly members: number[][] = [];
  /** The row of each group. */
  readonly rowOf: Int32Array;

  constructor(
    private readonly sums: WordSums,
    { byMatchType, byCampaign }: WordGrouping,
  ) {
    const { parts, count } = sums.groups;
    this.rowOf = new Int32Array(count);
    for (let group = 0; group < count; group += 1) {
      const at = 3 * group;
      const row = this.codes.codeOf(
        parts[at],
        byMatchType ? parts[at + 1] : -1,
        byCampaign ? parts[at + 2] : -1,
      );
      this.rowOf[group] = row;
      if (row === this.members.length) this.members.push([group]);
      else this.members[row].push(group);
    }
  }

  keys(): readonly WordKey[] {
    const { words, matchTypes, campaigns } = this.sums;
    return this.members.map((_, row): WordKey => {
      const { parts } = this.codes;
      const [match, campaign] = [parts[3 * row + 1], parts[3 * row + 2]];
      return {
        word: words.names[parts[3 * row]],
        matchType: match < 0 ? null : matchTypes.names[match],
        campaign: campaign < 0 ? null : campaigns.names[campaign],
      };
    });
  }

  /** One of the numbers of the groups, added up by row; NaN for a row whose measure had no figure. */
  rolledUp(place: number, measure: number): Numbers {
    const { sums, known } = this.sums;
    const totals = new Float64Array(this.members.length).fill(Number.NaN);
    for (let group = 0; group < this.rowOf.length; group += 1) {
      if ((known[group] & (1 << measure)) === 0) continue;
      const row = this.rowOf[group];
      const before = totals[row];
      totals[row] = (Number.isNaN(before) ? 0 : before) + sums[group * STRIDE + place];
    }
    return totals;
  }

  week(week: 1 | 2, has: (measure: WordMeasure) => boolean): WeekSums {
    const of = (measure: "clicks" | "orders", place: number): Numbers | null =>
      has(measure) ? this.rolledUp(place, WORD_MEASURES.indexOf(measure)) : null;
    return { clicks: of("clicks", WEEKS[week]), orders: of("orders", WEEKS[week] + 1) };
  }

  days(): Numbers {
    return this.sums.daysBy(this.rowOf, this.members.length);
  }

  /** For each row the place of the campaign with most of its clicks, then impressions. */
  campaigns(): Int32Array {
    const { sums, groups } = this.sums;
    const [impressions, clicks] = [WORD_MEASURES.indexOf("impressions"), WORD_MEASURES.indexOf("clicks")];
    const best = new Int32Array(this.members.length).fill(-1);
    for (let group = 0; group < this.rowOf.length; group += 1) {
      const row = this.rowOf[group];
      const head = best[row];
      const more = head < 0 ? 1 : sums[group * STRIDE + clicks] - sums[head * STRIDE + clicks];
      const isMore =
        more > 0 || (more === 0 && sums[group * STRIDE + impressions] > sums[head * STRIDE + impressions]);
      if (isMore) best[row] = group;
    }
    return best.map((group) => campaignPlace(groups.parts[3 * group + 2], this.sums));
  }
}

/** What stands in no campaign is one of its own, behind the others. */
function campaignPlace(code: number, { campaigns }: WordSums): number {
  return code < 0 ? campaigns.names.length : code;
}

function campaignSums(sums: WordSums, has: (measure: WordMeasure) => boolean): readonly CampaignSums[] {
  const names: (string | null)[] = [...sums.campaigns.names];
  const { parts, count } = sums.groups;
  for (let group = 0; group < count && names.length === sums.campaigns.names.length; group += 1)
    if (parts[3 * group + 2] < 0) names.push(null);
  const totals = new Float64Array(names.length * CLOSED * 2).fill(Number.NaN);
  for (let group = 0; group < count; group += 1) {
    const campaign = campaignPlace(parts[3 * group + 2], sums);
    for (let place = 0; place < 2 * CLOSED; place += 1) {
      if ((sums.known[group] & (1 << (place % CLOSED))) === 0) continue;
      const at = campaign * 2 * CLOSED + place;
      totals[at] = (Number.isNaN(totals[at]) ? 0 : totals[at]) + sums.sums[group * STRIDE + place];
    }
  }
  return names.map((name, campaign): CampaignSums => {
    const total = (measure: WordMeasure, place: number): number | null => {
      const sum = totals[campaign * 2 * CLOSED + place];
      return has(measure) && !Number.isNaN(sum) ? sum : null;
    };
    return {
      name,
      sums: byMeasure(total),
      closed: byMeasure((measure, place) => total(measure, CLOSED + place)),
    };
  });
}

function byMeasure<T>(of: (measure: WordMeasure, place: number) => T): Readonly<Record<WordMeasure, T>> {
  const [impressions, clicks, cost, carts, orders, sales] = WORD_MEASURES.map(of);
  return { impressions, clicks, cost, carts, orders, sales };
}
