import { mergeClasses } from "@fluentui/react-components";
import { useTickStyles } from "./Tick.styles";

interface TickProps {
  readonly label: string;
  /** What a screen reader says where that is more than the label. */
  readonly spoken?: string;
  readonly checked: boolean;
  readonly disabled?: boolean;
  readonly className?: string;
  readonly onTick: (checked: boolean) => void;
}

/** A box to tick with its label. The browser's own: Fluent's weighs more than a page of ours. */
export function Tick({ label, spoken, checked, disabled = false, className, onTick }: TickProps) {
  const styles = useTickStyles();
  return (
    <label className={mergeClasses(styles.tick, className)}>
      <input
        type="checkbox"
        className={styles.box}
        aria-label={spoken}
        checked={checked}
        disabled={disabled}
        onChange={({ target }) => onTick(target.checked)}
      />
      {label}
    </label>
  );
}
