import { tidyText } from "../../values/text";
import type { CellValue } from "../../../workbook/grid";

const NOTE =
  /^(?:(?:注|备注|说明|数据说明|温馨提示|提示|口径|notes?|remarks?|disclaimer)(?:[\s:：\d(（【、.]|$)|注[^册销资]|(?:数据)?来源\s*[:：]|sources?\s*:|制表|审核|※|\*|#|\/\/)/i;

/** Whether a text begins a line of its own like a note. */
export function beginsLikeNote(text: string): boolean {
  return NOTE.test(tidyText(text.slice(0, 40)));
}

const FINDING =
  /^\s*(?:发现|问题|处理|结果|原因|措施|跟进|建议|反馈|结论|整改|改进)(?:记录|说明|情况|措施|结果|方案)?\s*[:：]\s*\S|^\s+[^:：\s]{1,8}[:：]\s*\S/;

/** Whether a text says what was found or done about the row above it: "发现：跳失率 66%", or set in and labelled. */
export function saysFinding(text: string): boolean {
  return FINDING.test(text.slice(0, 40));
}

/** Whether a cell begins a comment line of a text file: "# end of report". */
export function isComment(first: CellValue): boolean {
  return typeof first === "string" && /^(?:#(?:\s|$)|\/\/)/.test(first);
}
