import { meetsChange } from "./bid-log";
import type { LoggedChange } from "./bid-log";
import { COMPARED, reportOfChange, wordsOfChange } from "./bid-log-report";
import type { Compared, LogReport } from "./bid-log-report";
import { changeWindows } from "./bid-log-windows";
import type { ChangeWindows } from "./bid-log-windows";

/** Sums of a window; null for what the report has no column for, and for orders and sales that are not all in yet. */
export interface WindowSums {
  readonly sums: Readonly<Record<Compared, number | null>>;
  /** Sums over days of sales², of sales × cost and of cost²: how profit varies from day to day, whatever the margin. */
  readonly squares: DaySquares | null;
}

export interface DaySquares {
  readonly salesSales: number;
  readonly salesCost: number;
  readonly costCost: number;
}

/** Why a change has nothing to be compared with. */
export type ComparisonLack = "no-date" | "no-word" | "no-report" | "not-in-report" | "not-by-day" | "no-days";

/** What happened before and after a change. */
export interface ChangeComparison {
  readonly lack: ComparisonLack | null;
  /** Null where something is lacking, but for "no-days", where they say why. */
  readonly windows: ChangeWindows | null;
  readonly before: WindowSums | null;
  readonly after: WindowSums | null;
}

/** Compares each change of a log, in its order, over windows of at most `most` days. See `changeWindows`. */
export function compareChanges(
  changes: readonly LoggedChange[],
  reports: readonly LogReport[],
  most: number,
): readonly ChangeComparison[] {
  const byWord = new Map<string, LoggedChange[]>();
  for (const change of changes) {
    if (change.word === null || change.day === null) continue;
    byWord.set(change.word, [...(byWord.get(change.word) ?? []), change]);
  }
  return changes.map((change) => compareChange(change, byWord.get(change.word ?? "") ?? [], reports, most));
}

function compareChange(
  change: LoggedChange,
  ofWord: readonly LoggedChange[],
  reports: readonly LogReport[],
  most: number,
): ChangeComparison {
  const { day } = change;
  if (day === null) return lacking("no-date");
  if (change.word === null) return lacking("no-word");
  if (reports.length === 0) return lacking("no-report");
  const report = reportOfChange(reports, change);
  if (report === null) return lacking("not-in-report");
  const others = ofWord.flatMap((other) => (meetsChange(change, other) ? (other.day ?? []) : []));
  const windows = changeWindows(day, others, report, most);
  if (windows === null) return lacking("not-by-day");
  if (windows.wanted === 0) return { ...lacking("no-days"), windows };
  const { days, openUntil } = windows;
  if (days === 0) return { lack: null, windows, before: null, after: null };
  const sums = (from: number): WindowSums => sumsOf(report, change, from, days, openUntil === null);
  return { lack: null, windows, before: sums(day - days), after: sums(day + 1) };
}

function lacking(lack: ComparisonLack): ChangeComparison {
  return { lack, windows: null, before: null, after: null };
}

function sumsOf(
  report: LogReport,
  change: LoggedChange,
  from: number,
  count: number,
  isClosed: boolean,
): WindowSums {
  const words = wordsOfChange(report, change);
  const first = report.days.indexOf(from);
  const onDay = (measure: Compared, day: number): number | null => {
    if (!isClosed && (measure === "orders" || measure === "sales")) return null;
    let total: number | null = null;
    for (const { figures } of words) {
      const numbers = figures[measure];
      if (numbers !== null) total = (total ?? 0) + numbers[first + day];
    }
    return total;
  };
  const total = (of: (day: number) => number | null): number | null => {
    let sum = 0;
    for (let day = 0; day < count; day += 1) {
      const value = of(day);
      if (value === null) return null;
      sum += value;
    }
    return sum;
  };
  const product = (a: Compared, b: Compared): number | null =>
    total((day) => {
      const [one, other] = [onDay(a, day), onDay(b, day)];
      return one === null || other === null ? null : one * other;
    });
  const [impressions, clicks, cost, orders, sales] = COMPARED.map((measure) =>
    total((day) => onDay(measure, day)),
  );
  const [salesSales, salesCost, costCost] = [
    product("sales", "sales"),
    product("sales", "cost"),
    product("cost", "cost"),
  ];
  return {
    sums: { impressions, clicks, cost, orders, sales },
    squares:
      salesSales === null || salesCost === null || costCost === null
        ? null
        : { salesSales, salesCost, costCost },
  };
}
