import { isBlank } from "./cell-kind";
import { headerKey } from "./header-text";
import { tidyText } from "../values/text";
import type { CellValue } from "../../workbook/grid";

/** A row that sums up others, and the words that say so. */
export interface SummaryMark {
  readonly why: "total" | "average";
  readonly label: string;
}

const TOTAL = /^(?:.{0,8}(?:合计|总计|小计|汇总|累计)|总和|总数|共计|grand total|sub-?total)\s*[:：]?$/i;
const TOTAL_OF = /^(?:totals?|sub-?total|合计|总计|小计|汇总)(?:\s*[:：(（]|\s+[-–—]\s).+/i;
const AVERAGE = /^(?:.{0,6}(?:平均值?|均值|[日周月]均值?)|average|avg\.?)\s*[:：]?$/i;
/** Words that an export uses for its last row and a shopper may also type: they count at the edge of the data only. */
const TOTAL_AT_EDGE = /^(?:totals?|sum|总)\s*[:：]?$/i;
const AVERAGE_AT_EDGE = /^mean$/i;
const NOTE = /^(?:注|说明|备注|数据说明|数据来源|来源|note|source|※|\*|#)/i;

/** Any row that sums up has one of these in its label; most rows are done with here. */
const WORTH_A_LOOK = /[计总汇共均累]|total|sum|average|avg|mean/i;

/** Cells looked at for the words that mark a total. */
const LABEL_COLUMNS = 6;

/** Whether the row is a total or an average, by the words in its first columns; `atEdge` for the first and last rows. */
export function summaryMark(row: readonly CellValue[], atEdge: boolean): SummaryMark | null {
  let seen = 0;
  for (const value of row) {
    if (isBlank(value)) continue;
    if (typeof value === "string" && value.length <= 80 && WORTH_A_LOOK.test(value)) {
      const text = tidyText(value);
      if (text.length <= 60) {
        if (TOTAL.test(text) || TOTAL_OF.test(text) || (atEdge && TOTAL_AT_EDGE.test(text))) {
          return { why: "total", label: text };
        }
        if (AVERAGE.test(text) || (atEdge && AVERAGE_AT_EDGE.test(text)))
          return { why: "average", label: text };
      }
    }
    seen += 1;
    if (seen === LABEL_COLUMNS) break;
  }
  return null;
}

/** Whether a row says the header again. */
export function repeatsHeader(row: readonly CellValue[], headerKeys: readonly string[]): boolean {
  let filled = 0;
  for (const key of headerKeys) if (key !== "") filled += 1;
  if (filled < 2) return false;
  // A row of data differs in its first cells, and then needs no further look.
  let different = 0;
  for (let i = 0; i < headerKeys.length && different <= filled * 0.2; i += 1) {
    if (headerKeys[i] === "") continue;
    const value = row[i];
    if (typeof value !== "string" || value.length >= 120 || headerKey(value) !== headerKeys[i])
      different += 1;
  }
  return different <= filled * 0.2;
}

/** Whether a text standing alone in a row begins like a note. */
export function beginsLikeNote(text: string): boolean {
  return NOTE.test(tidyText(text));
}
