import type { FieldId } from "../core/fields/index";
import { recallMapping } from "../core/recognise/memory/recall-mapping";
import type { RecognisedTable } from "../core/recognise/recognised-sheet";
import type { Analysis } from "./analyse";

/** What the user confirmed of a table; null as a field is "leave it as it is". */
export interface ConfirmedColumns {
  /** By 1-based column of the sheet. */
  readonly columns: ReadonlyMap<number, FieldId | null>;
  /** By the label of a figure under dates. */
  readonly measures: ReadonlyMap<string, FieldId | null>;
}

/** What the workbook remembers of a table's columns, by which they were recognised. */
export function confirmedColumns(
  { memory }: Pick<Analysis, "memory">,
  table: RecognisedTable,
): ConfirmedColumns {
  const recalled = recallMapping(memory, table);
  const own = new Set(table.wide?.measures.map(({ label }) => label));
  return {
    columns: new Map([...(recalled?.columns ?? [])].map(([index, { field }]) => [index, field])),
    measures: new Map(
      [...(recalled?.measures ?? [])]
        .filter(([label]) => own.has(label))
        .map(([label, { field }]) => [label, field]),
    ),
  };
}
