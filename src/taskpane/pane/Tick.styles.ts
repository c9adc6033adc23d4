import { makeStyles, tokens } from "@fluentui/react-components";

export const useTickStyles = makeStyles({
  tick: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    minHeight: "32px",
    minWidth: 0,
    overflowWrap: "anywhere",
    cursor: "pointer",
  },
  box: {
    width: "16px",
    height: "16px",
    flexShrink: 0,
    margin: 0,
    accentColor: tokens.colorCompoundBrandBackground,
  },
});
