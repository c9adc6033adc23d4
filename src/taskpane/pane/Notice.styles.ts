import { makeStyles, tokens } from "@fluentui/react-components";

export const useNoticeStyles = makeStyles({
  body: { paddingBottom: tokens.spacingVerticalS, overflowWrap: "anywhere" },
  title: { display: "block" },
});
