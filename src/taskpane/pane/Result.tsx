import { Body1, Button } from "@fluentui/react-components";
import { Notice } from "./Notice";
import { useSurroundings } from "./PaneProvider";
import { useResultStyles } from "./Result.styles";
import type { ResultView } from "./usePane";

interface ResultProps extends ResultView {
  readonly open: (sheet: string) => void;
}

/** What was made, a way to it, and what was left out and why. */
export function Result({ title, made, leftOut, open }: ResultProps) {
  const styles = useResultStyles();
  const { pane } = useSurroundings().words;
  return (
    <Notice intent={made.length > 0 ? "success" : "warning"} title={title}>
      {made.map(({ name, sentence }) => (
        <div key={name} className={styles.made}>
          <Body1>{sentence}</Body1>
          <Button appearance="primary" className={styles.open} onClick={() => open(name)}>
            {pane.openSheet(name)}
          </Button>
        </div>
      ))}
      {leftOut.length > 0 && (
        <>
          <div className={styles.heading}>{pane.notBuiltHeading}</div>
          <ul className={styles.list}>
            {leftOut.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </>
      )}
    </Notice>
  );
}
