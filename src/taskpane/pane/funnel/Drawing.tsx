import { Caption1, mergeClasses } from "@fluentui/react-components";
import type { BarView, DrawingView } from "../../session/funnel-figures";
import { useDrawingStyles } from "./Drawing.styles";

/** The funnel: a bar a step in the middle, the first on top, each leading to the next; the table says the same. */
export function Drawing({ drawing: { label, bars, cut } }: { readonly drawing: DrawingView }) {
  const styles = useDrawingStyles();
  return (
    <div>
      <div role="img" aria-label={label} className={styles.drawing}>
        {bars.map((bar) => (
          <div key={bar.name}>
            <div className={styles.line}>
              <span>{bar.name}</span>
              {bar.mark !== null && <span className={styles.mark}>{bar.mark}</span>}
              <span className={styles.figures}>
                <span className={styles.count}>{bar.count}</span>
                {bar.rate !== null && ` · ${bar.rate}`}
              </span>
            </div>
            <Bar bar={bar} />
          </div>
        ))}
      </div>
      {cut !== null && <Caption1 block>{cut}</Caption1>}
    </div>
  );
}

/** In a box of 1 by 24, drawn as wide as the pane. A bar not to scale is torn in the middle. */
function Bar({ bar: { width, next, mark, isCut } }: { readonly bar: BarView }) {
  const styles = useDrawingStyles();
  const [left, right] = [(1 - width) / 2, (1 + width) / 2];
  return (
    <svg
      className={mergeClasses(styles.bar, mark === null ? styles.usual : styles.leak, isCut && styles.cut)}
      viewBox="0 0 1 24"
      preserveAspectRatio="none"
      aria-hidden
    >
      {isCut ? (
        <>
          <polygon points="0,2 0.47,2 0.45,16 0,16" fill="currentColor" />
          <polygon points="0.51,2 1,2 1,16 0.49,16" fill="currentColor" />
        </>
      ) : (
        <rect
          x={left}
          y={2}
          width={width}
          height={14}
          fill="currentColor"
          stroke="currentColor"
          vectorEffect="non-scaling-stroke"
        />
      )}
      {next !== null && (
        <polygon
          points={`${left},17 ${right},17 ${(1 + next) / 2},24 ${(1 - next) / 2},24`}
          fill="currentColor"
          opacity={0.25}
        />
      )}
    </svg>
  );
}
