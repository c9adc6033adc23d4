import { OUTCOME_WORDS } from "../../../i18n/pages/outcome";
import type { UndonePlan } from "../../../workbook/port";
import { isWhole, undoneTitle } from "../../shell/outcome-titles";
import { useSurroundings } from "../../shell/surroundings";
import { Notice } from "../Notice";
import { useOutcomeStyles } from "./Outcome.styles";

/** What was taken back, and what was left as it is and why. */
export function UndoneNotice({ undone }: { readonly undone: UndonePlan }) {
  const styles = useOutcomeStyles();
  const { locale, words: shell } = useSurroundings();
  const words = OUTCOME_WORDS[locale];
  return (
    <Notice intent={isWhole(undone) ? "success" : "warning"} title={undoneTitle(undone, shell)}>
      <ul className={styles.made}>
        {undone.sheets.map(({ name, how, why }) => (
          <li key={name}>{how === "left" ? words.left(name, why) : words[how](name)}</li>
        ))}
      </ul>
    </Notice>
  );
}
