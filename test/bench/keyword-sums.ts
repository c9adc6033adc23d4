import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import Papa from "papaparse";
import { arqueroSums } from "./keyword-arquero";
import { fillTable, fromFile, sameSums, sixSums, valuesOf } from "./keyword-duckdb";
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

/**
 * What is timed, in milliseconds:
 * - bare: every cell of the rows looked at once, characters of texts and numbers added up;
 * - sums, verdicts: ours from the rows, the sums alone and what the words, priors and verdicts take behind them;
 * - held, heldSix: DuckDB (native, two threads) from a table it holds, the same sums, and six sums by word alone;
 * - handedOver, handedOverSums: DuckDB from the rows, handing them over and the same sums of them;
 * - arquero: the same sums from the rows;
 * - lines, papaparse, duckdbFile: from a CSV file, ours behind splitting its lines and behind papaparse, which opens
 *   files in the workbench, and DuckDB.
 */
type Timed =
  | "bare"
  | "sums"
  | "verdicts"
  | "held"
  | "heldSix"
  | "handedOver"
  | "handedOverSums"
  | "arquero"
  | "lines"
  | "papaparse"
  | "duckdbFile";

export interface KeywordSumsComparison {
  readonly rows: number;
  readonly words: number;
  /** Of the rounds. */
  readonly median: (name: Timed) => number;
}

const WINDOW_DAYS = 15;
/** Rounds of what takes seconds: DuckDB from rows, arquero, files. */
const SLOW_ROUNDS = 3;
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
    const made = keywordRows(rowCount, wordCount);
    const json = JSON.stringify(made);
    writeFileSync(file, [KEYWORD_HEADER.join(), ...made.map((row) => row.join())].join("\n"));
    const instance = await DuckDBInstance.create(":memory:", { threads: "2" });
    const connection = await instance.connect();
    await connection.run(`CREATE TABLE held AS SELECT * FROM ${fromFile(file)}`);
    made.length = 0;
    const lastDay = Number((await valuesOf(connection, "SELECT max(day) FROM held"))[0][0]);
    const closed = lastDay - WINDOW_DAYS;
    const times = new Map<Timed, number[]>();
    const timed = async <T>(name: Timed, run: () => T | Promise<T>): Promise<T> => {
      const started = performance.now();
      const value = await run();
      times.set(name, [...(times.get(name) ?? []), performance.now() - started]);
      return value;
    };
    for (let round = 0; round < rounds; round += 1) {
      const rows = JSON.parse(json) as KeywordRow[];
      await timed("bare", () => look(rows));
      const sums = await timed("sums", () => sumUp(rows));
      const report = await timed("verdicts", () => judge(sums));
      const same = await timed("held", () => valuesOf(connection, sameSums("held", closed)));
      await timed("heldSix", () => valuesOf(connection, sixSums("held")));
      if (round === 0) check(report, same);
      if (round >= SLOW_ROUNDS) continue;
      await timed("handedOver", () => fillTable(connection, "handed", rows));
      const handed = await timed("handedOverSums", () => valuesOf(connection, sameSums("handed", closed)));
      if (round === 0) check(report, handed);
      const words = await timed("arquero", () => arqueroSums(rows, closed));
      if (words !== report.keys.length) throw new Error(`arquero has ${words} words`);
      rows.length = 0;
      await timed("lines", () => judge(sumUp(linesOf(file))));
      await timed("papaparse", () => judge(sumUp(papaOf(file))));
      await timed("duckdbFile", () => valuesOf(connection, sameSums(fromFile(file), closed)));
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

/** What `npm run bench keywords` prints. */
export function keywordSumLines({ rows, words, median }: KeywordSumsComparison): readonly string[] {
  const line = (title: string, milliseconds: number, rest = ""): string =>
    `  ${title.padEnd(34)} ${milliseconds.toFixed(0).padStart(5)} ms${rest}`;
  const [sums, verdicts, bare, held, six] = (["sums", "verdicts", "bare", "held", "heldSix"] as const).map(
    median,
  );
  const [handing, handedSums, arquero] = (["handedOver", "handedOverSums", "arquero"] as const).map(median);
  const [lines, papaparse, duckdbFile] = (["lines", "papaparse", "duckdbFile"] as const).map(median);
  const ours = sums + verdicts;
  const by = (other: number, limit: string): string => ` = ${(ours / other).toFixed(2)} × (${limit})`;
  const handed = handing + handedSums;
  return [
    `Keywords: ${rows} rows to ${words} words, with priors and verdicts; medians, ratios are ours by theirs`,
    line("ours from the rows", ours, `: sums ${sums.toFixed(0)}, words and verdicts ${verdicts.toFixed(0)}`),
    line("bare pass over the rows", bare, by(bare, "at most 6")),
    line(
      "DuckDB's sums from the rows",
      handed,
      `${by(handed, "at most 0.5")}: handed over ${handing.toFixed(0)}, sums ${handedSums.toFixed(0)}`,
    ),
    line("arquero's sums from the rows", arquero, by(arquero, "at most 0.5")),
    line(
      "DuckDB's sums, rows handed over",
      held,
      `${by(held, "no limit: it starts from its own table")}; six sums alone ${six.toFixed(0)}`,
    ),
    line("DuckDB's sums from a CSV file", duckdbFile),
    line("ours from the file, by lines", lines, ` = ${(lines / duckdbFile).toFixed(2)} × (at most 1.2)`),
    line("ours from the file, by papaparse", papaparse, ` = ${(papaparse / duckdbFile).toFixed(2)} ×`),
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
