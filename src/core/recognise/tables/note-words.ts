import { tidyText } from "../../values/text";
import type { CellValue } from "../../../workbook/grid";

const NOTE =
  /^(?:(?:注|备注|说明|数据说明|温馨提示|提示|口径|notes?|remarks?|disclaimer)(?:[\s:：\d(（【、.]|$)|注[^册销资]|(?:数据)?来源\s*[:：]|sources?\s*:|制表|审核|※|\*|#|\/\/)/i;

/** Whether a text begins a line of its own like a note. */
export function beginsLikeNote(text: string): boolean {
  return NOTE.test(tidyText(text.slice(0, 40)));
}

/** Whether a cell begins a comment line of a text file: "# end of report". */
export function isComment(first: CellValue): boolean {
  return typeof first === "string" && /^(?:#(?:\s|$)|\/\/)/.test(first);
}
