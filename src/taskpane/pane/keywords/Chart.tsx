import { Caption1, mergeClasses } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { ChartView } from "../../session/keyword-chart";
import type { ShownKeywords } from "../../session/keyword-view";
import { useSurroundings } from "../../shell/surroundings";
import { useChartStyles } from "./Chart.styles";
import { useKeywordsStyles } from "./KeywordsPage.styles";
import type { KeywordsModel } from "./useKeywords";
import { useWidth } from "./useWidth";
import { useVerdictStyles } from "./verdict.styles";

interface ChartProps {
  readonly model: KeywordsModel;
  readonly shown: ShownKeywords;
}

/** The words shown as bubbles, where one opens it. */
export function Chart({ model, shown }: ChartProps) {
  const page = useKeywordsStyles();
  const { words } = model.view;
  const [isOpen, setOpen] = useState(false);
  const { cost, sales } = shown.report.rows.columns;
  if (cost === null || sales === null) return null;
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary className={page.summary}>{words.chart}</summary>
      {isOpen && <Bubbles model={model} shown={shown} />}
    </details>
  );
}

function Bubbles({ model: { describe }, shown }: ChartProps) {
  const styles = useChartStyles();
  const verdicts = useVerdictStyles();
  const { locale } = useSurroundings();
  const [box, width] = useWidth<HTMLDivElement>();
  const { report, places } = shown;
  const chart = useMemo(
    () => describe.describeChart(report, places, width, locale),
    [describe, report, places, width, locale],
  );
  return (
    <div ref={box} className={styles.body}>
      {chart !== null && (
        <>
          <Drawing chart={chart} />
          <ul className={styles.legend}>
            {chart.legend.map(({ verdict, name, path }) => (
              <li key={verdict}>
                <svg width={14} height={14} viewBox="-7 -7 14 14" aria-hidden className={verdicts[verdict]}>
                  <path d={path} fill="currentColor" />
                </svg>
                {name}
              </li>
            ))}
          </ul>
          {chart.notes.map((note) => (
            <Caption1 key={note}>{note}</Caption1>
          ))}
        </>
      )}
    </div>
  );
}

function Drawing({ chart }: { readonly chart: ChartView }) {
  const styles = useChartStyles();
  const verdicts = useVerdictStyles();
  const { width, height, plot, label, bubbles, labels, across, up, breakEven, axes } = chart;
  return (
    <svg
      role="img"
      aria-label={label}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      className={styles.chart}
    >
      {up.map(({ y, text }) => (
        <g key={y}>
          <line x1={plot.left} x2={plot.right} y1={y} y2={y} className={styles.grid} />
          <text x={plot.left - 4} y={y + 4} textAnchor="end" fill="currentColor">
            {text}
          </text>
        </g>
      ))}
      {across.map(({ x, text }) => (
        <g key={x}>
          <line x1={x} x2={x} y1={plot.top} y2={plot.bottom} className={styles.grid} />
          <text x={x} y={plot.bottom + 14} textAnchor="middle" fill="currentColor">
            {text}
          </text>
        </g>
      ))}
      <text x={0} y={10} fill="currentColor">
        {axes.up}
      </text>
      <text x={plot.right} y={height - 4} textAnchor="end" fill="currentColor">
        {axes.across}
      </text>
      {bubbles.map(({ verdict, x, y, path, title }) => (
        <path
          key={title}
          d={path}
          transform={`translate(${x} ${y})`}
          className={verdicts[verdict]}
          fill="currentColor"
          fillOpacity={0.45}
          stroke="currentColor"
        >
          <title>{title}</title>
        </path>
      ))}
      {breakEven !== null && (
        <>
          <line x1={plot.left} x2={plot.right} y1={breakEven.y} y2={breakEven.y} className={styles.line} />
          <text
            x={plot.right}
            y={breakEven.y - 4}
            textAnchor="end"
            fill="currentColor"
            className={mergeClasses(styles.strong, styles.name)}
          >
            {breakEven.text}
          </text>
        </>
      )}
      {labels.map(({ x, y, text }) => (
        <text key={`${x} ${y}`} x={x} y={y} fill="currentColor" className={styles.name}>
          {text}
        </text>
      ))}
    </svg>
  );
}
