import { makeStyles, tokens } from "@fluentui/react-components";

export const useTableCardStyles = makeStyles({
  card: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    marginTop: tokens.spacingVerticalXS,
  },
  kind: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
  /** The accordion's own inset would cost an eighth of a narrow pane. */
  details: {
    marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})`,
    marginRight: `calc(-1 * ${tokens.spacingHorizontalS})`,
  },
});
