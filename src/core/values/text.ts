import { skipUnseen, skipUnseenBack } from "./characters";
import type { CellValue } from "../../workbook/grid";

/**
 * A cell's text without what cannot be seen at both ends, and with full-width letters and digits made half-width
 * (NFKC).
 * Example: "（１２３ " -> "(123".
 */
export function tidyText(text: string): string {
  if (isTidy(text)) return text;
  const normal = text.normalize("NFKC");
  const at = skipUnseen(normal, 0, normal.length);
  return normal.slice(at, skipUnseenBack(normal, at, normal.length));
}

/** Printable ASCII without spaces and Chinese characters need nothing, and that is most cells. */
function isTidy(text: string): boolean {
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if ((code < 0x21 || code > 0x7e) && (code < 0x4e00 || code > 0x9fff)) return false;
  }
  return true;
}

/** Excel's error texts, as its API gives them for a cell that failed. */
const ERRORS = new Set([
  "#DIV/0!",
  "#N/A",
  "#NAME?",
  "#NULL!",
  "#NUM!",
  "#REF!",
  "#VALUE!",
  "#SPILL!",
  "#CALC!",
  "#FIELD!",
  "#BLOCKED!",
  "#CONNECT!",
  "#BUSY!",
  "#UNKNOWN!",
  "#GETTING_DATA",
  "#EXTERNAL!",
]);

/** Whether a text is an Excel error value. */
export function isErrorText(text: string): boolean {
  return text.charCodeAt(0) === 35 && ERRORS.has(text);
}

/** Ways of writing "no figure", tidied and in lower case. */
const MISSING = new Set([
  "",
  "-",
  "--",
  "---",
  "—",
  "——",
  "–",
  "―",
  "ー",
  "...",
  "…",
  "……",
  "?",
  "_",
  "/",
  "\\",
  "*",
  ".",
  "n/a",
  "n.a.",
  "n.a",
  "na",
  "nan",
  "null",
  "nil",
  "none",
  "infinity",
  "-infinity",
  "undefined",
  "无",
  "暂无",
  "无数据",
  "暂无数据",
  "未更新",
  "未统计",
  "未出",
  "未知",
  "未填",
  "待更新",
  "待统计",
  "tbd",
  "tba",
  "缺",
  "缺失",
  "空",
]);

/** Whether a tidied text in a column of figures says that there is no figure. */
export function isMissingMark(tidied: string): boolean {
  return tidied.length <= 10 && MISSING.has(tidied.toLowerCase());
}

/** What a cell says, without blanks at its ends; "" for an empty one. Nothing else of it is changed. */
export function cellText(cell: CellValue): string {
  return cell === null ? "" : String(cell).trim();
}
