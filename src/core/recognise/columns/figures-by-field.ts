import type { Figures, FiguresOf } from "./arithmetic";
import type { ColumnEvidence } from "./table-words";
import type { ColumnDraft } from "./weigh-figures";
import type { FieldId } from "../../fields/index";

/** Columns as doubtful as this are no input for arithmetic. */
const LEAST_SURE = 0.5;
/** Columns of one field given out; those further right repeat them. */
const MOST_GIVEN = 8;

/** What the columns of a table are taken for so far, with those that carry a field found at once. */
export interface FieldDrafts {
  readonly at: (place: number) => ColumnDraft | null;
  readonly set: (place: number, draft: ColumnDraft | null) => void;
  /** The first columns, from left to right, that are the field with enough certainty. */
  readonly figuresOf: FiguresOf;
}

/** Keeps a draft for each column, none at first; what is set shows in `figuresOf` from then on. */
export function newFieldDrafts(columns: readonly ColumnEvidence[]): FieldDrafts {
  const drafts = columns.map((): ColumnDraft | null => null);
  const places = new Map<FieldId, number[]>();
  return {
    at: (place) => drafts[place],
    set: (place, draft) => {
      const before = carriedBy(drafts[place]);
      const after = carriedBy(draft);
      drafts[place] = draft;
      if (before === after) return;
      if (before !== null) remove(places.get(before) ?? [], place);
      if (after !== null) places.set(after, insert(places.get(after) ?? [], place));
    },
    figuresOf: (field) =>
      (places.get(field) ?? [])
        .slice(0, MOST_GIVEN)
        .map((place): Figures => ({ profile: columns[place].profile, scale: drafts[place]?.scale ?? 1 })),
  };
}

function carriedBy(draft: ColumnDraft | null): FieldId | null {
  return draft !== null && draft.confidence >= LEAST_SURE ? draft.field : null;
}

function remove(places: number[], place: number): void {
  places.splice(places.indexOf(place), 1);
}

function insert(places: number[], place: number): number[] {
  const next = places.findIndex((other) => other > place);
  places.splice(next < 0 ? places.length : next, 0, place);
  return places;
}
