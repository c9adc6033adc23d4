import { DuckDBInstance } from "@duckdb/node-api";

/** A column of figures of a daily table, one value a day; null where there is none. */
export interface DailyFigures {
  readonly header: string;
  readonly values: readonly (number | null)[];
}

/** What a figure of a week or month is, in SQL over the daily columns. */
export type PeriodFigure =
  | { readonly kind: "sum" | "mean"; readonly of: string }
  /** Sums of `over`, added up, divided by sums of `under`, added up, times a number. */
  | {
      readonly kind: "rate";
      readonly over: string;
      readonly under: readonly string[];
      readonly times: number;
    };

export interface SqlPeriod {
  /** Serial number of the first day. */
  readonly from: number;
  readonly days: number;
  readonly length: number;
  readonly figures: readonly (number | null)[];
  /** By the period before, and by the one a year (52 weeks, 12 months) before. */
  readonly change: readonly (number | null)[];
  readonly yearChange: readonly (number | null)[];
}

/**
 * Weeks or months of daily rows, worked out in plain SQL by DuckDB: another way, another engine and another calendar
 * than the printed formulas.
 */
export async function periodsInSql(
  unit: "week" | "month",
  serials: readonly number[],
  daily: readonly DailyFigures[],
  figures: readonly PeriodFigure[],
): Promise<readonly SqlPeriod[]> {
  const connection = await (await DuckDBInstance.create(":memory:")).connect();
  const place = (header: string): string => {
    const index = daily.findIndex((column) => column.header === header);
    if (index < 0) throw new Error(`the daily table has no column ${header}`);
    return `c${index}`;
  };
  await connection.run(`CREATE TABLE d (day DATE${daily.map((_, i) => `, c${i} DOUBLE`).join("")})`);
  const rows = serials.map(
    (serial, row) =>
      `(DATE '1899-12-30' + ${Math.floor(serial)}${daily.map(({ values }) => `, ${values[row] ?? "NULL"}`).join("")})`,
  );
  await connection.run(`INSERT INTO d VALUES ${rows.join(", ")}`);
  const step = unit === "week" ? "INTERVAL 7 DAY" : "INTERVAL 1 MONTH";
  const year = unit === "week" ? "INTERVAL 364 DAY" : "INTERVAL 12 MONTH";
  const printed = figures.map((figure) => {
    if (figure.kind !== "rate") return `${figure.kind === "sum" ? "sum" : "avg"}(${place(figure.of)})`;
    const under = figure.under.map((header) => `sum(${place(header)})`).join(" + ");
    return `sum(${place(figure.over)}) / nullif(${under}, 0) * ${figure.times}`;
  });
  const whole = "p.n = p.size AND b.n = b.size";
  const change = (alias: string, i: number): string =>
    `CASE WHEN ${whole.replaceAll("b.", `${alias}.`)} AND ${alias}.f${i} > 0 THEN p.f${i} / ${alias}.f${i} - 1 END`;
  const reader = await connection.runAndReadAll(`
    WITH calendar AS (
      SELECT CAST(first AS DATE) AS first, CAST(first + ${step} AS DATE) AS after
      FROM generate_series(
        (SELECT date_trunc('${unit}', min(day))::TIMESTAMP FROM d), (SELECT max(day)::TIMESTAMP FROM d), ${step}
      ) AS t(first)
    ),
    p AS (
      SELECT first, date_diff('day', first, after) AS size, count(day) AS n
        ${printed.map((sql, i) => `, ${sql} AS f${i}`).join("")}
      FROM calendar LEFT JOIN d ON day >= first AND day < after GROUP BY first, after
    )
    SELECT date_diff('day', DATE '1899-12-30', p.first) AS from_day, p.n, p.size
      ${printed.map((_, i) => `, p.f${i}, ${change("b", i)}, ${change("y", i)}`).join("")}
    FROM p
      LEFT JOIN p AS b ON b.first = p.first - ${step}
      LEFT JOIN p AS y ON y.first = p.first - ${year}
    ORDER BY p.first`);
  return reader.getRows().map((row) => {
    const numbers = row.map((value) => (value === null ? null : Number(value)));
    const [from = 0, days = 0, length = 0] = numbers.slice(0, 3).map((value) => value ?? 0);
    const pick = (offset: number) => figures.map((_, i) => numbers[3 + 3 * i + offset] ?? null);
    return { from, days, length, figures: pick(0), change: pick(1), yearChange: pick(2) };
  });
}
