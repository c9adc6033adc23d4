import { makeStyles, tokens } from "@fluentui/react-components";

export const useFiltersStyles = makeStyles({
  filters: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fill, minmax(min(88px, 100%), 1fr))",
    gap: tokens.spacingHorizontalXS,
  },
  filter: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    minWidth: 0,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    textAlign: "left",
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    cursor: "pointer",
    // The texts within have colours of their own, which do not suit the ground that high contrast has here.
    ":hover": {
      backgroundColor: tokens.colorNeutralBackground1Hover,
      "@media (forced-colors: active)": { backgroundColor: tokens.colorNeutralBackground1 },
    },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
  chosen: {
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStrokeAccessible}`,
    boxShadow: `inset 0 -3px 0 ${tokens.colorBrandForeground1}`,
    backgroundColor: tokens.colorNeutralBackground1Selected,
    "@media (forced-colors: active)": {
      backgroundColor: tokens.colorNeutralBackground1,
      outline: "2px solid Highlight",
    },
  },
  name: { fontWeight: tokens.fontWeightSemibold },
  figure: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontVariantNumeric: "tabular-nums",
  },
});
