import { Button } from "@fluentui/react-components";
import { MAPPING_WORDS } from "../../../i18n/pages/mapping";
import { useSurroundings } from "../../shell/surroundings";
import { useDraftBarStyles } from "./DraftBar.styles";

interface DraftBarProps {
  /** How many columns something was chosen for. */
  readonly columns: number;
  readonly isOff: boolean;
  /** How the last change ended. */
  readonly note: string;
  readonly remember: () => void;
  readonly discard: () => void;
}

/** What was chosen is remembered or put away here; it stays in sight however long the table. */
export function DraftBar({ columns, isOff, note, remember, discard }: DraftBarProps) {
  const styles = useDraftBarStyles();
  const { locale, format } = useSurroundings();
  const words = MAPPING_WORDS[locale];
  return (
    <div className={columns > 0 || note !== "" ? styles.bar : undefined}>
      <div role="status">{note}</div>
      {columns > 0 && (
        <div className={styles.buttons}>
          <Button appearance="primary" disabledFocusable={isOff} onClick={remember}>
            {words.remember(format.number(columns))}
          </Button>
          <Button onClick={discard}>{words.discard}</Button>
        </div>
      )}
    </div>
  );
}
