import { makeStyles, tokens } from "@fluentui/react-components";
import { FIELD } from "./field-look";

export const useTextFieldStyles = makeStyles({
  field: {
    ...FIELD,
    cursor: "text",
    "::placeholder": { color: tokens.colorNeutralForeground3, opacity: 1 },
  },
});
