import { Button } from "@fluentui/react-components";
import { useMemo } from "react";
import type { Decision } from "../../session/keyword-decisions";
import type { ShownKeywords } from "../../session/keyword-view";
import { useSurroundings } from "../../shell/surroundings";
import { DecisionFields } from "./DecisionFields";
import { Sparkline } from "./Sparkline";
import type { KeywordsModel } from "./useKeywords";
import { useWordDetailStyles } from "./WordDetail.styles";

interface WordDetailProps {
  readonly model: KeywordsModel;
  readonly shown: ShownKeywords;
  readonly place: number;
  readonly decision: Decision | undefined;
  readonly decisionKey: string;
}

/** Why, the figures, how it went over time, and what to do. */
export function WordDetail({ model, shown, place, decision, decisionKey }: WordDetailProps) {
  const styles = useWordDetailStyles();
  const { locale } = useSurroundings();
  const { describe, store, view } = model;
  const { words } = view;
  const { report, list } = shown;
  const detail = useMemo(
    () => describe.describeDetail(report, place, locale, decision),
    [describe, report, place, locale, decision],
  );
  return (
    <div className={styles.detail}>
      <p className={styles.sentence}>{detail.sentence}</p>
      <dl className={styles.figures} aria-label={words.figures}>
        {detail.figures.map(({ name, value }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {detail.history.map((history) => (
        <Sparkline key={history.title} history={history} />
      ))}
      {decision === undefined ? (
        <DecisionFields model={model} shown={shown} place={place} detail={detail} decisionKey={decisionKey} />
      ) : (
        <div className={styles.buttons}>
          <Button onClick={() => store.takeBack(list, [decisionKey])}>{words.takeBack}</Button>
        </div>
      )}
    </div>
  );
}
