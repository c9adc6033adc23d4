import { tokens } from "@fluentui/react-components";
import type { GriffelStyle } from "@fluentui/react-components";

/** What pages have in common, for their makeStyles. */
export const PAGE = {
  title: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  section: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, minWidth: 0 },
  /** Two side by side where there is room, one below the other at 200 %. */
  pair: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(min(132px, 100%), 1fr))",
    gap: tokens.spacingVerticalS,
    alignItems: "end",
  },
  button: { width: "100%" },
} as const satisfies Readonly<Record<string, GriffelStyle>>;
