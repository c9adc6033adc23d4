import type { AddedColumn } from "./kept-rows";
import type { BidLogWords, ChangeCell, Side, SideCell } from "./bid-log-words";
import { thisRow } from "../formulas/structured-reference";
import type { TypedChange } from "../keywords/bid-log";
import type { ChangeComparison } from "../keywords/bid-log-comparison";
import type { CellValue } from "../../workbook/grid";

/** What the columns of the 调价记录 are printed with. */
export interface BidLogSheet {
  readonly words: BidLogWords;
  readonly rows: readonly TypedChange[];
  /** What tells the rows apart. */
  readonly keys: readonly CellValue[];
  readonly own: readonly AddedColumn[];
  readonly comparisons: readonly ChangeComparison[];
  /** What is to be said of each row's windows, or why there are none. */
  readonly remarks: readonly CellValue[];
  /** At least 1. */
  readonly rowCount: number;
  /** The cells above the table that formulas read. */
  readonly aside: Readonly<Record<"margin" | "chance" | "level" | "quantile", string>>;
  /** A day as the workbook counts it. */
  dayOf(serial: number | null): number | null;
}

/** A figure of the change in the row of the formula. */
export function bidLogCell({ words }: Pick<BidLogSheet, "words">, cell: ChangeCell): string {
  return thisRow(words.change[cell]);
}

/** A figure of one window of the change in the row of the formula. */
export function sideCell({ words }: Pick<BidLogSheet, "words">, side: Side, cell: SideCell): string {
  return thisRow(words.side[side][cell]);
}
