import { Button, Caption1 } from "@fluentui/react-components";
import { FISHBONE_WORDS } from "../../../i18n/pages/fishbone";
import type { OpenView } from "../../session/fishbone-view";
import { useSurroundings } from "../../shell/surroundings";
import { useBusy } from "../useView";
import { useFishboneStyles } from "./FishbonePage.styles";

/** The countermeasures that are neither done nor dropped, overdue ones first. */
export function OpenList({ open }: { readonly open: readonly OpenView[] }) {
  const styles = useFishboneStyles();
  const { locale, session } = useSurroundings();
  const words = FISHBONE_WORDS[locale];
  const busy = useBusy();
  const sheets = [...new Set(open.map(({ sheet }) => sheet))];
  return (
    <section className={styles.section}>
      <h3 className={styles.heading}>{words.open}</h3>
      {open.length === 0 && <Caption1>{words.noneOpen}</Caption1>}
      <ul className={styles.list}>
        {open.map(({ measure, problem, owner, due, isOverdue }, place) => (
          <li key={place} className={styles.cause}>
            <div className={styles.name}>{measure}</div>
            <Caption1>{problem}</Caption1>
            <Caption1 className={isOverdue ? styles.overdue : undefined}>{`${owner} · ${due}`}</Caption1>
          </li>
        ))}
      </ul>
      {sheets.map((sheet) => (
        <Button key={sheet} disabledFocusable={busy} onClick={() => void session.show(sheet)}>
          {words.show}
        </Button>
      ))}
    </section>
  );
}
