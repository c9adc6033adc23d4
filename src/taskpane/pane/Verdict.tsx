import type { WorkbookView } from "../session/workbook-view";
import { Notice } from "./Notice";
import { useSurroundings } from "./PaneProvider";

/** What stands in the way of the main job; nothing where nothing does. */
export function Verdict({ verdict, readOnly }: Pick<WorkbookView, "verdict" | "readOnly">) {
  const { pane } = useSurroundings().words;
  switch (verdict) {
    case "empty":
      return (
        <Notice intent="info" title={pane.emptyTitle}>
          {pane.emptyAdvice}
        </Notice>
      );
    case "nothing":
      return (
        <Notice intent="info" title={pane.nothingTitle}>
          {pane.nothingAdvice}
        </Notice>
      );
    case "no-daily":
      return (
        <Notice intent="info" title={pane.noDailyTitle}>
          {pane.noDailyAdvice}
        </Notice>
      );
    case "ready":
      return readOnly ? (
        <Notice intent="warning" title={pane.readOnlyTitle}>
          {pane.readOnlyAdvice}
        </Notice>
      ) : null;
  }
}
