import { AD_SCOPE, ANOTHER_SUBJECT, CHANGE, PRESENT_STATE } from "./header-scope";
import { adCounterpart, readHeader } from "./header-text";
import type { HeaderReading } from "./header-text";
import { WORD_SCORES } from "./scores";
import { tidyText } from "../../values/text";

/** 开始 and 结束 under 活动时间: the first and the last day of a span. */
const SPAN =
  /^(?:活动|推广|促销|大促|投放|合作|执行)?(?:时间|日期|周期|档期)$|^(?:date|dates|time|period|duration)$/i;
const BEGIN = /^(?:开始|起|始|起始|start|from|begin)$/i;
const END = /^(?:结束|止|终|截止|end|to|until)$/i;

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
  if (SPAN.test(over)) {
    if (BEGIN.test(own)) return [{ field: "startDate", score: WORD_SCORES["one-part"], basis: "one-part" }];
    if (END.test(own)) return [{ field: "endDate", score: WORD_SCORES["one-part"], basis: "one-part" }];
  }
  const together = readHeader(`${over}${/[a-z]$/i.test(over) ? " " : ""}${own}`);
  if (together.length > 0) return together;
  if (PRESENT_STATE.test(own)) return readHeader(group);
  if (ANOTHER_SUBJECT.test(over)) return [];
  const found = readHeader(header);
  if (!AD_SCOPE.test(over.replace(/(?:数据|指标|效果|情况)$/, ""))) return found;
  return found.map((reading) => ({ ...reading, field: adCounterpart(reading.field) }));
}
