import { makeStyles, tokens } from "@fluentui/react-components";

export const useWordListStyles = makeStyles({
  list: { display: "flex", flexDirection: "column", minWidth: 0 },
  item: { borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`, minWidth: 0 },
  row: {
    display: "flex",
    flexDirection: "column",
    width: "100%",
    boxSizing: "border-box",
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS}`,
    border: "none",
    background: "none",
    color: tokens.colorNeutralForeground1,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    textAlign: "left",
    overflowWrap: "anywhere",
    cursor: "pointer",
    // The texts within have colours of their own, which do not suit the ground that high contrast has here.
    ":hover": {
      backgroundColor: tokens.colorNeutralBackground1Hover,
      "@media (forced-colors: active)": { backgroundColor: tokens.colorNeutralBackground1 },
    },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  head: {
    display: "flex",
    flexWrap: "wrap",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalS,
  },
  word: { minWidth: 0 },
  verdict: { fontWeight: tokens.fontWeightSemibold, marginLeft: "auto" },
  line: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalM,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: "tabular-nums",
  },
  advice: { color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold },
  decided: { color: tokens.colorBrandForeground1, fontWeight: tokens.fontWeightSemibold },
});
