import { op, table } from "arquero";
import { KEYWORD_HEADER, KEYWORD_MEASURES } from "./keyword-rows";
import type { KeywordRow } from "./keyword-rows";

/** The sums of `sameSums` by arquero, from rows in memory: its tables are made of columns. */
export function arqueroSums(rows: readonly KeywordRow[], lastClosedDay: number): number {
  const columns = KEYWORD_HEADER.map((name, place): [string, (string | number)[]] => {
    const cells = new Array<string | number>(rows.length);
    for (let i = 0; i < rows.length; i += 1) cells[i] = rows[i][place];
    return [name, cells];
  });
  const sums = KEYWORD_MEASURES.map((name) => [name, op.sum(name)] as const);
  const closed = KEYWORD_MEASURES.map(
    (name) => [`closed_${name}`, `d => op.sum(d.day <= ${lastClosedDay} ? d.${name} : 0)`] as const,
  );
  const days = [["days", op.distinct("day")]] as const;
  return table(columns)
    .groupby("word", "match_type", "campaign")
    .rollup(Object.fromEntries([...sums, ...closed, ...days]))
    .numRows();
}
