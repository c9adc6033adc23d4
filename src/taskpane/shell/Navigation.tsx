import type { Page } from "./page";
import { useSurroundings } from "./surroundings";

/** The pages with a tab; the page of one table belongs to the workbook. */
export const TABS = ["home", "templates", "funnel", "keywords", "why", "fishbone", "settings"] as const;

/** The way between pages. Native buttons, so that it is there before anything else has loaded. */
export function Navigation() {
  const { words, page, go } = useSurroundings();
  const current: Page["name"] = page.name === "mapping" ? "home" : page.name;
  return (
    <nav className="tabs" aria-label={words.navigation}>
      {TABS.map((name) => (
        <button
          key={name}
          type="button"
          aria-current={name === current ? "page" : undefined}
          onClick={() => go({ name })}
        >
          {words[name]}
        </button>
      ))}
    </nav>
  );
}
