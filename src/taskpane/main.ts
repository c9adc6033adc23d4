import { associateFunctions } from "../functions/associate";
import { registerCommands } from "./commands";
import { afterPaint } from "./shell/after-paint";
import { loadPages } from "./shell/load-pages";
import { keptPreferences } from "./shell/preferences";
import type { Preferences } from "./shell/preferences";
import type { Session } from "./session/session";

/**
 * The one entry of the add-in. Excel loads it for the pane, for a ribbon button and for a custom function alike, so
 * it registers the latter two and leaves everything else, React above all, until it is wanted.
 */

/** The parts of the page; the page shows one at a time. */
type Part = "library-missing" | "outside-excel" | "pane-missing" | "pane";

let opened: Promise<Session> | null = null;
let kept: Preferences | null = null;

/** The session that pane and buttons share, made at first use; tried again when a part of it did not load. */
function openSession(): Promise<Session> {
  opened ??= Promise.all([
    import(/* webpackChunkName: "opening" */ "./session/session"),
    import(/* webpackChunkName: "excel" */ "../excel/port"),
  ]).then(([{ createSession }, { excelWorkbook }]) => createSession(excelWorkbook(), preferences().locale));
  opened.catch(() => {
    opened = null;
  });
  return opened;
}

/** Made once Office can tell its language. */
function preferences(): Preferences {
  return (kept ??= keptPreferences(Office.context.displayLanguage, Office.context.partitionKey));
}

function show(part: Part): void {
  document.body.dataset["state"] = part;
}

async function openPane(): Promise<void> {
  try {
    // The page shows the shell by itself; what brings it to life is read when that can be seen.
    await afterPaint();
    const parts = [openSession(), import(/* webpackChunkName: "opening" */ "./shell/mount-pane")] as const;
    // Asked for now, so that it is on its way meanwhile; the shell tells where it does not arrive.
    loadPages().catch(() => undefined);
    const [session, { mountPane }] = await Promise.all(parts);
    mountPane(session, preferences());
    show("pane");
  } catch (error) {
    // A chunk did not arrive: offline, or the add-in was updated meanwhile. The page says what to do.
    show("pane-missing");
    globalThis.reportError?.(error);
  }
}

/** Waits until the operator sees the pane: Excel also loads the page unseen, to calculate. */
function whenVisible(startHidden: boolean, open: () => void): void {
  if (!startHidden) {
    open();
    return;
  }
  let isOpen = false;
  void Office.addin.onVisibilityModeChanged(({ visibilityMode }) => {
    if (visibilityMode === Office.VisibilityMode.taskpane && !isOpen) {
      isOpen = true;
      open();
    }
  });
}

/** What Office.onReady also tells in a shared runtime; the published types leave it out. */
interface SharedRuntimeInfo {
  readonly host: Office.HostType | null;
  readonly addin?: { readonly visibilityMode?: string } | null;
}

if (typeof Office === "undefined") {
  show("library-missing");
} else {
  associateFunctions();
  registerCommands(openSession);
  void Office.onReady((info: SharedRuntimeInfo) => {
    if (info.host !== Office.HostType.Excel) {
      show("outside-excel");
      return;
    }
    whenVisible(info.addin?.visibilityMode === Office.VisibilityMode.hidden, () => void openPane());
  });
}
