import { makeStyles } from "@fluentui/react-components";
import { PAGE } from "./page-layout";

export const useWriteSheetStyles = makeStyles({
  section: PAGE.section,
  button: PAGE.button,
});
