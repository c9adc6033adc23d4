import { makeStyles, tokens } from "@fluentui/react-components";
import { PLAIN_LIST } from "../plain-list";

export const useBarsStyles = makeStyles({
  list: PLAIN_LIST,
  row: {
    display: "flex",
    flexWrap: "wrap",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalS,
  },
  total: {
    fontWeight: tokens.fontWeightSemibold,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    paddingTop: tokens.spacingVerticalXS,
  },
  amount: { fontVariantNumeric: "tabular-nums" },
  // A flat SVG in the colour of text: it stays to be seen in high contrast, where backgrounds go.
  bar: { display: "block", width: "100%", height: "10px", overflow: "visible" },
  rise: { color: tokens.colorBrandForeground1 },
  fall: { color: tokens.colorPaletteDarkOrangeForeground1 },
  zero: { color: tokens.colorNeutralForeground2 },
});
