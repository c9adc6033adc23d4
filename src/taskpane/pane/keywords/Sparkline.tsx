import type { HistoryView } from "../../session/keyword-detail";
import { useWordDetailStyles } from "./WordDetail.styles";

/** Bars of a measure over the days of the report, in a box of 1 by 1 drawn as wide as the pane. */
export function Sparkline({
  history: { title, text, bars, most, first, last },
}: {
  readonly history: HistoryView;
}) {
  const styles = useWordDetailStyles();
  const step = 1 / bars.length;
  return (
    <div className={styles.history}>
      <div className={styles.ends} aria-hidden>
        <span>{title}</span>
        <span>{most}</span>
      </div>
      <svg className={styles.bars} viewBox="0 0 1 1" preserveAspectRatio="none" role="img" aria-label={text}>
        {bars.map((height, place) => (
          <rect
            key={place}
            x={(place + 0.1) * step}
            y={1 - height}
            width={0.8 * step}
            height={height}
            fill="currentColor"
          />
        ))}
        <rect x={0} y={0.97} width={1} height={0.03} fill="currentColor" opacity={0.4} />
      </svg>
      <div className={styles.ends} aria-hidden>
        <span>{first}</span>
        <span>{last}</span>
      </div>
    </div>
  );
}
