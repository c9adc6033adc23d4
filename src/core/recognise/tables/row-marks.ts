import { isBlank } from "./cell-kind";
import { tidyText } from "../../values/text";
import type { CellValue } from "../../../workbook/grid";

/** A row that sums up others, and the words that say so. */
export interface SummaryMark {
  readonly why: "total" | "average";
  readonly label: string;
  /** Index of the label's cell in its row. */
  readonly column: number;
  /** Whether the words can hardly mean anything else: "合计", "3月小计", but not "发票汇总" or "East Total". */
  readonly isSure: boolean;
}

const TOTAL_WORD = "(?:合计|总计|小计|汇总|累计|合計|總計|小計|累計)";
/** What a total is of, when it is no name: a period, a place in an order, all there is. */
const SPAN = String.raw`(?:[\d年月日周季度第一二三四五上中下半旬~～至到./\s-]{0,24}|(?:第.{1,4}|[本当上全每该各][日天周月年页季店部场期旬组类]|整[体店]|全部|所有|以上|店铺|数据)\s*)`;
const TOTAL = new RegExp(
  String.raw`^(?:${SPAN}${TOTAL_WORD}|总和|总数|共计|grand totals?|sub-?totals?|(?:day|daily|week|weekly|month|monthly|quarter|year|page|report|account|overall|running|w\d+|q\d)\s*(?:sub-?)?totals?)(?:值|数|行)?\s*[:：]?$`,
  "i",
);
/** A name with a word of totals behind it: a total of that name, or a name. */
const MAYBE_TOTAL = new RegExp(
  String.raw`^(?:.{1,8}${TOTAL_WORD}(?:值|数|行)?|(?:.{1,40}\s)?(?:sub-?)?totals?)\s*[:：]?$`,
  "i",
);
const TOTAL_OF =
  /^(?:totals?|sub-?total|合计|总计|小计|汇总|合計|總計|小計)(?:\s*[:：(（/、&]|\s+[-–—]\s).+/i;
const AVERAGE_SPAN = new RegExp(
  String.raw`^(?:${SPAN}(?:平均|均值)|[日周月]均|\d+[日天]均|average|avg)`,
  "i",
);
/** What others reached on average is a row like any other: 同行平均 below 本店. */
const BENCHMARK = /同行|行业|类目|竞品|竞店|大盘|industry|category|peer/i;
const AVERAGE =
  /^(?:.{0,6}(?:平均值?|均值|[日周月]均值?)|\d+[日天]均值?|average|avg\.?)(?:\s*[(（].*[)）])?\s*[:：]?$/i;
/** Words that an export uses for its last row and a shopper may also type: they count at the edge of the data only. */
const TOTAL_AT_EDGE =
  /^(?:totals?|sum|总|overall|gesamt|gesamtergebnis|gesamtsumme|summe|insgesamt|total g[eé]n[eé]ral|totaux|total geral|total general|totale|totaal|suma|итого|всего|总合计|総計|합계|총계|小計)\s*[:：]?$|^totals?\s+(?:of|for|from|in)\s/i;
const AVERAGE_AT_EDGE = /^(?:mean|durchschnitt|mittelwert|moyenne|promedio|m[eé]dia|среднее|평균)$/i;
/** Rows worked out from others, or what the others were meant to reach. */
const DERIVED_WORD =
  "(?:环比|同比|增长率?|增幅|涨幅|涨跌幅?|升降|变化率?|差异|差额|差值|目标值?|达成率?|达标率?|完成率?|完成度|完成进度|进度|占比|去年同期|上月同期|上周同期|对比|较(?:上周|昨日|上月|前一?[日周月]))";
const DERIVED = new RegExp(
  String.raw`^.{0,6}${DERIVED_WORD}(?:\s*[(（].*[)）])?\s*[:：]?$|^(?:targets?|goals?|growth|change|variance|achievement|% of target|vs\.?\s.{1,20}|yoy|mom|wow|dod)(?:\s*%)?\s*[:：]?$`,
  "i",
);
const BARE_DERIVED = new RegExp(
  String.raw`^(?:[本当上下全][日周月年季店]|[日周月年]|总|累计)?${DERIVED_WORD}(?:\s*[(（].*[)）])?\s*[:：]?$|^[a-z%]`,
  "i",
);

/** Any label of a row that sums up begins like this, or has one of these letters; most texts are done with here. */
const WORTH_A_LOOK =
  /totals?\s*[:：]?\s*$|^\s*(?:tota|sum|sub|grand|average|avg|mean|overall|gesamt|insgesamt|durch|mittel|moyen|promedio|m[eé]dia|итог|всего|средн)|[总總総汇均累총평합]|[合小共]\s*[计計数和]/i;
const SUM_WORDS_BEHIND = new RegExp(
  String.raw`(?:${TOTAL_WORD}(?:值|数|行)?|(?:sub-?)?totals?)\s*[:：]?$`,
  "i",
);
const CJK_GAPS = /(?<=[\u3400-\u9fff])\s+(?=[\u3400-\u9fff])/g;

/** The same by a text's ends, for the many that need no pattern to be told: what a label begins or ends with. */
const BEGINS = charCodes("TtSsGgAaMmOoIiDdPpИиВвСс总總総汇合小共累총평합");
const ENDS = charCodes("计計数和总總值行均汇lLsS:：)）gGеоЕО");

/** Cells looked at for the words that mark a total. */
const LABEL_COLUMNS = 6;

/**
 * What the words in a row's first columns say of it: a total, an average, or nothing (null); `atEdge` for the first
 * and last rows, where common words count as well.
 */
export function summaryMark(row: readonly CellValue[], atEdge: boolean): SummaryMark | null {
  let seen = 0;
  for (let column = 0; column < row.length; column += 1) {
    const value = row[column];
    if (isBlank(value)) continue;
    if (typeof value === "string" && value.length <= 80 && endsLikeLabel(value) && WORTH_A_LOOK.test(value)) {
      const label = tidyText(value);
      const mark = label.length > 60 ? null : markOf(label.replace(CJK_GAPS, ""), atEdge);
      if (mark !== null) return { ...mark, label, column };
    }
    seen += 1;
    if (seen === LABEL_COLUMNS) break;
  }
  return null;
}

function endsLikeLabel(value: string): boolean {
  const [first, last] = [value.charCodeAt(0), value.charCodeAt(value.length - 1)];
  return BEGINS.has(first) || ENDS.has(last) || isSpace(first) || isSpace(last);
}

function isSpace(code: number): boolean {
  return (
    code <= 0x20 || code === 0xa0 || code === 0x3000 || (code >= 0x2000 && code <= 0x200f) || code >= 0xfe00
  );
}

function charCodes(text: string): ReadonlySet<number> {
  return new Set(Array.from(text, (letter) => letter.charCodeAt(0)));
}

function markOf(text: string, atEdge: boolean): Pick<SummaryMark, "why" | "isSure"> | null {
  if (TOTAL.test(text) || TOTAL_OF.test(text) || (atEdge && TOTAL_AT_EDGE.test(text))) {
    return { why: "total", isSure: true };
  }
  if (AVERAGE.test(text) || (atEdge && AVERAGE_AT_EDGE.test(text))) {
    return { why: "average", isSure: !BENCHMARK.test(text) && (atEdge || AVERAGE_SPAN.test(text)) };
  }
  return MAYBE_TOTAL.test(text) ? { why: "total", isSure: false } : null;
}

/** What a label that is not sure names: "East" of "East Total", "鞋类" of "鞋类小计". */
export function summedName(label: string): string {
  return tidyText(label.replace(SUM_WORDS_BEHIND, ""));
}

/** The words of a row of growth, targets or shares. */
export interface DerivedMark {
  readonly label: string;
  /** Whether nothing stands in front of them: "目标", but not "减肥目标". */
  readonly isBare: boolean;
}

/** What says that a row holds growth, targets or shares ("环比", "目标", "达成率"); null for other rows. */
export function derivedMark(row: readonly CellValue[]): DerivedMark | null {
  const first = row.find((value) => !isBlank(value));
  if (typeof first !== "string" || first.length > 30) return null;
  const label = tidyText(first);
  const text = label.replace(CJK_GAPS, "");
  return DERIVED.test(text) ? { label, isBare: BARE_DERIVED.test(text) } : null;
}
