/** A column that can be a step, as the operator ticks and orders them. */
export interface StepDraft {
  readonly heading: string;
  readonly isOn: boolean;
}

/** Fewer are no funnel. */
const FEWEST = 2;

/** The steps of a funnel first, in their order, then the other columns in that of the sheet. */
export function draftSteps(steps: readonly string[], candidates: readonly string[]): readonly StepDraft[] {
  const others = candidates.filter((heading) => !steps.includes(heading));
  return [
    ...steps.map((heading) => ({ heading, isOn: true })),
    ...others.map((heading) => ({ heading, isOn: false })),
  ];
}

/** Ticks a step, which then comes last of those ticked, or takes its tick away. */
export function toggleStep(draft: readonly StepDraft[], heading: string): readonly StepDraft[] {
  const found = draft.find((each) => each.heading === heading);
  if (found === undefined) return draft;
  const others = draft.filter((each) => each !== found);
  const on = others.filter(({ isOn }) => isOn);
  const off = others.filter(({ isOn }) => !isOn);
  return [...on, { heading, isOn: !found.isOn }, ...off];
}

/** Moves a step ticked one place ahead or back among those ticked. */
export function moveStep(
  draft: readonly StepDraft[],
  heading: string,
  way: "earlier" | "later",
): readonly StepDraft[] {
  const from = draft.findIndex((each) => each.heading === heading);
  const to = way === "earlier" ? from - 1 : from + 1;
  if (!canMove(draft, heading, way)) return draft;
  return draft.map((each, place) => (place === from ? draft[to] : place === to ? draft[from] : each));
}

export function canMove(draft: readonly StepDraft[], heading: string, way: "earlier" | "later"): boolean {
  const from = draft.findIndex((each) => each.heading === heading);
  const other = draft[way === "earlier" ? from - 1 : from + 1];
  return draft[from]?.isOn === true && other?.isOn === true;
}

/** The steps ticked, first to last; null where they are too few. */
export function chosenSteps(draft: readonly StepDraft[]): readonly string[] | null {
  const steps = draft.filter(({ isOn }) => isOn).map(({ heading }) => heading);
  return steps.length < FEWEST ? null : steps;
}
