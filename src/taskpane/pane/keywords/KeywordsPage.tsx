import { Button, Caption1 } from "@fluentui/react-components";
import type { KeywordsView, ObstacleView, ShownKeywords } from "../../session/keyword-view";
import { useSurroundings } from "../../shell/surroundings";
import { Choice } from "../Choice";
import { Notice } from "../Notice";
import { useBusy } from "../useView";
import { WriteSheet } from "../WriteSheet";
import { Chart } from "./Chart";
import { DecisionBar } from "./DecisionBar";
import { Filters } from "./Filters";
import { useKeywordsStyles } from "./KeywordsPage.styles";
import { useKeywords } from "./useKeywords";
import type { KeywordsModel } from "./useKeywords";
import { WordList } from "./WordList";

/** Which words to raise, lower or delete, why, and how sure that is. */
export function KeywordsPage() {
  const styles = useKeywordsStyles();
  const model = useKeywords();
  if (model === null) return null;
  const { words, nothing, shown, readOnly } = model.view;
  return (
    <>
      <h2 className={styles.title}>{words.title}</h2>
      {nothing !== null && (
        <Notice intent="info" title={words.noReport}>
          {nothing}
        </Notice>
      )}
      {shown !== null && (
        <>
          <div className={styles.section}>
            <Choices model={model} shown={shown} />
            <Caption1>{shown.about}</Caption1>
            {readOnly && <Caption1>{words.readOnly}</Caption1>}
          </div>
          {shown.obstacles.map((obstacle) => (
            <Obstacle key={obstacle.kind} words={words} obstacle={obstacle} isReadOnly={readOnly} />
          ))}
          <WriteSheet choice={shown.sheet} label={words.write} hint={shown.writeHint} isReadOnly={readOnly} />
          <Chart model={model} shown={shown} />
          <Filters model={model} shown={shown} />
          <WordList key={shown.list} model={model} shown={shown} />
          <DecisionBar model={model} shown={shown} />
        </>
      )}
    </>
  );
}

interface ChoicesProps {
  readonly model: KeywordsModel;
  readonly shown: ShownKeywords;
}

/** Which report, and what a row of it is. */
function Choices({ model, shown }: ChoicesProps) {
  const styles = useKeywordsStyles();
  const { words, reports, readOnly } = model.view;
  const off = useBusy() || readOnly;
  return (
    <div className={styles.pair}>
      {reports.length > 1 && (
        <Choice label={words.report} options={reports} value={shown.key} onChoose={model.chooseReport} />
      )}
      {shown.groupings.length > 1 && (
        <Choice
          label={words.grouping}
          options={shown.groupings}
          value={shown.grouping}
          disabled={off}
          onChoose={model.chooseGrouping}
        />
      )}
    </div>
  );
}

interface ObstacleProps extends Pick<KeywordsView, "words"> {
  readonly obstacle: ObstacleView;
  readonly isReadOnly: boolean;
}

/** Why words cannot be judged; a margin that is missing has its place in the 规则表. */
function Obstacle({ words, obstacle: { kind, title, advice, rules }, isReadOnly }: ObstacleProps) {
  const styles = useKeywordsStyles();
  const { session } = useSurroundings();
  const off = useBusy();
  return (
    <Notice intent={kind === "unripe" ? "info" : "warning"} title={title}>
      <div className={styles.section}>
        {advice}
        {kind === "margin" && (
          <div className={styles.row}>
            <Button
              className={styles.fitting}
              disabledFocusable={rules === null && (off || isReadOnly)}
              onClick={() => void (rules === null ? session.build("rules") : session.show(rules))}
            >
              {rules === null ? words.buildRules : words.openRules}
            </Button>
            {rules !== null && (
              <Button className={styles.fitting} disabledFocusable={off} onClick={() => void session.scan()}>
                {words.lookAgain}
              </Button>
            )}
          </div>
        )}
      </div>
    </Notice>
  );
}
