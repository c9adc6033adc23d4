import type { BidChange } from "../../core/keywords/bid-change";
import type { Session } from "./session";
import type { Built } from "./session-state";

/** What the operator decided on a word, not written anywhere yet. */
export type Decision = Omit<BidChange, "date">;

/** Decisions by word; the key tells words of one list apart. */
export type Decisions = ReadonlyMap<string, Decision>;

/** What was decided, by list of words: a report in one way of telling its words apart. */
export interface DecisionStore {
  readonly state: () => DecisionState;
  /** Calls back after each change; gives the way to stop. */
  readonly subscribe: (listen: () => void) => () => void;
  readonly decide: (list: string, decided: Iterable<readonly [word: string, decision: Decision]>) => void;
  readonly takeBack: (list: string, words: Iterable<string>) => void;
  /** They were written: they are decided no more, unless that is undone. */
  readonly written: (list: string, words: Iterable<string>) => void;
}

export interface DecisionState {
  readonly lists: ReadonlyMap<string, Decisions>;
  /** How many the last build wrote; 0 once something else was built. */
  readonly written: number;
}

const NOTHING: Decisions = new Map();

export function decisionsIn({ lists }: DecisionState, list: string): Decisions {
  return lists.get(list) ?? NOTHING;
}

const stores = new WeakMap<Session, DecisionStore>();

/** Decisions live as long as the pane: pages come and go. */
export function decisionStore(session: Session): DecisionStore {
  const known = stores.get(session);
  if (known !== undefined) return known;
  const store = createStore(session);
  stores.set(session, store);
  return store;
}

function createStore(session: Session): DecisionStore {
  let state: DecisionState = { lists: new Map(), written: 0 };
  /** What the last build wrote, to be decided again where it is undone. */
  let batch: { readonly list: string; readonly decisions: Decisions; readonly built: Built | null } | null =
    null;
  const listeners = new Set<() => void>();

  const enter = (list: string, decisions: Decisions, written = state.written): void => {
    state = { lists: new Map(state.lists).set(list, decisions), written };
    listeners.forEach((listen) => listen());
  };

  const without = (list: string, words: Iterable<string>): Map<string, Decision> => {
    const left = new Map(decisionsIn(state, list));
    for (const word of words) left.delete(word);
    return left;
  };

  session.subscribe(() => {
    if (batch === null) return;
    const { activity } = session.state();
    const { list, decisions, built } = batch;
    if (activity.kind === "undone") {
      batch = null;
      // What was decided anew since counts.
      enter(list, new Map([...decisions, ...decisionsIn(state, list)]), 0);
    } else if (activity.kind === "built" && activity.built !== built) {
      batch = null;
      enter(list, decisionsIn(state, list), 0);
    }
  });

  return {
    state: () => state,
    subscribe: (listen) => {
      listeners.add(listen);
      return () => listeners.delete(listen);
    },
    decide: (list, decided) => enter(list, new Map([...decisionsIn(state, list), ...decided])),
    takeBack: (list, words) => enter(list, without(list, words)),
    written: (list, words) => {
      const all = decisionsIn(state, list);
      const decisions = new Map<string, Decision>();
      for (const word of words) {
        const decision = all.get(word);
        if (decision !== undefined) decisions.set(word, decision);
      }
      const { activity } = session.state();
      batch = { list, decisions, built: activity.kind === "built" ? activity.built : null };
      enter(list, without(list, decisions.keys()), decisions.size);
    },
  };
}
