import { OUTCOME_WORDS } from "../../../i18n/pages/outcome";
import type { UndonePlan } from "../../../workbook/port";
import { useSurroundings } from "../../shell/surroundings";
import { Notice } from "../Notice";
import { useOutcomeStyles } from "./Outcome.styles";

/** What was taken back, and what was left as it is and why. */
export function UndoneNotice({ undone }: { readonly undone: UndonePlan }) {
  const styles = useOutcomeStyles();
  const { locale } = useSurroundings();
  const words = OUTCOME_WORDS[locale];
  const isWhole = undone.sheets.every(({ how }) => how !== "left");
  return (
    <Notice intent={isWhole ? "success" : "warning"} title={isWhole ? words.undone : words.partlyUndone}>
      <ul className={styles.reasons}>
        {undone.sheets.map(({ name, how, why }) => (
          <li key={name}>{how === "left" ? words.left(name, why) : words[how](name)}</li>
        ))}
      </ul>
    </Notice>
  );
}
