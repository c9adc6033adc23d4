import { mergeClasses } from "@fluentui/react-components";
import type { BarView } from "../../session/why-change";
import { useBarsStyles } from "./Bars.styles";

/** What each part did, as words and figures with a bar below; the bar adds nothing that is not said. */
export function Bars({ bars }: { readonly bars: readonly BarView[] }) {
  const styles = useBarsStyles();
  return (
    <ul className={styles.list}>
      {bars.map(({ key, name, amount, isRise, start, length, zero }) => (
        <li key={key} className={mergeClasses(styles.row, key === "total" && styles.total)}>
          <span>{name}</span>
          <span className={styles.amount}>{amount}</span>
          <svg className={styles.bar} viewBox="0 0 1 1" preserveAspectRatio="none" aria-hidden>
            <rect
              className={isRise ? styles.rise : styles.fall}
              x={start}
              y={0.1}
              width={length}
              height={0.8}
              fill="currentColor"
            />
            <line
              className={styles.zero}
              x1={zero}
              x2={zero}
              y1={0}
              y2={1}
              stroke="currentColor"
              vectorEffect="non-scaling-stroke"
            />
          </svg>
        </li>
      ))}
    </ul>
  );
}
