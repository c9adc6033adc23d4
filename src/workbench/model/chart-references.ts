import { type Area, areaName, parseAddress, quoteSheet } from "./address";
import { HostError } from "./host-error";
import type { Workbook } from "./workbook";

/** A sheet was renamed: charts that draw from it, on any sheet, follow. */
export function renameInCharts(workbook: Workbook, before: string, after: string): void {
  changeReferences(workbook, before, (area) => chartReference(after, area));
}

/** Cells moved: charts follow the cells they draw; what was deleted whole stays as it was written. */
export function moveInCharts(workbook: Workbook, sheet: string, moved: (area: Area) => Area | null): void {
  changeReferences(workbook, sheet, (area) => {
    const to = moved(area);
    return to && chartReference(sheet, to);
  });
}

/** A reference as charts hold it: "日报!$B$4:$B$30". */
export function chartReference(sheet: string, area: Area): string {
  return `${quoteSheet(sheet)}!${areaName(area).replace(/([A-Z]+)|(\d+)/g, (part) => `$${part}`)}`;
}

function changeReferences(workbook: Workbook, sheet: string, change: (area: Area) => string | null): void {
  const follow = (reference: string): string => {
    const plain = reference.startsWith("=") ? reference.slice(1) : reference;
    const at = read(plain);
    if (!at || at.sheet?.toLowerCase() !== sheet.toLowerCase()) return reference;
    const to = change(at.area) ?? plain;
    return reference.startsWith("=") ? `=${to}` : to;
  };
  for (const each of workbook.sheets)
    for (const chart of each.charts) {
      const references = (): string =>
        JSON.stringify(chart.series.map((s) => [s.values, s.categories, s.bubbleSizes, s.nameFormula]));
      const before = references();
      for (const series of chart.series) {
        series.values = follow(series.values);
        series.categories = series.categories && follow(series.categories);
        if (series.bubbleSizes) series.bubbleSizes = follow(series.bubbleSizes);
        series.nameFormula = series.nameFormula && follow(series.nameFormula);
      }
      if (references() === before) continue;
      if (chart.source) chart.source.touched = true;
      each.touch("drawings");
    }
}

function read(text: string): ReturnType<typeof parseAddress> | null {
  try {
    return parseAddress(text);
  } catch (error) {
    if (error instanceof HostError) return null;
    throw error;
  }
}
