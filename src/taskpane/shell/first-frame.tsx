import { renderToString } from "react-dom/server";
import type { Locale } from "../../core/locale";
import type { Session } from "../session/session";
import type { SessionState } from "../session/session-state";
import type { Preferences } from "./preferences";
import { Shell } from "./Shell";
import { SurroundingsProvider } from "./surroundings";

/**
 * The shell as the page itself brings it, in each language: drawn by the browser before any script has arrived, and
 * taken over as it stands by mountPane. Called while building.
 */
export function firstFrames(): Readonly<Record<Locale, string>> {
  return { "zh-CN": firstFrame("zh-CN"), "en-US": firstFrame("en-US") };
}

function firstFrame(locale: Locale): string {
  const preferences: Preferences = {
    language: () => "follow",
    setLanguage: () => undefined,
    locale: () => locale,
  };
  return renderToString(
    <SurroundingsProvider session={NOT_STARTED} preferences={preferences}>
      <Shell />
    </SurroundingsProvider>,
  );
}

const STATE: SessionState = { look: null, activity: { kind: "idle" } };
const ended = (): Promise<SessionState> => Promise.resolve(STATE);

/** A session of no workbook: what the shell shows before anything was begun. */
const NOT_STARTED: Session = {
  state: () => STATE,
  subscribe: () => () => undefined,
  start: () => undefined,
  stop: () => undefined,
  scan: ended,
  build: ended,
  again: ended,
  undo: ended,
  remember: ended,
  show: ended,
};
