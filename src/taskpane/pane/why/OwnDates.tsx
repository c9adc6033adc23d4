import { Caption1 } from "@fluentui/react-components";
import type { PeriodPair } from "../../../core/attribution/period-pair";
import { WHY_WORDS } from "../../../i18n/pages/why";
import type { ShownComparison } from "../../session/why-view";
import { useSurroundings } from "../../shell/surroundings";
import { useOwnDatesStyles } from "./OwnDates.styles";

interface OwnDatesProps {
  readonly shown: ShownComparison;
  readonly onChange: (periods: PeriodPair) => void;
}

/** First and last day of both periods, in the system's own date fields. */
export function OwnDates({ shown: { periods, span, available }, onChange }: OwnDatesProps) {
  const styles = useOwnDatesStyles();
  const { locale } = useSurroundings();
  const words = WHY_WORDS[locale];
  return (
    <div className={styles.dates}>
      {(["after", "before"] as const).map((period) =>
        (["from", "to"] as const).map((end) => (
          <label key={`${period} ${end}`} className={styles.field}>
            <span className={styles.label}>{words[end](words[period])}</span>
            <input
              type="date"
              className={styles.input}
              min={span.from}
              max={span.to}
              value={periods[period][end]}
              onChange={({ target }) =>
                onChange({ ...periods, [period]: { ...periods[period], [end]: target.value } })
              }
            />
          </label>
        )),
      )}
      <Caption1 className={styles.available}>{available}</Caption1>
    </div>
  );
}
