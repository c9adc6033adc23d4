import { Button, Caption1 } from "@fluentui/react-components";
import { useMemo } from "react";
import type { LeadView } from "../../session/keyword-lead";
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

interface LeadProps {
  readonly lead: LeadView;
  readonly label: string;
}

/** Why, the figures, how it went over time, and what to do. */
export function WordDetail({ model, shown, place, decision, decisionKey }: WordDetailProps) {
  const styles = useWordDetailStyles();
  const { locale } = useSurroundings();
  const { analysis, describe, store, view } = model;
  const { words } = view;
  const { report, list } = shown;
  const detail = useMemo(
    () => describe.describeDetail(report, place, locale, decision),
    [describe, report, place, locale, decision],
  );
  const lead = useMemo(
    () => describe.describeLead(analysis, report, place, locale),
    [describe, analysis, report, place, locale],
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
      {lead !== null && <Lead lead={lead} label={words.findCauses} />}
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

/** What the last week says of the word's conversion, with the way to the causes where it fell. */
function Lead({ lead: { text, caution, about, label: spoken }, label }: LeadProps) {
  const styles = useWordDetailStyles();
  const { go } = useSurroundings();
  return (
    <div>
      <p className={styles.sentence}>{text}</p>
      {caution !== null && <Caption1 block>{caution}</Caption1>}
      {about !== null && (
        <Button aria-label={spoken} onClick={() => go({ name: "fishbone", about })}>
          {label}
        </Button>
      )}
    </div>
  );
}
