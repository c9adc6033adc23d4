import { Button, Caption1 } from "@fluentui/react-components";
import type { SheetChoice } from "../../app/plan-sheets";
import { useSurroundings } from "../shell/surroundings";
import { useBusy } from "./useView";
import { useWriteSheetStyles } from "./WriteSheet.styles";

interface WriteSheetProps {
  readonly choice: SheetChoice;
  readonly label: string;
  /** What will be made, or where it stands. */
  readonly hint: string;
  readonly isReadOnly: boolean;
}

/** The way from a page to the same in a sheet. */
export function WriteSheet({ choice, label, hint, isReadOnly }: WriteSheetProps) {
  const styles = useWriteSheetStyles();
  const { session } = useSurroundings();
  const off = useBusy() || isReadOnly;
  return (
    <section className={styles.section}>
      <Button className={styles.button} disabledFocusable={off} onClick={() => void session.build([choice])}>
        {label}
      </Button>
      <Caption1>{hint}</Caption1>
    </section>
  );
}
