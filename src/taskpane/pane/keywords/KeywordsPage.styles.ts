import { makeStyles, tokens } from "@fluentui/react-components";
import { PAGE } from "../page-layout";

export const useKeywordsStyles = makeStyles({
  ...PAGE,
  row: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
  },
  label: { fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  field: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXS, minWidth: 0 },
  quiet: { color: tokens.colorNeutralForeground3 },
  /** Beside an icon at 200 % there is less room than Fluent gives a button. */
  fitting: { minWidth: 0 },
  summary: { cursor: "pointer", fontWeight: tokens.fontWeightSemibold },
});
