import { BONE_WORDS, BONES, OWNER_WORDS } from "./cause";
import type { Bone } from "./cause";
import { CAUSE_STATE_WORDS, CAUSE_STATES } from "./cause-state";
import type { CauseState } from "./cause-state";
import { causeOf, isCause } from "./causes";
import type { Evidence } from "./evidence";
import type { Fishbone, FishboneBone } from "./fishbone";
import type { OpenedFishbone } from "./open-fishbone";
import type { Locale } from "../locale";
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

/** A row of the table of causes. */
export interface CauseRow extends KeptCause {
  /** What would confirm it. */
  readonly confirmedBy: string;
  /** Null for what no figure shows. */
  readonly evidence: Evidence | null;
}

/**
 * The rows of the table of causes: those that are there as people left them, in their order, with the evidence of now;
 * then what is new, the likeliest first.
 */
export function causeRows(
  opened: OpenedFishbone,
  kept: readonly KeptCause[],
  locale: Locale,
): readonly CauseRow[] {
  const evidenceOf = (id: string | null): Evidence | null =>
    opened.causes.find(({ cause }) => cause === id)?.evidence ?? null;
  const there = kept.map((row): CauseRow => ({
    ...row,
    confirmedBy: row.id !== null && isCause(row.id) ? causeOf(row.id).confirmedBy[locale] : "",
    evidence: evidenceOf(row.id),
  }));
  const known = new Set<string | null>(kept.map(({ id }) => id));
  const added = opened.causes
    .filter(({ cause }) => !known.has(cause))
    .map(({ cause: id, evidence, state }): CauseRow => {
      const { bone, middle, title, confirmedBy, owner, measure } = causeOf(id);
      return {
        id,
        bone: BONE_WORDS[bone][locale],
        middle: middle?.[locale] ?? "",
        cause: title[locale],
        confirmedBy: confirmedBy[locale],
        evidence,
        state: CAUSE_STATE_WORDS[state][locale],
        owner: OWNER_WORDS[owner][locale],
        measure: measure[locale],
        remark: "",
      };
    });
  return [...there, ...added];
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

/** The fishbone that a table of causes draws: bones in the order of diagnosis, then those of the operator's own. */
export function fishboneOf(problem: string, rows: readonly CauseRow[]): Fishbone {
  const titles = [...new Set(rows.map(({ bone }) => tidyText(bone)))].filter((title) => title !== "");
  const place = (title: string): number => {
    const found = BONES.findIndex((bone) => isCalled(bone, title));
    return found < 0 ? BONES.length : found;
  };
  return {
    problem,
    bones: titles
      .sort((a, b) => place(a) - place(b))
      .map((title): FishboneBone => ({
        title,
        causes: rows.flatMap(({ bone, id, cause, middle, state, evidence }, row) =>
          tidyText(bone) === title && tidyText(cause) !== ""
            ? [
                {
                  key: id ?? `own-${row}`,
                  text: evidence?.part ? `${cause}：${evidence.part}` : cause,
                  middle: tidyText(middle) === "" ? null : tidyText(middle),
                  state: stateNamed(state),
                },
              ]
            : [],
        ),
      })),
  };
}

function isCalled(bone: Bone, title: string): boolean {
  return Object.values(BONE_WORDS[bone]).some((name) => name.toLowerCase() === title.toLowerCase());
}
