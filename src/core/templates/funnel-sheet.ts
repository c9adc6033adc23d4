import type { FunnelTable, PlaceCells } from "./funnel-place";
import { characters } from "./column-width";
import type { FunnelWords } from "./funnel-words";
import { thisRow } from "../formulas/structured-reference";
import type { FunnelSource } from "../funnel/funnel-source";

/** What the columns of the 漏斗 are printed with. */
export interface FunnelSheet {
  readonly words: FunnelWords;
  readonly source: FunnelSource;
  /** The table of steps by day and segment. */
  readonly data: FunnelTable;
  /** Name of the 漏斗's own table. */
  readonly table: string;
  readonly now: PlaceCells;
  readonly before: PlaceCells;
  /** Cells with the first day of those that tell how far days vary; null without days. */
  readonly noise: { readonly now: string; readonly before: string } | null;
  /** Cells with the number of whole rows of each. */
  readonly rows: { readonly now: string; readonly before: string };
  /** Cells with the thresholds. */
  readonly rules: { readonly chance: string; readonly least: string; readonly exceeds: string };
  /** Cell with what the last step brought in; null without amounts. */
  readonly amount: string | null;
  /** Best rate of the single segments for a step, as a formula without "="; null in a source with days. */
  readonly bestSegment: ((step: number) => string) | null;
  /** Steps at the top that the chart leaves out. */
  readonly skipped: number;
}

/** Number formats of counts and rates. Of a thousand impressions often less than one becomes a sale. */
export const [COUNT, RATE, POINTS] = [
  "#,##0",
  "[=0]0%;[<0.001]0.0000%;0.00%",
  "+0.00%;-0.00%;0.00%",
] as const;
/** The same in the middle of a sentence, as a formula without "=". */
export function rateText(rate: string): string {
  return `TEXT(${rate},IF(${rate}<0.001,"0.0000%","0.00%"))`;
}

/** Of texts beside numbers, which stand at the right of their cells: a blank ahead of them. */
export const TEXT_APART = 'General;General;General;" "@';
/** Of figures that formulas read and nobody needs to see. */
export const UNSEEN = ";;;";

/** Room for a heading on one line as long as it is short, and for its longest word on two. */
export function headingRoom(header: string): string {
  const isShort = characters(header) <= ONE_LINE;
  const isOneWord = !header.includes(" ");
  if (isShort && isOneWord) return header;
  return header.split(" ").reduce((longest, word) => {
    return characters(word) > characters(longest) && characters(word) <= ONE_LINE ? word : longest;
  }, "");
}

/** Characters of a heading that is not broken in the middle of a word. */
const ONE_LINE = 14;

/** Whether a row is that of the first step, which has nothing before it, as a formula without "=". */
export function isFirst(words: FunnelWords): string {
  return `${thisRow(words.behind.order)}=1`;
}
