import { svg } from "../dom";

const GREY = "#595959";

/** A label, in the chart's grey unless another colour is given; `data` marks a label of a value. */
export function text(
  words: string,
  x: number,
  y: number,
  look: {
    readonly size: number;
    readonly anchor: "start" | "middle" | "end";
    readonly color?: string;
    readonly data?: boolean;
    readonly bold?: boolean;
  },
): SVGElement {
  return svg(
    "text",
    {
      x: Number(x.toFixed(1)),
      y: Number(y.toFixed(1)),
      fill: look.color ?? GREY,
      "font-size": look.size,
      "text-anchor": look.anchor,
      ...(look.bold ? { "font-weight": "bold" } : {}),
      ...(look.data ? { class: "chart-value" } : {}),
    },
    words,
  );
}

/** Pixels of a size in points. */
export const pixels = (points: number): number => (points * 4) / 3;

/** Width of a text in half-width characters: a Chinese character counts twice. */
export function textUnits(words: string): number {
  return [...words].reduce((sum, letter) => sum + (letter.charCodeAt(0) > 0x2e80 ? 1.9 : 1), 0);
}

/** Pixels of a text at a font size. */
export const textPixels = (words: string, size = 12): number => textUnits(words) * size * 0.55;
