import { makeStyles, tokens } from "@fluentui/react-components";
import { FIELD } from "./field-look";

export const useChoiceStyles = makeStyles({
  choice: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXS, minWidth: 0 },
  label: { fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  select: FIELD,
});
