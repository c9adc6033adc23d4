import { makeStyles, tokens } from "@fluentui/react-components";

export const useMainJobStyles = makeStyles({
  job: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  heading: { margin: 0 },
  button: { width: "100%" },
});
