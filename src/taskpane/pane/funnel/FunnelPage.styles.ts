import { makeStyles, tokens } from "@fluentui/react-components";
import { PAGE } from "../page-layout";

export const useFunnelStyles = makeStyles({
  ...PAGE,
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
});
