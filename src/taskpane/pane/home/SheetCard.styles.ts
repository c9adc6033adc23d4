import { makeStyles, tokens } from "@fluentui/react-components";

export const useSheetCardStyles = makeStyles({
  sheet: {
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  name: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground3 },
  table: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    marginTop: tokens.spacingVerticalXS,
  },
  kind: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
  mapping: { alignSelf: "flex-start", textAlign: "left" },
});
