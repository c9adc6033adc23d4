import { makeStyles, tokens } from "@fluentui/react-components";

export const useDetailStyles = makeStyles({
  panel: {
    margin: `0 ${tokens.spacingHorizontalS} ${tokens.spacingVerticalS}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalXL },
});
