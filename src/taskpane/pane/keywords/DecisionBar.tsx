import { Button, Caption1 } from "@fluentui/react-components";
import { decisionsIn } from "../../session/keyword-decisions";
import type { ShownKeywords } from "../../session/keyword-view";
import { useSurroundings } from "../../shell/surroundings";
import { useBusy } from "../useView";
import { useDraftBarStyles } from "../mapping/DraftBar.styles";
import type { KeywordsModel } from "./useKeywords";

interface DecisionBarProps {
  readonly model: KeywordsModel;
  readonly shown: ShownKeywords;
}

/** What was decided, in sight however long the list: all shown accepted or taken back at once. */
export function DecisionBar({ model, shown }: DecisionBarProps) {
  const styles = useDraftBarStyles();
  const { locale, format } = useSurroundings();
  const { describe, store, view, written, writeLog } = model;
  const { words, readOnly } = view;
  const off = useBusy() || readOnly;
  const { report, list, acceptable, acceptText, acceptedShown, takeBackText } = shown;
  const count = decisionsIn(store.state(), list).size;
  const isThere = count > 0 || acceptable.length > 0 || written > 0;
  return (
    <div className={isThere ? styles.bar : undefined}>
      <div role="status">
        {count > 0 ? words.acceptedCount(format.number(count)) : ""}
        {written > 0 ? words.writtenCount(format.number(written)) : ""}
      </div>
      {count > 0 && <Caption1 block>{words.acceptedHint}</Caption1>}
      <div className={styles.buttons}>
        {count > 0 && (
          <Button appearance="primary" disabledFocusable={off} onClick={writeLog}>
            {words.writeLog}
          </Button>
        )}
        {acceptable.length > 0 && (
          <Button
            onClick={() =>
              store.decide(
                list,
                acceptable.map((place) => [
                  describe.decisionKey(report, place),
                  describe.adviceOf(report, place, locale),
                ]),
              )
            }
          >
            {acceptText}
          </Button>
        )}
        {acceptedShown.length > 0 && (
          <Button onClick={() => store.takeBack(list, acceptedShown)}>{takeBackText}</Button>
        )}
      </div>
    </div>
  );
}
