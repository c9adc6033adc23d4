/** How the page looks; "system" follows the computer's own setting. */
export const THEMES = ["system", "light", "dark", "contrast"] as const;

export type Theme = (typeof THEMES)[number];

/**
 * Puts the theme on the page. The add-in in its frame follows the computer's setting whatever is chosen here: Excel
 * on the web hands an add-in no theme with this library (Office.context.officeTheme is undefined), and a page cannot
 * set prefers-color-scheme or forced-colors of another.
 */
export function useTheme(theme: Theme): void {
  document.documentElement.dataset.theme = theme;
  changes.dispatchEvent(new Event("change"));
}

/** Tells whether the page stands on dark ground, now and whenever that changes, until the signal. */
export function followDark(listen: (dark: boolean) => void, until: AbortSignal): void {
  const system = window.matchMedia("(prefers-color-scheme: dark)");
  const tell = (): void => {
    const theme = readTheme(document.documentElement.dataset.theme ?? null);
    const dark = theme === "system" ? system.matches : theme !== "light";
    document.documentElement.classList.toggle("dark-paper", dark);
    listen(dark);
  };
  system.addEventListener("change", tell, { signal: until });
  changes.addEventListener("change", tell, { signal: until });
  tell();
}

const changes = new EventTarget();

/** Reads a theme's name as it stands in the address; "system" for anything else. */
export const readTheme = (text: string | null): Theme => THEMES.find((each) => each === text) ?? "system";
