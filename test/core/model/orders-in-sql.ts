import { readFileSync } from "node:fs";
import { DuckDBInstance } from "@duckdb/node-api";
import * as XLSX from "@e965/xlsx";

/** The figures of one day, as another engine adds them up. */
export interface DayInSql {
  readonly day: string;
  readonly orders: number | null;
  readonly paid: number | null;
  readonly refunded: number | null;
  readonly ordered: number | null;
}

const COLUMNS = [
  "订单编号",
  "总金额",
  "买家实际支付金额",
  "收货地址 ",
  "订单创建时间",
  "订单付款时间 ",
  "退款金额",
];

/**
 * Adds up a Tmall order report in plain SQL over the texts SheetJS reads, in order of days. Every day of the calendar
 * between the first and the last has a row; of payments and of what was ordered a day is 0 from the first there is to
 * the last, and nothing before and after. (No report tried here is silent for more than a month.)
 */
export async function daysInSql(file: string): Promise<readonly DayInSql[]> {
  const workbook = XLSX.read(readFileSync(file, "utf8"), { type: "string", raw: true });
  const rows = XLSX.utils.sheet_to_json<unknown[]>(workbook.Sheets[workbook.SheetNames[0]], {
    header: 1,
    raw: true,
    defval: null,
  });
  if (JSON.stringify(rows[0]) !== JSON.stringify(COLUMNS))
    throw new Error(`other columns: ${rows[0].join()}`);
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  await connection.run(
    "CREATE TABLE o (id TEXT, total TEXT, paid TEXT, region TEXT, made_at TEXT, paid_at TEXT, refunded TEXT)",
  );
  const appender = await connection.createAppender("o");
  for (const row of rows.slice(1)) {
    for (const place of COLUMNS.keys()) {
      const cell = row[place] ?? null;
      if (cell === null || cell === "") appender.appendNull();
      else appender.appendVarchar(String(cell));
    }
    appender.endRow();
  }
  appender.closeSync();
  const reader = await connection.runAndReadAll(`
    WITH pays AS (
      SELECT left(paid_at, 10) AS day, count(DISTINCT id) AS orders,
             sum(paid::DECIMAL(18, 4)) AS paid, sum(refunded::DECIMAL(18, 4)) AS refunded
      FROM o WHERE paid_at IS NOT NULL GROUP BY 1
    ), made AS (
      SELECT left(made_at, 10) AS day, sum(total::DECIMAL(18, 4)) AS ordered FROM o GROUP BY 1
    ), ends AS (
      SELECT (SELECT min(day) FROM pays) AS p1, (SELECT max(day) FROM pays) AS p2,
             (SELECT min(day) FROM made) AS m1, (SELECT max(day) FROM made) AS m2
    ), calendar AS (
      SELECT strftime(d, '%Y-%m-%d') AS day FROM ends,
        generate_series(least(p1, m1)::TIMESTAMP, greatest(p2, m2)::TIMESTAMP, INTERVAL 1 DAY) AS t(d)
    )
    SELECT c.day,
           coalesce(orders, CASE WHEN c.day BETWEEN p1 AND p2 THEN 0 END)::DOUBLE AS orders,
           coalesce(paid, CASE WHEN c.day BETWEEN p1 AND p2 THEN 0 END)::DOUBLE AS paid,
           coalesce(refunded, CASE WHEN c.day BETWEEN p1 AND p2 THEN 0 END)::DOUBLE AS refunded,
           coalesce(ordered, CASE WHEN c.day BETWEEN m1 AND m2 THEN 0 END)::DOUBLE AS ordered
    FROM calendar AS c CROSS JOIN ends
      LEFT JOIN pays ON pays.day = c.day LEFT JOIN made ON made.day = c.day ORDER BY 1`);
  const found = reader.getRowObjectsJson().map((row): DayInSql => {
    const figure = (name: string): number | null => (row[name] === null ? null : Number(row[name]));
    return {
      day: String(row.day),
      orders: figure("orders"),
      paid: figure("paid"),
      refunded: figure("refunded"),
      ordered: figure("ordered"),
    };
  });
  connection.closeSync();
  return found;
}
