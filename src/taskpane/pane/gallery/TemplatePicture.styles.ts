import { makeStyles, tokens } from "@fluentui/react-components";

export const useTemplatePictureStyles = makeStyles({
  picture: { width: "56px", height: "44px", marginTop: tokens.spacingVerticalXS },
  sheet: { fill: tokens.colorNeutralBackground1, stroke: tokens.colorNeutralStroke1 },
  header: { fill: tokens.colorBrandBackground },
  line: { fill: tokens.colorNeutralStroke2 },
  accent: { fill: tokens.colorBrandStroke1 },
  curve: { fill: "none", stroke: tokens.colorBrandStroke1, strokeWidth: "1.5px" },
  tick: { fill: "none", stroke: tokens.colorPaletteGreenBorderActive, strokeWidth: "1.5px" },
  miss: { fill: "none", stroke: tokens.colorPaletteRedBorderActive, strokeWidth: "1.5px" },
});
