import { Caption1, Link } from "@fluentui/react-components";
import { GALLERY_WORDS } from "../../../i18n/pages/gallery";
import type { LackingView } from "../../session/gallery-view";
import { useSurroundings } from "../../shell/surroundings";
import { useLackingListStyles } from "./LackingList.styles";

interface LackingListProps {
  readonly lacking: readonly LackingView[];
  /** Whether it is open from the start: where nothing else can be done. */
  readonly open: boolean;
}

/** What cannot be built yet, and what it lacks; a column that was not understood can be set. */
export function LackingList({ lacking, open }: LackingListProps) {
  const styles = useLackingListStyles();
  const { locale, go } = useSurroundings();
  const words = GALLERY_WORDS[locale];
  if (lacking.length === 0) return null;
  return (
    <details className={styles.details} open={open}>
      <summary className={styles.heading}>{words.lacking}</summary>
      <ul className={styles.list}>
        {lacking.map(({ titles, why }) => (
          <li key={titles}>
            <strong>{titles}</strong>
            <Caption1 block>{why}</Caption1>
          </li>
        ))}
      </ul>
      <Link as="button" onClick={() => go({ name: "home" })}>
        {words.toWorkbook}
      </Link>
    </details>
  );
}
