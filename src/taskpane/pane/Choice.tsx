import { useId } from "react";
import { useChoiceStyles } from "./Choice.styles";

interface ChoiceProps<Id extends string> {
  readonly label: string;
  /** What it is called where the label by itself says too little; the label where not said. */
  readonly spoken?: string;
  readonly options: readonly { readonly id: Id; readonly name: string }[];
  readonly value: Id;
  readonly disabled?: boolean;
  readonly onChoose: (id: Id) => void;
}

/** One of a few, as the system's own list: it is small, and known to keyboard, touch and screen readers. */
export function Choice<Id extends string>({
  label,
  spoken,
  options,
  value,
  disabled,
  onChoose,
}: ChoiceProps<Id>) {
  const styles = useChoiceStyles();
  const field = useId();
  return (
    <div className={styles.choice}>
      <label htmlFor={field} className={styles.label}>
        {label}
      </label>
      <select
        id={field}
        className={styles.select}
        aria-label={spoken}
        value={value}
        disabled={disabled}
        onChange={({ target }) => {
          const chosen = options.find(({ id }) => id === target.value);
          if (chosen) onChoose(chosen.id);
        }}
      >
        {options.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}
