import { inspection, type WorkbenchInspection } from "./inspect";
import { readManifest } from "./ribbon/manifest-ribbon";
import { startAddin } from "./start-addin";
import { readTheme, useTheme } from "./theme";
import { type OpenDocument, WorkbenchPage } from "./workbench-page";
import type { Locale } from "./words";

declare global {
  interface Window {
    /** A read-only look at the open workbook. */
    workbench?: WorkbenchInspection;
  }
}

const asked = new URLSearchParams(location.search);
const root = document.getElementById("workbench");
if (!root) throw new Error("The page has no place for the workbench.");
const manifestText = await (await fetch("/manifest.xml")).text();
let locale: Locale = asked.get("locale") === "en-US" ? "en-US" : "zh-CN";
let page = makePage(root, null);
window.workbench = inspection(() => page.workbook);
await page.openSample(asked.get("file") ?? "shop-daily");

/** Makes the page in the language that is set now, over what another page had open. */
function makePage(place: HTMLElement, open: OpenDocument | null): WorkbenchPage {
  document.documentElement.lang = locale;
  const theme = readTheme(asked.get("theme"));
  useTheme(theme);
  const made = new WorkbenchPage(place, {
    manifest: readManifest(manifestText, locale, location.origin),
    locale,
    theme,
    startAddin,
    switchLanguage: () => {
      locale = locale === "zh-CN" ? "en-US" : "zh-CN";
      remember("locale", locale);
      page = makePage(place, page.release());
    },
    themeChosen: (chosen) => remember("theme", chosen),
  });
  if (open) made.take(open);
  return made;
}

/** Keeps a choice in the address, so that loading the page again keeps it. */
function remember(name: string, value: string): void {
  asked.set(name, value);
  history.replaceState(null, "", `?${asked.toString()}`);
}
