import { Field, ProgressBar } from "@fluentui/react-components";
import type { RunningView } from "./usePane";

export function Running({ label, steps, share }: RunningView) {
  return (
    <Field label={label} hint={steps}>
      <ProgressBar value={share} />
    </Field>
  );
}
