import { readHeader } from "./header-text";
import type { WideLayout } from "./recognised-sheet";

/**
 * The layout with the field of every figure its labels name by themselves; a label with two meanings stays open.
 * Example: the labels 访客数 and 备注 -> visitors and null.
 */
export function nameMeasures(wide: WideLayout): WideLayout {
  return {
    ...wide,
    measures: wide.measures.map((measure) => {
      const found = readHeader(measure.label);
      if (found.length !== 1) return measure;
      return { ...measure, field: found[0].field, confidence: found[0].score };
    }),
  };
}
