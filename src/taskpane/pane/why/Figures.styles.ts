import { makeStyles, tokens } from "@fluentui/react-components";

export const useFiguresStyles = makeStyles({
  table: {
    display: "block",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    "& thead, & tbody": { display: "block" },
  },
  /** Name above its three figures, never more in a line: long amounts find room at 320 px, and fold below that. */
  row: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(max(76px, 30%), 1fr))",
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} 0`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  corner: { display: "none" },
  name: {
    gridColumn: "1 / -1",
    textAlign: "left",
    fontWeight: tokens.fontWeightRegular,
    padding: 0,
    color: tokens.colorNeutralForeground3,
  },
  number: {
    textAlign: "right",
    fontVariantNumeric: "tabular-nums",
    fontWeight: tokens.fontWeightRegular,
    padding: 0,
  },
});
