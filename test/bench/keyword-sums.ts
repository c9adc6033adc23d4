import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import type { DuckDBConnection } from "@duckdb/node-api";
import Papa from "papaparse";
import { KEYWORD_HEADER, KEYWORD_PLACES, keywordRows } from "./keyword-rows";
import type { KeywordRow } from "./keyword-rows";
import type { KeywordReport } from "../../src/core/keywords/keyword-report";
import { dayPlan } from "../../src/core/keywords/read-report";
import { USUAL_KEYWORD_RULES } from "../../src/core/keywords/rules";
import { sumRows } from "../../src/core/keywords/sum-rows";
import type { WordSums } from "../../src/core/keywords/sum-words";
import { KeyGroups, summedWords } from "../../src/core/keywords/summed-words";
import { judgeWord } from "../../src/core/keywords/verdict";
import { inputsOf, stateOf, wordRows } from "../../src/core/keywords/word-rows";

/** Times in milliseconds over the same rows, medians of the rounds. */
export interface KeywordSumsComparison {
  readonly rows: number;
  readonly words: number;
  /** Every cell looked at once: characters of texts and numbers added up. */
  readonly bare: number;
  /** Ours: the sums alone, and what the priors and verdicts of all words take behind them. */
  readonly sums: number;
  readonly verdicts: number;
  /** DuckDB over a table filled beforehand: the same sums (six, six of closed days, days), and six sums alone. */
  readonly duckdb: number;
  readonly duckdbSix: number;
  /** From a file: ours by splitting its lines, by papaparse as the workbench opens it, and DuckDB's `read_csv`. */
  readonly csv: { readonly lines: number; readonly papaparse: number; readonly duckdb: number };
}

const WINDOW_DAYS = 15;
const MEASURES = KEYWORD_HEADER.slice(4);
const SIX = MEASURES.map((name) => `sum(${name})`).join(", ");
const RULES = { ...USUAL_KEYWORD_RULES, margin: 0.4 };

/**
 * Adds up and judges that many rows in turn with DuckDB (native, two threads). The rows come out of JSON as they do
 * from Excel; DuckDB's table is filled beforehand, which is not counted. All sums are held against DuckDB's.
 */
export async function compareKeywordSums(
  rowCount = 1_000_000,
  wordCount = 20_000,
  rounds = 7,
): Promise<KeywordSumsComparison> {
  const folder = mkdtempSync(path.join(tmpdir(), "keyword-sums-"));
  const file = path.join(folder, "rows.csv");
  try {
    const made = keywordRows(rowCount, wordCount);
    const json = JSON.stringify(made);
    writeFileSync(file, [KEYWORD_HEADER.join(), ...made.map((row) => row.join())].join("\n"));
    const instance = await DuckDBInstance.create(":memory:", { threads: "2" });
    const connection = await instance.connect();
    await connection.run(`CREATE TABLE t AS SELECT * FROM ${fromFile(file)}`);
    made.length = 0;
    const lastDay = Number((await valuesOf(connection, "SELECT max(day) FROM t"))[0][0]);
    const times: number[][] = [];
    for (let round = 0; round < rounds; round += 1) {
      const rows = JSON.parse(json) as KeywordRow[];
      const bare = await timed(() => look(rows));
      const sums = await timed(() => sumUp(rows));
      const verdicts = await timed(() => judge(sums.value));
      rows.length = 0;
      const duckdb = await timed(() => valuesOf(connection, sameSums("t", lastDay)));
      const six = await timed(() => valuesOf(connection, `SELECT word, ${SIX} FROM t GROUP BY ALL`));
      const line = [bare, sums, verdicts, duckdb, six].map(({ milliseconds }) => milliseconds);
      if (round === 0) check(verdicts.value, duckdb.value);
      if (round < 3) {
        line[5] = (await timed(() => judge(sumUp(linesOf(file))))).milliseconds;
        line[6] = (await timed(() => judge(sumUp(papaOf(file))))).milliseconds;
        line[7] = (await timed(() => valuesOf(connection, sameSums(fromFile(file), lastDay)))).milliseconds;
      }
      times.push(line);
    }
    const median = (place: number): number => {
      const sorted = times.flatMap((line) => line[place] ?? []).sort((a, b) => a - b);
      return sorted[Math.floor(sorted.length / 2)];
    };
    return {
      rows: rowCount,
      words: wordCount,
      bare: median(0),
      sums: median(1),
      verdicts: median(2),
      duckdb: median(3),
      duckdbSix: median(4),
      csv: { lines: median(5), papaparse: median(6), duckdb: median(7) },
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function fromFile(file: string): string {
  const types = KEYWORD_HEADER.map(
    (name, i) => `'${name}': '${i === 0 ? "INTEGER" : i < 4 ? "VARCHAR" : "DOUBLE"}'`,
  );
  return `read_csv('${file}', header = true, columns = {${types.join(", ")}})`;
}

/** By word, way of matching and campaign, as ours: all days, closed days, and days with a row. */
function sameSums(from: string, lastDay: number): string {
  const closed = MEASURES.map((name) => `coalesce(sum(${name}) FILTER (day <= ${lastDay - WINDOW_DAYS}), 0)`);
  return `SELECT word, match_type, campaign, ${SIX}, ${closed.join(", ")}, count(DISTINCT day) FROM ${from} GROUP BY word, match_type, campaign`;
}

async function valuesOf(connection: DuckDBConnection, sql: string): Promise<readonly unknown[][]> {
  const result = await connection.run(sql);
  const chunks = await result.fetchAllChunks();
  return chunks.flatMap((chunk) => chunk.getRows());
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

function sumUp(rows: readonly KeywordRow[]): WordSums {
  return sumRows(rows, KEYWORD_PLACES, (days) => dayPlan(days, days[days.length - 1], WINDOW_DAYS));
}

function judge(sums: WordSums): KeywordReport {
  const grouping = { byMatchType: true, byCampaign: true };
  const report: KeywordReport = {
    ...summedWords(sums, new KeyGroups(sums, grouping), {
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
  const rows = wordRows(report);
  const verdicts = report.keys.map((_, place) =>
    judgeWord(inputsOf(rows, place, RULES), stateOf(rows, place), RULES),
  );
  if (new Set(verdicts.map(({ verdict }) => verdict)).size < 3) throw new Error("words all alike");
  return report;
}

/** A file without quotation marks, line by line. */
function linesOf(file: string): readonly KeywordRow[] {
  const text = readFileSync(file, "utf8");
  const rows: KeywordRow[] = [];
  for (let from = text.indexOf("\n") + 1; from < text.length;) {
    let to = text.indexOf("\n", from);
    if (to < 0) to = text.length;
    rows.push(text.slice(from, to).split(",").map(typed));
    from = to + 1;
  }
  return rows;
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

async function timed<T>(
  run: () => T | Promise<T>,
): Promise<{ readonly milliseconds: number; readonly value: T }> {
  const started = performance.now();
  const value = await run();
  return { milliseconds: performance.now() - started, value };
}
