import type { RecalledMapping } from "./recall-mapping";
import type { RecognisedColumn, RecognisedTable, TableKind, WideLayout } from "../recognised-sheet";
import type { FieldId } from "../../fields/index";

/** A column's field as the user confirmed it; null for a column to be left as it is. */
export interface ConfirmedDecision {
  readonly field: FieldId | null;
  /** 0 without a field. */
  readonly confidence: number;
}

/** The columns whose field needs no deciding, by their 1-based place. */
export function decidedByMemory(recalled: RecalledMapping | null): ReadonlyMap<number, ConfirmedDecision> {
  return new Map(
    [...(recalled?.columns ?? [])].map(([index, { field }]) => [
      index,
      { field, confidence: field === null ? 0 : (recalled?.confidence ?? 0) },
    ]),
  );
}

/** The column as the user confirmed it, and unchanged where the memory says nothing of it. */
export function columnFromMemory(
  column: RecognisedColumn,
  recalled: RecalledMapping | null,
): RecognisedColumn {
  const confirmed = recalled?.columns.get(column.index);
  if (recalled === null || confirmed === undefined) return column;
  const { field, scale } = confirmed;
  return {
    ...column,
    field,
    confidence: field === null ? 0 : recalled.confidence,
    evidence: field === null ? null : "memory",
    readings: [],
    scale: scale ?? column.scale,
  };
}

/** The layout with its figures named and scaled as the user confirmed them. */
export function wideFromMemory(wide: WideLayout | null, recalled: RecalledMapping | null): WideLayout | null {
  if (wide === null || recalled === null || recalled.measures.size === 0) return wide;
  return {
    ...wide,
    measures: wide.measures.map((measure) => {
      const confirmed = recalled.measures.get(measure.label);
      if (confirmed === undefined) return measure;
      const { field, scale } = confirmed;
      const confidence = field === null ? 0 : recalled.confidence;
      return { ...measure, field, confidence, scale: scale ?? measure.scale };
    }),
  };
}

/** What a row is, where the user said so; otherwise as it was decided. */
export function kindFromMemory(
  decided: Pick<RecognisedTable, "kind" | "kindConfidence">,
  recalled: RecalledMapping | null,
): { readonly kind: TableKind; readonly kindConfidence: number } {
  if (recalled === null || recalled.kind === null) return decided;
  return { kind: recalled.kind, kindConfidence: recalled.confidence };
}
