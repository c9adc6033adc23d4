import { Button, Caption1, Subtitle2 } from "@fluentui/react-components";
import { useMainJobStyles } from "./MainJob.styles";
import { useSurroundings } from "./PaneProvider";
import type { Reports } from "../session/session";

interface MainJobProps {
  readonly buildable: number;
  readonly enabled: boolean;
  /** Whether a report has just been built: then looking at it comes first. */
  readonly again: boolean;
  readonly build: (reports: Reports) => void;
}

/** The one thing most operators come for, one click away. */
export function MainJob({ buildable, enabled, again, build }: MainJobProps) {
  const styles = useMainJobStyles();
  const { pane } = useSurroundings().words;
  return (
    <section className={styles.job}>
      <Subtitle2 as="h2" className={styles.heading}>
        {pane.ready(buildable)}
      </Subtitle2>
      <Button
        appearance={again ? "secondary" : "primary"}
        size="large"
        className={styles.button}
        disabledFocusable={!enabled}
        onClick={() => {
          build("daily");
        }}
      >
        {pane.buildDaily}
      </Button>
      <Button
        className={styles.button}
        disabledFocusable={!enabled}
        onClick={() => {
          build("all");
        }}
      >
        {pane.buildAll}
      </Button>
      <Caption1>{pane.promise}</Caption1>
    </section>
  );
}
