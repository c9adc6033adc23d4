import { headerKey } from "../columns/header-key";
import type { RecognisedColumn, WideLayout } from "../recognised-sheet";
import { tidyText } from "../../values/text";

/** What of a table its confirmed mapping is remembered by. A recognised table is one. */
export interface TableHeader {
  readonly columns: readonly Pick<RecognisedColumn, "index" | "group" | "header">[];
  readonly wide: {
    readonly headingField: WideLayout["headingField"];
    readonly columns: readonly Pick<WideLayout["columns"][number], "index">[];
  } | null;
}

/** A heading longer than this is remembered by its beginning. */
export const REMEMBERED_HEADER = 200;
const LONGEST_SIGNATURE = 4000;

const DAY = String.raw`20\d{2}[-/.年]\d{1,2}[-/.月]\d{1,2}[日号]?|20\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])`;
const MONTH = String.raw`20\d{2}(?:[-/.]|年)\d{1,2}月?`;
const MONTH_DAY = String.raw`\d{1,2}月\d{1,2}[日号]?|\d{1,2}[./]\d{1,2}(?=\s*[-~–—至到]\s*\d{1,2}[./]\d)`;
const WEEK = String.raw`第\d{1,2}周|\bweek\s?\d{1,2}|\bw\d{1,2}`;
/** Periods in a heading change from one export to the next: "支付金额 (2026-03-01~2026-03-07)". */
const PERIOD = new RegExp(String.raw`(?<!\d)(?:${DAY}|${MONTH}|${MONTH_DAY}|${WEEK})(?!\d)`, "gi");
const RANGE_END = /#(\s*[-~–—至到]\s*)\d{1,2}[./]\d{1,2}(?!\d)/g;

/**
 * A heading in the form it is looked up by: group and header as one, as the header reader compares them, with
 * periods taken out. Example: "Cost " and "cost" are one key, "支付金额(3.1-3.7)" and "支付金额(3.8-3.14)" as well.
 */
export function headingKey(group: string | null, header: string): string {
  const text = `${group?.slice(0, REMEMBERED_HEADER) ?? ""}\n${header.slice(0, REMEMBERED_HEADER)}`;
  if (!/\d/.test(text.normalize("NFKC"))) return headerKey(text);
  return headerKey(tidyText(text).replace(PERIOD, "#").replace(RANGE_END, "#$1#"));
}

/**
 * The keys of a table's headings from left to right. Columns under dates are left out, because next week they are
 * others; a last key says that there were such.
 */
export function headingKeys({ columns, wide }: TableHeader): readonly string[] {
  const dated = new Set(wide?.columns.map(({ index }) => index));
  const keys = columns
    .filter(({ index }) => !dated.has(index))
    .map(({ group, header }) => headingKey(group, header));
  return wide === null ? keys : [...keys, `#${wide.headingField}`];
}

/**
 * The name a table's confirmed mapping is kept under: its headings in order, without figures and periods, so that it
 * is the same for next week's export. A very long one ends in a number worked out from the rest.
 * Example: 日期 | 访客数 | 支付金额 -> "日期|访客数|支付金额".
 */
export function signatureOf(header: TableHeader): string {
  const whole = headingKeys(header).join("|");
  if (whole.length <= LONGEST_SIGNATURE) return whole;
  return `${whole.slice(0, LONGEST_SIGNATURE)}…${fingerprint(whole)}`;
}

/** FNV-1a over UTF-16 code units, 32 bits. */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, "0");
}
