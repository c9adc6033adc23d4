import { makeStyles, tokens } from "@fluentui/react-components";

export const useMainJobStyles = makeStyles({
  job: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  heading: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  button: { width: "100%" },
});
