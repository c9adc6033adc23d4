import { checkWords } from "./check-words";
import { dailyColumns } from "./daily-columns";
import type { CleanTable } from "../clean/clean-table";
import type { Locale } from "../locale";
import { dailySeriesOf } from "../model/daily-series";
import type { SheetPlan } from "../../workbook/plan";

/** Our own checklist, for the lists of operators to read what the figures say. */
export interface CheckReference {
  readonly table: string;
  /** Headings of the items' keys, of what the figures say, and of the verdict. */
  readonly key: string;
  readonly found: string;
  readonly verdict: string;
  /** Keys of the items the figures say something about. */
  readonly keys: readonly string[];
  /** The table of days it reads, and its column of dates. */
  readonly daily: string;
  readonly date: string;
}

/** How other sheets read a planned checklist; `daily` is the name of the table made of the same days. */
export function checkReference(
  { tables: [checklist] }: SheetPlan,
  table: CleanTable,
  daily: string,
  locale: Locale,
): CheckReference | null {
  const series = dailySeriesOf(table).value;
  const { key, found, verdict } = checkWords(locale);
  const keys = checklist.columns.find(({ header }) => header === key)?.content;
  const findings = checklist.columns.find(({ header }) => header === found)?.content;
  if (series === null || keys?.kind !== "values" || findings?.kind !== "formulas") return null;
  return {
    table: checklist.name,
    key,
    found,
    verdict,
    keys: keys.values.flatMap((value, i) => (findings.formulas[i] === "" ? [] : [String(value)])),
    daily,
    date: dailyColumns(table, series, locale).sources[0].label,
  };
}
