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
}

/** Reads a theme's name as it stands in the address; "system" for anything else. */
export const readTheme = (text: string | null): Theme => THEMES.find((each) => each === text) ?? "system";
