import { makeStyles, tokens } from "@fluentui/react-components";
import { PLAIN_LIST } from "../plain-list";

export const useFailedRulesStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  heading: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  list: PLAIN_LIST,
  rule: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalS,
    paddingLeft: tokens.spacingHorizontalS,
    borderLeft: `3px solid ${tokens.colorStatusDangerBorder2}`,
  },
  text: { fontWeight: tokens.fontWeightSemibold },
  button: { flexShrink: 0, minWidth: "auto" },
});
