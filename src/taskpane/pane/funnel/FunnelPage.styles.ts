import { makeStyles, tokens } from "@fluentui/react-components";

export const useFunnelStyles = makeStyles({
  title: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  section: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, minWidth: 0 },
  /** Two side by side where there is room, one below the other at 200 %. */
  pair: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(min(132px, 100%), 1fr))",
    gap: tokens.spacingVerticalS,
    alignItems: "end",
  },
  /** Names of segments are long. */
  wide: { gridColumn: "1 / -1", minWidth: 0 },
  sentence: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  mix: { margin: 0 },
  note: {
    display: "grid",
    gridTemplateColumns: "16px 1fr",
    gap: tokens.spacingHorizontalXS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  heading: {
    margin: `${tokens.spacingVerticalS} 0 0`,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  button: { width: "100%" },
});
