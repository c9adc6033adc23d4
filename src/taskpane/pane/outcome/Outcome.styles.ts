import { makeStyles, tokens } from "@fluentui/react-components";

export const useOutcomeStyles = makeStyles({
  made: {
    listStyleType: "none",
    margin: `${tokens.spacingVerticalXS} 0`,
    padding: 0,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXXS,
  },
  how: { marginLeft: tokens.spacingHorizontalS, color: tokens.colorNeutralForeground3 },
  /** A long sheet name takes a second line instead of being cut. */
  open: { minWidth: 0, maxWidth: "100%", whiteSpace: "normal", overflowWrap: "anywhere", textAlign: "left" },
  heading: { marginTop: tokens.spacingVerticalS, fontWeight: tokens.fontWeightSemibold },
  reasons: { margin: 0, paddingLeft: tokens.spacingHorizontalXL },
  actions: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalS,
    marginTop: tokens.spacingVerticalS,
  },
});
