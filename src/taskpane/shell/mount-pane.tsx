import { hydrateRoot } from "react-dom/client";
import type { Session } from "../session/session";
import type { Preferences } from "./preferences";
import { Shell } from "./Shell";
import { SurroundingsProvider } from "./surroundings";
import { takeFrame } from "./take-frame";

/** Brings the shell that the page shows to life; it looks at the workbook once its pages are there. */
export function mountPane(session: Session, preferences: Preferences): void {
  const { element, page } = takeFrame(preferences.locale());
  document.documentElement.lang = preferences.locale();
  hydrateRoot(
    element,
    <SurroundingsProvider session={session} preferences={preferences} first={page}>
      <Shell />
    </SurroundingsProvider>,
  );
}
