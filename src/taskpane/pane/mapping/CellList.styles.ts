import { makeStyles, tokens } from "@fluentui/react-components";

export const useCellListStyles = makeStyles({
  heading: { margin: 0, fontWeight: "inherit" },
  toggle: { maxWidth: "100%", minWidth: 0, paddingLeft: 0, justifyContent: "flex-start", textAlign: "left" },
  list: {
    listStyleType: "none",
    margin: 0,
    padding: `0 0 0 ${tokens.spacingHorizontalXL}`,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  cell: { fontSize: "inherit", textAlign: "left", overflowWrap: "anywhere" },
  why: { marginLeft: tokens.spacingHorizontalS, color: tokens.colorNeutralForeground3 },
  parts: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} 0 0 ${tokens.spacingHorizontalXL}`,
  },
  shown: {
    flexBasis: "100%",
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
  },
});
