import { Button } from "@fluentui/react-components";
import { useId, useState } from "react";
import type { KeywordDetailView } from "../../session/keyword-detail";
import type { ShownKeywords } from "../../session/keyword-view";
import { useSurroundings } from "../../shell/surroundings";
import { Choice } from "../Choice";
import { TextField } from "../TextField";
import { useKeywordsStyles } from "./KeywordsPage.styles";
import type { KeywordsModel } from "./useKeywords";
import { useWordDetailStyles } from "./WordDetail.styles";

interface DecisionFieldsProps {
  readonly model: KeywordsModel;
  readonly shown: ShownKeywords;
  readonly place: number;
  readonly detail: KeywordDetailView;
  readonly decisionKey: string;
}

/** The advice to accept, or something else to do instead, with a remark. */
export function DecisionFields({ model, shown, place, detail, decisionKey }: DecisionFieldsProps) {
  const page = useKeywordsStyles();
  const styles = useWordDetailStyles();
  const { locale } = useSurroundings();
  const { describe, store, view } = model;
  const { words } = view;
  const { advice, actions } = detail;
  const [form, setForm] = useState(detail.form);
  const [isWrong, setWrong] = useState(false);
  const [bidField, remarkField, problem] = [useId(), useId(), useId()];
  const hasBid = describe.setsBid(form.action);
  const isAdvice = form.action === advice.action && (!hasBid || form.bid.trim() === advice.bid);
  const keep = (): void => {
    const decision = describe.readDecision(shown.report, place, form, locale);
    setWrong(decision === "wrong-bid");
    if (decision !== "wrong-bid") store.decide(shown.list, [[decisionKey, decision]]);
  };
  return (
    <div role="group" aria-label={words.decide} className={page.section}>
      <div className={page.pair}>
        <Choice
          label={words.action}
          options={actions}
          value={form.action}
          onChoose={(action) => setForm({ ...form, action })}
        />
        {hasBid && (
          <div className={page.field}>
            <label htmlFor={bidField} className={page.label}>
              {words.newBid}
            </label>
            <TextField
              id={bidField}
              inputMode="decimal"
              value={form.bid}
              aria-invalid={isWrong}
              aria-describedby={isWrong ? problem : undefined}
              onType={(value) => setForm({ ...form, bid: value })}
            />
          </div>
        )}
      </div>
      {isWrong && (
        <div id={problem} role="alert" className={styles.problem}>
          {words.wrongBid}
        </div>
      )}
      <div className={page.field}>
        <label htmlFor={remarkField} className={page.label}>
          {words.remark}
        </label>
        <TextField
          id={remarkField}
          value={form.remark}
          onType={(value) => setForm({ ...form, remark: value })}
        />
      </div>
      <div className={styles.buttons}>
        <Button appearance="primary" disabledFocusable={isAdvice && form.action === "watch"} onClick={keep}>
          {isAdvice ? words.accept : words.keepOwn}
        </Button>
      </div>
    </div>
  );
}
