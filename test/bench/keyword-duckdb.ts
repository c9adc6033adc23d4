import { DOUBLE, DuckDBDataChunk, INTEGER, VARCHAR } from "@duckdb/node-api";
import type { DuckDBConnection } from "@duckdb/node-api";
import { KEYWORD_HEADER, KEYWORD_MEASURES } from "./keyword-rows";
import type { KeywordRow } from "./keyword-rows";

/** Rows of a chunk: as many as DuckDB takes at once. */
const CHUNK = 2048;

const TYPES = KEYWORD_HEADER.map((_, i) => (i === 0 ? INTEGER : i < 4 ? VARCHAR : DOUBLE));
const SIX = KEYWORD_MEASURES.map((name) => `sum(${name})`).join(", ");

/** Six sums by word alone. */
export function sixSums(from: string): string {
  return `SELECT word, ${SIX} FROM ${from} GROUP BY word`;
}

/** By word, way of matching and campaign, as ours: all days, closed days, and days with a row. */
export function sameSums(from: string, lastClosedDay: number): string {
  const closed = KEYWORD_MEASURES.map((name) => `coalesce(sum(${name}) FILTER (day <= ${lastClosedDay}), 0)`);
  return `SELECT word, match_type, campaign, ${SIX}, ${closed.join(", ")}, count(DISTINCT day) FROM ${from} GROUP BY word, match_type, campaign`;
}

/** A CSV file as DuckDB reads it, told the types of its columns. */
export function fromFile(file: string): string {
  const types = KEYWORD_HEADER.map((name, i) => `'${name}': '${String(TYPES[i])}'`);
  return `read_csv('${file}', header = true, columns = {${types.join(", ")}})`;
}

export async function valuesOf(connection: DuckDBConnection, sql: string): Promise<readonly unknown[][]> {
  const result = await connection.run(sql);
  const chunks = await result.fetchAllChunks();
  return chunks.flatMap((chunk) => chunk.getRows());
}

/**
 * Hands rows in memory over to a new table, by chunks of rows: the fastest of the ways its library for Node has, 4 %
 * ahead of chunks of columns and a third ahead of value after value.
 */
export async function fillTable(
  connection: DuckDBConnection,
  table: string,
  rows: readonly KeywordRow[],
): Promise<void> {
  const columns = KEYWORD_HEADER.map((name, i) => `${name} ${String(TYPES[i])}`);
  await connection.run(`CREATE OR REPLACE TABLE ${table} (${columns.join(", ")})`);
  const appender = await connection.createAppender(table);
  const chunk = DuckDBDataChunk.create(TYPES);
  for (let from = 0; from < rows.length; from += CHUNK) {
    const count = Math.min(CHUNK, rows.length - from);
    chunk.reset();
    chunk.rowCount = count;
    chunk.setRows(rows.slice(from, from + count));
    appender.appendDataChunk(chunk);
  }
  appender.closeSync();
}
