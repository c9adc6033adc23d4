import { makeStyles, tokens } from "@fluentui/react-components";

const option = {
  display: "flex",
  flexWrap: "wrap",
  columnGap: tokens.spacingHorizontalS,
  padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
  borderLeft: `${tokens.strokeWidthThickest} solid transparent`,
  // What is transparent elsewhere is a line in high contrast.
  "@media (forced-colors: active)": { borderLeftColor: "Canvas" },
  cursor: "pointer",
  ":hover": {
    backgroundColor: tokens.colorNeutralBackground1Hover,
    // Texts keep their colour there, which the system's mark for what is chosen does not go with.
    "@media (forced-colors: active)": { backgroundColor: "Canvas" },
  },
} as const;

export const useFieldPickerStyles = makeStyles({
  picker: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalM}`,
  },
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    maxHeight: "260px",
    overflowY: "auto",
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  group: { listStyleType: "none", margin: 0, padding: 0 },
  title: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS} ${tokens.spacingVerticalXXS}`,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  option,
  active: {
    ...option,
    backgroundColor: tokens.colorNeutralBackground1Selected,
    // Seen in high contrast too, where backgrounds are not.
    borderLeftColor: tokens.colorCompoundBrandStroke,
    "@media (forced-colors: active)": { borderLeftColor: "Highlight", backgroundColor: "Canvas" },
  },
  other: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});
