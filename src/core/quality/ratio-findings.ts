import { formulaRuns } from "./formula-runs";
import type { FormulaRun } from "./formula-runs";
import { AGREES, DIFFERS, UNKNOWN, expectedAt, holdAgainst, quotientsFor, shifted } from "./quotient";
import type { Quotient } from "./quotient";
import { rowKey } from "./row-key";
import type { TrustedColumn } from "./trusted-columns";
import { placeOf } from "../clean/changes";
import type { CleanTable } from "../clean/clean-table";
import { issue } from "../issue";
import type { Issue } from "../issue";

/** A ratio column held against its inputs. */
export interface FollowedRatio {
  readonly column: TrustedColumn;
  /** The way it is worked out in all of its rows; null where none explains them. */
  readonly quotient: Quotient | null;
  /** 1 for each row in which the column was compared with the way it is worked out there, and nothing is left to say. */
  readonly judged: Uint8Array;
}

/** What came of holding the ratio columns against their inputs. */
export interface RatioFindings {
  readonly issues: readonly Issue[];
  /** Every ratio column whose inputs are there. */
  readonly ratios: readonly FollowedRatio[];
}

const HALF_TRUSTED = 0.5;
/** Fewer rows than this tell nothing about a column. */
const LEAST_COMPARED = 3;
/** More rows that differ than this, and the column is not the quotient it was taken for. */
const MOST_DIFFERENT = 0.2;
/** Ways that are tried with the figures of a neighbouring row. */
const MOST_SHIFTED = 3;
/** Changes of formula told one by one. */
const MOST_CHANGES = 3;

/**
 * Holds every ratio column against its inputs, row by row.
 *
 * Issues: "ratio-formula-changed" with the row from which it follows another formula, "ratio-formula-ended" and
 * "ratio-formula-began" where one side follows none, "ratio-from-row-above" and "ratio-from-row-below" where a
 * formula takes its figures from a neighbouring row, "ratio-cell-differs" for single cells.
 * Example: 转化率 = buyers / visitors down to row 40 and orders / visitors from row 41 on -> one issue at row 41.
 */
export function ratioFindings(table: CleanTable): RatioFindings {
  const issues: Issue[] = [];
  const ratios: FollowedRatio[] = [];
  for (const column of columnsToJudge(table)) {
    const ways = quotientsFor(table, column);
    if (ways.length === 0) continue;
    const held = holdAll(column, ways);
    const followed = held.runs.filter(({ way }) => way !== null);
    const judged = new Uint8Array(column.values.length);
    const [only] = followed;
    const quotient = held.runs.length === 1 && only?.way != null ? held.ways[only.way] : null;
    ratios.push({ column, quotient, judged });
    if (followed.length > 0)
      issues.push(...changes(table, column, held), ...differences(table, column, held, judged));
  }
  return { issues, ratios };
}

/** A doubt about a ratio's field is settled by the very comparison made here. */
function columnsToJudge(table: CleanTable): readonly TrustedColumn[] {
  return table.columns.filter(
    (column): column is TrustedColumn =>
      column.type === "number" && column.field !== null && column.confidence >= HALF_TRUSTED,
  );
}

/** The rows of a column held against every way it may be worked out, and the runs that came of it. */
interface Held {
  readonly ways: readonly Quotient[];
  readonly rows: readonly Uint8Array[];
  readonly runs: readonly FormulaRun[];
}

function holdAll(column: TrustedColumn, ways: readonly Quotient[]): Held {
  const rows = ways.map((way) => holdAgainst(column, way));
  const runs = formulaRuns(rows);
  if (runs.every(({ way }) => way !== null)) return { ways, rows, runs };
  // Rows that follow no formula may follow it with the figures of a neighbouring row.
  const more = [...ways, ...shifted(ways.slice(0, MOST_SHIFTED))];
  const moreRows = [...rows, ...more.slice(ways.length).map((way) => holdAgainst(column, way))];
  return { ways: more, rows: moreRows, runs: formulaRuns(moreRows) };
}

function changes(table: CleanTable, column: TrustedColumn, { ways, rows, runs }: Held): readonly Issue[] {
  const told = runs.filter(({ way }, i) => i > 0 || (way !== null && ways[way].shift !== 0));
  return told.slice(0, MOST_CHANGES).map((run) => {
    const earlier = runs[runs.indexOf(run) - 1]?.way ?? null;
    // Rows that say nothing may stand at the seam: the change is where the figures tell it.
    const telling =
      run.way === null
        ? rows[earlier ?? 0].indexOf(DIFFERS, run.from)
        : rows[run.way].indexOf(AGREES, run.from);
    const place = Math.max(run.from, telling);
    const at = { sheet: table.sheet, ...placeOf(table, column, place) };
    const params = { header: column.header, row: at.row, from: rowKey(table, place) };
    if (run.way === null) {
      return issue("ratio-formula-ended", at, { ...params, before: inWords(ways[earlier ?? 0]) });
    }
    const after = inWords(ways[run.way]);
    const { shift } = ways[run.way];
    if (shift !== 0) {
      const code = shift < 0 ? "ratio-from-row-above" : "ratio-from-row-below";
      return issue(code, at, { ...params, formula: after });
    }
    if (earlier === null) return issue("ratio-formula-began", at, { ...params, after });
    return issue("ratio-formula-changed", at, { ...params, before: inWords(ways[earlier]), after });
  });
}

/** The cells that differ within the runs that follow a formula, told once a column. */
function differences(
  table: CleanTable,
  column: TrustedColumn,
  { ways, rows, runs }: Held,
  judged: Uint8Array,
): readonly Issue[] {
  const different: { readonly place: number; readonly way: number }[] = [];
  let compared = 0;
  for (const { way, from, to } of runs) {
    if (way === null) continue;
    for (let place = from; place <= to; place += 1) {
      if (rows[way][place] === DIFFERS) different.push({ place, way });
      if (rows[way][place] !== UNKNOWN) compared += 1;
    }
  }
  if (compared < LEAST_COMPARED || different.length > MOST_DIFFERENT * compared) return [];
  for (const { way, from, to } of runs) {
    for (let place = from; way !== null && place <= to; place += 1) {
      if (rows[way][place] !== UNKNOWN) judged[place] = 1;
    }
  }
  if (different.length === 0) return [];
  const [{ place, way }] = different;
  const at = { sheet: table.sheet, ...placeOf(table, column, place) };
  const params = {
    header: column.header,
    count: different.length,
    row: at.row,
    stated: column.values[place] as number,
    expected: expectedAt(ways[way], place) ?? 0,
    formula: inWords(ways[way]),
  };
  return [issue("ratio-cell-differs", at, params)];
}

/** A formula by the operator's own headings: "成交金额 ÷ 花费", "花费 ÷ 展现量 × 1000". */
function inWords({ top, bottom, factor }: Quotient): string {
  const [over, under] = [top.header, bottom.header].map((header) => header.replace(/\s+/g, " ").trim());
  return factor === 1 ? `${over} ÷ ${under}` : `${over} ÷ ${under} × ${factor}`;
}
