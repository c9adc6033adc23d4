import { makeStyles, tokens } from "@fluentui/react-components";
import { PAGE } from "../page-layout";

export const useWhyStyles = makeStyles({
  title: PAGE.title,
  section: PAGE.section,
  label: { fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  choices: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
  choice: { minWidth: 0, maxWidth: "100%", whiteSpace: "normal" },
  sentence: { margin: 0 },
});
