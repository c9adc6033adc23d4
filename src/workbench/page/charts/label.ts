import { svg } from "../dom";

const GREY = "#595959";

/** A label in the chart's grey. */
export function text(
  words: string,
  x: number,
  y: number,
  look: { readonly size: number; readonly anchor: "start" | "middle" | "end" },
): SVGElement {
  return svg("text", { x, y, fill: GREY, "font-size": look.size, "text-anchor": look.anchor }, words);
}

/** Width of a text in half-width characters: a Chinese character counts twice. */
export function textUnits(words: string): number {
  return [...words].reduce((sum, letter) => sum + (letter.charCodeAt(0) > 0x2e80 ? 1.9 : 1), 0);
}
