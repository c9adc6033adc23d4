import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import Papa from "papaparse";
import { arqueroSums } from "./keyword-arquero";
import { fillTable, fromFile, sameSums, sixSums, valuesOf } from "./keyword-duckdb";
import { KEYWORD_HEADER, keywordRows } from "./keyword-rows";
import type { KeywordRow } from "./keyword-rows";
import { recognisedReport, sumBlocks, sumCells } from "./keyword-ways";
import type { KeywordReport } from "../../src/core/keywords/keyword-report";
import { USUAL_KEYWORD_RULES } from "../../src/core/keywords/rules";
import { KeyGroups, summedWords } from "../../src/core/keywords/summed-words";
import type { WordSums } from "../../src/core/keywords/sum-words";
import { judgeWord } from "../../src/core/keywords/verdict";
import { inputsOf, stateOf, wordRows } from "../../src/core/keywords/word-rows";
import type { CsvCells } from "../../src/workbench/xlsx/read-csv";
import { readCsv } from "../../src/workbench/xlsx/read-csv";

/**
 * What is timed, in milliseconds:
 * - bare: every cell of the rows looked at once, characters of texts and numbers added up;
 * - sums, verdicts: ours from the rows, the sums by word, and what words, priors and verdicts take behind them;
 * - recognised: the same sums by the whole way of a sheet in the add-in, which is told nothing, types every cell, and looks
 *   for rows that are there twice;
 * - held, heldSix: DuckDB (native, two threads) from a table it holds, the same sums, and six sums by word alone;
 * - handedOver, handedOverSums: DuckDB from the rows, handing them over and the same sums of them;
 * - arquero: the same sums from the rows;
 * - file, papaparse, duckdbFile: from a CSV file, ours with verdicts behind the workbench's own reader and behind
 *   papaparse, and DuckDB.
 */
type Timed =
  | "bare"
  | "sums"
  | "verdicts"
  | "recognised"
  | "held"
  | "heldSix"
  | "handedOver"
  | "handedOverSums"
  | "arquero"
  | "file"
  | "papaparse"
  | "duckdbFile";

export interface KeywordSumsComparison {
  readonly rows: number;
  readonly words: number;
  /** Of the rounds. */
  readonly median: (name: Timed) => number;
}

const WINDOW_DAYS = 15;
/** Rounds of what takes seconds: DuckDB from rows, arquero, papaparse, the whole way. */
const SLOW_ROUNDS = 3;
/** Rounds of reading the file: the first few are spent on making machine code of ours. */
const FILE_ROUNDS = 15;
const RULES = { ...USUAL_KEYWORD_RULES, margin: 0.4 };

/**
 * Adds up and judges that many rows in turn with DuckDB and arquero. The rows come out of JSON as they do from Excel;
 * what each reads them from is said with its figure. All sums are held against DuckDB's.
 */
export async function compareKeywordSums(
  rowCount = 1_000_000,
  wordCount = 20_000,
  rounds = 7,
): Promise<KeywordSumsComparison> {
  const folder = mkdtempSync(path.join(tmpdir(), "keyword-sums-"));
  const file = path.join(folder, "rows.csv");
  try {
    writeFileSync(file, linesOf(keywordRows(rowCount, wordCount)));
    const instance = await DuckDBInstance.create(":memory:", { threads: "2" });
    const connection = await instance.connect();
    await connection.run(`CREATE TABLE held AS SELECT * FROM ${fromFile(file)}`);
    const lastDay = Number((await valuesOf(connection, "SELECT max(day) FROM held"))[0][0]);
    const closed = lastDay - WINDOW_DAYS;
    const times = new Map<Timed, number[]>();
    const timed = async <T>(name: Timed, run: () => T | Promise<T>): Promise<T> => {
      const started = performance.now();
      const value = await run();
      times.set(name, [...(times.get(name) ?? []), performance.now() - started]);
      return value;
    };
    const same = await valuesOf(connection, sameSums("held", closed));
    // Ahead of the rows: each reading of a file would pay for a search of garbage among their ten million cells.
    for (let round = 0; round < FILE_ROUNDS; round += 1) {
      const report = await timed("file", () => judge(reportOf(sumCells(cellsOf(file), WINDOW_DAYS))));
      await timed("duckdbFile", () => valuesOf(connection, sameSums(fromFile(file), closed)));
      if (round === 0) check(report, same);
    }
    for (let round = 0; round < SLOW_ROUNDS; round += 1)
      await timed("papaparse", () => judge(reportOf(sumBlocks(papaOf(file), WINDOW_DAYS))));
    const json = JSON.stringify(keywordRows(rowCount, wordCount));
    for (let round = 0; round < rounds; round += 1) {
      const rows = JSON.parse(json) as KeywordRow[];
      await timed("bare", () => look(rows));
      const sums = await timed("sums", () => sumBlocks(rows, WINDOW_DAYS));
      const report = await timed("verdicts", () => judge(reportOf(sums)));
      await timed("held", () => valuesOf(connection, sameSums("held", closed)));
      await timed("heldSix", () => valuesOf(connection, sixSums("held")));
      if (round === 0) check(report, same);
      if (round >= SLOW_ROUNDS) continue;
      const recognised = await timed("recognised", () => recognisedReport(rows));
      if (round === 0) check(recognised, same);
      await timed("handedOver", () => fillTable(connection, "handed", rows));
      const handed = await timed("handedOverSums", () => valuesOf(connection, sameSums("handed", closed)));
      if (round === 0) check(report, handed);
      const words = await timed("arquero", () => arqueroSums(rows, closed));
      if (words !== report.keys.length) throw new Error(`arquero has ${words} words`);
    }
    const median = (name: Timed): number => {
      const sorted = [...(times.get(name) ?? [])].sort((a, b) => a - b);
      return sorted[Math.floor(sorted.length / 2)];
    };
    return { rows: rowCount, words: wordCount, median };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function linesOf(rows: readonly KeywordRow[]): string {
  return [KEYWORD_HEADER.join(), ...rows.map((row) => row.join())].join("\n");
}

/** What `npm run bench keywords` prints. */
export function keywordSumLines({ rows, words, median }: KeywordSumsComparison): readonly string[] {
  const line = (title: string, milliseconds: number, rest = ""): string =>
    `  ${title.padEnd(34)} ${milliseconds.toFixed(0).padStart(5)} ms${rest}`;
  const of = (one: number, other: number, limit = ""): string =>
    ` = ${(one / other).toFixed(2)} ×${limit === "" ? "" : ` (${limit})`}`;
  const [sums, verdicts, recognised] = (["sums", "verdicts", "recognised"] as const).map(median);
  const [bare, held, six, arquero] = (["bare", "held", "heldSix", "arquero"] as const).map(median);
  const [handing, handedSums] = (["handedOver", "handedOverSums"] as const).map(median);
  const [file, papaparse, duckdbFile] = (["file", "papaparse", "duckdbFile"] as const).map(median);
  const [ours, whole, handed] = [sums + verdicts, recognised + verdicts, handing + handedSums];
  return [
    `Keywords: ${rows} rows to ${words} words, with priors and verdicts; medians, ratios are ours by theirs`,
    line("ours from the rows", ours, `: sums ${sums.toFixed(0)}, words and verdicts ${verdicts.toFixed(0)}`),
    line("bare pass over the rows", bare, of(ours, bare, "at most 6")),
    line(
      "DuckDB's sums from the rows",
      handed,
      `${of(ours, handed, "at most 0.5")}: handed over ${handing.toFixed(0)}, sums ${handedSums.toFixed(0)}`,
    ),
    line("arquero's sums from the rows", arquero, of(ours, arquero, "at most 0.5")),
    line(
      "DuckDB's sums, rows handed over",
      held,
      `${of(ours, held, "no limit: it starts from its own table")}; six sums alone ${six.toFixed(0)}`,
    ),
    line(
      "ours, columns to be recognised",
      whole,
      `${of(whole, bare)} of the bare pass, ${(whole / handed).toFixed(2)} × of DuckDB (no limit: it is told)`,
    ),
    line("DuckDB's sums from a CSV file", duckdbFile),
    line("ours from the file", file, of(file, duckdbFile, "limit 1.2, not kept")),
    line("ours from the file, by papaparse", papaparse, of(papaparse, duckdbFile)),
  ];
}

function look(rows: readonly KeywordRow[]): number {
  let sum = 0;
  for (const row of rows)
    for (let place = 0; place < row.length; place += 1) {
      const cell = row[place];
      if (typeof cell === "number") sum += cell;
      else for (let i = 0; i < cell.length; i += 1) sum += cell.charCodeAt(i);
    }
  return sum;
}

function reportOf(sums: WordSums): KeywordReport {
  return {
    ...summedWords(sums, new KeyGroups(sums, { byMatchType: true, byCampaign: true }), {
      has: () => true,
      hasDays: true,
      hasWeeks: true,
    }),
    tables: [],
    sheets: [],
    of: "bought",
    span: null,
    windowDays: WINDOW_DAYS,
    quality: null,
    bid: null,
    isBought: null,
    rivals: null,
    currency: null,
    dateSystem: 1900,
  };
}

function judge(report: KeywordReport): KeywordReport {
  const rows = wordRows(report);
  const verdicts = report.keys.map((_, place) =>
    judgeWord(inputsOf(rows, place, RULES), stateOf(rows, place), RULES),
  );
  if (new Set(verdicts.map(({ verdict }) => verdict)).size < 3) throw new Error("words all alike");
  return report;
}

function cellsOf(file: string): CsvCells {
  const cells = readCsv(readFileSync(file), { delimiter: ",", valueOf: (text) => text });
  if (typeof cells === "string") throw new Error(cells);
  return cells;
}

function papaOf(file: string): readonly KeywordRow[] {
  const { data } = Papa.parse<string[]>(readFileSync(file, "utf8"), { delimiter: "," });
  return data.slice(1).map((row) => row.map(typed));
}

function typed(cell: string, place: number): string | number {
  return place === 0 || place > 3 ? Number(cell) : cell;
}

function check({ keys, sums, closed, days }: KeywordReport, rows: readonly unknown[][]): void {
  const ours = new Map(keys.map((key, place) => [`${key.word}|${key.matchType}|${key.campaign}`, place]));
  if (rows.length !== ours.size) throw new Error(`${ours.size} words, DuckDB has ${rows.length}`);
  const columns = [...Object.values(sums), ...Object.values(closed), days];
  for (const [word, match, campaign, ...figures] of rows) {
    const place = ours.get([word, match, campaign].join("|")) ?? -1;
    figures.forEach((figure, i) => {
      const own = columns[i]?.[place] ?? Number.NaN;
      if (!(Math.abs(own - Number(figure)) <= 1e-9 * Math.max(1, Math.abs(own))))
        throw new Error(`${String(word)}: figure ${i} is ${own}, in DuckDB ${String(figure)}`);
    });
  }
}
