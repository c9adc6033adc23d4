import { Button, Caption1, mergeClasses } from "@fluentui/react-components";
import type { FunnelView, ShownFunnel } from "../../session/funnel-view";
import { Choice } from "../Choice";
import { Notice } from "../Notice";
import { useBusy } from "../useView";
import { WriteSheet } from "../WriteSheet";
import { useFunnelStyles } from "./FunnelPage.styles";
import { OwnDates } from "./OwnDates";
import { Result } from "./Result";
import { Steps } from "./Steps";
import { useFunnel } from "./useFunnel";
import type { FunnelModel } from "./useFunnel";

/** Where buyers drop out, whether it is noise, and what it costs. */
export function FunnelPage() {
  const styles = useFunnelStyles();
  const model = useFunnel();
  const { view } = model;
  if (view === null) return null;
  const { words, nothing, lost, shown, readOnly } = view;
  return (
    <>
      <h2 className={styles.title}>{words.title}</h2>
      {nothing !== null && (
        <Notice intent="info" title={words.noFunnel}>
          {nothing}
        </Notice>
      )}
      {lost !== null && <Lost words={words} lost={lost} isReadOnly={readOnly} forget={model.forget} />}
      {shown !== null && (
        <>
          <Choices view={view} shown={shown} model={model} />
          {/* The table chosen decides what steps there are. */}
          <Steps
            words={words}
            key={`${shown.table} ${shown.steps.steps.join(" ")}`}
            steps={shown.steps}
            isReadOnly={readOnly}
            onChoose={model.chooseSteps}
          />
          <div className={styles.section} aria-live="polite">
            {shown.problem !== null && <p className={styles.mix}>{shown.problem}</p>}
            {shown.result !== null && <Result words={words} result={shown.result} />}
          </div>
          {shown.result !== null && (
            <WriteSheet
              choice={shown.sheet}
              label={words.write}
              hint={shown.writeHint}
              isReadOnly={readOnly}
            />
          )}
          {shown.result?.fishbone && (
            <WriteSheet {...shown.result.fishbone} label={words.fishbone} isReadOnly={readOnly} />
          )}
        </>
      )}
    </>
  );
}

interface ChoicesProps {
  readonly view: FunnelView;
  readonly shown: ShownFunnel;
  readonly model: FunnelModel;
}

/** Which funnel, of which days and which part, against what. */
function Choices({ view: { words, tables, readOnly }, shown, model }: ChoicesProps) {
  const styles = useFunnelStyles();
  const off = useBusy() || readOnly;
  const isDivided = shown.segments.length > 0;
  const isDated = shown.periods.length > 0;
  return (
    <>
      {tables.length > 1 && (
        <Choice label={words.table} options={tables} value={shown.table} onChoose={model.chooseTable} />
      )}
      <div className={styles.pair}>
        {isDated && (
          <Choice
            label={words.period}
            options={shown.periods}
            value={shown.period}
            onChoose={model.choosePeriod}
          />
        )}
        {shown.dimensions.length > 0 && (
          <div className={mergeClasses(!isDated && styles.wide)}>
            <Choice
              label={words.by}
              options={shown.dimensions}
              value={shown.by}
              disabled={off}
              onChoose={model.chooseBy}
            />
          </div>
        )}
        {isDivided && (
          <div className={styles.wide}>
            <Choice
              label={words.segment}
              options={shown.segments}
              value={shown.segment}
              onChoose={model.chooseSegment}
            />
          </div>
        )}
        {shown.compares.length > 1 && (
          <div className={mergeClasses(isDivided && styles.wide)}>
            <Choice
              label={words.compareWith}
              options={shown.compares}
              value={shown.compare}
              onChoose={model.chooseCompare}
            />
          </div>
        )}
      </div>
      {shown.period === "own" && <OwnDates words={words} shown={shown} onChange={model.setOwn} />}
      {readOnly && <Caption1>{words.readOnly}</Caption1>}
    </>
  );
}

interface LostProps extends Pick<FunnelView, "words"> {
  readonly lost: NonNullable<FunnelView["lost"]>;
  readonly isReadOnly: boolean;
  readonly forget: FunnelModel["forget"];
}

/** The way back from steps that are no longer there. */
function Lost({ words, lost: { keys, text }, isReadOnly, forget }: LostProps) {
  const styles = useFunnelStyles();
  const off = useBusy() || isReadOnly;
  return (
    <div className={styles.section}>
      <p className={styles.mix}>{text}</p>
      <Button className={styles.button} disabledFocusable={off} onClick={() => forget(keys)}>
        {words.findSteps}
      </Button>
    </div>
  );
}
