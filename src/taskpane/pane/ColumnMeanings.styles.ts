import { makeStyles, tokens } from "@fluentui/react-components";

export const useColumnMeaningsStyles = makeStyles({
  panel: {
    margin: `0 ${tokens.spacingHorizontalS} ${tokens.spacingVerticalS}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  list: { margin: 0 },
  column: {
    display: "grid",
    gridTemplateColumns: "1fr 1fr",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXXS} 0`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
  },
  meaning: { margin: 0 },
  unknown: { margin: 0, color: tokens.colorNeutralForeground3 },
});
