import { Button, Caption1 } from "@fluentui/react-components";
import { HOME_WORDS } from "../../../i18n/pages/home";
import type { FailedView } from "../../session/workbook-view";
import { useSurroundings } from "../../shell/surroundings";
import { useFailedRulesStyles } from "./FailedRules.styles";

/** The rules that are not met, each with the way to its causes. */
export function FailedRules({ failed }: { readonly failed: readonly FailedView[] }) {
  const styles = useFailedRulesStyles();
  const { locale, go } = useSurroundings();
  const words = HOME_WORDS[locale];
  const ofSeveral = new Set(failed.map(({ sheet }) => sheet)).size > 1;
  return (
    <section className={styles.section}>
      <h2 className={styles.heading}>{words.failed}</h2>
      <ul className={styles.list}>
        {failed.map(({ key, sheet, lastDay, problem, figure, text, action }) => (
          <li key={key} className={styles.rule}>
            <div>
              {ofSeveral && <Caption1 block>{sheet}</Caption1>}
              <span className={styles.text}>{text}</span>
              {action !== "" && <Caption1 block>{action}</Caption1>}
            </div>
            <Button
              className={styles.button}
              aria-label={words.findCausesOf(figure)}
              onClick={() => go({ name: "fishbone", about: { sheet, problem, lastDay } })}
            >
              {words.findCauses}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
