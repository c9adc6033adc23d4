import { createRoot } from "react-dom/client";
import type { Session } from "../session/session";
import { loadPages } from "./load-pages";
import type { Preferences } from "./preferences";
import { Shell } from "./Shell";
import { SurroundingsProvider } from "./surroundings";

/** Shows the pane in the element and looks at the workbook. */
export function mountPane(element: HTMLElement, session: Session, preferences: Preferences): void {
  createRoot(element).render(
    <SurroundingsProvider session={session} preferences={preferences}>
      <Shell />
    </SurroundingsProvider>,
  );
  // What understands workbooks is larger still: it comes when the pages are there, or will not come.
  const start = (): void => session.start();
  void loadPages().then(start, start);
}
