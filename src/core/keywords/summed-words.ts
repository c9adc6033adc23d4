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
      const [word, match, campaign] = this.codes.parts.subarray(3 * row, 3 * row + 3);
      return {
        word: words.names[word],
        matchType: match < 0 ? null : matchTypes.names[match],
        campaign: campaign < 0 ? null : campaigns.names[campaign],
      };
    });
  }

  /** One of the numbers of the groups, added up by row; NaN for a row whose measure had no figure. */
  rolledUp(place: number, measure: number): Numbers {
    const { sums, known } = this.sums;
    return Float64Array.from(this.members, (groups) => {
      let total = Number.NaN;
      for (const group of groups)
        if ((known[group] & (1 << measure)) !== 0)
          total = (Number.isNaN(total) ? 0 : total) + sums[group * STRIDE + place];
      return total;
    });
  }

  week(week: 1 | 2, has: (measure: WordMeasure) => boolean): WeekSums {
    const of = (measure: "clicks" | "orders", place: number): Numbers | null =>
      has(measure) ? this.rolledUp(place, WORD_MEASURES.indexOf(measure)) : null;
    return { clicks: of("clicks", WEEKS[week]), orders: of("orders", WEEKS[week] + 1) };
  }

  days(): Numbers {
    return Float64Array.from(this.members, (groups) => this.sums.daysOf(groups));
  }

  /** For each row the place of the campaign with most of its clicks, then impressions. */
  campaigns(): Int32Array {
    const { sums, groups } = this.sums;
    const [impressions, clicks] = [WORD_MEASURES.indexOf("impressions"), WORD_MEASURES.indexOf("clicks")];
    return Int32Array.from(this.members, ([head, ...others]) => {
      let best = head;
      for (const group of others) {
        const more = sums[group * STRIDE + clicks] - sums[best * STRIDE + clicks];
        const shown = sums[group * STRIDE + impressions] - sums[best * STRIDE + impressions];
        if (more > 0 || (more === 0 && shown > 0)) best = group;
      }
      return campaignPlace(groups.parts[3 * best + 2], this.sums);
    });
  }
}

/** What stands in no campaign is one of its own, behind the others. */
function campaignPlace(code: number, { campaigns }: WordSums): number {
  return code < 0 ? campaigns.names.length : code;
}

function campaignSums(sums: WordSums, has: (measure: WordMeasure) => boolean): readonly CampaignSums[] {
  const names: (string | null)[] = [...sums.campaigns.names];
  const members: number[][] = names.map(() => []);
  for (let group = 0; group < sums.groups.count; group += 1) {
    const place = campaignPlace(sums.groups.parts[3 * group + 2], sums);
    if (place === names.length) {
      names.push(null);
      members.push([]);
    }
    members[place].push(group);
  }
  return names.map((name, i): CampaignSums => {
    const total = (measure: number, place: number): number | null => {
      const known = members[i].filter((group) => (sums.known[group] & (1 << measure)) !== 0);
      if (!has(WORD_MEASURES[measure]) || known.length === 0) return null;
      return known.reduce((sum, group) => sum + sums.sums[group * STRIDE + place], 0);
    };
    return {
      name,
      sums: byMeasure((_, place) => total(place, place)),
      closed: byMeasure((_, place) => total(place, CLOSED + place)),
    };
  });
}

function byMeasure<T>(of: (measure: WordMeasure, place: number) => T): Readonly<Record<WordMeasure, T>> {
  const [impressions, clicks, cost, carts, orders, sales] = WORD_MEASURES.map(of);
  return { impressions, clicks, cost, carts, orders, sales };
}
