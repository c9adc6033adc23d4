import { makeStyles, tokens } from "@fluentui/react-components";

export const useOwnDatesStyles = makeStyles({
  /** Two side by side where there is room, one below the other at 200 %. */
  dates: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(min(132px, 100%), 1fr))",
    gap: tokens.spacingVerticalS,
  },
  field: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXS, minWidth: 0 },
  label: { fontSize: tokens.fontSizeBase200 },
  input: {
    width: "100%",
    minWidth: 0,
    minHeight: "32px",
    boxSizing: "border-box",
    padding: `0 ${tokens.spacingHorizontalXS}`,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase200,
    colorScheme: "light dark",
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
  available: { gridColumn: "1 / -1" },
});
