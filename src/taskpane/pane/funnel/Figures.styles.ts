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
    // Three a line, of six too; fewer where the text is large.
    gridTemplateColumns: "repeat(auto-fit, minmax(min(max(84px, 27%), 100%), 1fr))",
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
  // A heading may take two lines: figures stand on one all the same.
  cell: {
    display: "flex",
    flexDirection: "column",
    justifyContent: "space-between",
    padding: 0,
    fontVariantNumeric: "tabular-nums",
  },
  verdict: { gridColumn: "1 / -1", padding: 0 },
});
