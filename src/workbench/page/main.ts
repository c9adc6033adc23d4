import { inspection, type WorkbenchInspection } from "./inspect";
import { readManifest } from "./ribbon/manifest-ribbon";
import { startAddin } from "./start-addin";
import { WorkbenchPage } from "./workbench-page";
import type { Locale } from "./words";

declare global {
  interface Window {
    /** A read-only look at the open workbook. */
    workbench?: WorkbenchInspection;
  }
}

const asked = new URLSearchParams(location.search);
const locale: Locale = asked.get("locale") === "en-US" ? "en-US" : "zh-CN";
document.documentElement.lang = locale;

const root = document.getElementById("workbench");
if (!root) throw new Error("The page has no place for the workbench.");
const manifestText = await (await fetch("/manifest.xml")).text();
const page = new WorkbenchPage(root, {
  manifest: readManifest(manifestText, locale, location.origin),
  locale,
  startAddin,
  switchLanguage: () => {
    asked.set("locale", locale === "zh-CN" ? "en-US" : "zh-CN");
    location.search = asked.toString();
  },
});
window.workbench = inspection(() => page.workbook);
await page.openSample(asked.get("file") ?? "shop-daily");
