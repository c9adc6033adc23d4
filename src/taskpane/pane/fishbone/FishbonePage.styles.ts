import { makeStyles, tokens } from "@fluentui/react-components";
import { FIELD } from "../field-look";
import { PAGE } from "../page-layout";
import { PLAIN_LIST } from "../plain-list";

export const useFishboneStyles = makeStyles({
  title: PAGE.title,
  section: PAGE.section,
  pair: PAGE.pair,
  button: PAGE.button,
  list: PLAIN_LIST,
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  // Sentences that a sheet shows one behind the other.
  sentence: { margin: 0, "::first-letter": { textTransform: "uppercase" } },
  summary: { cursor: "pointer", fontWeight: tokens.fontWeightSemibold },
  cause: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXXS,
    minWidth: 0,
    overflowWrap: "anywhere",
    paddingBottom: tokens.spacingVerticalS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  name: { fontWeight: tokens.fontWeightSemibold },
  field: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXS, minWidth: 0 },
  label: { fontSize: tokens.fontSizeBase200 },
  input: FIELD,
  overdue: { color: tokens.colorPaletteRedForeground1, fontWeight: tokens.fontWeightSemibold },
});
