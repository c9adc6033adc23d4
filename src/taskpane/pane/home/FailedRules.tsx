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
  const spans = [...new Set(failed.map(({ span }) => span))];
  return (
    <section className={styles.section}>
      <h2 className={styles.heading}>{words.failed}</h2>
      {spans.length === 1 && <Caption1>{spans[0]}</Caption1>}
      <ul className={styles.list}>
        {failed.map(({ key, sheet, lastDay, problem, figure, text, action, span }) => (
          <li key={key} className={styles.rule}>
            <div>
              {ofSeveral && <Caption1 block>{sheet}</Caption1>}
              {spans.length > 1 && <Caption1 block>{span}</Caption1>}
              <span className={styles.text}>{text}</span>
              {action !== "" && <Caption1 block>{action}</Caption1>}
            </div>
            {problem !== null && (
              <Button
                className={styles.button}
                aria-label={words.findCausesOf(figure)}
                onClick={() => go({ name: "fishbone", about: { sheet, problem, lastDay } })}
              >
                {words.findCauses}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
