import { AD_SCOPE, ANOTHER_SUBJECT, CHANGE, PRESENT_STATE } from "./header-scope";
import { adCounterpart, readHeader } from "./header-text";
import type { HeaderReading } from "./header-text";
import { tidyText } from "../../values/text";

/**
 * What a column may mean by its header and the heading over its group.
 *
 * Group and header are read as one where that is known ("直通车" + "花费"); "当前" under "排名" is the rank; "变化率"
 * under anything is a change, and so is anything under "环比"; under a group of somebody else's figures ("同行", "上期") nothing is known.
 */
export function readColumnHeading(group: string | null, header: string): readonly HeaderReading[] {
  if (group === null || group === "") return readHeader(header);
  const own = tidyText(header);
  const over = tidyText(group);
  // "WoW" over "Revenue" is the change of the revenue.
  if (CHANGE.test(over) && !/(?:额|值|差|量)$/.test(own)) {
    const change = readHeader(over);
    if (change.length > 0 && readHeader(own).length > 0) return change;
  }
  const together = readHeader(`${over}${/[a-z]$/i.test(over) ? " " : ""}${own}`);
  if (together.length > 0) return together;
  if (PRESENT_STATE.test(own)) return readHeader(group);
  if (ANOTHER_SUBJECT.test(over)) return [];
  const found = readHeader(header);
  if (!AD_SCOPE.test(over.replace(/(?:数据|指标|效果|情况)$/, ""))) return found;
  return found.map((reading) => ({ ...reading, field: adCounterpart(reading.field) }));
}
