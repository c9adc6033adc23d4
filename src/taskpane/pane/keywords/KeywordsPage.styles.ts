import { makeStyles, tokens } from "@fluentui/react-components";

export const useKeywordsStyles = makeStyles({
  title: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  section: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, minWidth: 0 },
  /** Two side by side where there is room, one below the other at 200 %. */
  pair: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(min(132px, 100%), 1fr))",
    gap: tokens.spacingVerticalS,
    alignItems: "end",
  },
  row: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
  },
  label: { fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  field: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXS, minWidth: 0 },
  quiet: { color: tokens.colorNeutralForeground3 },
  button: { width: "100%" },
  /** Beside an icon at 200 % there is less room than Fluent gives a button. */
  fitting: { minWidth: 0 },
  summary: { cursor: "pointer", fontWeight: tokens.fontWeightSemibold },
});
