import { createRoot } from "react-dom/client";
import type { Locale } from "../../core/locale";
import type { Session } from "../session/session";
import { Pane } from "./Pane";
import { PaneBoundary } from "./PaneBoundary";
import { PaneProvider } from "./PaneProvider";

/** Shows the pane in the element and looks at the workbook. */
export function mountPane(element: HTMLElement, session: Session, locale: Locale): void {
  createRoot(element).render(
    <PaneProvider session={session} locale={locale}>
      <PaneBoundary>
        <Pane />
      </PaneBoundary>
    </PaneProvider>,
  );
  session.start();
}
