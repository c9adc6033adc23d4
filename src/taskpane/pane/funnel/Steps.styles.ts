import { makeStyles, tokens } from "@fluentui/react-components";

export const useStepsStyles = makeStyles({
  details: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  body: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    paddingTop: tokens.spacingVerticalXS,
  },
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    maxHeight: "50vh",
    overflowY: "auto",
  },
  step: { display: "flex", alignItems: "center", justifyContent: "space-between" },
  name: { minWidth: 0, overflowWrap: "anywhere" },
  moves: { display: "flex", flexShrink: 0 },
  button: { width: "100%" },
});
