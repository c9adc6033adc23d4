import { makeStyles, tokens } from "@fluentui/react-components";

export const useLackingListStyles = makeStyles({
  details: { fontSize: tokens.fontSizeBase300 },
  heading: { cursor: "pointer" },
  list: {
    listStyleType: "none",
    margin: `${tokens.spacingVerticalS} 0`,
    padding: 0,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    color: tokens.colorNeutralForeground2,
  },
});
