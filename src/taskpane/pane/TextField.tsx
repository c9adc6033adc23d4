import { mergeClasses } from "@fluentui/react-components";
import type { ComponentProps } from "react";
import { useTextFieldStyles } from "./TextField.styles";

interface TextFieldProps extends Omit<ComponentProps<"input">, "onChange" | "value"> {
  readonly value: string;
  readonly onType: (value: string) => void;
}

/** A line to type in, as the system has it, in the look of the other fields. */
export function TextField({ onType, className, ...rest }: TextFieldProps) {
  const styles = useTextFieldStyles();
  return (
    <input
      type="text"
      autoComplete="off"
      {...rest}
      className={mergeClasses(styles.field, className)}
      onChange={({ target }) => onType(target.value)}
    />
  );
}
