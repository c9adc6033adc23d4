import type { CauseState } from "../cause-state";
import type { Fishbone, FishboneBone } from "../fishbone";
import { wrapText, type WrappedText } from "./wrap";

/** Said before the text of a cause, for print in black and white and for eyes that do not tell the colours. */
export const STATE_MARKS: Readonly<Record<CauseState, string>> = {
  open: "○",
  suspected: "△",
  confirmed: "●",
  ruledOut: "×",
};

/** A text of the fishbone, wrapped; sizes still in sizes of the font. */
export interface Label {
  readonly key: string;
  readonly whole: string;
  readonly wrapped: WrappedText;
}

export interface CauseLabel extends Label {
  readonly state: CauseState;
}

/** Causes that hang at the same middle bone, or one that hangs at the big bone itself. */
export interface LabelGroup {
  readonly middle: Label | null;
  readonly causes: readonly CauseLabel[];
}

export interface BoneLabels {
  readonly title: Label;
  readonly groups: readonly LabelGroup[];
}

/** Titles and middle bones are short words, in the narrowest of these lines that hold them; in sizes of the font. */
const TITLE_WIDTHS = [7, 9.5, 13, 18] as const;
const MIDDLE_WIDTHS = [5, 6.5, 8.5, 11, 14, 18] as const;

/** Wraps all texts of the bones, causes to lines of `width` sizes of the font. */
export function labelBones({ bones }: Fishbone, width: number): readonly BoneLabels[] {
  const freeKey = keys();
  return bones.map((bone) => ({
    title: label(freeKey(`bone ${short(bone.title)}`), bone.title, TITLE_WIDTHS),
    groups: groupsOf(bone).map(({ middle, causes }) => ({
      middle:
        middle === null
          ? null
          : label(
              freeKey(`middle ${short(`${bone.title} ${middle}`)}`),
              middle,
              MIDDLE_WIDTHS.filter((each) => each <= Math.max(width, MIDDLE_WIDTHS[0])),
            ),
      causes: causes.map(({ key, text, state }) => ({
        ...label(freeKey(`cause ${key}`), `${STATE_MARKS[state]} ${text}`, [width]),
        state,
      })),
    })),
  }));
}

/** A text to be laid out, under a key of its own, in the first of the widths that holds all of it or else in the last. */
export function label(key: string, text: string, widths: readonly number[]): Label {
  let wrapped = wrapText(text, widths[0] ?? 1);
  for (const width of widths.slice(1)) if (wrapped.isCut) wrapped = wrapText(text, width);
  return { key, whole: text, wrapped };
}

/** Causes of a middle bone stand together, where its first one is told. */
function groupsOf({ causes }: FishboneBone) {
  const groups: { middle: string | null; causes: FishboneBone["causes"][number][] }[] = [];
  for (const cause of causes) {
    const known = groups.find(({ middle }) => middle !== null && middle === cause.middle);
    if (known) known.causes.push(cause);
    else groups.push({ middle: cause.middle, causes: [cause] });
  }
  return groups;
}

/** Names of shapes are read in Excel's list of them, so they say what it is and are no longer than need be. */
function short(text: string): string {
  return [...text.replace(/\s+/gu, " ").trim()].slice(0, 24).join("");
}

/** Gives every key once: the second of the same gets a number. */
function keys(): (wanted: string) => string {
  const taken = new Set<string>();
  return (wanted) => {
    let key = wanted;
    for (let n = 2; taken.has(key); n++) key = `${wanted} ${n}`;
    taken.add(key);
    return key;
  };
}
