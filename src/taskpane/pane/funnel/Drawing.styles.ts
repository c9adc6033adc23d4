import { makeStyles, tokens } from "@fluentui/react-components";

export const useDrawingStyles = makeStyles({
  drawing: { display: "flex", flexDirection: "column" },
  line: {
    display: "flex",
    flexWrap: "wrap",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  figures: { fontVariantNumeric: "tabular-nums", marginLeft: "auto" },
  count: { fontWeight: tokens.fontWeightSemibold },
  // Flat, in the colour of text: it stays to be seen in high contrast, where backgrounds go.
  bar: { display: "block", width: "100%", height: "24px" },
  usual: { color: tokens.colorBrandForeground1 },
  leak: { color: tokens.colorPaletteDarkOrangeForeground1 },
  mark: { color: tokens.colorPaletteDarkOrangeForeground1, fontWeight: tokens.fontWeightSemibold },
  cut: { color: tokens.colorNeutralForeground3 },
});
