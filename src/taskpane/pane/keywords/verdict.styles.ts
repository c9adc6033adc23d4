import { makeStyles, tokens } from "@fluentui/react-components";

/** The colour of a verdict, which stands beside its name or its shape and never alone. */
export const useVerdictStyles = makeStyles({
  add: { color: tokens.colorPaletteBlueForeground2 },
  raise: { color: tokens.colorPaletteGreenForeground1 },
  lower: { color: tokens.colorPaletteDarkOrangeForeground1 },
  delete: { color: tokens.colorPaletteRedForeground1 },
  watch: { color: tokens.colorNeutralForeground3 },
});
