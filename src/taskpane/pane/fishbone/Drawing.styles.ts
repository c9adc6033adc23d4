import { makeStyles, tokens } from "@fluentui/react-components";

/** The colours of the sheet's drawing, from the theme: they follow it into dark and into high contrast. */
export const useDrawingStyles = makeStyles({
  // Letters of a page shrunk to the pane could not be read, so the drawing is moved about in it.
  frame: { overflow: "auto", border: `1px solid ${tokens.colorNeutralStroke2}` },
  drawing: { display: "block", fontFamily: tokens.fontFamilyBase },
  box: { stroke: tokens.colorNeutralStroke1, fill: tokens.colorNeutralBackground1 },
  text: { fill: tokens.colorNeutralForeground1 },
  strong: { fontWeight: tokens.fontWeightSemibold },
  line: { stroke: tokens.colorNeutralForeground2 },
  problem: { fill: tokens.colorBrandBackground, stroke: tokens.colorBrandBackground },
  problemText: { fill: tokens.colorNeutralForegroundOnBrand },
  bone: { fill: tokens.colorBrandBackground2 },
  open: { fill: tokens.colorNeutralBackground3 },
  suspected: { fill: tokens.colorPaletteYellowBackground2, stroke: tokens.colorPaletteYellowBorderActive },
  suspectedText: { fill: tokens.colorPaletteYellowForeground2 },
  confirmed: { fill: tokens.colorPaletteRedBackground2, stroke: tokens.colorPaletteRedBorderActive },
  confirmedText: { fill: tokens.colorPaletteRedForeground2 },
  ruledOut: {
    fill: tokens.colorPaletteGreenBackground1,
    stroke: tokens.colorPaletteGreenBorder1,
    strokeDasharray: "3 2",
  },
  ruledOutText: { fill: tokens.colorNeutralForeground3, textDecorationLine: "line-through" },
  note: { fill: "none", stroke: "none" },
});
