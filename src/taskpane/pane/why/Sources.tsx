import { Caption1 } from "@fluentui/react-components";
import { WHY_WORDS } from "../../../i18n/pages/why";
import type { SourcesView } from "../../session/why-sources";
import { useSurroundings } from "../../shell/surroundings";
import { useChangeStyles } from "./Change.styles";

/** Which traffic sources lost or brought visitors, and what they cost. */
export function Sources({ sources: view }: { readonly sources: SourcesView }) {
  const styles = useChangeStyles();
  const words = WHY_WORDS[useSurroundings().locale];
  return (
    <>
      <h3 className={styles.heading}>{words.sources}</h3>
      {view.nothing !== null && <Caption1>{view.nothing}</Caption1>}
      {view.sources.length > 0 && (
        <ul className={styles.sources}>
          {view.sources.map(({ name, visitors, amount, cost }) => (
            <li key={name} className={styles.source}>
              <strong>{name}</strong>
              <span>{visitors}</span>
              <span>{amount}</span>
              {cost !== null && <span>{cost}</span>}
            </li>
          ))}
        </ul>
      )}
      {view.more !== null && <Caption1>{view.more}</Caption1>}
      {view.rest !== null && <Caption1>{view.rest}</Caption1>}
    </>
  );
}
