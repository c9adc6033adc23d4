import { makeStyles, tokens } from "@fluentui/react-components";

export const useFiguresStyles = makeStyles({
  table: {
    display: "block",
    position: "relative",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    "& thead, & tbody": { display: "block" },
  },
  /** A step in a block: its name, three figures a line with their headings above, what they say below. */
  row: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(min(84px, 100%), 1fr))",
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} 0`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  name: {
    gridColumn: "1 / -1",
    textAlign: "left",
    fontWeight: tokens.fontWeightSemibold,
    padding: 0,
  },
  leak: { color: tokens.colorPaletteDarkOrangeForeground1 },
  quiet: { color: tokens.colorNeutralForeground3, fontWeight: tokens.fontWeightRegular },
  cell: { display: "flex", flexDirection: "column", padding: 0, fontVariantNumeric: "tabular-nums" },
  verdict: { gridColumn: "1 / -1", padding: 0 },
});
