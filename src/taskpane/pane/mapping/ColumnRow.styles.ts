import { makeStyles, tokens } from "@fluentui/react-components";

const small = { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 } as const;

export const useColumnRowStyles = makeStyles({
  row: {
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    ":last-child": { borderBottom: "none" },
  },
  main: {
    display: "flex",
    flexDirection: "column",
    width: "100%",
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    border: "none",
    background: "none",
    color: tokens.colorNeutralForeground1,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    textAlign: "left",
    overflowWrap: "anywhere",
    cursor: "pointer",
    ":hover": {
      backgroundColor: tokens.colorNeutralBackground1Hover,
      // Texts keep their colour there, which the system's mark for what is chosen does not go with.
      "@media (forced-colors: active)": { backgroundColor: "Canvas" },
    },
  },
  still: { cursor: "default", ":hover": { backgroundColor: "transparent" } },
  name: {
    ...small,
    display: "flex",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalXS,
    color: tokens.colorNeutralForeground3,
  },
  chevron: { flexShrink: 0 },
  meaning: { fontWeight: tokens.fontWeightSemibold },
  open: { color: tokens.colorPaletteDarkOrangeForeground1 },
  doubt: { ...small, color: tokens.colorPaletteDarkOrangeForeground1 },
  quiet: { ...small, color: tokens.colorNeutralForeground3 },
  readings: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalXS,
    padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS}`,
  },
  chosen: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS}`,
    color: tokens.colorBrandForeground1,
  },
  warning: { ...small, flexBasis: "100%", color: tokens.colorPaletteDarkOrangeForeground1 },
});
