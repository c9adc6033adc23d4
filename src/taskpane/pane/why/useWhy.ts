import { useCallback, useState } from "react";
import type { ComparisonChoice } from "../../../i18n/pages/why";
import type { PeriodPair } from "../../../core/attribution/period-pair";
import type { Locale } from "../../../core/locale";
import type { Look } from "../../session/session-state";
import type { WhyView, WhyWish } from "../../session/why-view";
import { useView } from "../useView";

/** What the page shows, and the way to choose otherwise. */
export interface WhyModel {
  readonly view: WhyView | null;
  readonly chooseTable: (key: string) => void;
  readonly choose: (choice: ComparisonChoice) => void;
  readonly setOwn: (periods: PeriodPair) => void;
}

const NOTHING_CHOSEN: WhyWish = { table: null, choice: null, own: null };

export function useWhy(): WhyModel {
  const [wish, setWish] = useState<WhyWish>(NOTHING_CHOSEN);
  const view = useView(
    useCallback(
      ({ analysis, describe }: Look, locale: Locale) => describe.describeWhy(analysis, locale, wish),
      [wish],
    ),
  );
  return {
    view,
    chooseTable: (table) => setWish({ ...NOTHING_CHOSEN, table }),
    // Own dates begin with those that were shown.
    choose: (choice) =>
      setWish((before) => ({
        ...before,
        choice,
        own: choice === "own" ? (before.own ?? view?.shown?.periods ?? null) : null,
      })),
    setOwn: (own) => setWish((before) => ({ ...before, choice: "own", own })),
  };
}
