import { readHeader } from "./header-text";
import type { WideLayout, WideMeasure } from "../recognised-sheet";
import { WORD_SCORES } from "./scores";
import { fieldOf } from "../../fields/index";

/**
 * The layout with the field of every figure its labels name by themselves; a label with two meanings stays open. The
 * figure of a table that names none is what the title or the sheet is called after.
 * Example: the labels 访客数 and 备注 -> visitors and null; no label in a sheet 2025单品月销量 -> monthlyUnits.
 */
export function nameMeasures(wide: WideLayout, names: readonly (string | null)[]): WideLayout {
  const [only] = wide.measures;
  if (wide.measures.length === 1 && only.label === "") {
    const named = names
      .map((name) => nameMeasure(only, withoutPeriod(name ?? "")))
      .find(({ field }) => field !== null);
    const confidence = Math.min(named?.confidence ?? 0, WORD_SCORES.scope);
    return named === undefined ? wide : { ...wide, measures: [{ ...named, confidence }] };
  }
  return { ...wide, measures: wide.measures.map((measure) => nameMeasure(measure, measure.label)) };
}

function nameMeasure(measure: WideMeasure, text: string): WideMeasure {
  const found = readHeader(text).filter(({ field }) => fieldOf(field).kind === "measure");
  return found.length === 1 ? { ...measure, field: found[0].field, confidence: found[0].score } : measure;
}

/** "2025年3月 单品月销量表" -> "单品月销量". */
function withoutPeriod(name: string): string {
  return name
    .replace(/^(?:\d{2,4}\s*年?度?)?\s*(?:\d{1,2}\s*月)?(?:份)?\s*/, "")
    .replace(/(?:统计|明细|汇总|数据)?[表]?$/, "");
}
