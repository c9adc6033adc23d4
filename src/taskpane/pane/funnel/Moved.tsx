import { Caption1, mergeClasses } from "@fluentui/react-components";
import type { FunnelPageWords } from "../../../i18n/pages/funnel";
import type { MovedView } from "../../session/funnel-figures";
import { useFunnelStyles } from "./FunnelPage.styles";
import { useMovedStyles } from "./Moved.styles";

interface MovedProps {
  readonly words: FunnelPageWords;
  readonly moved: MovedView;
}

/** What each step did to the change of the last. */
export function Moved({ words, moved: { title, parts, total } }: MovedProps) {
  const page = useFunnelStyles();
  const styles = useMovedStyles();
  return (
    <>
      <h3 className={page.heading}>{title}</h3>
      <ul className={styles.list}>
        {parts.map(({ name, amount }) => (
          <li key={name} className={styles.part}>
            <span>{name}</span>
            <span className={styles.amount}>{amount}</span>
          </li>
        ))}
        <li className={mergeClasses(styles.part, styles.total)}>
          <span>{words.total}</span>
          <span className={styles.amount}>{total}</span>
        </li>
      </ul>
      <Caption1>{words.movedHint}</Caption1>
    </>
  );
}
