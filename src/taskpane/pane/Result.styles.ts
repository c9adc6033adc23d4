import { makeStyles, tokens } from "@fluentui/react-components";

export const useResultStyles = makeStyles({
  made: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: tokens.spacingVerticalXS,
    marginTop: tokens.spacingVerticalXS,
  },
  /** A long sheet name takes a second line instead of being cut. */
  open: { maxWidth: "100%", whiteSpace: "normal", overflowWrap: "anywhere", textAlign: "left" },
  heading: { marginTop: tokens.spacingVerticalM, fontWeight: tokens.fontWeightSemibold },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalXL },
});
