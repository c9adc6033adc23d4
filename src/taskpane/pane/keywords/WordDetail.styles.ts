import { makeStyles, tokens } from "@fluentui/react-components";

export const useWordDetailStyles = makeStyles({
  detail: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    padding: `0 ${tokens.spacingHorizontalXS} ${tokens.spacingVerticalM}`,
    minWidth: 0,
  },
  sentence: { margin: 0 },
  figures: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fill, minmax(min(84px, 100%), 1fr))",
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    "& dt": { color: tokens.colorNeutralForeground3 },
    "& dd": { margin: 0, fontVariantNumeric: "tabular-nums" },
  },
  history: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  ends: {
    display: "flex",
    flexWrap: "wrap",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalS,
    color: tokens.colorNeutralForeground3,
  },
  bars: { display: "block", width: "100%", height: "32px", color: tokens.colorBrandForeground1 },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  problem: { color: tokens.colorPaletteRedForeground1 },
});
