import { Caption1 } from "@fluentui/react-components";
import type { CauseState } from "../../../core/fishbone/cause-state";
import { FISHBONE_WORDS } from "../../../i18n/pages/fishbone";
import type { CauseView, Decision } from "../../session/fishbone-view";
import { useSurroundings } from "../../shell/surroundings";
import { Choice } from "../Choice";
import { Tick } from "../Tick";
import { useFishboneStyles } from "./FishbonePage.styles";

interface CauseProps {
  readonly cause: CauseView;
  readonly states: readonly { readonly id: CauseState; readonly name: string }[];
  readonly decision: Decision;
  /** Whether there is a shop whose countermeasures it could be one of. */
  readonly canWriteDown: boolean;
  readonly onDecide: (change: Partial<Decision>) => void;
}

/** A cause with what the figures say of it, its state and, once it is confirmed, what is done against it. */
export function Cause({ cause, states, decision, canWriteDown, onDecide }: CauseProps) {
  const styles = useFishboneStyles();
  const { locale } = useSurroundings();
  const words = FISHBONE_WORDS[locale];
  const { bone, evidence, weight, lookAt, measures, written } = cause;
  const isWritten = written.includes(decision.measure);
  return (
    <li className={styles.cause}>
      <div className={styles.name}>{cause.cause}</div>
      <Caption1>{bone}</Caption1>
      <div>{evidence}</div>
      <Caption1>{weight === "" ? lookAt : weight}</Caption1>
      <Choice
        label={words.stateLabel}
        spoken={words.state(cause.cause)}
        options={states}
        value={decision.state}
        onChoose={(state) => onDecide({ state })}
      />
      {decision.state === "confirmed" && (
        <div className={styles.section}>
          {measures.length > 1 && (
            <Choice
              label={words.measure}
              options={measures}
              value={decision.measure}
              onChoose={(measure) => onDecide({ measure })}
            />
          )}
          {/* In full: a list shows only what fits into its line. */}
          <div>
            {measures.length > 1 ? "" : <span className={styles.label}>{words.measure} </span>}
            {decision.measure}
          </div>
          <div className={styles.pair}>
            <label className={styles.field}>
              <span className={styles.label}>{words.owner}</span>
              <input
                className={styles.input}
                value={decision.owner}
                onChange={({ target }) => onDecide({ owner: target.value })}
              />
            </label>
            <label className={styles.field}>
              <span className={styles.label}>{words.due}</span>
              <input
                type="date"
                className={styles.input}
                value={decision.due}
                onChange={({ target }) => onDecide({ due: target.value })}
              />
            </label>
          </div>
          {isWritten ? (
            <Caption1>{words.isWritten}</Caption1>
          ) : !canWriteDown ? (
            <Caption1>{words.noShopOfPart}</Caption1>
          ) : (
            <Tick
              label={words.writeDown}
              checked={decision.isWritten}
              disabled={decision.measure === ""}
              onTick={(isWritten) => onDecide({ isWritten })}
            />
          )}
        </div>
      )}
    </li>
  );
}
