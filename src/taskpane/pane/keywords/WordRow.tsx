import { mergeClasses } from "@fluentui/react-components";
import { useMemo, useSyncExternalStore } from "react";
import { decisionsIn } from "../../session/keyword-decisions";
import type { ShownKeywords } from "../../session/keyword-view";
import { useSurroundings } from "../../shell/surroundings";
import type { KeywordsModel } from "./useKeywords";
import { useVerdictStyles } from "./verdict.styles";
import { WordDetail } from "./WordDetail";
import { useWordListStyles } from "./WordList.styles";

interface WordRowProps {
  readonly model: KeywordsModel;
  readonly shown: ShownKeywords;
  readonly place: number;
  /** Its place in the list, from 0. */
  readonly row: number;
  readonly isActive: boolean;
  readonly isOpen: boolean;
  readonly toggle: (row: number, place: number) => void;
}

/** A word with its verdict, figures and advice; open with all there is to it. */
export function WordRow({ model, shown, place, row, isActive, isOpen, toggle }: WordRowProps) {
  const styles = useWordListStyles();
  const verdicts = useVerdictStyles();
  const { locale } = useSurroundings();
  const { describe, store } = model;
  const { report, list, places } = shown;
  const key = useMemo(() => describe.decisionKey(report, place), [describe, report, place]);
  const decision = useSyncExternalStore(store.subscribe, () => decisionsIn(store.state(), list).get(key));
  const view = useMemo(
    () => describe.describeRow(report, place, locale, decision),
    [describe, report, place, locale, decision],
  );
  return (
    <div role="listitem" aria-posinset={row + 1} aria-setsize={places.length} className={styles.item}>
      <button
        type="button"
        data-row={row}
        tabIndex={isActive ? 0 : -1}
        aria-expanded={isOpen}
        className={styles.row}
        onClick={() => toggle(row, place)}
      >
        <span className={styles.head}>
          <span className={styles.word}>{view.word}</span>
          <span className={mergeClasses(styles.verdict, verdicts[view.verdict])}>{view.verdictName}</span>
        </span>
        {view.apart !== "" && <span className={styles.line}>{view.apart}</span>}
        <span className={styles.line}>
          {view.figures.map((figure) => (
            <span key={figure}>{figure}</span>
          ))}
          {view.advice !== null && <span className={styles.advice}>{view.advice}</span>}
        </span>
        {view.decided !== null && (
          <span className={mergeClasses(styles.line, styles.decided)}>{view.decided}</span>
        )}
      </button>
      {isOpen && (
        <WordDetail
          key={decision === undefined ? "open" : "decided"}
          model={model}
          shown={shown}
          place={place}
          decision={decision}
          decisionKey={key}
        />
      )}
    </div>
  );
}
