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
    return teamsHighContrastTheme;
  }
  return dark ? webDarkTheme : webLightTheme;
}

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
