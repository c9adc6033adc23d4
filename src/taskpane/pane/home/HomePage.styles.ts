import { makeStyles, tokens } from "@fluentui/react-components";
import { PLAIN_LIST } from "../plain-list";

export const useHomeStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  heading: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  list: PLAIN_LIST,
  rescan: { alignSelf: "center" },
});
