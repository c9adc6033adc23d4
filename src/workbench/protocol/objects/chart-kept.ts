import type { Chart } from "../../model/drawing";
import type { Sheet } from "../../model/sheet";
import type { ChartPart } from "./selves";

/** Tells everybody, and the file writer, that the chart is no longer as opened. */
export function chartChanged(sheet: Sheet, chart: Chart): void {
  if (chart.source) chart.source.touched = true;
  sheet.touch("drawings");
  sheet.workbook.notify({ kind: "drawing-changed", sheet });
}

export function keptValue(part: ChartPart, name: string, missing: unknown): unknown {
  return part.chart.kept.get(keyOf(part, name)) ?? missing;
}

export function keepValue(part: ChartPart, name: string, value: unknown): void {
  part.chart.kept.set(keyOf(part, name), value);
  chartChanged(part.sheet, part.chart);
}

const keyOf = (part: ChartPart, name: string): string => (part.path === "" ? name : `${part.path}/${name}`);

/**
 * Members that are kept as given and read back, by wire name with the value before any was given. The workbench
 * draws nothing from them; the file writer takes what it can.
 */
export function keptMembers<S>(
  partOf: (self: S) => ChartPart,
  defaults: Readonly<Record<string, unknown>>,
): {
  get: Record<string, (self: S) => unknown>;
  set: Record<string, (self: S, value: unknown) => void>;
} {
  const get: Record<string, (self: S) => unknown> = {};
  const set: Record<string, (self: S, value: unknown) => void> = {};
  for (const [name, missing] of Object.entries(defaults)) {
    get[name] = (self) => keptValue(partOf(self), name, missing);
    set[name] = (self, value) => keepValue(partOf(self), name, value);
  }
  return { get, set };
}
