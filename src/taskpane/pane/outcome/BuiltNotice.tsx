import { Button, Link } from "@fluentui/react-components";
import { OUTCOME_WORDS } from "../../../i18n/pages/outcome";
import type { Built } from "../../session/session-state";
import { builtTitle } from "../../shell/outcome-titles";
import { useSessionState, useSurroundings } from "../../shell/surroundings";
import { Notice } from "../Notice";
import { useOutcomeStyles } from "./Outcome.styles";

/** What was made and a way to it, what was left out and why, and the way back. */
export function BuiltNotice({ built }: { readonly built: Built }) {
  const styles = useOutcomeStyles();
  const { session, locale, words: shell } = useSurroundings();
  const { look } = useSessionState();
  const words = OUTCOME_WORDS[locale];
  const leftOut = look?.describe.describeLeftOut(built.issues, locale) ?? [];
  const [first] = built.made.filter(({ source }) => source !== null);
  return (
    <Notice intent={built.made.length > 0 ? "success" : "warning"} title={builtTitle(built, shell)}>
      <ul className={styles.made}>
        {built.made.map(({ name, how, keptAs }) => (
          <li key={name}>
            <Link as="button" className={styles.open} onClick={() => void session.show(name)}>
              {name}
            </Link>
            <span className={styles.how}>
              {how === "recreated" ? words.recreated(keptAs ?? "") : words[how]}
            </span>
          </li>
        ))}
      </ul>
      {leftOut.length > 0 && (
        <>
          <div className={styles.heading}>{words.leftOut}</div>
          <ul className={styles.reasons}>
            {leftOut.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </>
      )}
      <div className={styles.actions}>
        {first !== undefined && (
          <Button appearance="primary" className={styles.open} onClick={() => void session.show(first.name)}>
            {words.openSheet(first.name)}
          </Button>
        )}
        {built.undo !== null && (
          <Button className={styles.open} onClick={() => void session.undo()}>
            {words.undo}
          </Button>
        )}
      </div>
    </Notice>
  );
}
