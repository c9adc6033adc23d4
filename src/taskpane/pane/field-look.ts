import { tokens } from "@fluentui/react-components";

/** The look of a field of the system's own, whether a list or a line to type in. */
export const FIELD = {
  width: "100%",
  minWidth: 0,
  boxSizing: "border-box",
  minHeight: "32px",
  padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
  fontFamily: "inherit",
  fontSize: tokens.fontSizeBase300,
  // The system draws list, arrow and caret to suit the theme, which follows the system.
  colorScheme: "light dark",
  color: tokens.colorNeutralForeground1,
  backgroundColor: tokens.colorNeutralBackground1,
  border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStrokeAccessible}`,
  borderRadius: tokens.borderRadiusMedium,
  ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  ":disabled": { color: tokens.colorNeutralForegroundDisabled },
} as const;
