import { useDeferredValue, useEffect, useMemo, useState, useSyncExternalStore } from "react";
import type { Analysis } from "../../../app/analyse";
import type { GroupingChoice, KeywordSort } from "../../../i18n/pages/keywords";
import type { DecisionStore } from "../../session/keyword-decisions";
import { decisionsIn, decisionStore } from "../../session/keyword-decisions";
import type * as Keywords from "../../session/keyword-view";
import type { KeywordsView, ShownKeywords } from "../../session/keyword-view";
import type { KeywordFilter, KeywordWish } from "../../session/keyword-wish";
import { NOTHING_WISHED } from "../../session/keyword-wish";
import type { Session } from "../../session/session";
import { today } from "../../session/today";
import { useSessionState, useSurroundings } from "../../shell/surroundings";

/** What the page shows, and the way to choose otherwise. */
export interface KeywordsModel {
  readonly view: KeywordsView;
  /** The workbook that it shows. */
  readonly analysis: Analysis;
  /** What describes keywords. */
  readonly describe: typeof Keywords;
  readonly wish: KeywordWish;
  readonly store: DecisionStore;
  /** How many decisions the last build wrote. */
  readonly written: number;
  readonly chooseReport: (report: string) => void;
  /** Keeps in the workbook what rows of words are told apart by. */
  readonly chooseGrouping: (grouping: GroupingChoice) => void;
  readonly filter: (filter: KeywordFilter) => void;
  readonly search: (search: string) => void;
  readonly sort: (sort: KeywordSort) => void;
  /** Shows all words again. */
  readonly showAll: () => void;
  /** Puts what was decided of the words shown into the 调价记录. */
  readonly writeLog: () => void;
}

/** Null until the workbook was looked at and what describes keywords is there. */
export function useKeywords(): KeywordsModel | null {
  const { session, locale } = useSurroundings();
  const { look } = useSessionState();
  const [wish, setWish] = useState<KeywordWish>(NOTHING_WISHED);
  const store = decisionStore(session);
  const decided = useSyncExternalStore(store.subscribe, store.state, store.state);
  const describe = useDescription();
  // Adding up and judging large reports takes a moment: it is done once for each look.
  const reports = useMemo(
    () => (look === null || describe === null ? null : describe.judgedReports(look.analysis)),
    [look, describe],
  );
  // What is typed stands in its field at once; long lists follow.
  const sought = useDeferredValue(wish);
  const view = useMemo(
    () =>
      look === null || describe === null || reports === null
        ? null
        : describe.describeKeywords(look.analysis, reports, locale, sought, (list) =>
            decisionsIn(decided, list),
          ),
    [look, describe, reports, locale, sought, decided],
  );
  if (look === null || view === null || describe === null) return null;
  const change = (part: Partial<KeywordWish>): void => setWish((before) => ({ ...before, ...part }));
  return {
    view,
    analysis: look.analysis,
    describe,
    wish,
    store,
    written: decided.written,
    chooseReport: (report) => setWish({ ...NOTHING_WISHED, report }),
    chooseGrouping: (grouping) => {
      void session.remember((port) => describe.chooseGrouping(port, describe.GROUPINGS[grouping]));
    },
    filter: (filter) => change({ filter }),
    search: (search) => change({ search }),
    sort: (sort) => change({ sort }),
    showAll: () => change({ filter: "all", search: "" }),
    writeLog: () => {
      if (view.shown !== null) void writeBidLog(session, store, view.shown);
    },
  };
}

/** What was decided is decided no more once it is written. */
async function writeBidLog(
  session: Session,
  store: DecisionStore,
  { list, sheet }: ShownKeywords,
): Promise<void> {
  const decisions = [...decisionsIn(store.state(), list)];
  const date = today();
  const bids = decisions.map(([, decision]) => ({ ...decision, date }));
  const { activity } = await session.build([{ sheet: sheet.sheet, template: "bidLog", bids }]);
  if (activity.kind === "built" && activity.built.made.length > 0)
    store.written(
      list,
      decisions.map(([word]) => word),
    );
}

/** What describes keywords, once it has loaded; where it cannot be had the page says so as for any other script. */
function useDescription(): typeof Keywords | null {
  const { look } = useSessionState();
  const [loaded, setLoaded] = useState<typeof Keywords | null>(null);
  const [failure, setFailure] = useState<Error | null>(null);
  const load = look?.describe.loadKeywords;
  useEffect(() => {
    let isShown = true;
    load?.().then(
      (description) => isShown && setLoaded(description),
      (error: unknown) => isShown && setFailure(error instanceof Error ? error : new Error(String(error))),
    );
    return () => {
      isShown = false;
    };
  }, [load]);
  if (failure !== null) throw failure;
  return loaded;
}
