import { Button, Caption1 } from "@fluentui/react-components";
import { ChevronDown16Regular, ChevronUp16Regular } from "@fluentui/react-icons";
import { useState } from "react";
import type { FunnelPageWords } from "../../../i18n/pages/funnel";
import type { StepDraft } from "../../session/funnel-steps";
import { canMove, chosenSteps, draftSteps, moveStep, toggleStep } from "../../session/funnel-steps";
import type { StepsView } from "../../session/funnel-view";
import { Tick } from "../Tick";
import { useBusy } from "../useView";
import { useStepsStyles } from "./Steps.styles";

interface StepsProps {
  readonly words: FunnelPageWords;
  readonly steps: StepsView;
  readonly isReadOnly: boolean;
  /** Null for those that are found. */
  readonly onChoose: (steps: readonly string[] | null) => void;
}

/** The columns that can be steps: ticked, in order, and kept in the workbook. */
export function Steps({
  words,
  steps: { steps, candidates, choice, apart },
  isReadOnly,
  onChoose,
}: StepsProps) {
  const styles = useStepsStyles();
  const off = useBusy() || isReadOnly;
  const [draft, setDraft] = useState<readonly StepDraft[]>(() => draftSteps(steps, candidates));
  const chosen = chosenSteps(draft);
  return (
    <details className={styles.details}>
      <summary>{words.ownSteps}</summary>
      <div className={styles.body}>
        <Caption1>{words.ownStepsHint}</Caption1>
        {apart !== null && <Caption1>{apart}</Caption1>}
        <ul className={styles.list}>
          {draft.map(({ heading, isOn }) => (
            <li key={heading} className={styles.step}>
              <Tick
                className={styles.name}
                label={heading}
                checked={isOn}
                onTick={() => setDraft((before) => toggleStep(before, heading))}
              />
              {isOn && (
                <span className={styles.moves}>
                  <Button
                    size="small"
                    appearance="subtle"
                    icon={<ChevronUp16Regular />}
                    aria-label={words.earlier(heading)}
                    disabledFocusable={!canMove(draft, heading, "earlier")}
                    onClick={() => setDraft((before) => moveStep(before, heading, "earlier"))}
                  />
                  <Button
                    size="small"
                    appearance="subtle"
                    icon={<ChevronDown16Regular />}
                    aria-label={words.later(heading)}
                    disabledFocusable={!canMove(draft, heading, "later")}
                    onClick={() => setDraft((before) => moveStep(before, heading, "later"))}
                  />
                </span>
              )}
            </li>
          ))}
        </ul>
        {chosen === null && <Caption1>{words.atLeastTwo}</Caption1>}
        <Button
          className={styles.button}
          disabledFocusable={off || chosen === null}
          onClick={() => onChoose(chosen)}
        >
          {words.useSteps}
        </Button>
        {choice.steps !== null && (
          <Button className={styles.button} disabledFocusable={off} onClick={() => onChoose(null)}>
            {words.findSteps}
          </Button>
        )}
      </div>
    </details>
  );
}
