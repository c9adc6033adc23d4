import { makeStyles, tokens } from "@fluentui/react-components";

export const usePagesStyles = makeStyles({
  pages: { minHeight: "100%" },
  page: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalL,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXXL}`,
    boxSizing: "border-box",
    minWidth: 0,
    overflowWrap: "anywhere",
  },
});
