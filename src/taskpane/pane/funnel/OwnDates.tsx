import { Caption1 } from "@fluentui/react-components";
import type { PeriodPair } from "../../../core/attribution/period-pair";
import type { FunnelPageWords } from "../../../i18n/pages/funnel";
import type { ShownFunnel } from "../../session/funnel-view";
import { useOwnDatesStyles } from "../why/OwnDates.styles";

interface OwnDatesProps {
  readonly words: FunnelPageWords;
  readonly shown: ShownFunnel;
  readonly onChange: (own: PeriodPair) => void;
}

/** First and last day, and those of the period before where that is compared with. */
export function OwnDates({ words, shown: { dates, needsBefore, span, available }, onChange }: OwnDatesProps) {
  const styles = useOwnDatesStyles();
  if (dates === null || span === null) return null;
  const fields = [
    { period: "after", name: words.now },
    { period: "before", name: words.before },
  ] as const;
  return (
    <div className={styles.dates}>
      {fields
        .filter(({ period }) => period === "after" || needsBefore)
        .map(({ period, name }) =>
          (["from", "to"] as const).map((end) => (
            <label key={`${period} ${end}`} className={styles.field}>
              <span className={styles.label}>{words[end](name)}</span>
              <input
                type="date"
                className={styles.input}
                min={span.from}
                max={span.to}
                value={dates[period][end]}
                onChange={({ target }) =>
                  onChange({ ...dates, [period]: { ...dates[period], [end]: target.value } })
                }
              />
            </label>
          )),
        )}
      <Caption1 className={styles.available}>{available}</Caption1>
    </div>
  );
}
