import { expectedRate } from "./expected-rate";
import type { FollowedRatio } from "./ratio-findings";
import { runningSums } from "./running-sums";
import type { RunningSums } from "./running-sums";
import { summaryRows } from "./summary-rows";
import type { SummaryRow } from "./summary-rows";
import { trustedColumns } from "./trusted-columns";
import type { CleanTable } from "../clean/clean-table";
import { fieldOf } from "../fields/index";
import type { OverDays } from "../fields/field";
import { issue } from "../issue";
import type { Issue } from "../issue";
import type { RecognisedTable } from "../recognise/recognised-sheet";
import type { Grid } from "../../workbook/grid";

type Block = SummaryRow["blocks"][number];

/** What a total row says of one column against the rows of a block. */
interface Compared {
  readonly sums: RunningSums;
  readonly stated: number;
  readonly worked: number;
  readonly agrees: boolean;
}

/** The rows a total sums up, as far as its own figures tell, and how it fits them. */
interface Matched {
  readonly row: SummaryRow;
  readonly block: Block;
  readonly agreed: number;
  readonly differing: readonly Compared[];
}

/** Findings of one total row, and of all of them: the first few say what is the matter. */
const MOST_OF_A_ROW = 3;
const MOST = 10;

/** "Total: Search" and the like sum up a part of something, often with rows the sheet does not show. */
const OF_A_PART = /[:：(（]\s*\S|\s[-–—]\s/;

/**
 * Holds the totals and averages that were left out of the data against the rows they sum up.
 *
 * Which rows those are is told by the figures: all, or those up to the next total above or below. Amounts and counts
 * must add up; people counted once a day may only be fewer; rates must be worked out anew from the sums. Where no
 * figure of a total fits, it may sum up rows that are not shown, and is believed, unless it is the only one.
 * Issues: "total-does-not-add-up", "average-does-not-fit", "total-rate-differs", "total-rate-is-mean", at the cell.
 * Example: 10 and 20 visitors under a total of 35 -> one issue with stated 35 and summed 30; under 25 -> none.
 */
export function totalFindings(
  grid: Grid,
  recognised: RecognisedTable,
  table: CleanTable,
  ratios: readonly FollowedRatio[],
): readonly Issue[] {
  const rows = summaryRows(grid, recognised, table);
  if (rows.length === 0) return [];
  const columns = trustedColumns(table);
  const adding = columns.filter(({ field }) => overDaysOf(field) === "sum").map(runningSums);
  const people = columns.filter(({ field }) => overDaysOf(field) === "person-times").map(runningSums);
  const matched = rows.map((row) => match(row, adding)).filter((match) => match !== null);
  const explained = new Set(
    matched.filter(({ agreed, differing }) => agreed > 0 && differing.length === 0).map(blockKey),
  );
  const issues: Issue[] = [];
  for (const match of matched) {
    if (match.differing.length > 0 && explained.has(blockKey(match))) continue;
    if (!isSure(match, rows.length)) continue;
    const found = [
      ...match.differing.map((compared) => tell(table, match, compared)),
      ...tooMany(table, match, people),
      ...(match.differing.length === 0 ? rates(table, match, ratios) : []),
    ];
    issues.push(...found.slice(0, MOST_OF_A_ROW));
  }
  return issues.slice(0, MOST);
}

function overDaysOf(field: RunningSums["column"]["field"]): OverDays {
  const definition = fieldOf(field);
  return definition.kind === "measure" ? definition.overDays : "none";
}

/** Finds the block whose sums the row states most of. */
function match(row: SummaryRow, adding: readonly RunningSums[]): Matched | null {
  let best: Matched | null = null;
  for (const block of row.blocks) {
    const compared = adding.map((sums) => compare(row, sums, block)).filter((one) => one !== null);
    const agreed = compared.filter(({ agrees }) => agrees).length;
    if (best !== null && agreed <= best.agreed) continue;
    best = { row, block, agreed, differing: compared.filter(({ agrees }) => !agrees) };
  }
  return best;
}

function compare(row: SummaryRow, sums: RunningSums, block: Block): Compared | null {
  const stated = row.stated(sums.column.index);
  if (stated === null) return null;
  const { sum, count } = sums.over(...block);
  // Nothing and nothing agree in every block.
  if (count === 0 || !Number.isFinite(sum) || (sum === 0 && stated === 0)) return null;
  const slack = sums.slack(count, stated);
  if (row.why === "total") return { sums, stated, worked: sum, agrees: Math.abs(stated - sum) <= slack };
  const means = [sum / count, sum / (block[1] - block[0])];
  const agrees = means.some((mean) => Math.abs(stated - mean) <= 1.01 * roundingOf(stated));
  return { sums, stated, worked: means[0], agrees };
}

/** An average is shown with fewer decimals than it has, often with none. */
function roundingOf(stated: number): number {
  return Number.isInteger(stated) ? 1 : Math.max(0.01, 1e-6 * Math.abs(stated));
}

/** What rows of the same kind over the same block have in common: where one fits, another is about something else. */
function blockKey({ row, block }: Matched): string {
  return `${row.why} ${block[0]} ${block[1]}`;
}

function isSure({ row, agreed, differing }: Matched, rows: number): boolean {
  if (OF_A_PART.test(row.label)) return agreed >= 2 && differing.length <= 1;
  return agreed > 0 ? agreed >= differing.length : rows === 1;
}

function tell(table: CleanTable, { row }: Matched, { sums, stated, worked }: Compared): Issue {
  const at = { sheet: table.sheet, row: row.row, column: sums.column.index };
  const params = { header: sums.column.header, label: row.label, row: row.row, stated };
  return row.why === "total"
    ? issue("total-does-not-add-up", at, { ...params, summed: tidy(worked) })
    : issue("average-does-not-fit", at, { ...params, mean: tidy(worked) });
}

/** People counted once over the period are at most as many as those counted every day. */
function tooMany(table: CleanTable, matched: Matched, people: readonly RunningSums[]): readonly Issue[] {
  if (matched.row.why !== "total") return [];
  return people.flatMap((sums) => {
    const compared = compare(matched.row, sums, matched.block);
    const over = compared !== null && !compared.agrees && compared.stated > compared.worked;
    return over ? [tell(table, matched, compared)] : [];
  });
}

function rates(
  table: CleanTable,
  { row, block }: Matched,
  ratios: readonly FollowedRatio[],
): readonly Issue[] {
  return ratios.flatMap(({ column, quotient }) => {
    const stated = row.stated(column.index);
    if (quotient === null || stated === null) return [];
    const found = expectedRate(column, quotient, block);
    if (found === null || found.fits(stated)) return [];
    const isMean = found.isMean(stated);
    // The average of the rates is what a row of averages says of them.
    if (isMean && row.why === "average") return [];
    const at = { sheet: table.sheet, row: row.row, column: column.index };
    const params = {
      header: column.header,
      label: row.label,
      row: row.row,
      stated,
      expected: found.expected,
    };
    return [issue(isMean ? "total-rate-is-mean" : "total-rate-differs", at, params)];
  });
}

/** Sums of decimals carry dust in their last digits. */
function tidy(value: number): number {
  return Number(value.toPrecision(12));
}
