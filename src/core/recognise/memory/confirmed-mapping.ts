import type { ConfirmedMapping, MappingMemory, RememberedMeasure } from "./memory";
import { headingKeys, REMEMBERED_HEADER, signatureOf, type TableHeader } from "./memory-keys";
import { confirmedColumns, recallMapping } from "./recall-mapping";
import type { TableKind } from "../recognised-sheet";
import type { FieldId } from "../../fields/index";

/** What the user says of a table's columns. */
export interface MappingChoice {
  /** What a row is; what was said before stays where it is not given. */
  readonly kind?: TableKind;
  /** The columns confirmed; others are as before: confirmed earlier, or recognised anew each time. */
  readonly columns: readonly ColumnChoice[];
  /** The figures of a table with dates as headings, by their label. */
  readonly measures?: readonly MeasureChoice[];
}

export interface ColumnChoice {
  /** 1-based column of the sheet. */
  readonly index: number;
  /** Null: leave it as it is. */
  readonly field: FieldId | null;
  /** Factor into the field's unit (0.01 for percent stored as 5.2); the figures tell where it is not given. */
  readonly scale?: number;
}

export interface MeasureChoice {
  readonly label: string;
  readonly field: FieldId | null;
  readonly scale?: number;
}

/**
 * The mapping to remember once the user confirmed some columns of a table: their choice, over what the memory says of
 * the table already, so that columns may be confirmed one by one. Throws where a column is none of the table's.
 */
export function confirmedMapping(
  memory: MappingMemory,
  sheet: string,
  header: TableHeader,
  choice: MappingChoice,
): ConfirmedMapping {
  const dated = new Set(header.wide?.columns.map(({ index }) => index));
  const places = header.columns.filter(({ index }) => !dated.has(index));
  const known = recallMapping(memory, header)?.mapping ?? null;
  const confirmed = new Map(known === null ? [] : confirmedColumns(known, header));
  for (const { index, field, scale } of choice.columns) {
    if (!places.some((place) => place.index === index))
      throw new Error(`column ${index} is none of the table's`);
    confirmed.set(index, { field, scale: checkScale(scale) });
  }
  return {
    signature: signatureOf(header),
    sheet,
    kind: choice.kind ?? known?.kind ?? null,
    columns: places.map(({ index, group, header: text }) => ({
      group: group?.slice(0, REMEMBERED_HEADER) ?? null,
      header: text.slice(0, REMEMBERED_HEADER),
      confirmed: confirmed.get(index) ?? null,
    })),
    wide: header.wide === null ? null : (headingKeys(header).at(-1) ?? null),
    measures: mergeMeasures(known?.measures ?? [], choice.measures ?? []),
  };
}

function mergeMeasures(
  known: readonly RememberedMeasure[],
  chosen: readonly MeasureChoice[],
): readonly RememberedMeasure[] {
  const measures = new Map(known.map(({ label, confirmed }) => [label, confirmed]));
  for (const { label, field, scale } of chosen)
    measures.set(label.slice(0, REMEMBERED_HEADER), { field, scale: checkScale(scale) });
  return [...measures].map(([label, confirmed]) => ({ label, confirmed }));
}

function checkScale(scale: number | undefined): number | null {
  if (scale === undefined) return null;
  if (!(scale > 0 && Number.isFinite(scale))) throw new Error(`${scale} is no factor`);
  return scale;
}
