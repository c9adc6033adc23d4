import type { Theme } from "@fluentui/react-components";
import { teamsHighContrastTheme, webDarkTheme, webLightTheme } from "@fluentui/react-components";
import { useSyncExternalStore } from "react";

const DARK = "(prefers-color-scheme: dark)";
const HIGH_CONTRAST = "(forced-colors: active)";

/** Light, dark or high contrast, as the system has it. Excel on the web tells no theme of its own. */
export function useTheme(): Theme {
  const highContrast = useMedia(HIGH_CONTRAST);
  const dark = useMedia(DARK);
  if (highContrast) {
    return HIGH_CONTRAST_THEME;
  }
  return dark ? webDarkTheme : webLightTheme;
}

/** What the operator chose for each of the five colours Fluent's theme has. */
const SYSTEM_COLOURS: Readonly<Record<string, string>> = {
  "#000000": "Canvas",
  "#ffffff": "CanvasText",
  "#1aebff": "Highlight",
  "#ffff00": "LinkText",
  "#3ff23f": "GrayText",
};

/**
 * Fluent's high contrast is white on black. The browser turns texts and borders into the operator's own colours, but
 * not drawings: on a light ground they would be white on white. In the system's names they follow as well.
 */
const HIGH_CONTRAST_THEME: Theme = {
  ...teamsHighContrastTheme,
  ...Object.fromEntries(
    Object.entries(teamsHighContrastTheme).flatMap(([token, value]) => {
      const colour = SYSTEM_COLOURS[String(value)];
      return colour === undefined ? [] : [[token, colour]];
    }),
  ),
  // Else a drawing's accents would look like its lines.
  colorBrandStroke1: "Highlight",
};

function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (listen) => {
      const media = window.matchMedia?.(query);
      media?.addEventListener("change", listen);
      return () => media?.removeEventListener("change", listen);
    },
    () => window.matchMedia?.(query).matches ?? false,
  );
}
