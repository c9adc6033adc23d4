import { Link } from "@fluentui/react-components";
import { ErrorCircle16Regular, Info16Regular, Warning16Regular } from "@fluentui/react-icons";
import { useState } from "react";
import { HOME_WORDS } from "../../../i18n/pages/home";
import type { FindingView } from "../../session/workbook-view";
import { useSurroundings } from "../../shell/surroundings";
import { useFindingListStyles } from "./FindingList.styles";

const ICONS = { blocking: ErrorCircle16Regular, warning: Warning16Regular, information: Info16Regular };

/** Shown before "show all": a pane is narrow, and the worst come first. */
const FIRST = 3;

/** What to know about a table, the worst first; a finding that is somewhere leads there. */
export function FindingList({ findings }: { readonly findings: readonly FindingView[] }) {
  const styles = useFindingListStyles();
  const { session, locale, format } = useSurroundings();
  const words = HOME_WORDS[locale];
  const [all, setAll] = useState(false);
  if (findings.length === 0) return null;
  const shown = all ? findings : findings.slice(0, FIRST);
  return (
    <>
      <ul className={styles.list}>
        {shown.map(({ severity, text, area }) => {
          const Icon = ICONS[severity];
          return (
            <li key={text} className={styles.finding}>
              <Icon className={styles[severity]} aria-label={words.severities[severity]} />
              {area === null ? (
                <span>{text}</span>
              ) : (
                <Link
                  as="button"
                  className={styles.link}
                  title={words.showCells}
                  onClick={() => void session.show(area)}
                >
                  {text}
                </Link>
              )}
            </li>
          );
        })}
      </ul>
      {findings.length > FIRST && (
        <Link as="button" className={styles.more} aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? words.fewer : words.allFindings(format.number(findings.length))}
        </Link>
      )}
    </>
  );
}
