import { isBlank } from "./cell-kind";
import { headerKey } from "./header-text";
import { tidyText } from "../values/text";
import type { CellValue } from "../../workbook/grid";

/** A row that sums up others, and the words that say so. */
export interface SummaryMark {
  readonly why: "total" | "average";
  readonly label: string;
}

const TOTAL =
  /^(?:(?:.{0,8}|[\d年月日周季度第一二三四上下半~至到./\s-]{0,24})(?:合计|总计|小计|汇总|累计|合計|總計|小計|累計)|总和|总数|共计|grand total|sub-?total)(?:值|数|行)?\s*[:：]?$/i;
const TOTAL_OF =
  /^(?:totals?|sub-?total|合计|总计|小计|汇总|合計|總計|小計)(?:\s*[:：(（/、&]|\s+[-–—]\s).+/i;
const AVERAGE =
  /^(?:.{0,6}(?:平均值?|均值|[日周月]均值?)|\d+[日天]均值?|average|avg\.?)(?:\s*[(（].*[)）])?\s*[:：]?$/i;
/** Words that an export uses for its last row and a shopper may also type: they count at the edge of the data only. */
const TOTAL_AT_EDGE =
  /^(?:totals?|sum|总|overall|gesamt|gesamtergebnis|gesamtsumme|summe|insgesamt|total g[eé]n[eé]ral|totaux|total geral|total general|totale|totaal|suma|итого|всего|总合计|総計|합계|총계|小計)\s*[:：]?$|^totals?\s+(?:of|for|from|in)\s/i;
const AVERAGE_AT_EDGE = /^(?:mean|durchschnitt|mittelwert|moyenne|promedio|m[eé]dia|среднее|평균)$/i;
const NOTE =
  /^(?:(?:注|备注|说明|数据说明|温馨提示|提示|口径|notes?|remarks?|disclaimer)(?:[\s:：\d(（【、.]|$)|注[^册销资]|(?:数据)?来源\s*[:：]|sources?\s*:|制表|审核|※|\*|#|\/\/)/i;
/** Rows worked out from others, or what the others were meant to reach. */
const DERIVED =
  /^(?:.{0,6}(?:环比|同比|增长率?|增幅|涨幅|涨跌幅?|升降|变化率?|差异|差额|差值|目标值?|达成率?|达标率?|完成率?|完成度|完成进度|进度|占比|去年同期|上月同期|上周同期|对比|较(?:上周|昨日|上月|前一?[日周月])))(?:\s*[(（].*[)）])?\s*[:：]?$|^(?:targets?|goals?|growth|change|variance|achievement|% of target|vs\.?\s.{1,20}|yoy|mom|wow|dod)(?:\s*%)?\s*[:：]?$/i;

/** Any label of a row that sums up begins like this, or has one of these letters; most texts are done with here. */
const WORTH_A_LOOK =
  /^\s*(?:tota|sum|sub|grand|average|avg|mean|overall|gesamt|insgesamt|durch|mittel|moyen|promedio|m[eé]dia|итог|всего|средн)|[总總汇均累총평합]|[合小共]\s*[计計数和]/i;
const CJK_GAPS = /(?<=[\u3400-\u9fff])\s+(?=[\u3400-\u9fff])/g;

/** Cells looked at for the words that mark a total. */
const LABEL_COLUMNS = 6;

/** Whether the row is a total or an average, by the words in its first columns; `atEdge` for the first and last rows. */
export function summaryMark(row: readonly CellValue[], atEdge: boolean): SummaryMark | null {
  let seen = 0;
  for (const value of row) {
    if (isBlank(value)) continue;
    if (typeof value === "string" && value.length <= 80 && WORTH_A_LOOK.test(value)) {
      const label = tidyText(value);
      const text = label.replace(CJK_GAPS, "");
      if (text.length <= 60) {
        if (TOTAL.test(text) || TOTAL_OF.test(text) || (atEdge && TOTAL_AT_EDGE.test(text))) {
          return { why: "total", label };
        }
        if (AVERAGE.test(text) || (atEdge && AVERAGE_AT_EDGE.test(text))) return { why: "average", label };
      }
    }
    seen += 1;
    if (seen === LABEL_COLUMNS) break;
  }
  return null;
}

/** The label of a row of growth, targets or shares ("环比", "目标", "达成率"); null for other rows. */
export function derivedMark(row: readonly CellValue[]): string | null {
  const first = row.find((value) => !isBlank(value));
  if (typeof first !== "string" || first.length > 30) return null;
  const text = tidyText(first);
  return DERIVED.test(text.replace(CJK_GAPS, "")) ? text : null;
}

/** The words of a row of the header, to be found again in the body. */
export interface HeaderWords {
  /** One a column, "" where there is no text; as written, and as they are compared. */
  readonly texts: readonly string[];
  readonly keys: readonly string[];
  /** Columns with a text. */
  readonly count: number;
}

export function headerWords(row: readonly CellValue[]): HeaderWords {
  const texts = row.map((value) => (typeof value === "string" && !isBlank(value) ? value : ""));
  return { texts, keys: texts.map(headerKey), count: texts.filter((text) => text !== "").length };
}

/** Whether a row says the header again; one heading in five may differ. */
export function repeatsHeader(row: readonly CellValue[], { texts, keys, count }: HeaderWords): boolean {
  if (count < 2) return false;
  // A row of data differs in its first cells, and then needs no further look.
  let different = 0;
  for (let i = 0; i < texts.length && different <= count * 0.2; i += 1) {
    if (texts[i] === "" || row[i] === texts[i]) continue;
    const value = row[i];
    if (typeof value !== "string" || !mayBe(value, texts[i]) || headerKey(value) !== keys[i]) different += 1;
  }
  return different <= count * 0.2;
}

/** Whether a text begins a line of its own like a note. */
export function beginsLikeNote(text: string): boolean {
  return NOTE.test(tidyText(text.slice(0, 40)));
}

/** Quick: whether a text may be a heading written a little differently, by its length and ends. */
function mayBe(value: string, text: string): boolean {
  if (Math.abs(value.length - text.length) > 6) return false;
  const [a, b] = [value.trim(), text.trim()];
  return mayBeSame(a, b, 0) && mayBeSame(a, b, -1);
}

/** Whether the characters at an end are the same in any letter case, or one of them is of full width. */
function mayBeSame(value: string, text: string, at: number): boolean {
  const [a, b] = [value.at(at)?.charCodeAt(0) ?? 0, text.at(at)?.charCodeAt(0) ?? 0];
  return (a | 0x20) === (b | 0x20) || a >= 0xff00 || b >= 0xff00;
}
