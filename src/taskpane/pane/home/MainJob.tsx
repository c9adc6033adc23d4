import { Body1, Button, Caption1 } from "@fluentui/react-components";
import { HOME_WORDS } from "../../../i18n/pages/home";
import type { WorkbookView } from "../../session/workbook-view";
import { useSessionState, useSurroundings } from "../../shell/surroundings";
import { useBusy } from "../useView";
import { useMainJobStyles } from "./MainJob.styles";

/** The one thing most operators come for, one click away; every other report is one page away. */
export function MainJob({ workbook }: { readonly workbook: WorkbookView }) {
  const styles = useMainJobStyles();
  const { session, locale, go } = useSurroundings();
  const { activity } = useSessionState();
  const words = HOME_WORDS[locale];
  const off = useBusy() || workbook.readOnly;
  // Once something was built, looking at it comes first.
  const appearance = activity.kind === "built" ? "secondary" : "primary";
  const refreshes = workbook.madeBefore > 0;
  const { buildable, otherReports } = workbook;
  const isOneClick = refreshes || buildable > 0;
  return (
    <section className={styles.job}>
      <h2 className={styles.heading}>
        {refreshes
          ? words.refreshable(workbook.madeBefore)
          : buildable > 0
            ? words.ready(buildable)
            : words.otherReports(otherReports.count)}
      </h2>
      {isOneClick ? (
        <Button
          appearance={appearance}
          size="large"
          className={styles.button}
          disabledFocusable={off}
          onClick={() => void session.build(refreshes ? "made-before" : "daily")}
        >
          {refreshes ? words.refresh : words.buildDaily}
        </Button>
      ) : (
        <Body1>{otherReports.titles}</Body1>
      )}
      <Button
        appearance={isOneClick ? "secondary" : appearance}
        size={isOneClick ? "medium" : "large"}
        className={styles.button}
        disabledFocusable={off}
        onClick={() => go({ name: "templates" })}
      >
        {words.chooseReports}
      </Button>
      <Caption1>{words.promise}</Caption1>
    </section>
  );
}
