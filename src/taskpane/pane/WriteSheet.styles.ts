import { makeStyles, tokens } from "@fluentui/react-components";

export const useWriteSheetStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, minWidth: 0 },
  button: { width: "100%" },
});
