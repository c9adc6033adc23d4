import { funnelWords } from "./funnel-words";
import type { Locale } from "../locale";
import type { CellValue } from "../../workbook/grid";

const LOCALES: readonly Locale[] = ["zh-CN", "en-US"];

/**
 * The rates to reach that the operator typed into a 漏斗 sheet, by the step's name; none where there are none.
 *
 * Takes the rows of its table, headings first, in whichever language it was made. As on the sheet only a number counts.
 */
export function readBenchmarks(cells: readonly (readonly CellValue[])[]): ReadonlyMap<string, number> {
  const [headings = [], ...rows] = cells;
  const typed = new Map<string, number>();
  for (const locale of LOCALES) {
    const words = funnelWords(locale);
    const [step, benchmark] = [words.step, words.benchmark].map((heading) => headings.indexOf(heading));
    if (step < 0 || benchmark < 0) continue;
    for (const row of rows) {
      const [name, rate] = [String(row[step] ?? ""), row[benchmark]];
      if (typeof rate === "number" && !typed.has(name)) typed.set(name, rate);
    }
  }
  return typed;
}
