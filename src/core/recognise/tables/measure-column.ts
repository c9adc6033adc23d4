import { isBlank } from "./cell-kind";
import { headerKey, readHeader } from "../columns/header-text";
import { tidyText } from "../../values/text";
import type { Grid } from "../../../workbook/grid";

/** Headings of a column that names each row's figure. */
const NAMES_FIGURES =
  /^(?:指标|数据指标|指标名称?|数据项|数据|类型|type|项目|维度|metrics?|measures?|kpis?|indicator|data)$/i;
/** More names than this, each of several items, are things and no figures. */
const MOST_NAMES = 40;
const ROWS_LOOKED_AT = 400;

/** Where the rows of a table with periods as headings say which figure they hold. */
export interface MeasureColumn {
  /** Index into the rows. */
  readonly column: number;
  /** The names, in the order they are first met. */
  readonly labels: readonly string[];
}

/**
 * The column whose texts name each row's figure; null where there is none. Its heading says so or is blank, or
 * half of its texts are known words of headings; and it has several texts, said again for every item or once.
 * Example: BSR, UNIT, BSR, UNIT under "type"; or 访客数, 支付金额, 转化率 in the first column.
 *
 * `candidates` are the columns beside the periods, with their headings; `dataRows` the rows looked at.
 */
export function findMeasureColumn(
  rows: Grid["rows"],
  candidates: readonly { readonly column: number; readonly header: string }[],
  dataRows: readonly number[],
): MeasureColumn | null {
  let best: (MeasureColumn & { readonly strength: number }) | null = null;
  for (const { column, header } of candidates) {
    const labels = labelsOf(rows, column, dataRows);
    if (labels === null) continue;
    const known = labels.filter((label) => readHeader(label).length > 0).length;
    const isNamed = NAMES_FIGURES.test(headerKey(header));
    const isRepeated = labels.length * 2 <= Math.min(dataRows.length, ROWS_LOOKED_AT);
    const share = known / labels.length;
    const strength = share >= 0.5 && known >= 2 ? 1 + share : isNamed && (isRepeated || share >= 0.3) ? 1 : 0;
    if (strength > (best?.strength ?? 0)) best = { column, labels, strength };
  }
  return best === null ? null : { column: best.column, labels: best.labels };
}

/** The different texts of a column, as they are first written; null for columns that hold anything else. */
function labelsOf(rows: Grid["rows"], column: number, dataRows: readonly number[]): readonly string[] | null {
  const labels = new Map<string, string>();
  let filled = 0;
  for (const row of dataRows.slice(0, ROWS_LOOKED_AT)) {
    const value = rows[row][column];
    if (isBlank(value)) continue;
    if (typeof value !== "string" || value.length > 40) return null;
    filled += 1;
    const text = tidyText(value);
    if (!labels.has(headerKey(text))) labels.set(headerKey(text), text);
    if (labels.size > MOST_NAMES) return null;
  }
  const looked = Math.min(dataRows.length, ROWS_LOOKED_AT);
  return labels.size < 2 || filled < looked * 0.8 ? null : [...labels.values()];
}
