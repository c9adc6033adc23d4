import { makeStyles, tokens } from "@fluentui/react-components";

export const useTemplateCardStyles = makeStyles({
  card: {
    display: "grid",
    gridTemplateColumns: "56px minmax(0, 1fr)",
    gap: tokens.spacingHorizontalM,
    padding: tokens.spacingVerticalS,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  text: { minWidth: 0 },
  check: { fontWeight: tokens.fontWeightSemibold },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground3 },
});
