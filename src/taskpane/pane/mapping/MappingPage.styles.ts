import { makeStyles, tokens } from "@fluentui/react-components";

export const useMappingStyles = makeStyles({
  back: { alignSelf: "flex-start", paddingLeft: 0 },
  heading: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  text: { margin: 0 },
  actions: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
  quiet: { color: tokens.colorNeutralForeground3 },
});
