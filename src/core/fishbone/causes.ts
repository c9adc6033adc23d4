import { ownCauses } from "./own-causes";
import { outsideCauses } from "./outside-causes";
import type { CauseDefinition } from "./cause";
import type { ProblemId } from "./problems";

/** The library of causes, in the order of diagnosis. */
export const CAUSES = { ...outsideCauses, ...ownCauses } as const;

/** Id of a cause; kept stable once published. */
export type CauseId = keyof typeof CAUSES;

/** All ids in the order of diagnosis. */
export const CAUSE_IDS = Object.keys(CAUSES) as readonly CauseId[];

export function causeOf(id: CauseId): CauseDefinition {
  return CAUSES[id];
}

/** The causes to look into for a problem, in the order of diagnosis. */
export function causesOf(problem: ProblemId): readonly CauseId[] {
  return CAUSE_IDS.filter((id) => causeOf(id).problems.includes(problem));
}

/** Whether the library has a cause by this id. */
export function isCause(id: string): id is CauseId {
  return Object.hasOwn(CAUSES, id);
}
