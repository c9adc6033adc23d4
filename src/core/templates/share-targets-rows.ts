import type { ShareTargetWords, Sharer } from "./share-targets-words";
import type { SubjectFigures } from "../model/subject-figures";
import { sharesOf } from "../targets/shares";

/** Who or what shares the targets. */
export interface Sharers {
  /** Names that stand fast, or null for rows the operator names. */
  readonly names: readonly string[] | null;
  /** Names that rows the operator names begin with. */
  readonly suggested: readonly string[];
  /** Each one's share of what was sold, 0 to 1, adding up to 1; null where that is not known. */
  readonly shares: readonly number[] | null;
  readonly rowCount: number;
}

/** Products listed one by one; the rest share one row. */
const MOST = 50;
/** Rows for the operator to name at least, and beyond the names that are known. */
const LEAST_ROWS = 10;
const SPARE_ROWS = 3;

/** Products by their table, all others in one row; people by theirs; else rows to name. */
export function sharersOf(sharer: Sharer, figures: SubjectFigures | null, words: ShareTargetWords): Sharers {
  const sold = figures === null ? [] : soldBy(figures);
  const known = sold.some(([, amount]) => amount > 0);
  if (sharer === "product" && known) {
    const listed = sold.length > MOST ? sold.slice(0, MOST - 1) : sold;
    const rest = sold.slice(listed.length).reduce((sum, [, amount]) => sum + amount, 0);
    const rows = sold.length > listed.length ? [...listed, [words.others, rest] as const] : listed;
    return {
      names: rows.map(([name]) => name),
      suggested: [],
      shares: sharesOf(rows.map(([, amount]) => amount)),
      rowCount: rows.length,
    };
  }
  const names = sharer === "person" ? sold.map(([name]) => name) : [];
  return {
    names: null,
    suggested: names,
    shares: known ? sharesOf(sold.map(([, amount]) => amount)) : null,
    rowCount: Math.max(LEAST_ROWS, names.length + SPARE_ROWS),
  };
}

/** What each brought over all periods, the most first; an amount below 0 counts as none. */
function soldBy({ subjects, rows }: SubjectFigures): readonly (readonly [name: string, amount: number])[] {
  const amounts = new Map(subjects.map((subject) => [subject, 0]));
  for (const { subject, values } of rows)
    amounts.set(subject, (amounts.get(subject) ?? 0) + (values.paidAmount ?? 0));
  return [...amounts]
    .map(([name, amount]) => [name, Math.max(0, amount)] as const)
    .sort(([, a], [, b]) => b - a);
}
