/** Spaces of every width, zero-width characters and byte-order marks at both ends. */
const EDGES = /^[\s\u200b-\u200d\u2060\ufeff]+|[\s\u200b-\u200d\u2060\ufeff]+$/g;
/** Printable ASCII without spaces needs no normalisation, and that is most cells. */
const PLAIN = /^[!-~]*$/;

/**
 * A cell's text without surrounding blanks and with full-width letters and digits made half-width (NFKC).
 * Example: "（１２３ " -> "(123".
 */
export function tidyText(text: string): string {
  if (PLAIN.test(text)) return text;
  return text.normalize("NFKC").replace(EDGES, "");
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
  "_",
  "/",
  "\\",
  "*",
  ".",
  "n/a",
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
  "缺",
  "缺失",
  "空",
]);

/** Whether a tidied text in a column of figures says that there is no figure. */
export function isMissingMark(tidied: string): boolean {
  return tidied.length <= 10 && MISSING.has(tidied.toLowerCase());
}
