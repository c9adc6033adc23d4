import { formulaRuns } from "./formula-runs";
import type { FormulaRun } from "./formula-runs";
import { AGREES, DIFFERS, expectedAt, holdAgainst, quotientsFor } from "./quotient";
import type { Quotient } from "./quotient";
import { rowKey } from "./row-key";
import { trustedColumns } from "./trusted-columns";
import type { TrustedColumn } from "./trusted-columns";
import { placeOf } from "../clean/changes";
import type { CleanTable } from "../clean/clean-table";
import { issue } from "../issue";
import type { Issue } from "../issue";

/** A ratio column and the way it is worked out in all of its rows; null where none explains them. */
export interface FollowedRatio {
  readonly column: TrustedColumn;
  readonly quotient: Quotient | null;
}

/** What came of holding the ratio columns against their inputs. */
export interface RatioFindings {
  readonly issues: readonly Issue[];
  /** Every ratio column whose inputs are there. */
  readonly ratios: readonly FollowedRatio[];
  /** The cells that differ from the way their column is worked out, as "column:row" of the sheet. */
  readonly cells: ReadonlySet<string>;
}

/** Fewer rows than this tell nothing about a column. */
const LEAST_COMPARED = 3;
/** More rows that differ than this, and the column is not the quotient it was taken for. */
const MOST_DIFFERENT = 0.2;
/** Changes of formula told one by one. */
const MOST_CHANGES = 3;

/**
 * Holds every ratio column against its inputs, row by row.
 *
 * Issues: "ratio-formula-changed" with the row from which it follows another formula, "ratio-formula-ended" and
 * "ratio-formula-began" where one side follows none, "ratio-cell-differs" for single cells.
 * Example: 转化率 = buyers / visitors down to row 40 and orders / visitors from row 41 on -> one issue at row 41.
 */
export function ratioFindings(table: CleanTable): RatioFindings {
  const issues: Issue[] = [];
  const ratios: FollowedRatio[] = [];
  const cells = new Set<string>();
  for (const column of trustedColumns(table)) {
    const ways = quotientsFor(table, column);
    if (ways.length === 0) continue;
    const held = ways.map((way) => holdAgainst(column, way));
    const runs = formulaRuns(held);
    const followed = runs.filter(({ way }) => way !== null);
    if (followed.length === 0) {
      ratios.push({ column, quotient: null });
      continue;
    }
    issues.push(...changes(table, column, ways, runs));
    issues.push(...differences(table, column, { ways, held, runs: followed, cells }));
    const [only] = followed;
    const quotient = runs.length === 1 && only.way !== null ? ways[only.way] : null;
    ratios.push({ column, quotient });
  }
  return { issues, ratios, cells };
}

function changes(
  table: CleanTable,
  column: TrustedColumn,
  ways: readonly Quotient[],
  runs: readonly FormulaRun[],
): readonly Issue[] {
  return runs.slice(1, 1 + MOST_CHANGES).map(({ way, from }, i) => {
    const earlier = runs[i].way;
    const at = { sheet: table.sheet, ...placeOf(table, column, from) };
    const params = { header: column.header, row: at.row, from: rowKey(table, from) };
    if (way === null)
      return issue("ratio-formula-ended", at, { ...params, before: inWords(ways[earlier ?? 0]) });
    if (earlier === null) return issue("ratio-formula-began", at, { ...params, after: inWords(ways[way]) });
    const formulas = { before: inWords(ways[earlier]), after: inWords(ways[way]) };
    return issue("ratio-formula-changed", at, { ...params, ...formulas });
  });
}

interface Held {
  readonly ways: readonly Quotient[];
  readonly held: readonly Uint8Array[];
  readonly runs: readonly FormulaRun[];
  readonly cells: Set<string>;
}

/** The cells that differ within the runs that follow a formula, told once a column. */
function differences(table: CleanTable, column: TrustedColumn, held: Held): readonly Issue[] {
  const different: number[] = [];
  let compared = 0;
  for (const { way, from, to } of held.runs) {
    const rows = held.held[way ?? 0];
    for (let place = from; place <= to; place += 1) {
      if (rows[place] === DIFFERS) different.push(place);
      if (rows[place] === DIFFERS || rows[place] === AGREES) compared += 1;
    }
  }
  if (different.length === 0 || compared < LEAST_COMPARED) return [];
  if (different.length > MOST_DIFFERENT * compared) return [];
  for (const place of different) {
    const { column: index, row } = placeOf(table, column, place);
    held.cells.add(`${index}:${row}`);
  }
  const [first] = different;
  const run = held.runs.find(({ from, to }) => from <= first && first <= to);
  const quotient = held.ways[run?.way ?? 0];
  const at = { sheet: table.sheet, ...placeOf(table, column, first) };
  const params = {
    header: column.header,
    count: different.length,
    row: at.row,
    stated: column.values[first] as number,
    expected: expectedAt(quotient, first) ?? 0,
    formula: inWords(quotient),
  };
  return [issue("ratio-cell-differs", at, params)];
}

/** A formula by the operator's own headings: "成交金额 ÷ 花费", "花费 ÷ 展现量 × 1000". */
function inWords({ top, bottom, factor }: Quotient): string {
  const [over, under] = [top.header, bottom.header].map((header) => header.replace(/\s+/g, " ").trim());
  return factor === 1 ? `${over} ÷ ${under}` : `${over} ÷ ${under} × ${factor}`;
}
