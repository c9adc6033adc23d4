import { GALLERY_WORDS } from "../../../i18n/pages/gallery";
import type { ForeseenView } from "../../session/gallery-view";
import { useSurroundings } from "../../shell/surroundings";
import { useForeseenStyles } from "./Foreseen.styles";

/** What a build would write: counts at a glance, names and sizes on a click. */
export function Foreseen({ foreseen }: { readonly foreseen: ForeseenView }) {
  const styles = useForeseenStyles();
  const words = GALLERY_WORDS[useSurroundings().locale];
  return (
    <details className={styles.details}>
      <summary>
        {words.willWrite} · {foreseen.summary}
      </summary>
      {/* It scrolls where it is long: keys have to reach it. */}
      <ul className={styles.list} tabIndex={0} aria-label={words.willWrite}>
        {foreseen.sheets.map(({ name, how, size }) => (
          <li key={name} className={styles.sheet}>
            <span>{name}</span>
            <span className={styles.quiet}>
              {how} · {size}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
