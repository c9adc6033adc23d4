import { BONE_WORDS, BONES } from "./cause";
import type { Bone } from "./cause";
import { CAUSE_STATE_WORDS, CAUSE_STATES } from "./cause-state";
import type { CauseState } from "./cause-state";
import { CAUSE_IDS, causeOf, isCause } from "./causes";
import type { CauseId } from "./causes";
import type { Evidence } from "./evidence";
import type { Fishbone, FishboneBone } from "./fishbone";
import { usualLibrary } from "./library";
import type { LibraryCause } from "./library";
import type { OpenedFishbone, RankedCause } from "./open-fishbone";
import type { Locale, Words } from "../locale";
import { tidyText } from "../values/text";

/** A row of the table of causes as it stands in the sheet: what people may have changed, added or left. */
export interface KeptCause {
  /** Id in the library; null for a row that the operator added. */
  readonly id: string | null;
  readonly bone: string;
  readonly middle: string;
  readonly cause: string;
  readonly state: string;
  readonly owner: string;
  readonly measure: string;
  readonly remark: string;
}

/** What people decided of a cause elsewhere than in its row. */
export interface DecidedCause {
  /** Id in the library, or the text of a cause that is not in it. */
  readonly cause: string;
  readonly state: CauseState;
  /** "" leaves the owner as it is. */
  readonly owner: string;
  readonly measure: string;
}

/** A row of the table of causes. */
export interface CauseRow extends KeptCause {
  /** What would confirm it. */
  readonly confirmedBy: string;
  /** Null for what no figure shows. */
  readonly evidence: Evidence | null;
}

/**
 * The rows of the table of causes: those that are there as people left them, in their order, with the evidence of now;
 * then what is new, the likeliest first, in the words of the library, which is the one of the workbook where there is one.
 */
export function causeRows(
  opened: OpenedFishbone,
  kept: readonly KeptCause[],
  locale: Locale,
  library: readonly LibraryCause[] = usualLibrary(locale),
): readonly CauseRow[] {
  const ids = idsOf(kept);
  const entryOf = (id: CauseId): LibraryCause | undefined => library.find((each) => each.id === id);
  const there = kept.map((row, i): CauseRow => {
    const id = ids[i];
    return {
      ...row,
      id,
      confirmedBy: id === null ? "" : (entryOf(id)?.confirmedBy ?? causeOf(id).confirmedBy[locale]),
      evidence: opened.causes.find(({ cause }) => cause === id)?.evidence ?? null,
    };
  });
  // What people deleted stays away, unless figures speak for it.
  const isNew = ({ cause, state }: RankedCause): boolean =>
    !ids.includes(cause) && (kept.length === 0 || state === "suspected" || state === "confirmed");
  const added = opened.causes.filter(isNew).flatMap(({ cause: id, evidence, state }): CauseRow[] => {
    const entry = entryOf(id);
    return entry === undefined ? [] : [newRow(entry, evidence, CAUSE_STATE_WORDS[state][locale])];
  });
  // The operator's own causes come last, where the table is new: no figure speaks for them.
  const own = kept.length > 0 ? [] : library.filter(({ id }) => id === null);
  const open = CAUSE_STATE_WORDS.open[locale];
  return [...there, ...added, ...own.map((entry) => newRow(entry, null, open))];
}

function newRow(
  { id, bone, middle, cause, confirmedBy, owner, measure }: LibraryCause,
  evidence: Evidence | null,
  state: string,
): CauseRow {
  return { id, bone, middle, cause, confirmedBy, owner, measure, evidence, state, remark: "" };
}

/** Which cause of the library each row is, by its id or else its text; each once, so that a copied row is people's own. */
function idsOf(kept: readonly KeptCause[]): readonly (CauseId | null)[] {
  const taken = new Set<CauseId>();
  return kept.map(({ id, cause }) => {
    const text = tidyText(cause);
    const named =
      id !== null && isCause(id)
        ? id
        : CAUSE_IDS.find((each) => Object.values(causeOf(each).title).includes(text));
    if (named === undefined || taken.has(named)) return null;
    taken.add(named);
    return named;
  });
}

/** The state a word in a table means, in either language; open for anything else. */
export function stateNamed(text: string): CauseState {
  const word = tidyText(text).toLowerCase();
  return (
    CAUSE_STATES.find((state) =>
      Object.values(CAUSE_STATE_WORDS[state]).some((name) => name.toLowerCase() === word),
    ) ?? "open"
  );
}

/**
 * The fishbone that a table of causes draws: bones in the order of diagnosis, then those of the operator's own. A bone is
 * one in whichever language it is written; causes without a bone hang at one of no name, which comes last.
 */
export function fishboneOf(problem: string, rows: readonly CauseRow[], locale: Locale): Fishbone {
  const drawn = rows
    .filter(({ cause }) => tidyText(cause) !== "")
    .map((row) => ({ row, bone: boneNamed(tidyText(row.bone), locale) }));
  const titles = [...new Set(drawn.map(({ bone }) => bone))];
  const place = (title: string): number => {
    const found = BONES.findIndex((bone) => BONE_WORDS[bone][locale] === title);
    return found >= 0 ? found : title === OTHERS[locale] ? BONES.length + 1 : BONES.length;
  };
  const seen = new Map<string, number>();
  return {
    problem,
    bones: titles
      .sort((a, b) => place(a) - place(b))
      .map((title): FishboneBone => ({
        title,
        causes: drawn
          .filter(({ bone }) => bone === title)
          .map(({ row: { id, cause, middle, state, evidence } }) => ({
            key: id ?? ownKey(tidyText(cause)),
            text: evidence?.part ? `${cause}${COLON[locale]}${evidence.part}` : cause,
            middle: tidyText(middle) === "" ? null : tidyText(middle),
            state: stateNamed(state),
          })),
      })),
  };

  /** By how its text begins and, where that comes again, how often: a moved label stays with its cause when rows are sorted. */
  function ownKey(cause: string): string {
    const start = [...cause].slice(0, OWN_KEY_LENGTH).join("");
    const times = (seen.get(start) ?? 0) + 1;
    seen.set(start, times);
    return times === 1 ? `own-${start}` : `own-${start}-${times}`;
  }
}

/** Characters of a cause that tell it from others in nearly every table. */
const OWN_KEY_LENGTH = 12;

const COLON: Words = { "zh-CN": "：", "en-US": ": " };
/** The bone of causes that were given none. */
const OTHERS: Words = { "zh-CN": "其他", "en-US": "Other" };

/** What a bone of the library is called in a language; people's own as they wrote it. */
function boneNamed(title: string, locale: Locale): string {
  if (title === "") return OTHERS[locale];
  const known = BONES.find((bone) => isCalled(bone, title));
  return known === undefined ? title : BONE_WORDS[known][locale];
}

function isCalled(bone: Bone, title: string): boolean {
  return Object.values(BONE_WORDS[bone]).some((name) => name.toLowerCase() === title.toLowerCase());
}
