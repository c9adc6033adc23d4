import { useEffect, useMemo, useState } from "react";
import type { SheetChoice } from "../../../app/plan-sheets";
import type { ProblemId } from "../../../core/fishbone/problems";
import type * as Fishbones from "../../session/fishbone-view";
import type { CauseView, Decision, FishboneView, FishboneWish } from "../../session/fishbone-view";
import { today } from "../../session/today";
import type { ProblemPlace } from "../../shell/page";
import { useSessionState, useSurroundings } from "../../shell/surroundings";

/** What the page shows, and the way to choose otherwise. */
export interface FishboneModel {
  /** Null until the workbook was looked at and what weighs causes is there. */
  readonly view: FishboneView | null;
  readonly chooseShop: (shop: string) => void;
  readonly chooseProblem: (problem: ProblemId) => void;
  readonly chooseDay: (day: string) => void;
  /** A cause as it stands, with what was decided since. */
  readonly decisionOf: (cause: CauseView) => Decision;
  readonly decide: (cause: CauseView, change: Partial<Decision>) => void;
  /** What is to be built: the fishbone, and where countermeasures were chosen those. */
  readonly choices: readonly SheetChoice[];
  /** How many countermeasures are among them. */
  readonly more: number;
}

const NOTHING: FishboneWish = { shop: null, problem: null, lastDay: null, part: null };

/** What to begin with where another page leads here for a problem. */
function wishOf({ sheet, problem, part, lastDay }: ProblemPlace): FishboneWish {
  return part === undefined
    ? { ...NOTHING, shop: sheet, problem, lastDay }
    : { ...NOTHING, problem, lastDay, part: { sheet, problem, name: part } };
}

export function useFishbone(): FishboneModel {
  const { locale, page } = useSurroundings();
  const { look } = useSessionState();
  const [wish, setWish] = useState<FishboneWish>(() =>
    page.name === "fishbone" && page.about !== undefined ? wishOf(page.about) : NOTHING,
  );
  const [decisions, setDecisions] = useState<ReadonlyMap<string, Decision>>(new Map());
  const fishbones = useFishbones();
  const view = useMemo(
    () =>
      look === null || fishbones === null
        ? null
        : fishbones.describeFishbone(look.analysis, locale, wish, today()),
    [look, fishbones, locale, wish],
  );
  // What was written is in the workbook now; what was decided of another problem is of no use here.
  useEffect(() => setDecisions(new Map()), [look, wish]);
  const choices =
    look === null || view === null || fishbones === null
      ? []
      : fishbones.fishboneChoices(look.analysis, view, decisions, locale);
  const decisionOf = ({ key, state, owner, measure }: CauseView): Decision =>
    decisions.get(key) ?? { state, owner, measure, due: "", isWritten: false };
  return {
    view,
    chooseShop: (shop) => setWish({ ...NOTHING, shop }),
    chooseProblem: (problem) => setWish((before) => ({ ...before, problem })),
    chooseDay: (lastDay) => setWish((before) => ({ ...before, lastDay })),
    decisionOf,
    decide: (cause, change) =>
      setDecisions((before) => new Map(before).set(cause.key, { ...decisionOf(cause), ...change })),
    choices,
    more: choices.reduce((sum, { countermeasures = [] }) => sum + countermeasures.length, 0),
  };
}

function useFishbones(): typeof Fishbones | null {
  const { look } = useSessionState();
  const [fishbones, setFishbones] = useState<typeof Fishbones | null>(null);
  useEffect(() => {
    let isGone = false;
    void look?.describe.loadFishbones().then((module) => {
      if (!isGone) setFishbones(module);
    });
    return () => {
      isGone = true;
    };
  }, [look]);
  return fishbones;
}
