import { useEffect, useMemo, useState } from "react";
import type { SheetChoice } from "../../../app/plan-sheets";
import type { DecidedCause } from "../../../core/fishbone/cause-rows";
import type { CauseState } from "../../../core/fishbone/cause-state";
import { PHASE_WORDS, STATE_WORDS } from "../../../core/countermeasures/countermeasure";
import type { TypedCountermeasure } from "../../../core/countermeasures/countermeasure";
import type { ProblemId } from "../../../core/fishbone/problems";
import { serialFromIso } from "../../../core/values/serial-date";
import type * as Fishbones from "../../session/fishbone-view";
import type { CauseView, FishboneView, FishboneWish } from "../../session/fishbone-view";
import { today } from "../../session/today";
import { useSessionState, useSurroundings } from "../../shell/surroundings";

/** What the operator decided of one cause, not written yet. */
export interface Decision {
  readonly state: CauseState;
  readonly owner: string;
  readonly measure: string;
  /** ISO day, "" for none. */
  readonly due: string;
  /** Whether the countermeasure goes into the 问题点解析对策表. */
  readonly isWritten: boolean;
}

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

const NOTHING: FishboneWish = { shop: null, problem: null, lastDay: null };

export function useFishbone(): FishboneModel {
  const { locale } = useSurroundings();
  const { look } = useSessionState();
  const [wish, setWish] = useState(NOTHING);
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
  useEffect(() => setDecisions(new Map()), [look, wish.shop, wish.problem, wish.lastDay]);
  const decisionOf = ({ key, state, owner, measure }: CauseView): Decision =>
    decisions.get(key) ?? { state, owner, measure, due: "", isWritten: false };
  const { choices, more } = choicesOf(view, decisions, locale);
  return {
    view,
    chooseShop: (shop) => setWish({ ...NOTHING, shop }),
    chooseProblem: (problem) => setWish((before) => ({ ...before, problem })),
    chooseDay: (lastDay) => setWish((before) => ({ ...before, lastDay })),
    decisionOf,
    decide: (cause, change) =>
      setDecisions((before) => new Map(before).set(cause.key, { ...decisionOf(cause), ...change })),
    choices,
    more,
  };
}

function choicesOf(
  view: FishboneView | null,
  decisions: ReadonlyMap<string, Decision>,
  locale: "zh-CN" | "en-US",
): Pick<FishboneModel, "choices" | "more"> {
  const chosen = view?.chosen ?? null;
  const shown = view?.shown ?? null;
  if (chosen === null || shown === null) return { choices: [], more: 0 };
  const { shop: sheet, problem, lastDay } = chosen;
  const decided = shown.causes.flatMap((cause): readonly DecidedCause[] => {
    const decision = decisions.get(cause.key);
    if (decision === undefined) return [];
    const changed = (of: "owner" | "measure"): string => (decision[of] === cause[of] ? "" : decision[of]);
    return [
      { cause: cause.key, state: decision.state, owner: changed("owner"), measure: changed("measure") },
    ];
  });
  const measures = shown.causes.flatMap(({ key, cause }): readonly TypedCountermeasure[] => {
    const decision = decisions.get(key);
    if (decision === undefined || !decision.isWritten || decision.measure === "") return [];
    return [
      {
        found: shown.found,
        problem: shown.title,
        cause,
        measure: decision.measure,
        phase: PHASE_WORDS.plan[locale],
        owner: decision.owner === "" ? null : decision.owner,
        due: serialFromIso(decision.due),
        state: STATE_WORDS.open[locale],
        figure: shown.figure,
        target: null,
        changed: null,
        note: null,
      },
    ];
  });
  const written: readonly SheetChoice[] =
    measures.length === 0
      ? []
      : [
          { sheet, template: "countermeasures", countermeasures: measures },
          { sheet, template: "knowledge" },
        ];
  return {
    choices: [{ sheet, template: "fishbone", fishbone: { problem, lastDay, decided } }, ...written],
    more: measures.length,
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
