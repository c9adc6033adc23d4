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

/** Adds up a Tmall order report in plain SQL over the texts SheetJS reads, in order of days. */
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
    )
    SELECT coalesce(pays.day, made.day) AS day, orders::DOUBLE AS orders, paid::DOUBLE AS paid,
           refunded::DOUBLE AS refunded, ordered::DOUBLE AS ordered
    FROM pays FULL JOIN made ON pays.day = made.day ORDER BY 1`);
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
