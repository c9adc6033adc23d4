import type { CauseState } from "./cause-state";

/** One cause at a bone. */
export interface FishboneCause {
  /** Tells it from all others of the fishbone, and stays the same when the text is edited elsewhere. */
  readonly key: string;
  readonly text: string;
  /** The middle bone it hangs at; null where it hangs at the big bone itself. */
  readonly middle: string | null;
  readonly state: CauseState;
}

/** A big bone with its causes, in the order they are told in. */
export interface FishboneBone {
  readonly title: string;
  readonly causes: readonly FishboneCause[];
}

/** A problem and what may have caused it, as it is drawn: the table of causes is the truth, the drawing a view of it. */
export interface Fishbone {
  readonly problem: string;
  /** In the order of diagnosis; a bone without causes is drawn as well. */
  readonly bones: readonly FishboneBone[];
}
