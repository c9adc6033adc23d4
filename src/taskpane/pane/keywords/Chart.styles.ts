import { makeStyles, tokens } from "@fluentui/react-components";

export const useChartStyles = makeStyles({
  body: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS, minWidth: 0 },
  chart: { display: "block", maxWidth: "100%", fontSize: "11px", color: tokens.colorNeutralForeground2 },
  grid: { stroke: tokens.colorNeutralStroke2 },
  line: { stroke: tokens.colorNeutralForeground1, strokeDasharray: "4 3" },
  strong: { color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold },
  name: {
    color: tokens.colorNeutralForeground1,
    stroke: tokens.colorNeutralBackground1,
    strokeWidth: "3px",
    paintOrder: "stroke",
  },
  legend: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalM,
    fontSize: tokens.fontSizeBase200,
    "& li": { display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalXS },
    listStyleType: "none",
    margin: 0,
    padding: 0,
  },
});
