import { useEffect, useMemo, useState } from "react";
import type { PeriodPair } from "../../../core/attribution/period-pair";
import type { FunnelPeriodChoice } from "../../../i18n/pages/funnel";
import type * as Funnels from "../../session/funnel-view";
import type { FunnelView } from "../../session/funnel-view";
import type { FunnelWish } from "../../session/funnel-wish";
import { NOTHING_WISHED } from "../../session/funnel-wish";
import { useSessionState, useSurroundings } from "../../shell/surroundings";

/** What the page shows, and the way to choose otherwise. */
export interface FunnelModel {
  /** Null until the workbook was looked at and what describes funnels is there. */
  readonly view: FunnelView | null;
  readonly chooseTable: (key: string) => void;
  readonly choosePeriod: (period: FunnelPeriodChoice) => void;
  readonly setOwn: (own: PeriodPair) => void;
  readonly chooseSegment: (segment: string) => void;
  readonly chooseCompare: (compare: string) => void;
  /** Keeps steps in the workbook; null for those that are found. */
  readonly chooseSteps: (steps: readonly string[] | null) => void;
  /** Keeps the column in the workbook that the funnel is divided by. */
  readonly chooseBy: (by: string) => void;
  /** Forgets what was chosen for tables whose columns are gone, by their keys. */
  readonly forget: (keys: readonly string[]) => void;
}

export function useFunnel(): FunnelModel {
  const { session, locale } = useSurroundings();
  const { look } = useSessionState();
  const [wish, setWish] = useState<FunnelWish>(NOTHING_WISHED);
  const funnels = useFunnels();
  // Adding up large tables takes a moment: it is done once for each look.
  const tables = useMemo(
    () => (look === null || funnels === null ? null : funnels.funnelTables(look.analysis)),
    [look, funnels],
  );
  const view = useMemo(
    () =>
      look === null || funnels === null || tables === null
        ? null
        : funnels.describeFunnel(look.analysis, tables, locale, wish),
    [look, funnels, tables, locale, wish],
  );
  const shown = view?.shown ?? null;
  const keep: (keys: readonly string[], choice: Parameters<typeof Funnels.chooseFunnel>[3]) => void = (
    keys,
    choice,
  ) => {
    if (funnels === null) return;
    // The segments are others then, so what was chosen of them says nothing.
    setWish((before) => ({ ...before, segment: null, compare: null }));
    void session.remember((port, analysis) => funnels.chooseFunnel(port, analysis, keys, choice));
  };
  return {
    view,
    chooseTable: (table) => setWish({ ...NOTHING_WISHED, table }),
    // Own dates begin with those that were shown.
    choosePeriod: (period) =>
      setWish((before) => ({ ...before, period, own: period === "own" ? (shown?.dates ?? null) : null })),
    setOwn: (own) => setWish((before) => ({ ...before, period: "own", own })),
    chooseSegment: (segment) => setWish((before) => ({ ...before, segment })),
    chooseCompare: (compare) => setWish((before) => ({ ...before, compare })),
    chooseSteps: (steps) => {
      if (shown !== null) keep(shown.keys, { ...shown.steps.choice, steps });
    },
    chooseBy: (by) => {
      if (shown !== null) keep(shown.keys, { ...shown.steps.choice, by });
    },
    forget: (keys) => keep(keys, { steps: null, by: null }),
  };
}

/** What describes funnels, once it has loaded; where it cannot be had the page says so as for any other script. */
function useFunnels(): typeof Funnels | null {
  const { look } = useSessionState();
  const [funnels, setFunnels] = useState<typeof Funnels | null>(null);
  const [failure, setFailure] = useState<Error | null>(null);
  const load = look?.describe.loadFunnels;
  useEffect(() => {
    let isShown = true;
    load?.().then(
      (loaded) => isShown && setFunnels(loaded),
      (error: unknown) => isShown && setFailure(error instanceof Error ? error : new Error(String(error))),
    );
    return () => {
      isShown = false;
    };
  }, [load]);
  if (failure !== null) throw failure;
  return funnels;
}
