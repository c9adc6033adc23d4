import { DuckDBInstance } from "@duckdb/node-api";
import { periodsOf } from "../../../src/core/model/periods";

describe("periodsOf", () => {
  test("counts weeks as ISO 8601 does across New Year", () => {
    // The standard's own cases: 2021-01-03 is in the 53rd week of 2020, 2024-12-30 in the first of 2025.
    expect(periodsOf("week", "2021-01-03", "2021-01-04")).toEqual([
      { from: "2020-12-28", to: "2021-01-03", year: 2020, number: 53 },
      { from: "2021-01-04", to: "2021-01-10", year: 2021, number: 1 },
    ]);
    expect(periodsOf("week", "2024-12-30", "2024-12-30")).toEqual([
      { from: "2024-12-30", to: "2025-01-05", year: 2025, number: 1 },
    ]);
  });

  test("says the same as the calendar of DuckDB for every day of twelve years", async () => {
    const connection = await (await DuckDBInstance.create(":memory:")).connect();
    const reader = await connection.runAndReadAll(`
      SELECT strftime(d, '%Y-%m-%d'), strftime(date_trunc('week', d), '%Y-%m-%d'), isoyear(d), week(d),
             strftime(date_trunc('month', d), '%Y-%m-%d'), strftime(last_day(d), '%Y-%m-%d')
      FROM (SELECT CAST(g AS DATE) AS d FROM generate_series(TIMESTAMP '2015-12-20', TIMESTAMP '2028-03-05', INTERVAL 1 DAY) AS t(g))`);
    const rows = reader.getRows();
    expect(rows.length).toBeGreaterThan(4400);
    for (const row of rows) {
      const [day, monday, year, number, first, last] = row.map((cell) => String(cell));
      const [week] = periodsOf("week", day, day);
      expect([week.from, week.year, week.number]).toEqual([monday, Number(year), Number(number)]);
      const [month] = periodsOf("month", day, day);
      expect([month.from, month.to]).toEqual([first, last]);
    }
  });

  test("begins weeks on Sunday where asked, without a number", () => {
    expect(periodsOf("week", "2026-02-28", "2026-03-01", "sunday")).toEqual([
      { from: "2026-02-22", to: "2026-02-28", year: 2026, number: null },
      { from: "2026-03-01", to: "2026-03-07", year: 2026, number: null },
    ]);
  });

  test("leaves out no period between, and gives none for what is no day", () => {
    expect(periodsOf("month", "2025-11-30", "2026-02-01").map(({ from }) => from)).toEqual([
      "2025-11-01",
      "2025-12-01",
      "2026-01-01",
      "2026-02-01",
    ]);
    expect(periodsOf("week", "2026-03-10", "2026-03-01")).toEqual([]);
    expect(periodsOf("month", "", "2026-03-01")).toEqual([]);
  });
});
