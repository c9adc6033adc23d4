import { adCounterpart } from "./header-text";
import type { HeaderReading } from "./header-text";
import { WORD_SCORES } from "./scores";
import type { ColumnProfile } from "./profile";
import { fieldOf } from "../../fields/index";
import type { FieldId } from "../../fields/index";
import { tidyText } from "../../values/text";

/** Headings over the figures of one tool of promotion. */
const TOOL_GROUP =
  /(?:推广|投放|投流|广告|直通车|万相台|引力魔方|超级推荐|千川|快车|随心推|聚光)(?:数据|指标|效果|情况)?$|^全站推(?:数据)?$|(?<![a-z])ads?$/i;

/** The group's columns as far as they are told: the readings of each and its cells. */
export interface GroupColumn {
  readonly group: string | null;
  readonly readings: readonly HeaderReading[];
  readonly profile: ColumnProfile;
}

/**
 * The readings of a column under a tool of promotion whose spend stands in the same group: sales and orders are the
 * ads' own. A bare 成交 is money where the figures are larger than the spend, as what sells at all brings.
 * Example: 人群推广 over 花费 | 成交 -> adSales for 成交.
 */
export function readInAdGroup(
  column: GroupColumn,
  columnsOfGroup: readonly GroupColumn[],
): readonly HeaderReading[] {
  const { group, readings, profile } = column;
  if (group === null || group.length > 40 || !TOOL_GROUP.test(tidyText(group))) return readings;
  const spend = columnsOfGroup.find((other) => isSpend(other.readings));
  if (spend === undefined || column === spend) return readings;
  const fields = [...new Set(readings.map(({ field }) => adCounterpart(field)))];
  const money = fields.filter((field) => fieldOf(field).unit === "currency");
  const left =
    fields.length > 1 && money.length === 1 && profile.median > spend.profile.median ? money : fields;
  if (
    left.every((field) => readings.some((reading) => reading.field === field)) &&
    left.length === readings.length
  )
    return readings;
  return left.map((field): HeaderReading => ({
    field,
    score: left.length === 1 ? Math.min(scoreOf(readings), WORD_SCORES.scope) : WORD_SCORES.shared,
    basis: "scope",
  }));
}

function isSpend(readings: readonly HeaderReading[]): boolean {
  const [only, ...rest] = readings;
  return only !== undefined && rest.length === 0 && only.field === ("cost" satisfies FieldId);
}

/** A word with two meanings, told by its group, is as sure as any word under a scope. */
function scoreOf(readings: readonly HeaderReading[]): number {
  return readings.length === 1 ? readings[0].score : WORD_SCORES.scope;
}
