import { makeStyles, tokens } from "@fluentui/react-components";

export const useFindingListStyles = makeStyles({
  list: {
    listStyleType: "none",
    margin: `${tokens.spacingVerticalXS} 0 0`,
    padding: 0,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  finding: { display: "grid", gridTemplateColumns: "16px 1fr", gap: tokens.spacingHorizontalXS },
  link: {
    textAlign: "left",
    fontSize: "inherit",
    color: tokens.colorNeutralForeground1,
    textDecorationLine: "underline",
    textDecorationStyle: "dotted",
  },
  more: { alignSelf: "flex-start", fontSize: tokens.fontSizeBase200 },
  blocking: { color: tokens.colorPaletteRedForeground1 },
  warning: { color: tokens.colorPaletteDarkOrangeForeground1 },
  information: { color: tokens.colorNeutralForeground3 },
});
