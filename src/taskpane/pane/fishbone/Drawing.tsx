import { mergeClasses } from "@fluentui/react-components";
import { useId } from "react";
import type { BoxLook, DrawingPlan, DrawnBox, DrawnLine } from "../../../workbook/plan";
import { useDrawingStyles } from "./Drawing.styles";

/** Weights as on the sheet. */
const WEIGHTS: Readonly<Record<DrawnLine["look"], number>> = { spine: 2.5, bone: 1.5, twig: 0.75 };
/** Where letters stand in a line, and how far lines are apart, in sizes of the font. */
const BASELINE = 0.95;
const LINE_HEIGHT = 1.3;
const EDGE = 2;

/**
 * A drawing of the sheet, box for box and line for line; `title` names it. A list beside it says the same for those
 * who do not see it, and the description of the drawing does so in one go.
 */
export function Drawing({ drawing, title }: { readonly drawing: DrawingPlan; readonly title: string }) {
  const styles = useDrawingStyles();
  const id = useId();
  const { boxes, lines, altText } = drawing;
  const width = Math.max(0, ...boxes.map((box) => box.left + box.width)) + 2 * EDGE;
  const height = Math.max(0, ...boxes.map((box) => box.top + box.height)) + 2 * EDGE;
  return (
    // Moved about by the keyboard as well.
    <div className={styles.frame} role="region" aria-label={title} tabIndex={0}>
      <svg
        className={styles.drawing}
        role="img"
        aria-labelledby={`${id}-title`}
        aria-describedby={`${id}-text`}
        viewBox={`${-EDGE} ${-EDGE} ${width} ${height}`}
        width={`${width}pt`}
        height={`${height}pt`}
      >
        <title id={`${id}-title`}>{title}</title>
        <desc id={`${id}-text`}>{altText}</desc>
        {lines.map(({ key, from, to, look }) => (
          <line
            key={key}
            className={styles.line}
            x1={from.x}
            y1={from.y}
            x2={to.x}
            y2={to.y}
            strokeWidth={WEIGHTS[look]}
          />
        ))}
        {boxes.map((box) => (
          <Box key={box.key} box={box} padding={drawing.padding} />
        ))}
      </svg>
    </div>
  );
}

function Box({ box, padding }: { readonly box: DrawnBox; readonly padding: DrawingPlan["padding"] }) {
  const styles = useDrawingStyles();
  const { left, top, width, height, lines, fontSize, look, whole } = box;
  const [boxClass, textClass] = looksOf(styles)[look];
  return (
    <g>
      {whole !== undefined && <title>{whole}</title>}
      <rect className={boxClass} x={left} y={top} width={width} height={height} rx={2} strokeWidth={0.75} />
      <text className={textClass} fontSize={fontSize}>
        {lines.map((line, index) => (
          <tspan
            key={index}
            x={left + padding.across}
            y={top + padding.down + (index * LINE_HEIGHT + BASELINE) * fontSize}
          >
            {line}
          </tspan>
        ))}
      </text>
    </g>
  );
}

function looksOf(
  styles: ReturnType<typeof useDrawingStyles>,
): Readonly<Record<BoxLook, readonly [box: string, text: string]>> {
  const look = (box?: string, text?: string): readonly [string, string] => [
    mergeClasses(styles.box, box),
    mergeClasses(styles.text, text),
  ];
  return {
    problem: look(styles.problem, mergeClasses(styles.problemText, styles.strong)),
    bone: look(styles.bone, styles.strong),
    middle: look(),
    open: look(styles.open),
    suspected: look(styles.suspected, styles.suspectedText),
    confirmed: look(styles.confirmed, mergeClasses(styles.confirmedText, styles.strong)),
    ruledOut: look(styles.ruledOut, styles.ruledOutText),
    note: look(styles.note),
  };
}
